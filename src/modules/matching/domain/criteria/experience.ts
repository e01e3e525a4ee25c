import type { SeekerFacts } from '../facts.js';
import { soft } from './criterion.js';

const MAX_YEARS = 20;

const yearsInFirst = (s: SeekerFacts): number =>
  Math.min(MAX_YEARS, Math.max(0, Math.floor(s.occupations[0]?.years ?? 0)));

export const experience = soft({
  key: 'experience',
  side: 'employer',
  most: 1000,
  name: { zh: '工作经验', en: 'experience' },
  because: {
    zh: '本工种每满一年加 50 分，最多二十年',
    en: '50 points for each full year in this trade, up to twenty',
  },
  seekerKey: (s) => `${yearsInFirst(s)}|${yearsInFirst(s) > 0 ? s.occupations[0]!.occupation : ''}`,
  vacancyKey: (v) => v.occupation,
  points: (s, v) => (s.occupations[0]?.occupation === v.occupation ? 50 * yearsInFirst(s) : 0),
});
