import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { SeekerReader, SeekerProgressService, type SeekerRef, seekerNotFound } from '../../seekers/index.js';
import { historyWithoutDay, postMissing, startOverlap } from '../domain/placement.errors.js';
import type { PlacementState } from '../domain/placement.states.js';
import {
  type KnownStart,
  evaluateHistorical,
  type HistoricalEvaluation,
} from '../domain/historical-placement-rules.js';
import { placementLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import { PlacementReader, type PlacementRow } from './placement.reader.js';
import { PlacementFactsLoader, POST_IN_WORDS } from './placement-facts.loader.js';
import {
  toTransitionInput,
  type HistoricalPlacement,
  type RecordedHistory,
} from './placement-command-types.js';
import { lockPlacementsOfSeeker } from '../persistence/historical-placements.statements.js';

const SUPERSEDED = 'superseded_unknown';

/** Jobs of an earlier time, taken from a ledger at their last known state, with the row as evidence. */
@Injectable()
export class HistoricalPlacementsService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly directory: PlacementReader,
    private readonly loader: PlacementFactsLoader,
    private readonly seekers: SeekerReader,
    private readonly progress: SeekerProgressService,
  ) {}

  /** In order; one row may supersede what an earlier one recorded. @throws startOverlap, seekerNotFound, postMissing */
  record(tx: Tx, rows: readonly HistoricalPlacement[]): Promise<RecordedHistory[]> {
    return tx.withSystemScope(async () => {
      const people = await this.seekers.byIds(
        tx,
        rows.map((row) => row.seekerId),
      );
      const recorded: RecordedHistory[] = [];
      for (const row of rows) {
        const person = people.get(row.seekerId);
        if (!person) throw seekerNotFound({ id: row.seekerId });
        recorded.push(await this.recordOne(tx, row, person));
      }
      return recorded;
    });
  }

  /** What recording the row would do, without doing it. */
  async evaluate(tx: Tx, row: HistoricalPlacement): Promise<HistoricalEvaluation> {
    const known = await this.directory.allOf(tx, [row.seekerId]);
    return evaluateHistorical(daysOf(row), (known.get(row.seekerId) ?? []).flatMap(knownStart));
  }

  private async recordOne(tx: Tx, row: HistoricalPlacement, person: SeekerRef): Promise<RecordedHistory> {
    if (!row.vacancyId && !row.employerId && !row.employerText) throw postMissing();
    await tx.all(lockPlacementsOfSeeker, { seekerId: person.id });
    const result = await this.evaluate(tx, row);
    if (result.kind === 'contradicts') throw startOverlap({ placementId: result.placementId });
    if (result.kind === 'supersedes') await this.supersede(tx, result.placementId, result.endOn, row);
    const ended = result.kind === 'superseded' ? { endedOn: result.endOn, endReason: SUPERSEDED } : row;
    const id = await this.create(tx, { ...row, endedOn: ended.endedOn, endReason: ended.endReason }, person);
    return { id, superseded: result.kind === 'supersedes' || result.kind === 'superseded' };
  }

  private async create(tx: Tx, row: HistoricalPlacement, person: SeekerRef): Promise<string> {
    const { state, day } = lastKnown(row);
    const id = newId();
    const poor = row.startedOn
      ? (await this.seekers.poorOn(tx, [person.id], row.startedOn)).get(person.id)
      : undefined;
    await this.store.create(tx, placementLifecycleMapping, {
      move: `record_history_${state}`,
      input: {
        ...toTransitionInput(row.attribution, tx.today),
        occurredOn: day,
        ...(row.endReason ? { reason: row.endReason } : {}),
      },
      facts: {
        origin: 'ledger',
        birthDate: person.birthOn,
        consentToShare: false,
        otherLive: false,
        post: POST_IN_WORDS,
      },
      row: {
        id,
        cooperation: row.cooperation,
        seeker_id: person.id,
        area_code: person.areaCode,
        county_code: person.countyCode,
        vacancy_id: row.vacancyId ?? null,
        employer_id: row.employerId ?? null,
        employer_text: row.employerText ?? null,
        job_text: row.jobText ?? null,
        workplace_text: row.workplaceText ?? null,
        district_code: row.districtCode ?? null,
        fair_code: row.fairCode ?? null,
        origin: 'ledger',
        channel_text: row.channelText ?? null,
        linked_to: row.linkedTo ?? null,
        travel_mode: row.travelMode ?? null,
        departed_on: row.departedOn ?? null,
        arrived_on: row.arrivedOn ?? null,
        started_on: row.startedOn ?? null,
        start_confirmed_on: row.startedOn ? (row.startConfirmedOn ?? row.startedOn) : null,
        ended_on: row.endedOn ?? null,
        end_reason: row.endReason ?? null,
        poor_on_start: poor ?? null,
        recorded_at: tx.now,
      },
    });
    const progress = {
      occurredOn: day,
      channel: row.attribution.channel,
      evidence: row.attribution.evidence,
    };
    if (state === 'started') await this.progress.startWork(tx, [person.id], progress);
    if (state === 'departed' || state === 'arrived')
      await this.progress.enterProcess(tx, [person.id], progress);
    return id;
  }

  private async supersede(
    tx: Tx,
    placementId: string,
    endOn: string,
    by: HistoricalPlacement,
  ): Promise<void> {
    const loaded = (await this.loader.load(tx, [placementId])).get(placementId)!;
    await this.store.transition(tx, placementLifecycleMapping, {
      id: placementId,
      move: 'supersede',
      input: {
        reportedBy: 'system',
        channel: by.attribution.channel,
        occurredOn: endOn,
        reason: SUPERSEDED,
        evidence: by.attribution.evidence,
      },
      facts: loaded.facts,
      set: { ended_on: endOn, end_reason: SUPERSEDED },
    });
  }
}

const daysOf = (row: HistoricalPlacement): { from: string; until: string | null } => ({
  from: row.startedOn ?? row.departedOn ?? row.arrivedOn ?? '',
  until: row.endedOn ?? null,
});

function lastKnown(row: HistoricalPlacement): { state: PlacementState; day: string } {
  if (row.endedOn) return { state: 'ended', day: row.endedOn };
  if (row.startedOn) return { state: 'started', day: row.startedOn };
  if (row.arrivedOn) return { state: 'arrived', day: row.arrivedOn };
  if (row.departedOn) return { state: 'departed', day: row.departedOn };
  throw historyWithoutDay();
}

/** A placement as the overlap rule sees it: at work, or on the road to it; others do not count. */
export function knownStart(row: PlacementRow): KnownStart[] {
  const from = row.startedOn ?? row.departedOn;
  if (row.status === 'ended') return [];
  if (
    ['proposed', 'intent', 'offered', 'declined', 'expired', 'withdrawn', 'barred', 'no_show'].includes(
      row.status,
    )
  )
    return [];
  return [{ placementId: row.id, origin: row.origin, from, started: row.status === 'started' }];
}
