import { aSeeker, aVacancy } from '../testing/builders.js';
import { wage } from './wage.js';

describe('wage against expectation', () => {
  it.each([
    [3500, 1500],
    [4000, 2000],
    [1900, 0],
    [9000, 3000],
  ])('expecting 3500, a post of %d is worth %d', (paid, points) => {
    expect(wage.points(aSeeker({ wageExpected: 3500 }), aVacancy({ wage: paid }))).toBe(points);
  });
});
