import { evidenceRequired } from './lifecycle.js';
import { sourceOfWord, type Word } from './words.js';

/**
 * A word typed by another account than its party's needs something behind it, wherever it is written down: in a history or beside it.
 * @param typist role of the account that writes
 * @param details of the refusal; the field the evidence is missing in
 * @throws evidenceRequired
 */
export function assertHasEvidence(
  word: Word,
  typist: string,
  details: { readonly field: string; readonly move?: string },
): void {
  if (sourceOfWord(word, typist) === 'unproven')
    throw evidenceRequired({ ...details, reportedBy: word.reportedBy, typedBy: typist });
}
