import { Injectable } from '@nestjs/common';
import { DomainError, type Text } from '../../../kernel/errors/index.js';
import { openMoves } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Moved, stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { REASONS } from '../../imports/index.js';
import { notThisRoute, placeNotKept, placementNotFound, seekerUnknown } from '../domain/placement.errors.js';
import { REOPENED } from '../domain/capacity.js';
import { placementLifecycle, type PlacementMove } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { SeekerDirectory } from '../../seekers/index.js';
import { bedChange, VacancyPlaces } from '../../vacancies/index.js';
import { CreatePlacementsService } from './create-placements.service.js';
import { MovePlacementsService } from './move-placements.service.js';
import { PlacementDirectory, type PlacementRow } from './placement-directory.js';
import type { NewPlacement, PlacementChange, Said } from './placement-orders.js';
import { byHand } from './placements.policy.js';
import { mustBeRecordable } from './said-rules.js';
import { StartConfirmationService } from './start-confirmation.service.js';

/** What became of one of many: done, or refused with its reason; the others are not touched by a refusal. */
export interface Outcome {
  readonly placementId: string;
  readonly outcome: 'done' | 'refused';
  readonly status?: PlacementState;
  readonly version?: number;
  readonly code?: string;
  readonly text?: Text;
  /** For an answer that came too late: what happened since and what is allowed. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly string[];
}

export interface StartClaim {
  readonly placementId: string;
  readonly started: boolean;
  readonly startOn?: string;
  readonly arrivedOn?: string;
  /** Another employer than planned. */
  readonly employerId?: string;
  readonly vacancyId?: string;
}

type Done = Pick<Outcome, 'status' | 'version' | 'warnings'>;

/** The commands of people at a desk: one or many at once, each with its own answer, said only by parties they may speak for. */
@Injectable()
export class PlacementDeskService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly births: CreatePlacementsService,
    private readonly moves: MovePlacementsService,
    private readonly starts: StartConfirmationService,
    private readonly directory: PlacementDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly places: VacancyPlaces,
  ) {}

  /** @returns id of the proposal */
  async propose(
    actor: Actor,
    order: Pick<NewPlacement, 'seekerId' | 'vacancyId' | 'linkedTo' | 'plannedStartOn' | 'said'>,
  ): Promise<string> {
    mustBeRecordable(actor, order.said);
    const [cooperation] = actor.cooperations;
    return this.uow.write(actor, async (tx) => {
      if (!(await this.seekers.byIds(tx, [order.seekerId])).has(order.seekerId))
        throw seekerUnknown({ id: order.seekerId });
      const [id] = await this.births.create(tx, 'propose', [
        { ...order, cooperation: cooperation ?? '', origin: 'plan' },
      ]);
      return id!;
    });
  }

  moveMany(actor: Actor, ids: readonly string[], move: PlacementMove, said: Said): Promise<Outcome[]> {
    mustBeRecordable(actor, said);
    return this.each(actor, ids, async (tx, placementId) => {
      const [moved] = await this.moves.move(tx, [{ placementId, move, said }]);
      return { status: moved!.status, version: moved!.version };
    });
  }

  /** @throws notThisRoute, notYours, stale (with the state and what is allowed), and what the lifecycle refuses */
  move(
    actor: Actor,
    placementId: string,
    order: {
      readonly move: PlacementMove;
      readonly said: Said;
      readonly expected?: { readonly version?: number; readonly status?: string };
      readonly set?: PlacementChange;
    },
  ): Promise<Moved<PlacementState>> {
    mustBeRecordable(actor, order.said);
    return this.uow.write(actor, async (tx) => {
      const row = await this.find(tx, placementId);
      const { travelMode } = row;
      if (!byHand(order.move, travelMode)) throw notThisRoute({ move: order.move });
      try {
        const [moved] = await this.moves.move(tx, [{ placementId, ...order }]);
        return moved!;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'STALE_STATE') throw error;
        const status = error.details.status as PlacementState;
        throw stale({ ...error.details, allowed: openMoves(placementLifecycle, status) });
      }
    });
  }

  confirmStarts(
    actor: Actor,
    claims: readonly StartClaim[],
    confirmedOn: string | undefined,
    said: Said,
  ): Promise<Outcome[]> {
    mustBeRecordable(actor, said);
    const byId = new Map(claims.map((claim) => [claim.placementId, claim]));
    return this.each(actor, [...byId.keys()], (tx, id) => this.confirm(tx, byId.get(id)!, confirmedOn, said));
  }

  /** The employer opens the place of one who left after the start. @throws placeNotKept */
  reopenPlace(actor: Actor, placementId: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const row = await this.find(tx, placementId);
      const touched = await tx.execute(
        `UPDATE placement SET keeps_place = false, bed = NULL WHERE id = $1 AND keeps_place`,
        [placementId],
      );
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

  private async confirm(
    tx: Tx,
    claim: StartClaim,
    confirmedOn: string | undefined,
    said: Said,
  ): Promise<Done> {
    const row = await this.find(tx, claim.placementId);
    const verdict = await this.starts.confirm(tx, {
      seekerId: row.seekerId,
      confirmer: { employerId: claim.employerId ?? row.employerId, name: row.employerText ?? '' },
      vacancyId: claim.vacancyId ?? null,
      started: claim.started,
      ...(claim.startOn ? { startOn: claim.startOn } : {}),
      arrivedOn: claim.arrivedOn ?? null,
      confirmedOn: confirmedOn ?? tx.today,
      said,
    });
    if (verdict.refused) throw new DomainError('wrong-state', verdict.refused, REASONS[verdict.refused].text);
    const after = (await tx.asConsequence(() => this.directory.byIds(tx, [verdict.id!]))).get(verdict.id!)!;
    return { status: after.status, version: after.version, warnings: verdict.warnings };
  }

  private async find(tx: Tx, id: string): Promise<PlacementRow> {
    const row = (await this.directory.byIds(tx, [id])).get(id);
    if (!row) throw placementNotFound({ id });
    return row;
  }

  /** Each in a transaction of its own, so that one refusal costs nobody else a place. */
  private async each(
    actor: Actor,
    ids: readonly string[],
    work: (tx: Tx, id: string) => Promise<Done>,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const placementId of new Set(ids)) {
      try {
        const done = await this.uow.write(actor, (tx) => tx.savepoint(() => work(tx, placementId)));
        outcomes.push({ placementId, outcome: 'done', ...done });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ placementId, outcome: 'refused', code: error.code, text: error.text });
      }
    }
    return outcomes;
  }
}
