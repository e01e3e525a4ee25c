import { aSeeker, aVacancy } from '../testing/builders.js';
import { companions } from './companions.js';

describe('people from home', () => {
  it('counts the same village, or the township or county the post names', () => {
    const person = aSeeker({ village: '451026101001' });
    expect(companions.points(person, aVacancy({ fellowVillages: ['451026101001'] }))).toBe(700);
    expect(companions.points(person, aVacancy({ fellowVillages: ['451026101'] }))).toBe(700);
    expect(companions.points(person, aVacancy({ fellowVillages: ['451026102'] }))).toBe(0);
  });
});
