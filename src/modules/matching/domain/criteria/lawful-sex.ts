import { hard } from './criterion.js';

export const lawfulSex = hard({
  key: 'lawful-sex',
  force: 'law',
  name: { zh: '法定性别限制', en: 'lawful limit by sex' },
  because: {
    zh: '《女职工劳动保护特别规定》附录；除此以外不得限定性别（《妇女权益保障法》第四十三条）',
    en: 'Special Rules on the Labour Protection of Female Workers, annex; no other limit is lawful (Women’s Rights Act, art. 43)',
  },
  seekerKey: (s) => s.sex,
  vacancyKey: (v) => v.onlySex?.sex ?? 'any',
  allows: (s, v) => v.onlySex === undefined || v.onlySex.sex === s.sex,
  refusal: (_s, v) =>
    v.onlySex?.sex === 'M'
      ? { zh: '女职工禁忌从事的劳动', en: 'work the law closes to women' }
      : { zh: '该岗位依法仅限女性', en: 'a post lawfully limited to women' },
});
