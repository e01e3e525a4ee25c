import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8192;
let pool = Buffer.allocUnsafe(0);
let used = 0;

/** Cryptographically random bytes, drawn in large draughts: a ledger of 60,000 rows asks for half a million of them. */
export function randomBytesPooled(count: number): Buffer {
  if (used + count > pool.length) {
    pool = Buffer.allocUnsafeSlow(Math.max(POOL_BYTES, count));
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return Buffer.from(pool.subarray(used - count, used));
}
