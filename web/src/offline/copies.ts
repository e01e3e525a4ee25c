import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { problemOf } from '../api/client';
import { type Keys, keysSoon, openKeys } from './keys';
import { bytesOf, seal, type Sealed, toText, unseal } from './seal';
import { readAll, readOne, remove, write } from './store';

/** A list older than this is not shown: who relies on it would be misled. */
const KEEP_MS = 24 * 3_600_000;
/** What a granted day needs to go on: who is here, and a trip. The grant itself ends earlier. */
export const LONGEST_MS = 3 * KEEP_MS;

/** Nothing of it says what it is a copy of. */
interface Row extends Sealed {
  id: string;
  userId: string;
  at: number;
}
export interface Kept<T> {
  value: T;
  /** When it was read, if the service cannot be reached now. */
  copyOf?: number;
}

const nameOf = async ({ names }: Keys, id: string): Promise<string> =>
  toText(new Uint8Array(await crypto.subtle.sign('HMAC', names, bytesOf(id))));

/** Kept sealed, once the service has given its share; without it nothing is. */
export async function keep(id: string, value: unknown, at = Date.now()): Promise<void> {
  const keys = await keysSoon();
  if (!keys) return;
  const name = await nameOf(keys, id);
  const sealed = await seal(keys.copies, value, `copies ${name}`);
  if (openKeys() !== keys) return;
  await write('copies', { id: name, userId: keys.userId, at, ...sealed } satisfies Row);
}

export async function recall<T>(
  id: string,
  keepMs = KEEP_MS,
): Promise<{ value: T; copyOf: number } | undefined> {
  const keys = await keysSoon();
  const row = keys && (await readOne<Row>('copies', await nameOf(keys, id)));
  if (!row || Date.now() - row.at > keepMs) return undefined;
  return { value: await unseal<T>(keys.copies, row, `copies ${row.id}`), copyOf: row.at };
}

/** Reads from the service and keeps a copy; without a connection gives the copy of the last day. */
export async function keepOrRecall<T>(id: string, read: () => Promise<T>, keepMs?: number): Promise<Kept<T>> {
  try {
    const value = await read();
    void keep(id, value).catch(() => undefined);
    return { value };
  } catch (error) {
    const { status } = problemOf(error);
    if (status !== 0 && status < 502) throw error;
    const copy = await recall<T>(id, keepMs).catch(() => undefined);
    if (!copy) throw error;
    return copy;
  }
}

/** The copy as it is known to be now, though it was read before. */
export async function changeCopy<T>(id: string, change: (value: T) => T): Promise<void> {
  const copy = await recall<T>(id, LONGEST_MS);
  if (copy) await keep(id, change(copy.value), copy.copyOf);
}

export async function forget(id: string): Promise<void> {
  const keys = openKeys();
  if (keys) await remove('copies', await nameOf(keys, id)).catch(() => undefined);
}

/** Copies of other users, and those nobody may be shown any more, are gone. */
export async function clearOut(userId: string): Promise<void> {
  for (const row of await readAll<Row>('copies'))
    if (row.userId !== userId || Date.now() - row.at > LONGEST_MS) await remove('copies', row.id);
}

/** A list that can still be read in a village without signal. */
export function useKept<T>(key: readonly unknown[], read: () => Promise<T>) {
  const query = useQuery({ queryKey: key, queryFn: () => keepOrRecall(JSON.stringify(key), read) });
  return { ...query, value: query.data?.value, copyOf: query.data?.copyOf };
}

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
