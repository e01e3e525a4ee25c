import { plain } from '../reading/written.js';
import { takesChildren } from './age-min-under-16.js';

describe('taking children to work', () => {
  it.each(['15岁以上', '招15周岁以上学徒', '14岁也可', '可接受15岁暑假工', '十五岁以上均可', '招收童工'])(
    'flags "%s"',
    (text) => expect(takesChildren(plain(text))).toBe(true),
  );
  it.each([
    '18岁以上',
    '未满16岁不招',
    '不招16岁以下',
    '严禁童工',
    '16-45岁',
    '不使用童工',
    '禁止招用未满16周岁',
    '16岁以下谢绝',
    '生产3-15岁儿童玩具',
    '适用10岁以上儿童',
  ])('lets "%s" pass', (text) => expect(takesChildren(plain(text))).toBe(false));
});
