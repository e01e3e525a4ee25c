// In a csv only the first cell of what was merged still says anything. Where a clerk merges a block of cells over several
// rows (an employer over its posts, a household over its members), a row that says none of it belongs to the row above.
import type { CarriedBlock, CellValue } from '../ledger.js';
import { type InputRow, showsText } from './sheet-input.js';

export class ForwardFilledBlocks {
  private readonly last = new Map<CarriedBlock, ReadonlyMap<string, CellValue>>();

  /** @param letters column key to sheet letter */
  constructor(
    private readonly blocks: readonly CarriedBlock[],
    private readonly letters: Readonly<Record<string, string>>,
  ) {}

  /** What the rows above say for this one, by column key. Rows are given in order. */
  below(row: InputRow): ReadonlyMap<string, CellValue> {
    const carried = new Map<string, CellValue>();
    for (const block of this.blocks) {
      const shown = this.shown(row, [...block.whenBlank, ...(block.also ?? [])]);
      if (block.whenBlank.some((key) => shown.has(key))) {
        this.last.set(block, shown);
        continue;
      }
      for (const [key, cell] of this.last.get(block) ?? [])
        if (!shown.has(key)) carried.set(key, { ...cell, merged: true });
    }
    return carried;
  }

  private shown(row: InputRow, keys: readonly string[]): Map<string, CellValue> {
    return new Map(
      keys.flatMap((key) => {
        const letter = this.letters[key];
        const cell = letter === undefined ? undefined : row.cells.get(letter);
        return cell && showsText(cell) ? [[key, cell] as const] : [];
      }),
    );
  }
}
