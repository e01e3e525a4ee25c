import { bytesOf } from './seal';

/** A random word of this browser. It says nothing of anybody and stays at the sign-out, so that a phone is listed once. */
const SEED = 'device';

function seed(): string {
  const known = localStorage.getItem(SEED);
  const made = known ?? crypto.randomUUID();
  if (!known) localStorage.setItem(SEED, made);
  return made;
}

/** Under which the service knows this device of this user: another one for each, and neither can be read from the other. */
export async function deviceIdOf(userId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(`${seed()} ${userId}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A device that was locked is another one from now on. */
export const beAnotherDevice = (): void => localStorage.removeItem(SEED);
