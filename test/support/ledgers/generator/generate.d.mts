import type { LedgerTruth } from '../truth.js';

export interface LedgerSetOptions {
  /** Same seed, same bytes of truth and same cells. */
  seed: string | number;
  outDir: string;
  /** How many people each part has; what is left out is drawn from the seed. */
  sizes?: Partial<
    Record<
      | 'fairPoor'
      | 'fairNonPoor'
      | 'pool'
      | 'starts2017'
      | 'placedTwice'
      | 'other2017'
      | 'batches'
      | 'register'
      | 'employers',
      number
    >
  >;
  /** `false` for a clean set; `{ name: false }` leaves one kind of damage out (names: `DAMAGES`). */
  damage?: false | Record<string, boolean>;
  /** Share of damaged cells, 1 = as in the open set. */
  rate?: number;
  writeTruth?: boolean;
}

export const DAMAGES: string[];

/** Writes twelve ledgers of one consistent story and `truth.json` into `outDir`. */
export function generateLedgerSet(options: LedgerSetOptions): Promise<{ dir: string; truth: LedgerTruth }>;
