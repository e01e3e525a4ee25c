import type { HardTable } from './hard-table.js';
import type { JointTable } from './joint-table.js';
import type { SoftTable } from './soft-table.js';

/** What a search reads of the index it walks. */
export interface IndexTables<A extends { readonly id: string }, I extends { readonly id: string }> {
  readonly hard: readonly HardTable<A, I>[];
  /** soft rules that depend on both sides, except the priced one */
  readonly soft: readonly SoftTable<A, I>[];
  readonly joint: JointTable<A, I>;
  readonly slots: number;
  /** lottery number of the item in each slot: settles equal values */
  readonly lottery: Uint32Array;
}
