import { aSeeker, aVacancy } from '../testing/builders.js';
import { shift } from './shift.js';

describe('shift', () => {
  it('is one this person accepts', () => {
    expect(shift.allows(aSeeker({ shifts: ['day'] }), aVacancy({ shift: 'night' }))).toBe(false);
    expect(shift.allows(aSeeker({ shifts: ['day', 'night'] }), aVacancy({ shift: 'night' }))).toBe(true);
  });
});
