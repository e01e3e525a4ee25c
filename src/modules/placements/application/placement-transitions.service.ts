import { Injectable } from '@nestjs/common';
import {
  LifecycleStore,
  type TransitionResult,
  type TransitionCommand,
  type Tx,
} from '../../../platform/database/index.js';
import { placementNotFound } from '../domain/placement.errors.js';
import { bedAfter } from '../domain/capacity.js';
import { effectsOf } from '../domain/placement.effects.js';
import type { PlacementFacts } from '../domain/placement.facts.js';
import { FIXED_REASON, placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import { FINAL_OR_OFF, type PlacementState } from '../domain/placement.states.js';
import { placementLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import { type LoadedPlacement, PlacementFactsLoader } from './placement-facts.loader.js';
import {
  toTransitionInput,
  type FitnessWords,
  type PlacementUpdate,
  type PlacementCommand,
} from './placement-command-types.js';
import { type PlacementStep, PlacementEffects, type PoorOnStart } from './placement-effects.service.js';
import { ActivePlacementCheck } from './active-placement-check.js';
import { type DecisionDeadlines, DecisionDeadlinesService } from './decision-deadlines.service.js';
import { findVisiblePlacements, updateFitness } from '../persistence/placement-transitions.statements.js';

/**
 * Makes moves of placements. Everything of the persons concerned is locked first, in one order, so that two moves of one
 * person wait for each other; then facts, moves, and what follows from them.
 */
@Injectable()
export class PlacementTransitionsService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly loader: PlacementFactsLoader,
    private readonly waits: DecisionDeadlinesService,
    private readonly consequences: PlacementEffects,
    private readonly standing: ActivePlacementCheck,
  ) {}

  /** @throws placementNotFound, placementStands, stale, whatever the lifecycle refuses, vacancyFull */
  async transition(
    tx: Tx,
    commands: readonly PlacementCommand[],
  ): Promise<TransitionResult<PlacementState>[]> {
    if (commands.length === 0) return [];
    await this.assertVisible(
      tx,
      commands.map((command) => command.placementId),
    );
    return this.transitionSeen(tx, commands);
  }

  /** The same for placements that the caller has read under the actor's own row-level security in this transaction. */
  transitionSeen(tx: Tx, commands: readonly PlacementCommand[]): Promise<TransitionResult<PlacementState>[]> {
    return tx.withSystemScope(async () => {
      const loaded = await this.loader.loadLocked(
        tx,
        commands.map((command) => command.placementId),
      );
      await this.standing.assertNoOtherActive(
        tx,
        commands.flatMap(({ placementId, move }) => {
          const row = loaded.get(placementId)?.row;
          const returns = row && FINAL_OR_OFF.has(row.status) && !FINAL_OR_OFF.has(stateAfter(move));
          return returns ? [row] : [];
        }),
      );
      const waits = commands.some(({ move }) => beginsWait(move))
        ? await this.waits.forNow(tx, loaded.get(commands[0]!.placementId)?.row.cooperation)
        : null;
      const poor = await this.consequences.poorOnStart(
        tx,
        commands.flatMap(({ placementId, move, attribution }) =>
          stateAfter(move) === 'started'
            ? { seekerId: loaded.get(placementId)!.row.seekerId, day: attribution.occurredOn ?? tx.today }
            : [],
        ),
      );
      const steps = commands.map((command) =>
        this.step(tx, command, loaded.get(command.placementId)!, { waits, poor }),
      );
      const moved = await this.store.transitionLocked(
        tx,
        placementLifecycleMapping,
        new Map([...loaded].map(([id, { state }]) => [id, state])),
        steps.map(({ order: command }) => command),
      );
      await this.consequences.follow(
        tx,
        steps.map(({ order: command, row, bed }, index): PlacementStep => ({
          ...command,
          row,
          bed,
          moved: moved[index]!,
        })),
      );
      return moved;
    });
  }

  /** The only writer of the fitness words. */
  async setFitness(tx: Tx, placementId: string, fitness: FitnessWords): Promise<void> {
    await tx.withSystemScope(async () => {
      const touched = await tx.run(updateFitness, {
        placementId,
        word: fitness?.word ?? null,
        provisional: fitness?.provisional ?? false,
        validFrom: fitness?.validFrom ?? null,
        validUntil: fitness?.validUntil ?? null,
      });
      if (touched === 0) throw placementNotFound({ id: placementId });
      tx.audit({
        action: 'placement.fitness',
        aggregate: 'placement',
        aggregateId: placementId,
        fields: ['fitness'],
      });
    });
  }

  /** Columns a plan, fair or batch sets without moving anything. */
  async plan(tx: Tx, ids: readonly string[], change: PlacementUpdate): Promise<void> {
    const entries = Object.entries(change).filter(([, value]) => value !== undefined);
    if (ids.length === 0 || entries.length === 0) return;
    await this.assertVisible(tx, ids);
    for (const id of ids) tx.touch('placement', id);
    const assignments = entries.map(([name], index) => `"${name}" = $${index + 2}`).join(', ');
    await tx.execute(`UPDATE placement SET ${assignments} WHERE id = ANY($1::uuid[])`, [
      ids,
      ...entries.map(([, value]) => value),
    ]);
    tx.audit({
      action: 'placement.planned',
      aggregate: 'placement',
      aggregateId: ids.length === 1 ? ids[0]! : null,
      fields: entries.map(([name]) => name),
    });
  }

  private step(
    tx: Tx,
    command: PlacementCommand,
    { row, facts, wantsBed }: LoadedPlacement,
    { waits, poor }: { readonly waits: DecisionDeadlines | null; readonly poor: PoorOnStart },
  ): Pick<PlacementStep, 'row' | 'bed'> & { order: TransitionCommand<PlacementTransition, PlacementFacts> } {
    const { move, attribution } = command;
    const input = toTransitionInput(
      { ...attribution, reason: attribution.reason ?? FIXED_REASON[move] },
      tx.today,
    );
    const set: PlacementUpdate =
      move === 'depart_own_way' && row.travelMode === null
        ? { travel_mode: attribution.reportedBy === 'worker' ? 'own_way' : 'employer_bus', ...command.set }
        : { ...command.set };
    const { to } = placementLifecycle.transitions[move];
    const effects = effectsOf({
      move,
      from: row.status,
      to,
      occurredOn: input.occurredOn,
      reason: input.reason,
      today: tx.today,
      hasVacancy: row.vacancyId !== null,
      consented: facts.consentToShare,
      arrivedOn: row.arrivedOn,
      answerDueAt:
        waits && WAITS_FOR_EMPLOYER.has(to) ? waits.answerDueAt(set.final_at ?? row.finalAt) : null,
      holdUntil: waits ? holdUntil(waits, move, set.final_at ?? row.finalAt) : null,
      now: tx.now,
    });
    const bed = bedAfter(row.status, to, { bed: row.bed, leftAfterStart: row.keepsPlace }, wantsBed);
    return {
      row,
      bed,
      order: {
        id: row.id,
        move,
        input,
        expected: command.expected,
        facts: planned(facts, set),
        set: {
          ...effects,
          ...set,
          bed,
          ...(to === 'started' ? { poor_on_start: poor.get(row.seekerId, input.occurredOn) } : {}),
        },
      },
    };
  }

  /** A row outside the actor's own view does not exist for that actor. */
  private async assertVisible(tx: Tx, ids: readonly string[]): Promise<void> {
    const seen = await tx.all(findVisiblePlacements, { ids });
    const known = new Set(seen.map((row) => row.id));
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined) throw placementNotFound({ id: missing });
  }
}

const WAITS_FOR_EMPLOYER: ReadonlySet<PlacementState> = new Set(['proposed', 'intent']);

/** Only these ask the calendars of both places. */
const beginsWait = (move: PlacementTransition): boolean =>
  move === 'extend_hold' || stateAfter(move) === 'offered' || WAITS_FOR_EMPLOYER.has(stateAfter(move));

function holdUntil(
  waits: DecisionDeadlines,
  move: PlacementTransition,
  finalAt: Date | string | null,
): string | null {
  if (move === 'extend_hold') return waits.graceUntil();
  return stateAfter(move) === 'offered' ? waits.holdUntil(finalAt) : null;
}

const stateAfter = (move: PlacementTransition): PlacementState => placementLifecycle.transitions[move].to;

/** Guards judge on what the same move sets. */
function planned(facts: PlacementFacts, set: PlacementUpdate): PlacementFacts {
  return {
    ...facts,
    ...(set.planned_start_on ? { plannedStartOn: set.planned_start_on } : {}),
    ...(set.travel_mode ? { travelMode: set.travel_mode } : {}),
    ...(set.consent_on ? { consentToShare: true } : {}),
  };
}
