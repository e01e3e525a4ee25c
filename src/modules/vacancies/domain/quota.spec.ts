import { DomainError } from '../../../kernel/errors/index.js';
import { consume, freePlaces, hold, isFull, type Quota, release, resize } from './quota.js';

const TWO: Quota = { headcount: 2, held: 0, used: 0 };

describe('places of a vacancy', () => {
  it('are held, used and freed, never beyond the headcount', () => {
    const one = hold(TWO);
    const both = hold(one);
    expect([freePlaces(TWO), freePlaces(one), freePlaces(both)]).toEqual([2, 1, 0]);
    expect(isFull(both)).toBe(true);
    expect(() => hold(both)).toThrow(DomainError);
    expect(consume(both)).toEqual({ headcount: 2, held: 1, used: 1 });
    expect(hold(release(both, 'held'))).toEqual(both);
    expect(release(consume(one), 'used')).toEqual(TWO);
  });

  it('cannot shrink under what is promised', () => {
    const promised = consume(hold(hold(TWO)));
    expect(() => resize(promised, 1)).toThrow(DomainError);
    expect(resize(promised, 5)).toEqual({ headcount: 5, held: 1, used: 1 });
  });

  it('refuses what could not have happened', () => {
    expect(() => consume(TWO)).toThrow(RangeError);
    expect(() => release(TWO, 'used')).toThrow(RangeError);
  });
});
