import { readPreference, preferenceText } from './preferred-vacancy.js';

const stands = [
  { employerId: 'e1', employerName: '深圳虚构电子有限公司', booth: 'A12' },
  { employerId: 'e2', employerName: '深圳虚构玩具有限公司', booth: 'A2' },
];
const posts = [
  { vacancyId: 'v1', employerId: 'e1', employerName: '深圳虚构电子有限公司', title: '普工' },
  { vacancyId: 'v2', employerId: 'e2', employerName: '深圳虚构玩具有限公司', title: '普工' },
  { vacancyId: 'v3', employerId: 'e2', employerName: '深圳虚构玩具有限公司', title: '喷油工' },
  { vacancyId: 'v4', employerId: 'e3', employerName: '龙岗虚构家具厂', title: '木工' },
  { vacancyId: 'v5', employerId: 'e3', employerName: '龙岗虚构家具厂', title: '木工' },
];
const read = (text: string) => {
  const reading = readPreference(text, stands, posts);
  return reading.ok ? [reading.wish.employerId, reading.wish.vacancyId] : reading.error;
};

describe('whom somebody comes to a fair for', () => {
  it.each([
    ['A12', ['e1', null]],
    [' ａ１２ ', ['e1', null]],
    ['A2', ['e2', null]],
    ['虚构玩具', ['e2', null]],
    ['喷油工', ['e2', 'v3']],
    ['A12/普工', ['e1', 'v1']],
    ['玩具／普工', ['e2', 'v2']],
    ['木工', ['e3', null]],
    ['龙岗虚构家具厂', ['e3', null]],
  ])('%j is one company, perhaps one post', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['普工', 'ambiguous'],
    ['虚构', 'ambiguous'],
    ['A1', 'unknown'],
    ['A12/木工', 'unknown'],
    ['A12/普工/夜班', 'unknown'],
    ['', 'unknown'],
    ['/', 'unknown'],
  ])('%j is none, or several', (text, expected) => expect(read(text)).toBe(expected));

  it('is written as it is read', () => {
    for (const text of ['A12', 'A12/普工', '喷油工', '龙岗虚构家具厂']) {
      const reading = readPreference(text, stands, posts);
      expect(reading.ok && readPreference(preferenceText(reading.wish), stands, posts)).toEqual(reading);
    }
  });
});
