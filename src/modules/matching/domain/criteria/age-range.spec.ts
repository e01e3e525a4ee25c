import { aSeeker, aVacancy } from '../testing/builders.js';
import { ageRange } from './age-range.js';

describe('age range of the post', () => {
  const vacancy = aVacancy({ ageMin: 18, ageMax: 45, startsOn: '2018-03-10' });

  it.each([
    ['2000-03-10', true],
    ['2000-03-11', false],
    ['1972-03-11', true],
    ['1972-03-10', false],
  ])('born %s: %s', (bornOn, allowed) => {
    expect(ageRange.allows(aSeeker({ bornOn }), vacancy)).toBe(allowed);
  });

  it('is no law and may be relaxed', () => expect(ageRange.force).toBe('policy'));
});
