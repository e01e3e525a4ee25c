import { anyone, hard } from './criterion.js';

export const consent = hard({
  key: 'consent',
  force: 'law',
  name: { zh: '同意提供信息', en: 'consent to share' },
  because: {
    zh: '《个人信息保护法》第十三、二十三条',
    en: 'Personal Information Protection Act, arts. 13 and 23',
  },
  seekerKey: (s) => s.consentToShare,
  vacancyKey: anyone,
  allows: (s) => s.consentToShare,
  refusal: () => ({
    zh: '本人未同意向用人单位提供信息',
    en: 'has not agreed that employers are told of them',
  }),
});
