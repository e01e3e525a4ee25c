import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import {
  LifecycleStore,
  type TransitionResult,
  type Tx,
  UnitOfWork,
} from '../../../platform/database/index.js';
import { laterOf } from '../../../kernel/values/index.js';
import { Openers } from '../../identity/index.js';
import { calendarOf } from '../../reference/index.js';
import { addWorkingDays } from '../domain/days.js';
import {
  type DisputeFacts,
  type DisputeKind,
  type DisputeState,
  SETTLE_WITHIN,
} from '../domain/dispute.lifecycle.js';
import { disputeNotFound, nothingEnteredFor, placementNotFound } from '../domain/placement.errors.js';
import { DisputeResolversService } from './dispute-resolvers.service.js';
import { DisputeEntity } from '../persistence/dispute.entity.js';
import { PlacementEntity } from '../persistence/placement.entity.js';
import { disputeLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import { toTransitionInput, type Attribution } from './placement-command-types.js';
import { isPartyItself, mayTakeBack, assertRecordable } from './attribution-rules.js';
import { lastTypedFor } from './typed-words.js';
import { findOpenDisputeOfKind, findOpenObjection } from '../persistence/disputes.statements.js';

export interface OpenDispute {
  readonly placementId: string;
  readonly kind: DisputeKind;
  readonly attribution: Attribution;
  /** The day of start or leaving as the opener has it. */
  readonly claimsOn?: string;
}

/** Contradicting words about a placement: opened, answered, withdrawn. The placement itself is not touched. */
@Injectable()
export class DisputesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly resolvers: DisputeResolversService,
    private readonly openers: Openers,
  ) {}

  /** For consequences of other words. @returns its id, or null when the same matter is in dispute already */
  async open(tx: Tx, command: OpenDispute): Promise<string | null> {
    return tx.withSystemScope(async () => {
      if (await this.isOpen(tx, command)) return null;
      return this.create(tx, command, { kind: command.kind, openForSamePlacementAndKind: false });
    });
  }

  /** A party objects. @throws placementNotFound, partyNotAuthorised, DISPUTE_OPEN_ALREADY, OBJECTION_WINDOW_OVER */
  object(actor: Actor, command: OpenDispute): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      assertRecordable(actor, command.attribution);
      await this.placement(tx, command.placementId);
      const facts: DisputeFacts = {
        kind: command.kind,
        openForSamePlacementAndKind: await this.isOpen(tx, command),
        ...(command.kind === 'entered_for_party'
          ? await entryFacts(tx, command.placementId, command.attribution.reportedBy)
          : {}),
      };
      return this.create(tx, command, facts);
    });
  }

  /** Answers or withdraws. @throws disputeNotFound, stale, whatever the lifecycle refuses */
  transition(
    actor: Actor,
    id: string,
    move: 'answer' | 'withdraw',
    attribution: Attribution,
    expected?: { readonly version?: number },
  ): Promise<TransitionResult<DisputeState>> {
    return this.uow.write(actor, async (tx) => {
      assertRecordable(actor, attribution);
      const dispute = await tx.em.findOneBy(DisputeEntity, { id });
      if (!dispute) throw disputeNotFound({ id });
      const input = toTransitionInput(attribution, tx.today);
      const again = move === 'answer' && dispute.status === 'answered';
      const moved = await this.store.transition(tx, disputeLifecycleMapping, {
        id,
        move: again ? 'answer_again' : move,
        input,
        expected,
        facts: {
          kind: dispute.kind,
          openForSamePlacementAndKind: false,
          openedBy: dispute.openedBy,
          byOpener: mayTakeBack(
            tx,
            dispute,
            this.openers.areOf(actor, await this.openers.of(tx, 'dispute', id)),
          ),
        },
        set: move === 'answer' ? { answered_by: attribution.reportedBy } : {},
      });
      if (move === 'withdraw') await this.resolvers.forget(tx, id);
      return moved;
    });
  }

  /** What the person objected to through their link, taken back there. @throws disputeNotFound when nothing is open */
  withdrawObjection(
    actor: Actor,
    placementId: string,
    attribution: Attribution,
  ): Promise<TransitionResult<DisputeState>> {
    return this.uow.write(actor, async (tx) => {
      const open = await tx.first(findOpenObjection, { placementId, reportedBy: attribution.reportedBy });
      if (!open) throw disputeNotFound({ id: placementId });
      return this.transition(actor, open.id, 'withdraw', attribution);
    });
  }

  private async create(
    tx: Tx,
    { placementId, kind, attribution, claimsOn }: OpenDispute,
    facts: DisputeFacts,
  ): Promise<string> {
    const placement = await this.placement(tx, placementId);
    const input = toTransitionInput(attribution, tx.today);
    const id = newId();
    const [openedOn, dueOn] = [input.occurredOn, settleBy(input.occurredOn, tx.today)];
    const resolverId = await this.resolvers.forPlace(tx, placement.countyCode);
    await this.store.create(tx, disputeLifecycleMapping, {
      move: 'open',
      input,
      facts,
      row: {
        id,
        placement_id: placementId,
        kind,
        cooperation: placement.cooperation,
        area_code: placement.areaCode,
        employer_id: placement.employerId,
        opened_on: openedOn,
        opened_by: attribution.reportedBy,
        claims_on: claimsOn ?? null,
        due_on: dueOn,
        resolver: 'bureau',
        resolver_id: resolverId,
        recorded_at: tx.now,
      },
    });
    const { cooperation } = placement;
    await this.resolvers.remind(tx, { id, placementId, resolverId, dueOn, openedOn, cooperation });
    return id;
  }

  private async placement(tx: Tx, id: string): Promise<PlacementEntity> {
    const placement = await tx.em.findOneBy(PlacementEntity, { id });
    if (!placement) throw placementNotFound({ id });
    return placement;
  }

  private async isOpen(tx: Tx, { placementId, kind }: OpenDispute): Promise<boolean> {
    const open = await tx.all(findOpenDisputeOfKind, { placementId, kind });
    return open.length > 0;
  }
}

/** Counted from the day it became known, however old the matter is. Null where the year's schedule is missing: no day is guessed. */
function settleBy(openedOn: string, today: string): string | null {
  try {
    return addWorkingDays(laterOf(openedOn, today), SETTLE_WITHIN, calendarOf('guangxi'));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
}

/** What is known of the last word of that party which somebody else typed. @throws nothingEnteredFor */
async function entryFacts(
  tx: Tx,
  placementId: string,
  party: Party,
): Promise<Pick<DisputeFacts, 'entryRecordedOn' | 'today' | 'byItsTypist'>> {
  const last = await lastTypedFor(tx, placementId, party);
  if (!last) throw nothingEnteredFor({ id: placementId });
  const { link, organisationId } = tx.actor;
  const speaksFor = link === undefined && !isPartyItself(tx.actor, party);
  return {
    entryRecordedOn: last.recordedOn,
    today: tx.today,
    byItsTypist: speaksFor && last.office === organisationId,
  };
}
