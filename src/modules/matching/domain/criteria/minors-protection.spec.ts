import { aSeeker, aVacancy } from '../testing/builders.js';
import { minorsProtection } from './minors-protection.js';

describe('protection of minors', () => {
  const minor = aSeeker({ bornOn: '2001-06-01' });

  it('closes posts with a hazard and prohibited work to 16–17-year-olds', () => {
    expect(minorsProtection.allows(minor, aVacancy())).toBe(true);
    expect(minorsProtection.allows(minor, aVacancy({ hazards: ['noise'] }))).toBe(false);
    expect(minorsProtection.allows(minor, aVacancy({ minorsBarred: true }))).toBe(false);
  });

  it('opens them on the 18th birthday', () => {
    const vacancy = aVacancy({ hazards: ['noise'], startsOn: '2018-03-10' });
    expect(minorsProtection.allows(aSeeker({ bornOn: '2000-03-10' }), vacancy)).toBe(true);
    expect(minorsProtection.allows(aSeeker({ bornOn: '2000-03-11' }), vacancy)).toBe(false);
  });
});
