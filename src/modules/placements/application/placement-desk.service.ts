import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { findOpenTransitions } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type TransitionResult, stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  notThisRoute,
  placeNotKept,
  placementNotFound,
  placementStands,
} from '../domain/placement.errors.js';
import { REOPENED } from '../domain/capacity.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import { bedChange, VacancyPlaces } from '../../vacancies/index.js';
import { CreatePlacementsService } from './create-placements.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { PlacementReader, type PlacementRow } from './placement.reader.js';
import type { NewPlacement, PlacementUpdate, Attribution } from './placement-command-types.js';
import { forEachInSavepoint, type ItemResult } from './item-results.js';
import { byHand } from './placements.policy.js';
import { assertRecordable } from './attribution-rules.js';
import { keyOfPair, ActivePlacementCheck } from './active-placement-check.js';
import { releaseKeptPlace } from '../persistence/placement-desk.statements.js';

/** The commands of people at a desk: one or many at once, each with its own answer, said only by parties they may speak for. */
@Injectable()
export class PlacementDeskService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly creation: CreatePlacementsService,
    private readonly transitions: PlacementTransitionsService,
    private readonly directory: PlacementReader,
    private readonly seekers: SeekerReader,
    private readonly places: VacancyPlaces,
    private readonly standing: ActivePlacementCheck,
  ) {}

  /** @returns id of the proposal. @throws placementStands, and what the creation rejects */
  async propose(
    actor: Actor,
    command: Pick<NewPlacement, 'seekerId' | 'vacancyId' | 'linkedTo' | 'plannedStartOn' | 'attribution'>,
  ): Promise<string> {
    assertRecordable(actor, command.attribution);
    const [cooperation] = actor.cooperations;
    return this.uow.write(actor, async (tx) => {
      if (!(await this.seekers.byIds(tx, [command.seekerId])).has(command.seekerId))
        throw seekerNotFound({ id: command.seekerId });
      await tx.withSystemScope(async () => {
        await this.standing.oneByOne(tx, [command.seekerId]);
        const known = (await this.standing.of(tx, [command])).get(keyOfPair(command));
        if (known) throw placementStands({ id: known.id, status: known.status });
      });
      const [id] = await this.creation.create(tx, 'propose', [
        { ...command, cooperation: cooperation ?? '', origin: 'plan' },
      ]);
      return id!;
    });
  }

  transitionMany(
    actor: Actor,
    ids: readonly string[],
    move: PlacementTransition,
    attribution: Attribution,
  ): Promise<ItemResult[]> {
    assertRecordable(actor, attribution);
    return forEachInSavepoint(this.uow, actor, ids, async (tx, placementId) => {
      const [moved] = await this.transitions.transition(tx, [{ placementId, move, attribution }]);
      return { status: moved!.status, version: moved!.version };
    });
  }

  /** @throws notThisRoute, partyNotAuthorised, stale (with the state and what is allowed), and what the lifecycle refuses */
  transition(
    actor: Actor,
    placementId: string,
    command: {
      readonly move: PlacementTransition;
      readonly attribution: Attribution;
      readonly expected?: { readonly version?: number; readonly status?: string };
      readonly set?: PlacementUpdate;
    },
  ): Promise<TransitionResult<PlacementState>> {
    assertRecordable(actor, command.attribution);
    return this.uow.write(actor, async (tx) => {
      const row = await this.find(tx, placementId);
      const { travelMode } = row;
      if (!byHand(command.move, travelMode)) throw notThisRoute({ move: command.move });
      try {
        const [moved] = await this.transitions.transition(tx, [{ placementId, ...command }]);
        return moved!;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'STALE_STATE') throw error;
        const status = error.details.status as PlacementState;
        throw stale({ ...error.details, allowed: findOpenTransitions(placementLifecycle, status) });
      }
    });
  }

  /** The employer opens the place of one who left after the start. @throws placeNotKept */
  reopenPlace(actor: Actor, placementId: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const row = await this.find(tx, placementId);
      const touched = await tx.run(releaseKeptPlace, { placementId });
      if (touched !== 1 || !row.vacancyId) throw placeNotKept({ id: placementId });
      await this.places.change(tx, [{ vacancyId: row.vacancyId, ...REOPENED, beds: bedChange(row.bed, -1) }]);
      tx.audit({
        action: 'placement.place-reopened',
        aggregate: 'placement',
        aggregateId: placementId,
        fields: ['keeps_place'],
      });
    });
  }

  private async find(tx: Tx, id: string): Promise<PlacementRow> {
    const row = (await this.directory.byIds(tx, [id])).get(id);
    if (!row) throw placementNotFound({ id });
    return row;
  }
}
