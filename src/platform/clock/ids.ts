import { randomBytesPooled } from './random.js';

/** Ids of one millisecond are counted in the twelve bits RFC 9562 leaves for it. */
const MAX_PER_MILLISECOND = 0xfff;

let lastMillisecond = 0;
let count = 0;

/**
 * A UUIDv7: ordered by the real time of its making, so that indexes stay compact; those of one process are in the order in which
 * they were made, also within a millisecond and when the clock is set back. 62 bits are random.
 */
export function newId(): string {
  const bytes = randomBytesPooled(16);
  countOn();
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes[6] = 0x70 | (count >> 8);
  bytes[7] = count & 0xff;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function countOn(): void {
  const now = Date.now();
  if (now > lastMillisecond || count === MAX_PER_MILLISECOND) {
    lastMillisecond = Math.max(now, lastMillisecond + 1);
    count = 0;
  } else count += 1;
}
