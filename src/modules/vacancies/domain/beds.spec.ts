import { bedChange, bedFor, countsBeds, freeBeds } from './beds.js';

const given = { lodging: 'free', bedsWomen: 4, bedsMen: 0 } as const;

describe('beds of a vacancy', () => {
  it('are counted where the employer gives their numbers, none included', () => {
    expect(countsBeds(given)).toBe(true);
    expect(countsBeds({ lodging: 'free', bedsWomen: null, bedsMen: null })).toBe(false);
    expect(countsBeds({ lodging: 'none', bedsWomen: 2, bedsMen: 2 })).toBe(false);
  });

  it('go to whoever does not live elsewhere, by sex', () => {
    expect(bedFor(given, { sex: 'female', wantsBed: true })).toBe('women');
    expect(bedFor(given, { sex: 'male', wantsBed: null })).toBe('men');
    expect(bedFor(given, { sex: 'female', wantsBed: false })).toBeNull();
  });

  it('are free until taken, and never fewer than none', () => {
    expect(freeBeds({ ...given, bedsWomenTaken: 3, bedsMenTaken: 1 })).toEqual({ women: 1, men: 0 });
    expect(
      freeBeds({ lodging: 'free', bedsWomen: null, bedsMen: null, bedsWomenTaken: 0, bedsMenTaken: 0 }),
    ).toBe(null);
  });

  it('change by one of their kind', () => {
    expect(bedChange('women', -1)).toEqual({ women: -1, men: 0 });
    expect(bedChange(null, 1)).toEqual({ women: 0, men: 0 });
  });
});
