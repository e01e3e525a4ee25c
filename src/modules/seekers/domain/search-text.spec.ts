import { isNumberTypedAlone, numberKind, parseSearchText } from './search-text.js';

describe('what was typed to find a person', () => {
  it.each([
    ['韦小花 弄化', { numbers: [], letters: '', words: ['韦小花', '弄化'] }],
    ['Wei xh', { numbers: [], letters: 'weixh', words: [] }],
    ['wxh4521', { numbers: ['4521'], letters: 'wxh', words: [] }],
    ['002x', { numbers: ['002X'], letters: '', words: [] }],
    ['45102619900101002x', { numbers: ['45102619900101002X'], letters: '', words: [] }],
    ['组 12', { numbers: [], letters: '', words: ['12', '组'] }],
  ])('%s', (text, parsed) => expect(parseSearchText(text)).toEqual(parsed));

  it.each([
    ['4521', true],
    ['199 0000 1234', false],
    ['19900001234', true],
    ['农 4521', false],
    ['n4521', false],
    ['4521 3321', false],
    ['农春平', false],
  ])('%s is a number alone: %s', (text, alone) =>
    expect(isNumberTypedAlone(parseSearchText(text))).toBe(alone),
  );

  it('tells the kinds of numbers by their length', () =>
    expect(['45102619900101002X', '19900001234', '002X'].map(numberKind)).toEqual([
      'id_number',
      'phone',
      'tail',
    ]));
});
