import { soft } from './criterion.js';

/** Wages are compared in steps of 50 yuan; as expected gives 1,500 points, each yuan more or less one point. */
const step = (yuan: number): number => Math.round(yuan / 50) * 50;

export const wage = soft({
  key: 'wage',
  side: 'seeker',
  most: 3000,
  name: { zh: '工资与期望', en: 'wage against expectation' },
  because: { zh: '达到期望工资的岗位更容易留人', en: 'a post that pays what was hoped for keeps its people' },
  seekerKey: (s) => step(s.wageExpected),
  vacancyKey: (v) => step(v.wage),
  points: (s, v) => Math.min(3000, Math.max(0, 1500 + step(v.wage) - step(s.wageExpected))),
});
