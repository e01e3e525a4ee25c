import { aSeeker, aVacancy } from '../testing/builders.js';
import { accommodation } from './accommodation.js';

describe('accommodation', () => {
  it('saves a rent', () => {
    expect(accommodation.points(aSeeker(), aVacancy({ accommodation: true }))).toBe(200);
    expect(accommodation.points(aSeeker(), aVacancy({ accommodation: false }))).toBe(0);
  });
});
