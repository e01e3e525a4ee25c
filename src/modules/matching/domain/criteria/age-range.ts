import { agesKey, ageOn, hard } from './criterion.js';

export const ageRange = hard({
  key: 'age-range',
  force: 'policy',
  name: { zh: '岗位年龄要求', en: 'age range of the post' },
  because: {
    zh: '用人单位的年龄要求，按计划上岗日计算；法律未规定，可由规则集放宽',
    en: "the employer's range, counted on the planned start day; not law, a ruleset may relax it",
  },
  seekerKey: (s, market) => agesKey(s.bornOn, market),
  vacancyKey: (v) => `${v.ageMin}-${v.ageMax}@${v.startsOn}`,
  allows: (s, v) => {
    const age = ageOn(s.bornOn, v.startsOn);
    return age >= v.ageMin && age <= v.ageMax;
  },
  refusal: (s, v) => ({
    zh: `上岗日 ${ageOn(s.bornOn, v.startsOn)} 周岁，岗位要求 ${v.ageMin}–${v.ageMax} 周岁`,
    en: `aged ${ageOn(s.bornOn, v.startsOn)} on the start day, the post asks for ${v.ageMin}–${v.ageMax}`,
  }),
});
