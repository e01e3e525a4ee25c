import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { entryNotFound, slotPast } from '../domain/fairs.errors.js';
import { type PreferredVacancy, preferenceText } from '../domain/preferred-vacancy.js';
import { FairsRepository, type RosterLine } from '../persistence/fairs.repository.js';
import { ArrivalSlotCapacity } from './arrival-slot-capacity.js';
import { PreferredVacancies } from './preferred-vacancies.js';
import { fairTakingEntries } from './fair-registration-open.js';
import { lockRosterEntryToArrange } from '../persistence/arrange-entry.statements.js';

export const ARRANGED = ['slot', 'wish', 'note'] as const;
export type Arranged = (typeof ARRANGED)[number];

/** What becomes of a cell, and what stood there when it was changed; null empties it. */
export interface Arrangement {
  readonly field: Arranged;
  readonly was: string | null;
  readonly becomes: string | null;
}

export interface ArrangedEntry {
  readonly line: RosterLine;
  readonly fair: Fair;
  readonly today: string;
}

/** What a roster says beside somebody's name: when to come, for whom, a note. Each change is kept with who made it. */
@Injectable()
export class ArrangeEntryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly places: ArrivalSlotCapacity,
    private readonly wishes: PreferredVacancies,
  ) {}

  /** @throws fairNotFound, fairTakesNoEntries, entryNotFound, stale, slotPast, slotFull, slotUnknown, wishUnknown, wishAmbiguous */
  arrange(
    actor: Actor,
    fairId: string,
    entryId: string,
    changes: readonly Arrangement[],
  ): Promise<ArrangedEntry> {
    return this.uow.write(actor, async (tx) => {
      const fair = await fairTakingEntries(this.fairs, tx, fairId);
      const places = await this.places.locked(tx, fair);
      await tx.all(lockRosterEntryToArrange, { entryId, fairId });
      const line = await this.fairs.line(tx, fairId, entryId);
      if (!line || line.name === null) throw entryNotFound({ id: entryId });
      const done: Arrangement[] = [];
      for (const change of changes) {
        const was = shown(line, change.field);
        if (was === change.becomes) continue;
        if (was !== change.was)
          throw stale({ aggregate: 'fair_roster_entry', id: entryId, field: change.field });
        if (
          change.field === 'slot' &&
          change.becomes &&
          !['invited', 'registered'].includes(line.entry.status)
        )
          throw slotPast({ status: line.entry.status });
        const { columns, becomes } = await this.read(tx, fair, change, (text) => places.take(text));
        if (was === becomes) continue;
        const set = Object.keys(columns).map((name, at) => `"${name}" = $${at + 2}`);
        await tx.execute(`UPDATE fair_roster_entry SET ${set.join(', ')} WHERE id = $1`, [
          entryId,
          ...Object.values(columns),
        ]);
        done.push({ ...change, was, becomes });
      }
      await this.record(tx, line, done);
      return { line: (await this.fairs.line(tx, fairId, entryId))!, fair, today: tx.today };
    });
  }

  private async read(
    tx: Tx,
    fair: Fair,
    { field, becomes }: Arrangement,
    take: (text: string) => string,
  ): Promise<{ columns: Record<string, string | null>; becomes: string | null }> {
    const text = becomes?.trim() || null;
    if (field === 'note') return { columns: { note: text }, becomes: text };
    if (field === 'slot') {
      const slot = text === null ? null : take(text);
      return { columns: { slot }, becomes: slot };
    }
    const wish: PreferredVacancy | null = text === null ? null : (await this.wishes.reader(tx, fair))(text);
    return {
      columns: { wish_employer_id: wish?.employerId ?? null, wish_vacancy_id: wish?.vacancyId ?? null },
      becomes: wish && preferenceText(wish),
    };
  }

  private async record(tx: Tx, { entry }: RosterLine, done: readonly Arrangement[]): Promise<void> {
    if (done.length === 0) return;
    await tx.insertMany(
      'fair_roster_change',
      done.map(({ field, was, becomes }) => ({
        id: newId(),
        entry_id: entry.id,
        cooperation: entry.cooperation,
        area_code: entry.areaCode,
        seeker_id: entry.seekerId,
        field,
        was,
        became: becomes,
        by_user: tx.actor.userId,
        at: tx.now,
      })),
    );
    tx.audit({
      action: 'fair.roster-entry-arranged',
      aggregate: 'fair_roster_entry',
      aggregateId: entry.id,
      fields: done.map(({ field }) => field),
      subjects: [entry.seekerId],
    });
  }
}

const shown = ({ entry, wish }: RosterLine, field: Arranged): string | null =>
  field === 'wish' ? wish && preferenceText(wish) : entry[field];
