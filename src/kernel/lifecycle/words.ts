// Whose word a move is, and how it came to be written down. A word typed by somebody else than the party that said it is worth
// what stands behind it: the note of a call (when, who answered), a scan, a screenshot, a row of a workbook.
import { saysNothing } from '../values/index.js';
import type { Channel, Party } from './parties.js';

export interface Word {
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly evidence?: string | null | undefined;
}

/**
 * - `own`: the party itself, by its account or its signed link
 * - `typed_for`: another account typed it, with evidence; or it came through a link that staff handed over (`handed_link`)
 * - `unproven`: another account typed it, and nothing stands behind it; no longer accepted
 * - `workbook`: a row of a workbook of that party
 * - `service`: nobody's word; the service drew a consequence
 */
export const WORD_SOURCES = ['own', 'typed_for', 'unproven', 'workbook', 'service'] as const;
export type WordSource = (typeof WORD_SOURCES)[number];

/** @param typist role of the account that wrote it down; `system` when the service did, for a link or a workbook */
export function sourceOfWord(word: Word, typist: string): WordSource {
  if (word.reportedBy === 'system') return 'service';
  if (word.channel === 'workbook') return 'workbook';
  if (word.channel === 'handed_link') return 'typed_for';
  if (typist === word.reportedBy || (typist === 'system' && isOwnChannel(word.channel))) return 'own';
  return isEvidence(word.evidence) ? 'typed_for' : 'unproven';
}

/** Whether something stands behind a word: a blank, a dash or 无 is none. */
export const isEvidence = (text: string | null | undefined): text is string =>
  typeof text === 'string' && !saysNothing(text);

const isOwnChannel = (channel: Channel): boolean =>
  channel === 'account' || channel === 'link' || channel === 'system';
