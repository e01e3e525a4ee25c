// How a job of an earlier time stands to what is known of the person. A later start at least 30 days after the start of an
// open ledger-origin job ends that one the day before, its leaving date unknown; the same when the rows come in the other
// order. Closer, or against any other origin, the two contradict each other and a person must look (design: imported history).
import { addDays, diffDays } from '../../../kernel/values/index.js';
import type { PlacementOrigin } from './placement.facts.js';
import { OVERLAP_DAYS } from './start-rules.js';

/** An open placement: at work, or on the road to work. */
export interface KnownStart {
  readonly placementId: string;
  readonly origin: PlacementOrigin;
  /** Start, else departure; null while neither has happened. */
  readonly from: string | null;
  readonly started: boolean;
}

export type HistoricalEvaluation =
  | { readonly kind: 'free' }
  /** The known one ends on `endOn`. */
  | { readonly kind: 'supersedes'; readonly placementId: string; readonly endOn: string }
  /** The row itself ends on `endOn`: a later job is known already. */
  | { readonly kind: 'superseded'; readonly placementId: string; readonly endOn: string }
  | { readonly kind: 'contradicts'; readonly placementId: string };

/** @param row from start (or departure) until the day of leaving, null while open */
export function evaluateHistorical(
  row: { readonly from: string; readonly until: string | null },
  known: readonly KnownStart[],
): HistoricalEvaluation {
  for (const other of known) {
    const result = against(row, other);
    if (result.kind !== 'free') return result;
  }
  return { kind: 'free' };
}

function against(
  row: { readonly from: string; readonly until: string | null },
  other: KnownStart,
): HistoricalEvaluation {
  const { placementId } = other;
  const contradicts: HistoricalEvaluation = { kind: 'contradicts', placementId };
  if (other.from === null) return row.until === null ? contradicts : { kind: 'free' };
  if (row.from >= other.from) {
    const later =
      other.started && other.origin === 'ledger' && diffDays(other.from, row.from) >= OVERLAP_DAYS;
    return later ? { kind: 'supersedes', placementId, endOn: addDays(row.from, -1) } : contradicts;
  }
  if (row.until !== null) return row.until < other.from ? { kind: 'free' } : contradicts;
  return diffDays(row.from, other.from) >= OVERLAP_DAYS
    ? { kind: 'superseded', placementId, endOn: addDays(other.from, -1) }
    : contradicts;
}
