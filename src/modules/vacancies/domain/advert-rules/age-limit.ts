/**
 * An age range is no statutory ground of discrimination and no bar either (就业促进法 art. 26: equal chance): it is shown as a
 * wish of the employer that a ruleset may relax. Under 16 is refused elsewhere.
 */
import type { AdvertRule } from './advert-rule.js';

const STATUTORY_END = 60;

export const ageLimit: AdvertRule = {
  code: 'AGE_LIMIT',
  level: 'info',
  column: 'age',
  law: { zh: '就业促进法第二十六条', en: 'Employment Promotion Law art. 26' },
  text: {
    zh: '年龄要求按建议值处理,不作为硬性条件',
    en: 'The age range is taken as a wish of the employer, not as a bar',
  },
  find: ({ terms }) =>
    terms.ageMax !== null && terms.ageMax < STATUTORY_END ? [{ key: 'age', expected: terms.ageMax }] : [],
};
