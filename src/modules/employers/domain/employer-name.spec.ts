import { EmployerNames, employerNameKey, employerShortName } from './employer-name.js';

const FIRMS = [
  { id: 'a', name: '龙岗区禾木电子(虚构)有限公司' },
  { id: 'b', name: '龙岗区众沐塑胶(虚构)有限公司' },
  { id: 'c', name: '深圳市众沐塑胶(虚构)有限公司' },
  { id: 'd', name: '龙岗区众沐达餐饮管理(虚构)有限公司' },
];

describe('names of employers as ledgers write them', () => {
  it.each([
    ['龙岗区禾木电子(虚构)有限公司'],
    ['龙岗区禾木电子(虚构)有限公司'],
    ['龙岗区 禾木电子 有限公司'],
    ['龙岗区禾木电子【虚构】有限公司'],
    ['龙岗区禾木电子有限公司 '],
    ['龙岗区禾木\u200b电子有限公司'],
  ])('finds %s by its full form', (written) => {
    expect(new EmployerNames(FIRMS).find(written)).toEqual({ kind: 'exact', employer: FIRMS[0] });
  });

  it.each([
    ['禾木电子'],
    ['禾木电子(虚构)'],
    ['深圳市龙岗区禾木电子有限责任公司'],
    ['深圳禾木电子股份有限公司'],
  ])('finds %s by its short form', (written) => {
    expect(new EmployerNames(FIRMS).find(written)).toEqual({ kind: 'short', employer: FIRMS[0] });
  });

  it('never guesses between two firms of one short name', () => {
    expect(new EmployerNames(FIRMS).find('众沐塑胶')).toEqual({
      kind: 'ambiguous',
      candidates: [FIRMS[1], FIRMS[2]],
    });
  });

  it('does not take a longer name for a shorter one', () => {
    expect(new EmployerNames(FIRMS).find('众沐达塑胶')).toEqual({ kind: 'none' });
    expect(new EmployerNames(FIRMS).find('')).toEqual({ kind: 'none' });
    expect(new EmployerNames(FIRMS).find('有限公司')).toEqual({ kind: 'none' });
  });

  it('keeps the region in the full form and drops it in the short one', () => {
    expect(employerNameKey('龙岗区禾木电子(虚构)有限公司')).toBe('龙岗区禾木电子有限公司');
    expect(employerShortName('龙岗区禾木电子(虚构)有限公司')).toBe('禾木电子');
    expect(employerShortName('深圳市有限公司')).toBe('');
  });
});
