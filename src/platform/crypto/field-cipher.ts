/**
 * Fields that name a person outside the system (ID number, phone) are encrypted by the application with AES-256-GCM.
 * Layout of a cipher text: `version(1) | key id(1) | iv(12) | tag(16) | cipher`. The additional data binds it to its
 * column and row: moved to another row it does not open.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { randomBytesPooled } from '../clock/index.js';

const VERSION = 1;
const KEY_ID = 1;
const HEADER = 30;

/**
 * Encrypts for one place.
 * @param place `table.column:row id`, needed again to open it
 * @param keyId says which key it was where several are in use at a time
 */
export function seal(key: Buffer, plain: string | Buffer, place: string, keyId = KEY_ID): Buffer {
  const iv = randomBytesPooled(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION, keyId]), iv, cipher.getAuthTag(), body]);
}

/** Opens what {@link seal} made. @throws when the key, the place or a single bit differs. */
export function open(key: Buffer, sealed: Buffer, place: string, keyId = KEY_ID): Buffer {
  if (sealed[0] !== VERSION || sealed[1] !== keyId) throw new Error('unknown cipher version or key id');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, 14));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(14, HEADER));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER)), decipher.final()]);
}

/** Short name of a key for the header of what it seals; 1 is left to keys that are one of a kind. */
export function keyIdOf(key: Buffer): number {
  return 2 + (createHash('sha256').update(key).digest()[0]! % 254);
}

/** Which key sealed it. */
export function getKeyId(sealed: Buffer): number {
  return sealed[1]!;
}

/** Keyed one-way index for exact search: same value and purpose, same 32 bytes; without the key no dictionary helps. */
export function blindIndex(key: Buffer, purpose: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${value}`).digest();
}
