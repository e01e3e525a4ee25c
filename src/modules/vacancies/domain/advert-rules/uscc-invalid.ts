/** The licence is checked before an advert is taken (人力资源市场暂行条例 art. 26); the code is GB 32100-2015. */
import { readUscc } from '../../../../kernel/values/index.js';
import type { AdvertRule } from './advert-rule.js';

export const usccInvalid: AdvertRule = {
  code: 'USCC_INVALID',
  level: 'refuse',
  column: 'uscc',
  law: {
    zh: '人力资源市场暂行条例第二十六条;GB 32100-2015',
    en: 'Interim Regulations on the Human Resources Market art. 26; GB 32100-2015',
  },
  text: { zh: '统一社会信用代码无效', en: 'The unified social credit code is not valid' },
  find: ({ uscc }) => (readUscc(uscc).ok ? [] : [{ key: 'uscc' }]),
};
