import { aSeeker, aVacancy } from '../testing/builders.js';
import { lawfulSex } from './lawful-sex.js';

describe('lawful limit by sex', () => {
  it('applies only where the post states a lawful ground', () => {
    const loads = aVacancy({ onlySex: { sex: 'M', ground: 'heavy-loads' } });
    expect(lawfulSex.allows(aSeeker({ sex: 'F' }), loads)).toBe(false);
    expect(lawfulSex.allows(aSeeker({ sex: 'M' }), loads)).toBe(true);
    expect(lawfulSex.allows(aSeeker({ sex: 'F' }), aVacancy())).toBe(true);
  });
});
