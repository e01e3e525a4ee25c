import { companionGroups } from './companion-groups.js';
import { areasIn, certificatesIn, tradeOf } from './read-words.js';

const HOME = '451026';

describe('words of registers and adverts', () => {
  it.each([
    ['6-25', '625'],
    ['4-07-05-01', '407'],
    ['缝纫', '605'],
    ['电焊', '618'],
    ['电子装配', '625'],
    ['帮厨', '403'],
    ['叉车司机', '402'],
    ['普工', undefined],
    ['不限', undefined],
    [null, undefined],
  ])('%s is the trade %s', (text, trade) => expect(tradeOf(text)).toBe(trade));

  it.each([
    ['N1叉车证', ['叉车证']],
    ['持电工证、焊工证', ['电工证', '焊工证']],
    ['驾驶(C1)', ['驾驶证']],
    ['电工', []],
    ['健康证', []],
    ['无', []],
  ])('%s asks for or shows %j', (text, certificates) => expect(certificatesIn(text)).toEqual(certificates));

  it.each([
    ['广东', ['44']],
    ['深圳市龙岗区', ['440307', '4403']],
    ['县内', [HOME]],
    ['广西区内', ['45']],
    ['浙江省', ['33']],
    ['东莞、佛山', ['4406', '4419']],
    ['不限', []],
    [null, []],
  ])('%s is %j', (text, areas) => expect(areasIn(text, HOME)).toEqual(areas));
});

describe('companions', () => {
  it('who share a person are one group, without those who do not look for work', () => {
    const pairs = [
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
      ['e', 'gone'],
      ['f', 'g'],
    ] as const;
    expect(companionGroups(pairs, (id) => id !== 'gone')).toEqual([
      { id: 'a', members: ['a', 'b', 'c', 'd'], together: 'employer' },
      { id: 'f', members: ['f', 'g'], together: 'employer' },
    ]);
  });
});
