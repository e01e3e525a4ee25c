import { aSeeker, aVacancy } from '../testing/builders.js';
import { wageFloor } from './wage-floor.js';

describe('wage floor', () => {
  it('is the least this person would leave home for', () => {
    expect(wageFloor.allows(aSeeker({ wageFloor: 4000 }), aVacancy({ wage: 4000 }))).toBe(true);
    expect(wageFloor.allows(aSeeker({ wageFloor: 4001 }), aVacancy({ wage: 4000 }))).toBe(false);
  });
});
