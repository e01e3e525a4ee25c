// A day without a connection is granted in advance: the service's share is kept on the device under a PIN until the hour the
// service said. Afterwards, or after too many wrong PINs, it is gone, and only a sign-in opens what is kept here.
import { useSyncExternalStore } from 'react';
import { askShare, forgetKeys, onContact, openByService, openKeys, openWithShare } from './keys';
import { bytesOf, joined, openBytes, parted, randomBytes, type Sealed, sealBytes } from './seal';
import { readOne, remove, write } from './store';

const ROUNDS = 600_000;
/** Wrong PINs until the grant is gone. */
export const MOST_WRONG = 5;
/** A phone put away this long asks again. */
const LOCK_AFTER_MS = 30 * 60_000;
const LOOK_EVERY_MS = 30_000;
/** A clock set back this far is not trusted with the hour. */
const CLOCK_SLACK_MS = 10 * 60_000;

const GRANT = 'grant';
interface GrantRow extends Sealed {
  id: typeof GRANT;
  userId: string;
  /** The trip that was taken along with it. */
  batchId?: string;
  salt: Uint8Array<ArrayBuffer>;
  /** A key the browser keeps and shows to no script: a copy of the rows alone lacks it. */
  layer: CryptoKey;
  /** The latest moment this device has known. */
  seenAt: number;
  until: number;
  wrong: number;
}
export interface Grant {
  /** Whose day it is; undefined when none is granted. */
  userId?: string;
  batchId?: string;
  until?: number;
  /** Tries that are left. */
  left: number;
}

let row: GrantRow | undefined;
let state: Grant = { left: MOST_WRONG };
const listeners = new Set<() => void>();

async function become(next: GrantRow | undefined): Promise<void> {
  row = next;
  const { userId, batchId, until, wrong = 0 } = row ?? {};
  state = { userId, batchId, until, left: MOST_WRONG - wrong };
  await (row ? write('vault', row) : remove('vault', GRANT));
  for (const listener of listeners) listener();
}
const isOver = ({ until, seenAt }: GrantRow): boolean =>
  Date.now() >= until || Date.now() < seenAt - CLOCK_SLACK_MS;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const grant = (): Grant => state;
export const useGrant = (): Grant => useSyncExternalStore(subscribe, grant);

/** As it is on the device now: another tab counts wrong PINs too. */
async function look(): Promise<GrantRow | undefined> {
  const found = await readOne<GrantRow>('vault', GRANT).catch(() => undefined);
  if (found ? isOver(found) : row) await become(undefined);
  else if (found) await become({ ...found, seenAt: Math.max(found.seenAt, Date.now()) });
  return row;
}
const looked = look();

/** Whether a day is granted on this device, and for which trip. */
export async function granted(): Promise<Grant | undefined> {
  await looked;
  return (await look()) && state;
}

async function keyFrom(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
const newLayer = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** With a connection only: asks the service for a day and keeps its share under the PIN. @throws ApiError */
export async function takeDay(pin: string, userId: string, batchId?: string): Promise<void> {
  const { bytes, until } = await askShare(userId);
  const [salt, layer] = [randomBytes(16), await newLayer()];
  const inner = await sealBytes(await keyFrom(pin, salt), bytes, `pin ${userId}`);
  const outer = await sealBytes(layer, joined(inner), `layer ${userId}`);
  await become({ id: GRANT, userId, batchId, salt, layer, ...outer, seenAt: Date.now(), until, wrong: 0 });
  if (openKeys()?.userId !== userId) await openWithShare(bytes, userId);
}

/** The try is counted before it is made, so that a page closed in time gains nothing. */
export async function openByPin(pin: string): Promise<'open' | 'wrong' | 'over'> {
  const found = await look();
  if (!found) return 'over';
  const tried = { ...found, wrong: found.wrong + 1 };
  await become(tried);
  const { userId } = found;
  try {
    const inner = parted(await openBytes(found.layer, found, `layer ${userId}`));
    const bytes = await openBytes(await keyFrom(pin, found.salt), inner, `pin ${userId}`);
    await become({ ...tried, wrong: 0 });
    await openWithShare(bytes, userId);
    return 'open';
  } catch {
    if (tried.wrong < MOST_WRONG) return 'wrong';
    await become(undefined);
    return 'over';
  }
}

/** What is kept stays, sealed; a sign-in opens it. */
export const dropGrant = (): Promise<void> => become(undefined);

// Every contact renews the day.
onContact(async (userId, { until }) => {
  await looked;
  if (row?.userId === userId) await become({ ...row, until, seenAt: Date.now() });
});

/** The screen is covered by opening the page anew: nothing that was read stays in its memory. */
async function lock(): Promise<void> {
  const userId = openKeys()?.userId;
  forgetKeys();
  if (!userId || !(await openByService(userId))) window.location.reload();
}

let hiddenAt = 0;
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (row && openKeys() && Date.now() - hiddenAt > LOCK_AFTER_MS) void lock();
});
setInterval(() => {
  if (!row || !isOver(row)) return;
  void become(undefined).then(() => lock());
}, LOOK_EVERY_MS);
