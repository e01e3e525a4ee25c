const UNSTORABLE = /[\0\ud800-\udfff]/;

/**
 * The text without NUL, and with U+FFFD for half a surrogate pair: no database column holds either, and a workbook can write both
 * (`_x0000_`, `_xD800_`).
 */
export function storableText(text: string): string {
  return UNSTORABLE.test(text) ? Buffer.from(text.replaceAll('\0', '')).toString() : text;
}
