import { CallCounter } from './call-limit.js';
import { stateOfLink } from './signed-link.js';

const at = (iso: string): Date => new Date(iso);

describe('a signed link', () => {
  const link = { singleUse: false, expiresAt: at('2018-03-01T10:00:00Z'), usedAt: null, revokedAt: null };

  it('lives until its end, and not at it', () => {
    expect(stateOfLink(link, at('2018-03-01T09:59:59Z'))).toBe('live');
    expect(stateOfLink(link, at('2018-03-01T10:00:00Z'))).toBe('expired');
  });

  it('for one use is used up by it; another is not', () => {
    const used = { ...link, usedAt: at('2018-02-28T00:00:00Z') };
    expect(stateOfLink(used, at('2018-02-28T00:00:01Z'))).toBe('live');
    expect(stateOfLink({ ...used, singleUse: true }, at('2018-02-28T00:00:01Z'))).toBe('used_up');
  });

  it('taken back stays taken back, whatever its date', () => {
    const revoked = { ...link, revokedAt: at('2018-02-28T00:00:00Z') };
    expect(stateOfLink(revoked, at('2018-02-28T00:00:01Z'))).toBe('revoked');
    expect(stateOfLink(revoked, at('2019-02-28T00:00:01Z'))).toBe('revoked');
  });
});

describe('the count of calls', () => {
  it('refuses what is over the limit, and forgets when the window is over', () => {
    const counter = new CallCounter({ most: 2, windowMs: 1000 });
    expect([counter.take('a', 0), counter.take('a', 10), counter.take('a', 20)]).toEqual([true, true, false]);
    expect(counter.full('a', 30)).toBe(true);
    expect(counter.take('b', 30)).toBe(true);
    expect(counter.full('a', 1000)).toBe(false);
    expect(counter.take('a', 1000)).toBe(true);
  });

  it('remembers only so many callers', () => {
    const counter = new CallCounter({ most: 1, windowMs: 1000 }, 2);
    for (const caller of ['a', 'b', 'c']) counter.take(caller, 0);
    expect([counter.full('a', 1), counter.full('b', 1), counter.full('c', 1)]).toEqual([false, true, true]);
  });
});
