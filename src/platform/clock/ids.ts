import { randomBytesPooled } from './random.js';

/** A UUIDv7: random, and roughly ordered by the real time of its making, so that indexes stay compact. */
export function newId(): string {
  const bytes = randomBytesPooled(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
