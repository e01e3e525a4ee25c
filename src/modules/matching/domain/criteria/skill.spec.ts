import { aSeeker, aVacancy } from '../testing/builders.js';
import { skill } from './skill.js';

describe('trade', () => {
  const person = aSeeker({
    occupations: [
      { occupation: '6101', years: 3 },
      { occupation: '4403', years: 1 },
    ],
  });

  it.each([
    ['6101', 3000],
    ['4403', 2200],
    ['6105', 1500],
    ['3001', 0],
  ])('%s is worth %d', (occupation, points) => {
    expect(skill.points(person, aVacancy({ occupation }))).toBe(points);
  });
});
