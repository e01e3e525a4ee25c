/** The place of work lies in the district that vets it (龙岗区; 坪山 is a district of its own since 2017). */
import type { AdvertRule } from './advert-rule.js';

export const placeNotInDistrict: AdvertRule = {
  code: 'PLACE_NOT_LONGGANG',
  level: 'warn',
  column: 'street',
  law: { zh: '行政区划', en: 'Administrative divisions' },
  text: { zh: '街道不属于本区', en: 'The subdistrict does not belong to the district' },
  find: ({ terms }, { inDistrict }) =>
    inDistrict(terms.written['street'] ?? '') === false ? [{ key: 'street' }] : [],
};
