import { aSeeker, aVacancy } from '../testing/builders.js';
import { hazard } from './hazard.js';

describe('fit for the post', () => {
  const person = aSeeker({ barredHazards: ['noise'] });

  it('bars from posts with that hazard only', () => {
    expect(hazard.allows(person, aVacancy({ hazards: ['noise', 'heat'] }))).toBe(false);
    expect(hazard.allows(person, aVacancy({ hazards: ['heat'] }))).toBe(true);
  });

  it('says nothing but "not for this post"', () => {
    expect(hazard.refusal(person, aVacancy({ hazards: ['noise'] }))).toEqual({
      zh: '不适合该岗位',
      en: 'not for this post',
    });
  });
});
