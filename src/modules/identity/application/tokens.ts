import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits, URL-safe: what a browser holds of a session, a device or a desk. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What the database holds of it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
