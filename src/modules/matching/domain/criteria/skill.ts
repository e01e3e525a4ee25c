import { soft } from './criterion.js';

/** Occupation codes share their first two digits within a group of the national classification. */
const sameGroup = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2);

export const skill = soft({
  key: 'skill',
  side: 'employer',
  most: 3000,
  name: { zh: '工种匹配', en: 'trade' },
  because: { zh: '会做的人上手快、留得住', en: 'people who know the trade start well and stay' },
  seekerKey: (s) => `${s.occupations[0]?.occupation ?? ''}|${s.occupations[1]?.occupation ?? ''}`,
  vacancyKey: (v) => v.occupation,
  points: (s, v) => {
    const [first, second] = s.occupations;
    if (first?.occupation === v.occupation) return 3000;
    if (second?.occupation === v.occupation) return 2200;
    return first && sameGroup(first.occupation, v.occupation) ? 1500 : 0;
  },
});
