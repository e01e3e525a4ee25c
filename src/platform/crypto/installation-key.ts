import type { Buffer } from 'node:buffer';
import type { Config } from '../config/index.js';
import { keyIdOf, open, seal, getKeyId } from './field-cipher.js';

type Keys = Pick<Config, 'fieldKey' | 'fieldKeyPrevious'>;

/** Seals with the `FIELD_KEY` of now, which the cipher text names. */
export function encryptWithFieldKey({ fieldKey }: Keys, plain: string | Buffer, place: string): Buffer {
  return seal(fieldKey, plain, place, keyIdOf(fieldKey));
}

/** @throws when neither the key of now nor the one before sealed it */
export function decryptWithFieldKey(
  { fieldKey, fieldKeyPrevious }: Keys,
  sealed: Buffer,
  place: string,
): Buffer {
  const keyId = getKeyId(sealed);
  const known = [fieldKey, ...(fieldKeyPrevious ? [fieldKeyPrevious] : [])];
  // Before keys had names, 1 stood in the header of each.
  const candidates = known.filter((key) => keyId === 1 || keyIdOf(key) === keyId);
  for (const [at, key] of candidates.entries()) {
    try {
      return open(key, sealed, place, keyId);
    } catch (error) {
      if (at === candidates.length - 1) throw error;
    }
  }
  throw new Error(`${place} was sealed by an installation key that is not given`);
}

/** @throws when both keys happen to have the same short name: then what is left to do could not be told */
export function assertDifferentKeys({ fieldKey, fieldKeyPrevious }: Keys): void {
  if (fieldKeyPrevious && keyIdOf(fieldKey) === keyIdOf(fieldKeyPrevious))
    throw new Error('FIELD_KEY and FIELD_KEY_PREVIOUS have the same short name: make another FIELD_KEY');
}
