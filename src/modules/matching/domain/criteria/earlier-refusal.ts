import { anyone, hard } from './criterion.js';

export const earlierRefusal = hard({
  key: 'earlier-refusal',
  force: 'will',
  name: { zh: '此前谢绝', en: 'earlier refusal' },
  because: { zh: '一方已谢绝，不再重复推荐', en: 'one side said no before; it is not asked again' },
  seekerKey: anyone,
  vacancyKey: anyone,
  ruledOut: (s) => s.refusedVacancies,
  allows: (s, v) => !s.refusedVacancies.includes(v.id),
  refusal: () => ({ zh: '一方此前已谢绝', en: 'one side turned this down before' }),
});
