import { aSeeker, aVacancy } from '../testing/builders.js';
import { bed } from './bed.js';

describe('a bed', () => {
  const away = aSeeker({ needsBed: true, sex: 'F' });

  it('is there for whoever needs one', () => {
    expect(bed.allows(away, aVacancy({ accommodation: false }))).toBe(false);
    expect(bed.allows(aSeeker({ needsBed: false }), aVacancy({ accommodation: false }))).toBe(true);
  });

  it('is in the dormitory of the own sex', () => {
    expect(bed.allows(away, aVacancy({ beds: { women: 0, men: 9 } }))).toBe(false);
    expect(bed.allows(away, aVacancy({ beds: { women: 1, men: 0 } }))).toBe(true);
  });

  it('is asked for by whoever takes one only where beds are counted', () => {
    const takes = aSeeker({ takesBed: true, sex: 'F' });
    expect(bed.allows(takes, aVacancy({ accommodation: false }))).toBe(true);
    expect(bed.allows(takes, aVacancy({ beds: { women: 0, men: 9 } }))).toBe(false);
    expect(bed.allows(aSeeker({ sex: 'F' }), aVacancy({ beds: { women: 0, men: 9 } }))).toBe(true);
  });
});
