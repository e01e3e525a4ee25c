import { aSeeker, aVacancy } from '../testing/builders.js';
import { education } from './education.js';

describe('education', () => {
  it('asks for the level of the post or more', () => {
    const vacancy = aVacancy({ educationMin: 3 });
    expect(education.allows(aSeeker({ education: 2 }), vacancy)).toBe(false);
    expect(education.allows(aSeeker({ education: 3 }), vacancy)).toBe(true);
    expect(education.refusal(aSeeker({ education: 2 }), vacancy).zh).toBe('学历为初中，岗位要求高中或中专');
  });
});
