import { randomBytes } from 'node:crypto';
import { blindIndex, open, seal } from './field-cipher.js';

describe('field cipher', () => {
  const key = randomBytes(32);

  it('opens what it sealed, only in its own row', () => {
    const sealed = seal(key, '999026199003150015', 'seeker.id_number:a');
    expect(open(key, sealed, 'seeker.id_number:a').toString()).toBe('999026199003150015');
    expect(() => open(key, sealed, 'seeker.id_number:b')).toThrow();
    expect(() => open(randomBytes(32), sealed, 'seeker.id_number:a')).toThrow();
  });

  it('notices one changed bit anywhere', () => {
    const sealed = seal(key, 'x', 'p');
    for (let byte = 0; byte < sealed.length; byte++) {
      const bent = Buffer.from(sealed);
      bent[byte]! ^= 1;
      expect(() => open(key, bent, 'p')).toThrow();
    }
  });

  it('never seals the same value to the same bytes, always indexes it to the same', () => {
    expect(seal(key, 'x', 'p').equals(seal(key, 'x', 'p'))).toBe(false);
    expect(blindIndex(key, 'a', 'x').equals(blindIndex(key, 'a', 'x'))).toBe(true);
    expect(blindIndex(key, 'a', 'x').equals(blindIndex(key, 'b', 'x'))).toBe(false);
  });
});
