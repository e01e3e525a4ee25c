/** A hazard told in words of the shop floor stands in the contract by its name (职业病防治法 art. 33). */
import { readHazardColumn } from '../hazards.js';
import type { AdvertRule } from './advert-rule.js';

export const hazardSynonym: AdvertRule = {
  code: 'HAZARD_SYNONYM',
  level: 'warn',
  column: 'hazards',
  law: { zh: '职业病防治法第三十三条', en: 'Law on the Prevention of Occupational Diseases art. 33' },
  text: { zh: '危害因素为口语,已归一', en: 'The hazard is told in other words: mapped to factors' },
  find: ({ terms }, { hazards }) => {
    const reading = readHazardColumn(terms.written['hazards'] ?? '', hazards);
    return reading.synonym ? [{ key: 'hazards', expected: reading.factors }] : [];
  },
};
