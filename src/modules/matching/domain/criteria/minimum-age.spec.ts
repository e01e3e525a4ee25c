import { aSeeker, aVacancy } from '../testing/builders.js';
import { minimumAge } from './minimum-age.js';

describe('minimum age', () => {
  const starting = aVacancy({ startsOn: '2018-03-10' });

  it.each([
    ['2002-03-09', true],
    ['2002-03-10', false],
    ['2002-03-11', false],
  ])('born %s and starting on 2018-03-10: %s', (bornOn, allowed) => {
    expect(minimumAge.allows(aSeeker({ bornOn }), starting)).toBe(allowed);
  });
});
