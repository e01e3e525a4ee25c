// The columns that stand beside every number, on paper as on screen: how its words came, and how much came in late.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { WordPart, WordPick } from './figure-words.js';

export const WORD_COLUMNS: readonly (LocalizedText & { readonly pick: WordPick })[] = [
  { pick: 'own', zh: '本方', en: 'own word' },
  { pick: 'typed_for', zh: '代录', en: 'typed for' },
  { pick: 'unproven', zh: '无据', en: 'no evidence' },
  { pick: 'workbook', zh: '表格', en: 'workbook' },
  { pick: 'ledger', zh: '台账', en: 'ledger' },
  { pick: 'service', zh: '系统', en: 'service' },
  { pick: 'unknown', zh: '无记录', en: 'no record' },
  { pick: 'late', zh: '补录', en: 'recorded late' },
];

/** Null where the number stands on nobody's word. */
export function countIn(words: readonly WordPart[] | null, pick: WordPick): number | null {
  if (words === null) return null;
  if (pick === 'late') return words.reduce((sum, { late }) => sum + late, 0);
  return words.find(({ source }) => source === pick)?.value ?? 0;
}
