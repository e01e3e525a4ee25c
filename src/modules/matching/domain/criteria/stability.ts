import { anyone, soft } from './criterion.js';

export const stability = soft({
  key: 'stability',
  side: 'employer',
  most: 300,
  name: { zh: '稳岗经历', en: 'stayed in earlier posts' },
  because: { zh: '以往岗位满三个月的比例', en: 'share of earlier posts kept for three months' },
  seekerKey: (s) => s.pastStability,
  vacancyKey: anyone,
  points: (s) => 3 * Math.min(100, Math.max(0, Math.round(s.pastStability))),
});
