import { Injectable } from '@nestjs/common';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { type BedCount, NO_BEDS } from '../domain/beds.js';
import { noBedLeft, vacancyFull, vacancyNotFound } from '../domain/vacancy.errors.js';
import type { VacancyFacts } from '../domain/vacancy.lifecycle.js';
import type { VacancyStatus } from '../domain/vacancy.js';
import { vacancyLifecycleMapping } from '../persistence/vacancy.lifecycle-mapping.js';
import {
  lockVacancyPlaces,
  lockVacancyPlacesToSettle,
  updateVacancyPlaces,
} from '../persistence/vacancy-places.statements.js';

/** What one placement's move adds to the counters of its vacancy. */
export interface PlaceChange {
  readonly vacancyId: string;
  readonly held: number;
  readonly used: number;
  /** Beds taken (positive) or given back (negative) with the places; see `bedFor`. */
  readonly beds?: BedCount;
}

interface Counted extends Omit<VacancyFacts, 'blockers' | 'employerMayPublish'> {
  readonly id: string;
  readonly status: VacancyStatus;
  readonly bedsWomenLeft: number;
  readonly bedsMenLeft: number;
}

type Change = Required<PlaceChange>;

/**
 * The one writer of held, used and the beds taken. Each vacancy is changed by one conditional UPDATE, in the order of the
 * ids, so that two offers for the last place or the last bed cannot both succeed whoever makes them.
 */
@Injectable()
export class VacancyPlaces {
  constructor(private readonly store: LifecycleStore) {}

  /** Joins the caller's transaction. @throws vacancyFull, noBedLeft, vacancyNotFound */
  async change(tx: Tx, changes: readonly PlaceChange[]): Promise<void> {
    const real = summed(changes);
    if (real.length === 0) return;
    await tx.withSystemScope(async () => {
      for (const change of real) await this.settle(tx, await this.count(tx, change));
    });
  }

  /** After the headcount changed: filled or open again, as the counters say. Joins the caller's transaction. */
  async settleNow(tx: Tx, vacancyId: string): Promise<void> {
    await tx.withSystemScope(async () => {
      const row = await tx.first(lockVacancyPlacesToSettle, { vacancyId });
      if (row) await this.settle(tx, row);
    });
  }

  private async count(tx: Tx, { vacancyId, held, used, beds }: Change): Promise<Counted> {
    const row = await tx.first(updateVacancyPlaces, {
      vacancyId,
      held,
      used,
      women: beds.women,
      men: beds.men,
    });
    if (row) return row;
    const now = await tx.first(lockVacancyPlaces, { vacancyId });
    if (!now) throw vacancyNotFound({ id: vacancyId });
    const places = (now.headcount ?? 0) - now.held - now.used;
    if (held + used <= places) {
      if (beds.women > now.bedsWomenLeft)
        throw noBedLeft({ vacancyId, for: 'women', left: now.bedsWomenLeft });
      if (beds.men > now.bedsMenLeft) throw noBedLeft({ vacancyId, for: 'men', left: now.bedsMenLeft });
    }
    throw vacancyFull({ vacancyId, headcount: now.headcount, held: now.held, used: now.used });
  }

  /** A vacancy whose places are all used is filled; one that has a place again is open again. */
  private async settle(tx: Tx, row: Counted): Promise<void> {
    const full = row.headcount !== null && row.used >= row.headcount;
    const ended = row.validUntil !== null && row.validUntil < tx.today;
    const move =
      row.status === 'published' && full
        ? 'fill'
        : row.status === 'filled' && !full && !ended
          ? 'free_up'
          : null;
    if (move === null) return;
    await this.store.transition(tx, vacancyLifecycleMapping, {
      id: row.id,
      move,
      input: { reportedBy: 'system', channel: 'system', occurredOn: tx.today },
      facts: { ...row, blockers: [], employerMayPublish: true },
    });
  }
}

/** One change per vacancy, in the order of the ids; what adds up to nothing is left out. */
function summed(changes: readonly PlaceChange[]): Change[] {
  const byId = new Map<string, Change>();
  for (const { vacancyId, held, used, beds = NO_BEDS } of changes) {
    const before = byId.get(vacancyId) ?? { vacancyId, held: 0, used: 0, beds: NO_BEDS };
    byId.set(vacancyId, {
      vacancyId,
      held: before.held + held,
      used: before.used + used,
      beds: { women: before.beds.women + beds.women, men: before.beds.men + beds.men },
    });
  }
  return [...byId.values()]
    .filter(({ held, used, beds }) => held !== 0 || used !== 0 || beds.women !== 0 || beds.men !== 0)
    .sort((a, b) => (a.vacancyId < b.vacancyId ? -1 : 1));
}
