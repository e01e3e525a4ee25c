import { createHmac } from 'node:crypto';

const BLOCK_BYTES = 64;

/** Bytes of a MAC and of a digest as they are stored. */
export const DIGEST_BYTES = 16;

/**
 * Returns the key of one connection of the service. It is derived from the audit key and a public id, so that whoever verifies
 * finds it again, and whoever has the password of the database alone does not.
 */
export function writerKey(auditKey: Buffer, writerId: string): Buffer {
  const versionKey = createHmac('sha256', auditKey).update('row-version').digest();
  return createHmac('sha256', versionKey).update(writerId).digest();
}

/** Returns the two padded keys of HMAC (RFC 2104), which let the database compute it from SHA-256 alone. */
export function hmacPads(key: Buffer): { inner: Buffer; outer: Buffer } {
  const block = Buffer.concat([key, Buffer.alloc(BLOCK_BYTES - key.length)]);
  return {
    inner: block.map((byte) => byte ^ 0x36) as Buffer,
    outer: block.map((byte) => byte ^ 0x5c) as Buffer,
  };
}

/** Returns HMAC-SHA-256 cut to {@link DIGEST_BYTES}, as `keyed_digest` in the database does. */
export function keyedDigest(key: Buffer, message: Buffer | string): Buffer {
  return createHmac('sha256', key).update(message).digest().subarray(0, DIGEST_BYTES);
}
