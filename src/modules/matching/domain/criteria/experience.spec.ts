import { aSeeker, aVacancy } from '../testing/builders.js';
import { experience } from './experience.js';

describe('experience', () => {
  it('counts full years in the trade of the post, up to twenty', () => {
    const years = (n: number) => aSeeker({ occupations: [{ occupation: '6101', years: n }] });
    expect(experience.points(years(2.9), aVacancy({ occupation: '6101' }))).toBe(100);
    expect(experience.points(years(40), aVacancy({ occupation: '6101' }))).toBe(1000);
    expect(experience.points(years(9), aVacancy({ occupation: '4403' }))).toBe(0);
  });
});
