// Which ledger a workbook is, when its name does not say.
import type { LedgerLayout } from '../ledger.js';
import { recogniseSheet } from './recognise-sheet.js';
import type { InputRange, InputSheet } from './sheet-input.js';

export interface KindGuess {
  readonly layout: LedgerLayout;
  /** 0 … 1; of the best sheet. */
  readonly strength: number;
}

const SURE = 0.35;

/** All kinds look at the same merged ranges; they are read once. */
function remembering(sheet: InputSheet): InputSheet {
  let ranges: Promise<readonly InputRange[]> | undefined;
  return {
    name: sheet.name,
    state: sheet.state,
    rows: () => sheet.rows(),
    mergedRanges: () => (ranges ??= sheet.mergedRanges()),
  };
}

/** Best first; empty when no kind fits well enough to be offered. */
export async function detectKind(
  layouts: readonly LedgerLayout[],
  sheets: readonly InputSheet[],
): Promise<readonly KindGuess[]> {
  const guesses: KindGuess[] = [];
  const remembered = sheets.map(remembering);
  for (const layout of layouts) {
    let strength = 0;
    for (const sheet of remembered)
      strength = Math.max(strength, (await recogniseSheet(layout, sheet)).strength);
    if (strength >= SURE) guesses.push({ layout, strength });
  }
  return guesses.sort((a, b) => b.strength - a.strength);
}
