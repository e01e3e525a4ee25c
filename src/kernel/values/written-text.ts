// What hands and spreadsheets do to a value without changing its meaning: full-width forms, blanks, invisible marks.

const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Full-width ASCII to its ordinary form: `９` to `9`, `Ｘ` to `X`, `（` to `(`. */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

export function hasFullWidth(text: string): boolean {
  return text.search(FULL_WIDTH) >= 0;
}

/** Every kind of blank, the ideographic and the no-break one too. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '');
}

export function hasSpaces(text: string): boolean {
  return text.search(SPACES) >= 0;
}

/** Soft hyphens, zero-width marks, direction marks: nothing a reader can see. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

const NOTHING_SAID =
  /^(?:|无|没有|暂无|空|缺|缺失|不详|不清楚|不明|未知|未填|未提供|未登记|未办|未办理|待补|待补充|待核|待核实|待查|待定|遗失|丢失|[-—–_/\\*?.·、〇○0]+|n\/?a|null|nil|none|unknown)$/iu;

/** Blank, or one of the words and strokes that stand for "nothing here". */
export function saysNothing(text: string): boolean {
  return NOTHING_SAID.test(toHalfWidth(withoutSpaces(withoutInvisible(text))));
}
