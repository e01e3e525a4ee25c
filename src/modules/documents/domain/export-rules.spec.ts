import { ALONE_AT_MOST, needsSecondPerson } from './export-rules.js';

it('one person alone takes so many at a time', () => {
  expect(needsSecondPerson(ALONE_AT_MOST)).toBe(false);
  expect(needsSecondPerson(ALONE_AT_MOST + 1)).toBe(true);
});
