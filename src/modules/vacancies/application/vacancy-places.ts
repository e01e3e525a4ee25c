import { Injectable } from '@nestjs/common';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { vacancyFull, vacancyNotFound } from '../domain/vacancy.errors.js';
import type { VacancyFacts } from '../domain/vacancy.lifecycle.js';
import type { VacancyStatus } from '../domain/vacancy.js';
import { vacancyMap } from '../persistence/vacancy-map.js';

/** What one placement's move adds to the counters of its vacancy. */
export interface PlaceChange {
  readonly vacancyId: string;
  readonly held: number;
  readonly used: number;
}

interface Counted extends Omit<VacancyFacts, 'blockers' | 'employerMayPublish'> {
  readonly id: string;
  readonly status: VacancyStatus;
}

const COUNTED = `id, status, headcount, held, used, valid_until AS "validUntil"`;

/**
 * The one writer of held and used. Each vacancy is changed by one conditional UPDATE, in the order of the ids, so that two
 * offers for the last place cannot both succeed whoever makes them.
 */
@Injectable()
export class VacancyPlaces {
  constructor(private readonly store: LifecycleStore) {}

  /** Joins the caller's transaction. @throws vacancyFull, vacancyNotFound */
  async change(tx: Tx, changes: readonly PlaceChange[]): Promise<void> {
    const byId = new Map<string, PlaceChange>();
    for (const change of changes) {
      const before = byId.get(change.vacancyId) ?? { held: 0, used: 0 };
      byId.set(change.vacancyId, {
        vacancyId: change.vacancyId,
        held: before.held + change.held,
        used: before.used + change.used,
      });
    }
    const real = [...byId.values()]
      .filter(({ held, used }) => held !== 0 || used !== 0)
      .sort((a, b) => (a.vacancyId < b.vacancyId ? -1 : 1));
    if (real.length === 0) return;
    await tx.asConsequence(async () => {
      for (const change of real) await this.settle(tx, await this.count(tx, change));
    });
  }

  private async count(tx: Tx, { vacancyId, held, used }: PlaceChange): Promise<Counted> {
    const [row] = await tx.query<Counted>(
      `UPDATE vacancy SET held = held + $2, used = used + $3
       WHERE id = $1 AND held + $2 >= 0 AND used + $3 >= 0 AND ($2 + $3 <= 0 OR held + used + $2 + $3 <= headcount)
       RETURNING ${COUNTED}`,
      [vacancyId, held, used],
    );
    if (row) return row;
    const [now] = await tx.query<Counted>(`SELECT ${COUNTED} FROM vacancy WHERE id = $1`, [vacancyId]);
    if (!now) throw vacancyNotFound({ id: vacancyId });
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
    await this.store.move(tx, vacancyMap, {
      id: row.id,
      move,
      claim: { saidBy: 'system', channel: 'system', happenedOn: tx.today },
      subject: { ...row, blockers: [], employerMayPublish: true },
    });
  }
}
