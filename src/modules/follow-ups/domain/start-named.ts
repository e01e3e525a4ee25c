// Which confirmed start a ledger's line speaks of: the nearest to the day it writes, and none when that is over a month away.
import { diffDays } from '../../../kernel/values/index.js';

export const START_NAMED_WITHIN_DAYS = 30;

export interface ConfirmedStart {
  readonly startedOn: string | null;
  readonly startConfirmedOn: string | null;
}

/** @param on the day the line writes; without it the newest start is meant */
export function startNamed<S extends ConfirmedStart>(starts: readonly S[], on: string | null): S | null {
  const away = (start: S): number => Math.abs(diffDays(on ?? start.startedOn!, start.startedOn!));
  return starts
    .filter((start) => start.startedOn !== null && start.startConfirmedOn !== null)
    .filter((start) => away(start) <= START_NAMED_WITHIN_DAYS)
    .reduce<S | null>(
      (best, start) =>
        best === null ||
        away(start) < away(best) ||
        (away(start) === away(best) && start.startedOn! > best.startedOn!)
          ? start
          : best,
      null,
    );
}
