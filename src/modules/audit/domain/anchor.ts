// An anchor is the last seal of a day, kept outside the database: whoever cuts the record's tail cannot cut it there.

export interface Anchor {
  /** Local day in Asia/Shanghai. */
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  /** Of the hash, base64. */
  readonly signature: string;
  readonly publicKey: string;
}

/** What a file says, or null when it is no anchor. */
export function readAnchor(text: string): Anchor | null {
  let value: Partial<Anchor> | null;
  try {
    value = JSON.parse(text) as Partial<Anchor> | null;
  } catch {
    return null;
  }
  const sound =
    typeof value?.day === 'string' &&
    Number.isInteger(value.seq) &&
    /^[0-9a-f]{64}$/.test(String(value.hash)) &&
    typeof value.signature === 'string';
  return sound ? (value as Anchor) : null;
}

const LETTERS = 'ghijklmnop';

/** In letters only, groups of four: to be read aloud or compared on paper, and no digits that look like a person's number. */
export function spelled(hash: string): string {
  return hash.replace(/\d/g, (digit) => LETTERS[Number(digit)]!).replace(/(.{4})(?=.)/g, '$1 ');
}
