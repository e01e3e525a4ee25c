/**
 * Nobody of 16 or 17 works with an occupational hazard (职业病防治法 art. 38; 未成年工特殊保护规定 art. 3): an advert of such a
 * post that takes them is corrected to 18.
 */
import type { AdvertRule } from './advert-rule.js';

const ADULT = 18;
const WORKING = 16;

export const minorHazardAge: AdvertRule = {
  code: 'MINOR_HAZARD_AGE',
  level: 'warn',
  column: 'age',
  law: {
    zh: '职业病防治法第三十八条;未成年工特殊保护规定第三条',
    en: 'Law on the Prevention of Occupational Diseases art. 38; Special Protection of Minor Workers art. 3',
  },
  text: {
    zh: '接触职业病危害的岗位不得招用未满18周岁的人员',
    en: 'A post with an occupational hazard is closed to people under 18',
  },
  find: ({ terms }) =>
    terms.ageMin !== null && terms.ageMin >= WORKING && terms.ageMin < ADULT && terms.hazards.length > 0
      ? [{ key: 'age', expected: ADULT }]
      : [],
};
