import { aSeeker, aVacancy } from '../testing/builders.js';
import { area } from './area.js';

describe('wanted area', () => {
  const person = aSeeker({ areasWanted: ['4403'] });

  it.each([
    ['440307', 1500],
    ['441302', 500],
    ['330206', 0],
  ])('%s is worth %d', (place, points) => {
    expect(area.points(person, aVacancy({ area: place }))).toBe(points);
  });
});
