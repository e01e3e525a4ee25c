// What lies on a device, read as somebody would who found it: every store of the browser, in every coding.
import assert from 'node:assert/strict';
import { until } from './console-chain-people.mjs';

/** Every row the device keeps, by store; what is encrypted stays so. */
export const keptRows = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shanggang');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(names);
          const rows = {};
          for (const name of names)
            reading.objectStore(name).getAll().onsuccess = ({ target }) => (rows[name] = target.result);
          reading.oncomplete = () => {
            opening.result.close();
            resolve(rows);
          };
        };
      }),
  );

/** How many rows each store of the device holds. */
export const onDevice = async (page) =>
  Object.fromEntries(Object.entries(await keptRows(page)).map(([name, rows]) => [name, rows.length]));

/**
 * All of IndexedDB, of both storages of the page and of the caches, as one text; bytes are read as text in three codings. A
 * key that could be taken out of the browser would stand here with its bytes.
 */
const everythingKept = (page) =>
  page.evaluate(async () => {
    const said = [];
    const asTexts = (bytes) => {
      for (const coding of ['utf-8', 'utf-16le', 'latin1']) said.push(new TextDecoder(coding).decode(bytes));
    };
    const tell = async (value) => {
      if (value instanceof CryptoKey) {
        const raw = await crypto.subtle.exportKey('raw', value).catch(() => undefined);
        if (raw) said.push('a key that can be read');
      } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) asTexts(value);
      else if (value && typeof value === 'object')
        for (const [name, inner] of Object.entries(value)) {
          said.push(name);
          await tell(inner);
        }
      else said.push(String(value));
    };
    const answered = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        await tell(await answered(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    for (const storage of [window.localStorage, window.sessionStorage]) await tell({ ...storage });
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        if (pathname.startsWith('/api/')) said.push(`an answer of the service: ${pathname}`);
        // the code of the console, which everybody may read
        if (!pathname.startsWith('/assets/')) said.push(await (await cache.match(request)).text());
      }
    }
    return said.join('\n');
  });

/** @param signs names, numbers and notes that are on the screen, none of which may lie on the device */
export async function nothingReadable(page, signs) {
  const kept = await everythingKept(page);
  const seed = await page.evaluate(() => localStorage.getItem('device'));
  assert.ok(seed && kept.includes(seed), 'the search finds what is there');
  const told = signs.filter((sign) => kept.includes(sign));
  assert.ok(signs.length > 0 && signs.every((sign) => sign.length > 1), 'there is something to look for');
  assert.deepEqual(told, [], 'readable on the device');
  assert.ok(!kept.includes('a key that can be read') && !kept.includes('an answer of the service'));
}

/** A row of a store as it is, changed in its place: what somebody could do who holds the device. */
export const changeRow = (page, store, id, change) =>
  page.evaluate(
    ([name, key, changed]) =>
      new Promise((resolve, reject) => {
        indexedDB.open('shanggang').onsuccess = ({ target: { result: database } }) => {
          const writing = database.transaction(name, 'readwrite');
          const rows = writing.objectStore(name);
          rows.get(key).onsuccess = ({ target }) => rows.put({ ...target.result, ...changed });
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    [store, id, change],
  );

/** A PIN of six digits for what is taken along. */
export async function takeUnderPin(page, button, pin) {
  await page.getByRole('button', { name: button }).click();
  for (const name of ['pin', 'again']) await page.locator(`input[name=${name}]`).fill(pin);
  await page.getByRole('button', { name: '加密带上' }).click();
}

/** The one typed before has been tried to the end: a try takes its time. */
export async function typePin(page, pin) {
  await page.locator('button[type=submit]:not([disabled])').waitFor();
  await page.locator('input[name=pin]').fill(pin);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}

/** The page may not show yet that anything waits: what the device holds is asked instead. */
export async function allSent(page) {
  await until('everything noted is sent', async () => (await onDevice(page)).acts === 0);
  await page.getByText('条待发送').waitFor({ state: 'detached' });
}
