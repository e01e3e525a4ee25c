import { anyone, soft } from './criterion.js';

export const retention = soft({
  key: 'retention',
  side: 'seeker',
  most: 500,
  name: { zh: '留岗情况', en: 'people stay here' },
  because: {
    zh: '经对口协作到该岗位的人九十天后仍在岗的比例',
    en: 'share of people placed here who were still there after ninety days',
  },
  seekerKey: anyone,
  vacancyKey: (v) => Math.round(v.retention),
  points: (_s, v) => 5 * Math.min(100, Math.max(0, Math.round(v.retention))),
});
