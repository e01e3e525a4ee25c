/** Hiding a hazard is unlawful (职业病防治法 art. 33): a "none" where the title or the work tells of one is questioned. */
import { hazardsToldBy, readHazardColumn } from '../hazards.js';
import type { AdvertRule } from './advert-rule.js';

export const hazardUndeclared: AdvertRule = {
  code: 'HAZARD_UNDECLARED',
  level: 'warn',
  column: 'hazards',
  law: { zh: '职业病防治法第三十三条', en: 'Law on the Prevention of Occupational Diseases art. 33' },
  text: { zh: '岗位通常有职业病危害因素,但未申报', en: 'A post that usually has a hazard declares none' },
  find: ({ terms, industry }, { hazards }) => {
    if (!readHazardColumn(terms.written['hazards'] ?? '', hazards).none) return [];
    const usual = hazards.usual(terms.title, industry);
    const expected = usual.length > 0 ? usual : hazardsToldBy(terms.written['duty'] ?? '', hazards);
    return expected.length > 0 ? [{ key: 'hazards', expected }] : [];
  },
};
