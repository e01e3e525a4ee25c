import type { LocalizedText } from '../../../../kernel/errors/index.js';

/** One entry of a published code list. */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  readonly name: LocalizedText;
}

/** Finds an entry by its code. */
export function entryOf<E extends CodeEntry>(list: readonly E[], code: string): E | undefined {
  return list.find((entry) => entry.code === code);
}
