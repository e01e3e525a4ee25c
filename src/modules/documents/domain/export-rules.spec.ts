import { A_DAY_AT_MOST, ALONE_AT_MOST, exportVerdict } from './export-rules.js';

it('one person alone takes so many at a time, and so many a day', () => {
  expect(exportVerdict(ALONE_AT_MOST, 0)).toBe('go');
  expect(exportVerdict(ALONE_AT_MOST + 1, 0)).toBe('second-person');
  expect(exportVerdict(ALONE_AT_MOST, A_DAY_AT_MOST - ALONE_AT_MOST)).toBe('go');
  expect(exportVerdict(1, A_DAY_AT_MOST)).toBe('too-many');
});
