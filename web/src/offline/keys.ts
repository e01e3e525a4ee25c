// What this device keeps is sealed under keys that follow from a share the service holds. They live in memory only and cannot
// be read out of it by a script: the device alone, without the service or a day granted in advance, opens nothing.
import { useSyncExternalStore } from 'react';
import { api, ApiError } from '../api/client';
import { deviceIdOf } from './device';
import { bytesOf, canSeal, fromText } from './seal';

export interface Keys {
  readonly userId: string;
  readonly copies: CryptoKey;
  readonly acts: CryptoKey;
  readonly typed: CryptoKey;
  /** Names rows: what a row is called may itself tell of somebody. */
  readonly names: CryptoKey;
}
export interface Share {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By the clock of this device: how long a day granted now may last. */
  readonly until: number;
}

/** The service is asked again after this long, which renews the granted day and tells a lost phone that it is locked. */
const CONTACT_EVERY_MS = 10 * 60_000;

let keys: Keys | undefined;
let contactAt = 0;
let asking: { userId: string; answer: Promise<Keys | undefined> } | undefined;
const listeners = new Set<() => void>();
const contacts = new Set<(userId: string, share: Share) => unknown>();

function changed(): void {
  for (const listener of listeners) listener();
}
export const onKeys = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Told whenever the service gave the share. */
export const onContact = (hear: (userId: string, share: Share) => unknown): void => void contacts.add(hear);

export const openKeys = (): Keys | undefined => keys;
export const useOpenKeys = (): Keys | undefined => useSyncExternalStore(onKeys, openKeys);
/** The keys once it is known whether there are any. */
export const keysSoon = async (): Promise<Keys | undefined> => (await asking?.answer) ?? keys;

export async function openWithShare(bytes: Share['bytes'], userId: string): Promise<Keys> {
  const { subtle } = crypto;
  const root = await subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: bytesOf(userId),
    info: bytesOf(`shanggang ${info}`),
  });
  const cipher = (info: string) =>
    subtle.deriveKey(from(info), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const naming = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [copies, acts, typed, names] = await Promise.all([
    cipher('copies'),
    cipher('acts'),
    cipher('typed'),
    subtle.deriveKey(from('names'), root, naming, false, ['sign']),
  ]);
  keys = { userId, copies, acts, typed, names };
  changed();
  return keys;
}

/** The service's share of this user and device. @throws ApiError; a locked device is told of it and must wipe itself */
export async function askShare(userId: string): Promise<Share> {
  try {
    const body = { deviceId: await deviceIdOf(userId) };
    const { data } = await api.POST('/api/v1/session/device-key', { body });
    const { share, now, offlineUntil } = data!;
    const until = Date.now() + Date.parse(offlineUntil) - Date.parse(now);
    const given = { bytes: fromText(share), until };
    contactAt = Date.now();
    await Promise.all([...contacts].map((hear) => hear(userId, given)));
    return given;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'DEVICE_LOCKED')
      window.dispatchEvent(new Event('device-locked'));
    throw error;
  }
}

/** Without a session: a device that was locked meanwhile wipes itself. */
export async function hearOfLock(userId: string): Promise<void> {
  const body = { deviceId: await deviceIdOf(userId) };
  const { data } = await api.POST('/api/v1/session/device-state', { body });
  if (data?.locked) window.dispatchEvent(new Event('device-locked'));
}

/** Opens with the service; undefined where it cannot be reached or refuses. */
export function openByService(userId: string, { anew = false } = {}): Promise<Keys | undefined> {
  if (!canSeal()) return Promise.resolve(undefined);
  if (asking?.userId === userId) return asking.answer;
  if (!anew && keys?.userId === userId && Date.now() - contactAt < CONTACT_EVERY_MS)
    return Promise.resolve(keys);
  const answer = askShare(userId)
    .then(({ bytes }) => (keys?.userId === userId ? keys : openWithShare(bytes, userId)))
    .catch(() => (keys?.userId === userId ? keys : undefined))
    .finally(() => {
      if (asking?.answer === answer) asking = undefined;
    });
  asking = { userId, answer };
  return answer;
}

/** From now on nothing the device keeps can be read. */
export function forgetKeys(): void {
  keys = undefined;
  contactAt = 0;
  asking = undefined;
  changed();
}

addEventListener('online', () => keys && void openByService(keys.userId, { anew: true }));
setInterval(() => {
  if (keys && navigator.onLine && !document.hidden) void openByService(keys.userId);
}, CONTACT_EVERY_MS);
