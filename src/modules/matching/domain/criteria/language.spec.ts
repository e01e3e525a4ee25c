import { aSeeker, aVacancy } from '../testing/builders.js';
import { language } from './language.js';

describe('language', () => {
  it('is worth something when one is shared', () => {
    const person = aSeeker({ languages: ['zhuang'] });
    expect(language.points(person, aVacancy({ languages: ['mandarin', 'zhuang'] }))).toBe(500);
    expect(language.points(person, aVacancy({ languages: ['mandarin'] }))).toBe(0);
  });
});
