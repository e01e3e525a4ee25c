import { hard, setKey } from './criterion.js';

export const certificate = hard({
  key: 'certificate',
  force: 'law',
  name: { zh: '证书', en: 'certificate' },
  because: {
    zh: '《劳动法》第五十五条：特种作业须持证；及岗位要求的其他证书',
    en: 'Labour Act, art. 55: special work needs its certificate; and others the post asks for',
  },
  seekerKey: (s) => setKey(s.certificates),
  vacancyKey: (v) => setKey(v.certificates),
  allows: (s, v) => v.certificates.every((needed) => s.certificates.includes(needed)),
  refusal: (s, v) => {
    const missing = v.certificates.filter((needed) => !s.certificates.includes(needed)).join('、');
    return { zh: `缺少证书：${missing}`, en: `missing certificate: ${missing}` };
  },
});
