import { aSeeker, aVacancy } from '../testing/builders.js';
import { retention } from './retention.js';

describe('people stay here', () => {
  it('gives five points a percent of people who stayed ninety days', () => {
    expect(retention.points(aSeeker(), aVacancy({ retention: 60 }))).toBe(300);
    expect(retention.points(aSeeker(), aVacancy({ retention: 120 }))).toBe(500);
  });
});
