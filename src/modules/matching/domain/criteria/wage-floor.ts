import { hard } from './criterion.js';

export const wageFloor = hard({
  key: 'wage-floor',
  force: 'will',
  name: { zh: '最低期望工资', en: 'wage floor' },
  because: { zh: '本人说明的最低可接受月薪', en: 'the least this person said they would leave home for' },
  seekerKey: (s) => s.wageFloor,
  vacancyKey: (v) => v.wage,
  allows: (s, v) => v.wage >= s.wageFloor,
  refusal: (s, v) => ({
    zh: `月薪 ${v.wage} 元，低于最低期望 ${s.wageFloor} 元`,
    en: `pays ${v.wage} yuan a month, below the floor of ${s.wageFloor}`,
  }),
});
