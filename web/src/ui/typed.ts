import { keysSoon, openKeys } from '../offline/keys';
import { fromText, joined, parted, seal, toText, unseal } from '../offline/seal';

/** In this tab under the keys of the device; in the open in the memory of this page alone. */
const words = new Map<string, string>();
const placeOf = (key: string): string => `typed ${key}`;

export const typedUnder = (key: string | undefined): string | undefined =>
  key === undefined ? undefined : words.get(key);

export function keepTyped(key: string, text: string): void {
  words.set(key, text);
  const keys = openKeys();
  if (!keys) return;
  void seal(keys.typed, text, placeOf(key)).then((sealed) =>
    sessionStorage.setItem(placeOf(key), toText(joined(sealed))),
  );
}

/** Before the screen of a page that was opened again: what had been typed there, if this device may still be read. */
export async function openTyped(key: string | undefined): Promise<void> {
  const kept = key !== undefined && !words.has(key) && sessionStorage.getItem(placeOf(key));
  if (!kept) return;
  const keys = await keysSoon();
  const text =
    keys && (await unseal<string>(keys.typed, parted(fromText(kept)), placeOf(key)).catch(() => ''));
  if (text) words.set(key, text);
}
