import { MAX_ROWS_WITHOUT_APPROVAL, needsSecondPerson } from './export-rules.js';

it('one person alone takes so many at a time', () => {
  expect(needsSecondPerson(MAX_ROWS_WITHOUT_APPROVAL)).toBe(false);
  expect(needsSecondPerson(MAX_ROWS_WITHOUT_APPROVAL + 1)).toBe(true);
});
