// A trip that has begun outlives its session: list, numbers and marks stay on the device, encrypted, and a PIN opens them.
// The key is made of the PIN alone and never leaves memory. Too many wrong PINs erase everything it locked.
import { useSyncExternalStore } from 'react';
import { readAll, remove, write } from './store';

const ROUNDS = 600_000;
/** Wrong PINs until the trip is erased from this device. */
export const MOST_WRONG = 5;
/** A phone put away this long asks for the PIN again. */
const LOCK_AFTER_MS = 30 * 60_000;

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}
interface VaultRow {
  id: string;
  userId: string;
  batchId: string;
  salt: Uint8Array<ArrayBuffer>;
  kept: Sealed;
  keptAt: number;
  wrong: number;
}
export interface VaultState {
  /** Whose it is; undefined when this device keeps no trip. */
  userId?: string;
  batchId?: string;
  open: boolean;
  /** Tries that are left. */
  left: number;
}

let row: VaultRow | undefined;
let key: CryptoKey | undefined;
let state: VaultState = { open: false, left: MOST_WRONG };
const listeners = new Set<() => void>();

function changed(): void {
  const { userId, batchId, wrong = 0 } = row ?? {};
  state = { userId, batchId, open: Boolean(row && key), left: MOST_WRONG - wrong };
  for (const listener of listeners) listener();
}

export const onVault = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const vault = (): VaultState => state;
export const useVault = (): VaultState => useSyncExternalStore(onVault, vault);
/** Encryption needs a page that came over TLS or from this machine. */
export const canLock = (): boolean => 'subtle' in crypto;

/** What this device keeps; read once when the console opens. */
const looked = readAll<VaultRow>('vault')
  .then(([found]) => {
    row ??= found;
    changed();
  })
  .catch(() => undefined);

export async function keepsTrip(): Promise<boolean> {
  await looked;
  return row !== undefined;
}

async function keyFrom(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function sealWith(by: CryptoKey, value: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, plain) };
}

async function openWith<T>(by: CryptoKey, { iv, data }: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, data);
  return JSON.parse(new TextDecoder().decode(plain)) as T;
}

/** From now on this trip is kept under the PIN. */
export async function lockAway(pin: string, userId: string, batchId: string, value: object): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const made = await keyFrom(pin, salt);
  const kept = await sealWith(made, value);
  row = { id: 'trip', userId, batchId, salt, kept, keptAt: Date.now(), wrong: 0 };
  await write('vault', row);
  key = made;
  changed();
}

/** The try is counted before it is made, so that a page closed in time gains nothing. */
export async function unlock(pin: string): Promise<'open' | 'wrong' | 'erased'> {
  await looked;
  if (!row) return 'erased';
  row = { ...row, wrong: row.wrong + 1 };
  await write('vault', row);
  const tried = await keyFrom(pin, row.salt);
  try {
    await openWith(tried, row.kept);
  } catch {
    if (row.wrong >= MOST_WRONG) {
      await dropTrip();
      return 'erased';
    }
    changed();
    return 'wrong';
  }
  row = { ...row, wrong: 0 };
  await write('vault', row);
  key = tried;
  changed();
  return 'open';
}

/** @param at when it was read from the service */
export async function keepTrip(value: object, at = Date.now()): Promise<void> {
  if (!row || !key) return;
  row = { ...row, kept: await sealWith(key, value), keptAt: at };
  await write('vault', row);
}

export async function keptTrip<T>(): Promise<{ value: T; copyOf: number } | undefined> {
  return row && key && { value: await openWith<T>(key, row.kept), copyOf: row.keptAt };
}

/** Sealed under the PIN of the trip; undefined while it is locked. */
export const seal = async (value: object): Promise<Sealed | undefined> =>
  key ? sealWith(key, value) : undefined;
export const unseal = async <T>(sealed: Sealed): Promise<T | undefined> => {
  await looked;
  return key ? openWith<T>(key, sealed).catch(() => undefined) : undefined;
};

/** The trip and every mark that was locked with it are gone from this device. */
export async function dropTrip(): Promise<void> {
  for (const act of await readAll<{ id: string; sealed?: Sealed }>('acts'))
    if (act.sealed) await remove('acts', act.id);
  await remove('vault', 'trip');
  forgetKey();
}

/** After the device was wiped. */
export function forgetKey(): void {
  row = undefined;
  key = undefined;
  changed();
}

let hiddenAt = 0;
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (key && Date.now() - hiddenAt > LOCK_AFTER_MS) {
    key = undefined;
    changed();
  }
});
