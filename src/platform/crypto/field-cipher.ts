/**
 * Fields that name a person outside the system (ID number, phone) are encrypted by the application with AES-256-GCM.
 * Layout of a cipher text: `version(1) | key id(1) | iv(12) | tag(16) | cipher`. The additional data binds it to its
 * column and row: moved to another row it does not open.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { randomBytesPooled } from '../clock/index.js';

const VERSION = 1;
const KEY_ID = 1;
const HEADER = 30;

/** Encrypts for one place. @param place `table.column:row id`, needed again to open it. */
export function seal(key: Buffer, plain: string | Buffer, place: string): Buffer {
  const iv = randomBytesPooled(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION, KEY_ID]), iv, cipher.getAuthTag(), body]);
}

/** Opens what {@link seal} made. @throws when the key, the place or a single bit differs. */
export function open(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed[0] !== VERSION || sealed[1] !== KEY_ID) throw new Error('unknown cipher version or key id');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, 14));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(14, HEADER));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER)), decipher.final()]);
}

/** Keyed one-way index for exact search: same value and purpose, same 32 bytes; without the key no dictionary helps. */
export function blindIndex(key: Buffer, purpose: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${value}`).digest();
}
