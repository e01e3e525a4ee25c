import { aSeeker, aVacancy } from '../testing/builders.js';
import { consent } from './consent.js';

describe('consent to share', () => {
  it('comes before any proposal', () => {
    expect(consent.allows(aSeeker({ consentToShare: false }), aVacancy())).toBe(false);
    expect(consent.allows(aSeeker({ consentToShare: true }), aVacancy())).toBe(true);
    expect(consent.force).toBe('law');
  });
});
