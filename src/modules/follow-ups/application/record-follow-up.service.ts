import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import {
  LifecycleStore,
  type TransitionResult,
  type Tx,
  UnitOfWork,
} from '../../../platform/database/index.js';
import { DisputesService, PlacementReader, type PlacementRow } from '../../placements/index.js';
import { followUpNotFound } from '../domain/follow-up.errors.js';
import type { FollowUpFacts, FollowUpTransition, FollowUpState } from '../domain/follow-up.lifecycle.js';
import { nextEscalationStep } from '../domain/contact-escalation.js';
import { evaluateMilestone, type Outcome } from '../domain/outcomes.js';
import { FollowUpEntity } from '../persistence/follow-up.entity.js';
import { followUpLifecycleMapping } from '../persistence/follow-up.lifecycle-mapping.js';
import { failedDays } from './failed-days.js';
import { partiesOf } from './follow-ups.policy.js';

export interface FollowUpWord {
  readonly reportedBy: Party;
  readonly channel: Channel;
  /** Day of the call or visit; today when left out. */
  readonly occurredOn?: string;
  readonly evidence?: string;
  readonly reason?: string;
  readonly expectedVersion?: number;
}

export interface FollowUpAnswer extends FollowUpWord {
  readonly outcome: Outcome;
  /** How the person was reached, where the word came in on a workbook. */
  readonly method?: string;
  readonly leftOn?: string | null;
}

/** What a call found, who said it, and the disputes that follow from words that contradict each other. */
@Injectable()
export class RecordFollowUpService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly placements: PlacementReader,
    private readonly disputes: DisputesService,
  ) {}

  /** @throws followUpNotFound, partyNotAuthorised, stale, whatever the lifecycle refuses */
  record(actor: Actor, id: string, answer: FollowUpAnswer): Promise<TransitionResult<FollowUpState>> {
    return this.uow.write(actor, async (tx) => {
      assertMayReportFor(actor, answer.reportedBy);
      const followUp = await this.get(tx, id);
      const moved = await this.answer(tx, followUp, answer);
      await this.disputeIfContradicting(tx, followUp, answer);
      return moved;
    });
  }

  /** Giving up, the next rung, a correction; a call without an answer is noted by `FollowUpCallsService`. */
  transition(
    actor: Actor,
    id: string,
    move: Extract<FollowUpTransition, 'give_up' | 'escalate' | 'reopen'>,
    word: FollowUpWord,
  ): Promise<TransitionResult<FollowUpState>> {
    return this.uow.write(actor, async (tx) => {
      assertMayReportFor(actor, word.reportedBy);
      const followUp = await this.get(tx, id);
      const set: Record<string, unknown> = {};
      if (move === 'give_up') Object.assign(set, { outcome: 'unreachable', answered_at: tx.now });
      if (move === 'escalate') Object.assign(set, { rung: nextEscalationStep(followUp.rung), next_on: null });
      if (move === 'reopen')
        Object.assign(set, { outcome: null, answered_at: null, contacted_on: null, left_told_on: null });
      return this.store.transition(tx, followUpLifecycleMapping, {
        id,
        move,
        input: toTransitionInput(word, tx.today),
        facts: await this.facts(tx, followUp),
        expected: { version: word.expectedVersion },
        set,
      });
    });
  }

  /** For ledgers too: writes the answer and nothing else. */
  async answer(
    tx: Tx,
    followUp: FollowUpEntity,
    answer: FollowUpAnswer,
  ): Promise<TransitionResult<FollowUpState>> {
    const input = toTransitionInput(answer, tx.today);
    return this.store.transition(tx, followUpLifecycleMapping, {
      id: followUp.id,
      move: answer.outcome === 'unreachable' ? 'record_unreachable' : 'complete',
      input,
      facts: await this.facts(tx, followUp),
      expected: { version: answer.expectedVersion },
      set: {
        outcome: answer.outcome,
        contacted_on: input.occurredOn,
        left_told_on: answer.leftOn ?? null,
        said_by: answer.reportedBy,
        channel: answer.method ?? answer.channel,
        reference: answer.evidence ?? null,
        answered_at: tx.now,
      },
    });
  }

  private async disputeIfContradicting(
    tx: Tx,
    followUp: FollowUpEntity,
    answer: FollowUpAnswer,
  ): Promise<void> {
    const placement = (await this.placements.byIds(tx, [followUp.placementId])).get(followUp.placementId);
    if (!placement) return;
    const contactedOn = answer.occurredOn ?? tx.today;
    const leftOn = placement.endedOn ?? answer.leftOn ?? undefined;
    const milestone = evaluateMilestone({
      reading: answer.outcome,
      contactedOn,
      inWindow: true,
      closesOn: followUp.closesOn,
      ...(leftOn === undefined ? {} : { leftOn }),
    });
    const attribution = {
      reportedBy: answer.reportedBy,
      channel: answer.channel,
      occurredOn: contactedOn,
      ...(answer.evidence === undefined ? {} : { evidence: answer.evidence }),
    };
    if (milestone.findings.includes('FOLLOWUP_CONTRADICTION'))
      await this.disputes.open(tx, { placementId: placement.id, kind: 'follow_up', attribution });
    if (leavingDiffers(placement, answer))
      await this.disputes.open(tx, {
        placementId: placement.id,
        kind: 'leaving',
        attribution,
        claimsOn: leftOn,
      });
  }

  private async facts(tx: Tx, followUp: FollowUpEntity): Promise<FollowUpFacts> {
    return { startConfirmed: true, failedOn: await failedDays(tx, followUp.id) };
  }

  private async get(tx: Tx, id: string): Promise<FollowUpEntity> {
    const followUp = await tx.em.findOneBy(FollowUpEntity, { id });
    if (!followUp) throw followUpNotFound({ id });
    return followUp;
  }
}

/** A follow-up never ends a placement: a leaving nobody but the caller knows of is the employer's to answer. */
function leavingDiffers(placement: PlacementRow, answer: FollowUpAnswer): boolean {
  if (answer.outcome !== 'left' || answer.reportedBy === 'employer') return false;
  return placement.status === 'started';
}

function toTransitionInput(
  { reportedBy, channel, occurredOn, evidence, reason }: FollowUpWord,
  today: string,
) {
  return {
    reportedBy,
    channel,
    occurredOn: occurredOn ?? today,
    ...(evidence === undefined ? {} : { evidence }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function assertMayReportFor(actor: Actor, reportedBy: Party): void {
  if (!partiesOf(actor).includes(reportedBy)) throw partyNotAuthorised({ reportedBy });
}
