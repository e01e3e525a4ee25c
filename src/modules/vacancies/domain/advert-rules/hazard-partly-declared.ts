/**
 * Every hazard is told (职业病防治法 art. 33): free text that names work or substances of a factor which the declared ones do
 * not hold, or that stands beside a "none", is questioned.
 */
import { hazardsToldBy, readHazardColumn } from '../hazards.js';
import type { AdvertRule } from './advert-rule.js';
import { proseOf } from './wording.js';

const TELLS = new Set(['title', 'duty', 'skills', 'protection', 'note']);

export const hazardPartlyDeclared: AdvertRule = {
  code: 'HAZARD_PARTLY_DECLARED',
  level: 'warn',
  column: 'duty',
  law: { zh: '职业病防治法第三十三条', en: 'Law on the Prevention of Occupational Diseases art. 33' },
  text: {
    zh: '文字中出现未申报的职业病危害因素',
    en: 'The words of the advert tell of a hazard that is not declared',
  },
  find: (advert, { hazards }) => {
    const declared = readHazardColumn(advert.terms.written['hazards'] ?? '', hazards);
    // A "none" against title or work is HAZARD_UNDECLARED's.
    const others = declared.none ? new Set(['skills', 'protection', 'note']) : TELLS;
    return proseOf(advert).flatMap(({ key, text }) => {
      if (!others.has(key)) return [];
      const missing = hazardsToldBy(text, hazards).filter((factor) => !declared.factors.includes(factor));
      return missing.length > 0 ? [{ key, expected: missing }] : [];
    });
  },
};
