import { aSeeker, aVacancy } from '../testing/builders.js';
import { earlierRefusal } from './earlier-refusal.js';

describe('earlier refusal', () => {
  it('is not asked again', () => {
    const person = aSeeker({ refusedVacancies: ['v1'] });
    expect(earlierRefusal.allows(person, aVacancy({ id: 'v1' }))).toBe(false);
    expect(earlierRefusal.allows(person, aVacancy({ id: 'v2' }))).toBe(true);
    expect(earlierRefusal.ruledOut?.(person)).toEqual(['v1']);
  });
});
