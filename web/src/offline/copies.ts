import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { problemOf } from '../api/client';
import { readOne, remove, write } from './store';

/** A copy older than this is not shown: who relies on it would be misled. */
const KEEP_MS = 24 * 3_600_000;

interface Copy<T> {
  id: string;
  at: number;
  value: T;
}
export interface Kept<T> {
  value: T;
  /** When it was read, if the service cannot be reached now. */
  copyOf?: number;
}

/** Reads from the service and keeps a copy; without a connection gives the copy of the last day. */
export async function keepOrRecall<T>(id: string, read: () => Promise<T>): Promise<Kept<T>> {
  try {
    const value = await read();
    await write('copies', { id, at: Date.now(), value } satisfies Copy<T>).catch(() => undefined);
    return { value };
  } catch (error) {
    const { status } = problemOf(error);
    if (status !== 0 && status < 502) throw error;
    const copy = await readOne<Copy<T>>('copies', id).catch(() => undefined);
    if (!copy || Date.now() - copy.at > KEEP_MS) throw error;
    return { value: copy.value, copyOf: copy.at };
  }
}

/** The copy as it is known to be now, though it was read before. */
export async function changeCopy<T>(id: string, change: (value: T) => T): Promise<void> {
  const copy = await readOne<Copy<T>>('copies', id);
  if (copy) await write('copies', { ...copy, value: change(copy.value) });
}

export const forget = (id: string): Promise<unknown> => remove('copies', id).catch(() => undefined);

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
