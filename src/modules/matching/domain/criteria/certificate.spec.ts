import { aSeeker, aVacancy } from '../testing/builders.js';
import { certificate } from './certificate.js';

describe('certificate', () => {
  it('asks for every certificate of the post and names the missing ones', () => {
    const vacancy = aVacancy({ certificates: ['welder', 'electrician'] });
    expect(certificate.allows(aSeeker({ certificates: ['electrician', 'welder', 'driver'] }), vacancy)).toBe(
      true,
    );
    expect(certificate.allows(aSeeker({ certificates: ['welder'] }), vacancy)).toBe(false);
    expect(certificate.refusal(aSeeker({ certificates: ['welder'] }), vacancy).en).toContain('electrician');
  });
});
