// A fair as it is kept: its code as lists write it (F2018-0227), its day and place, what the law asks and is in place, and
// when those hired there are to travel and start.
import { addDays, diffDays } from '../../../kernel/values/index.js';
import type { FairState } from './fair.lifecycle.js';

export interface Fair {
  readonly id: string;
  readonly status: FairState;
  readonly version: number;
  readonly cooperation: string;
  readonly code: string;
  readonly name: string | null;
  readonly heldOn: string;
  readonly place: string | null;
  readonly expectedVisitors: number;
  /** Codes of the legal checklist that are in place. */
  readonly checksDone: readonly string[];
  /** Local time, `HH:MM`. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** The fair this one was copied from. */
  readonly copiedFrom: string | null;
  /** How many persons may be asked to come within one half hour; as many as like when null. */
  readonly arrivalsPerSlot: number | null;
  /** How many posts one person may name at this fair. */
  readonly intentsPerPerson: number;
  /** How many persons may name one place of a post. */
  readonly intentsPerPlace: number;
  readonly plannedDepartureOn: string | null;
  readonly plannedStartOn: string | null;
}

const CODE = /^[A-Z]{1,4}\d{4}(?:-?\d{1,4}){1,2}$/;

/** The code in a cell; null where it holds a name or nothing. */
export function readFairCode(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s/g, '').replace(/[–—_]/g, '-').toUpperCase();
  return CODE.test(code) ? code : null;
}

/** The code a fair gets from its day. */
export function fairCodeOf(heldOn: string): string {
  return `F${heldOn.slice(0, 4)}-${heldOn.slice(5, 7)}${heldOn.slice(8)}`;
}

/** People start on the day after the coach leaves. */
export const departureBefore = (startOn: string): string => addDays(startOn, -1);

const LOOK_AHEAD = 180;
const LOOK_BACK = 30;

/** The fair a township registers people for: the next one after the registration, else the one just held. */
export function fairPooledFor<T extends Pick<Fair, 'heldOn'>>(
  fairs: readonly T[],
  registeredOn: string,
): T | null {
  const away = (fair: T): number => diffDays(registeredOn, fair.heldOn);
  const next = fairs.filter((fair) => away(fair) >= 0 && away(fair) <= LOOK_AHEAD);
  if (next.length > 0) return next.reduce((best, fair) => (away(fair) < away(best) ? fair : best));
  const last = fairs.filter((fair) => away(fair) < 0 && away(fair) >= -LOOK_BACK);
  return last.length === 0 ? null : last.reduce((best, fair) => (away(fair) > away(best) ? fair : best));
}
