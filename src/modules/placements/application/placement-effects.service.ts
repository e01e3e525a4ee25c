import { Injectable } from '@nestjs/common';
import {
  LifecycleStore,
  type TransitionResult,
  type TransitionCommand,
  type Tx,
} from '../../../platform/database/index.js';
import { type ProgressInput, SeekerReader, SeekerProgressService } from '../../seekers/index.js';
import { bedChange, type BedCount, VacancyPlaces } from '../../vacancies/index.js';
import { placeChange, type PlaceCount } from '../domain/capacity.js';
import type { PlacementFacts } from '../domain/placement.facts.js';
import type { PlacementTransition } from '../domain/placement.lifecycle.js';
import { LIVE_STATES, type PlacementState } from '../domain/placement.states.js';
import { placementLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import type { PlacementRow } from './placement.reader.js';
import { AnswerFollowUpService } from './answer-follow-up.service.js';
import { type LoadedPlacement, PlacementFactsLoader } from './placement-facts.loader.js';
import { findOtherOpenPlacements } from '../persistence/placement-effects.statements.js';

/** A move that was made, with the row as it was before. */
export interface PlacementStep extends TransitionCommand<PlacementTransition, PlacementFacts> {
  readonly row: PlacementRow;
  readonly moved: TransitionResult<PlacementState>;
  /** The bed it has after the move. */
  readonly bed: PlacementRow['bed'];
}

/** Null where the register does not know the household on that day. */
export interface PoorOnStart {
  get(seekerId: string, day: string): boolean | null;
}

type PlaceOf = Pick<PlacementRow, 'vacancyId' | 'keepsPlace' | 'bed'>;

/** What follows from moves: the person's other placements close, places are counted, the register follows. */
@Injectable()
export class PlacementEffects {
  constructor(
    private readonly store: LifecycleStore,
    private readonly loader: PlacementFactsLoader,
    private readonly places: VacancyPlaces,
    private readonly seekers: SeekerReader,
    private readonly progress: SeekerProgressService,
    private readonly answers: AnswerFollowUpService,
  ) {}

  async follow(tx: Tx, steps: readonly PlacementStep[]): Promise<void> {
    const closed = await this.closeOthers(
      tx,
      steps.filter(({ moved }) => moved.status === 'accepted' && moved.from === 'offered'),
    );
    await this.countPlaces(tx, [
      ...steps.map(({ row, moved, bed }) => ({ place: row, from: moved.from, to: moved.status, bed })),
      ...closed.map(({ row, moved }) => ({ place: row, from: moved.from, to: moved.status, bed: null })),
    ]);
    await this.transitionSeekers(tx, steps);
    await this.answers.follow(tx, [...steps, ...closed]);
  }

  /** One conditional change per vacancy, in one call. @throws vacancyFull */
  async countPlaces(
    tx: Tx,
    steps: readonly {
      place: PlaceOf;
      from: PlacementState | null;
      to: PlacementState;
      bed: PlacementRow['bed'];
    }[],
  ): Promise<void> {
    const changes = new Map<string, PlaceCount & { beds: BedCount }>();
    for (const { place, from, to, bed } of steps) {
      if (!place.vacancyId) continue;
      const change = placeChange(from, to, place.keepsPlace);
      const sum = changes.get(place.vacancyId) ?? { held: 0, used: 0, beds: { women: 0, men: 0 } };
      const [back, taken] = [bedChange(place.bed, -1), bedChange(bed, 1)];
      changes.set(place.vacancyId, {
        held: sum.held + change.held,
        used: sum.used + change.used,
        beds: {
          women: sum.beds.women + back.women + taken.women,
          men: sum.beds.men + back.men + taken.men,
        },
      });
    }
    const counted = [...changes].map(([vacancyId, count]) => ({ vacancyId, ...count }));
    if (counted.length > 0) await this.places.change(tx, counted);
  }

  /** Whether the household was poor on the day of the start: kept with it for ever. */
  async poorOnStart(
    tx: Tx,
    starts: readonly { readonly seekerId: string; readonly day: string }[],
  ): Promise<PoorOnStart> {
    const days = new Map<string, ReadonlyMap<string, boolean>>();
    for (const [day, those] of grouped(starts, (start) => start.day)) {
      const ids = those.map(({ seekerId }) => seekerId);
      days.set(day, await this.seekers.poorOn(tx, ids, day));
    }
    return { get: (seekerId, day) => days.get(day)?.get(seekerId) ?? null };
  }

  private async closeOthers(tx: Tx, accepted: readonly PlacementStep[]): Promise<PlacementStep[]> {
    if (accepted.length === 0) return [];
    const others = await tx.all(findOtherOpenPlacements, {
      accepted: accepted.map(({ row }) => row.seekerId),
    });
    if (others.length === 0) return [];
    const loaded = await this.loader.loadLocked(
      tx,
      others.map(({ id }) => id),
    );
    const claims = new Map(accepted.map(({ row, input }) => [row.seekerId, input]));
    const commands = others.map(
      ({ id, seeker_id }): TransitionCommand<PlacementTransition, PlacementFacts> => ({
        id,
        move: 'close_hired_elsewhere' as const,
        input: {
          reportedBy: 'system' as const,
          channel: 'system' as const,
          occurredOn: claims.get(seeker_id)!.occurredOn,
          reason: 'hired_elsewhere',
        },
        facts: loaded.get(id)!.facts,
        set: {
          answer_due_at: null,
          hold_until: null,
          asked_at: null,
          hold_alarm_at: null,
          bed: null,
          end_reason: 'hired_elsewhere',
        },
      }),
    );
    const states = new Map([...loaded].map(([id, { state }]) => [id, state]));
    const moved = await this.store.transitionLocked(tx, placementLifecycleMapping, states, commands);
    return commands.map((command, index) => ({
      ...command,
      row: (loaded.get(command.id) as LoadedPlacement).row,
      moved: moved[index]!,
      bed: null,
    }));
  }

  /** The person enters the process, starts, leaves work or the process, as the move says. */
  private async transitionSeekers(tx: Tx, steps: readonly PlacementStep[]): Promise<void> {
    for (const [key, those] of grouped(
      steps,
      ({ moved, input }) => `${way(moved) ?? ''} ${input.occurredOn}`,
    )) {
      const [direction] = key.split(' ');
      const first = those[0]!.input;
      const claim: ProgressInput = {
        occurredOn: first.occurredOn,
        channel: first.channel,
        evidence: first.evidence,
      };
      const ids = those.map(({ row }) => row.seekerId);
      if (direction === 'in') await this.progress.enterProcess(tx, ids, claim);
      if (direction === 'start') await this.progress.startWork(tx, ids, claim);
      if (direction === 'out') await this.progress.leaveProcess(tx, ids, claim);
      if (direction === 'leave') await this.progress.leaveWork(tx, ids, claim);
      if (direction === 'unstart') {
        await this.progress.leaveWork(tx, ids, claim);
        await this.progress.enterProcess(tx, ids, claim);
      }
    }
  }
}

function way({
  from,
  status,
}: TransitionResult<PlacementState>): 'in' | 'start' | 'out' | 'leave' | 'unstart' | null {
  const wasLive = from !== null && LIVE_STATES.has(from);
  if (status === 'started') return 'start';
  if (from === 'started') return LIVE_STATES.has(status) ? 'unstart' : 'leave';
  if (LIVE_STATES.has(status)) return wasLive ? null : 'in';
  return wasLive ? 'out' : null;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
