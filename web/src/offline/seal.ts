// AES-GCM over what this device keeps. Each cipher text is bound to its place: moved to another row it does not open.
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}
type Bytes = Uint8Array<ArrayBuffer>;

/** Encryption needs a page that came over TLS or from this machine. */
export const canSeal = (): boolean => 'subtle' in crypto;

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const how = (iv: Bytes, place: string) => ({ name: 'AES-GCM', iv, additionalData: bytesOf(place) });

export async function sealBytes(by: CryptoKey, plain: Bytes, place: string): Promise<Sealed> {
  const iv = randomBytes(12);
  return { iv, data: await crypto.subtle.encrypt(how(iv, place), by, plain) };
}

export const openBytes = async (by: CryptoKey, { iv, data }: Sealed, place: string): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt(how(iv, place), by, data));

export const seal = (by: CryptoKey, value: unknown, place: string): Promise<Sealed> =>
  sealBytes(by, bytesOf(JSON.stringify(value)), place);

export const unseal = async <T>(by: CryptoKey, sealed: Sealed, place: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(by, sealed, place))) as T;

/** As one piece: where there is room for a text only, or for another layer. */
export const joined = ({ iv, data }: Sealed): Bytes => {
  const all = new Uint8Array(iv.length + data.byteLength);
  all.set(iv);
  all.set(new Uint8Array(data), iv.length);
  return all;
};
export const parted = (all: Bytes): Sealed => ({ iv: all.slice(0, 12), data: all.slice(12).buffer });

export const toText = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
export const fromText = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
