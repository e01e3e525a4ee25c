import { hard, setKey } from './criterion.js';

/** The refusal says nothing of the finding: outside the clinic the words are "not for this post" and no more. */
export const hazard = hard({
  key: 'hazard',
  force: 'law',
  name: { zh: '岗位健康适宜', en: 'fit for the post' },
  because: {
    zh: '《职业病防治法》第三十五条：不得安排有职业禁忌的劳动者从事其所禁忌的作业',
    en: 'Occupational Diseases Act, art. 35: nobody works where a contraindication forbids it',
  },
  seekerKey: (s) => setKey(s.barredHazards),
  vacancyKey: (v) => setKey(v.hazards),
  allows: (s, v) => !v.hazards.some((factor) => s.barredHazards.includes(factor)),
  refusal: () => ({ zh: '不适合该岗位', en: 'not for this post' }),
});
