// What this device keeps while it has no connection: acts that wait to be sent, the last lists that were read, and a day
// granted in advance. Rows are sealed; all are wiped at sign-out; nothing of a person is kept anywhere else.
const NAME = 'shanggang';
const STORES = ['acts', 'copies', 'vault'] as const;
export type StoreName = (typeof STORES)[number];

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 3);
    request.onupgradeneeded = ({ oldVersion }) => {
      const { objectStoreNames: there } = request.result;
      // Copies of before lay in the open; acts of before wait to be sent, and are sealed as soon as they can be.
      if (oldVersion < 3)
        for (const name of ['copies', 'vault'] as const)
          if (there.contains(name)) request.result.deleteObjectStore(name);
      for (const name of STORES)
        if (!there.contains(name)) request.result.createObjectStore(name, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      // Another tab has a newer console: it must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
  return opened;
}

async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode);
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
  });
}

export const readAll = <T>(name: StoreName): Promise<T[]> =>
  inStore<T[]>(name, 'readonly', (store) => store.getAll());
export const readOne = <T>(name: StoreName, id: string): Promise<T | undefined> =>
  inStore<T | undefined>(name, 'readonly', (store) => store.get(id));
export const write = <T extends { id: string }>(name: StoreName, row: T): Promise<unknown> =>
  inStore(name, 'readwrite', (store) => store.put(row));
export const remove = (name: StoreName, id: string): Promise<unknown> =>
  inStore(name, 'readwrite', (store) => store.delete(id));
export const empty = (name: StoreName): Promise<unknown> =>
  inStore(name, 'readwrite', (store) => store.clear());

/** Everything of everybody, gone from this device. */
export async function wipe(): Promise<void> {
  for (const name of STORES) await empty(name);
}
