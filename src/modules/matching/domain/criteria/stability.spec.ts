import { aSeeker, aVacancy } from '../testing/builders.js';
import { stability } from './stability.js';

describe('stayed in earlier posts', () => {
  it('gives three points a percent', () => {
    expect(stability.points(aSeeker({ pastStability: 80 }), aVacancy())).toBe(240);
    expect(stability.points(aSeeker({ pastStability: 300 }), aVacancy())).toBe(300);
  });
});
