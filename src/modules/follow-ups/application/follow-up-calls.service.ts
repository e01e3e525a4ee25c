import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { calendarOf } from '../../reference/index.js';
import { followUpNotFound } from '../domain/follow-up.errors.js';
import type { FollowUpTransition, FollowUpState } from '../domain/follow-up.lifecycle.js';
import {
  type CallResult,
  isFailure,
  type NextTry,
  nextTry,
  type EscalationStep,
} from '../domain/contact-escalation.js';
import { FollowUpEntity } from '../persistence/follow-up.entity.js';
import { followUpLifecycleMapping } from '../persistence/follow-up.lifecycle-mapping.js';
import { failedDays } from './failed-days.js';
import { partiesOf } from './follow-ups.policy.js';
import type { FollowUpWord } from './record-follow-up.service.js';

export interface FollowUpCall extends Omit<FollowUpWord, 'reason'> {
  readonly result: CallResult;
  /** The day the person asked for. */
  readonly callBackOn?: string;
}

export interface CallNoted {
  readonly status: FollowUpState;
  readonly version: number;
  readonly attempts: number;
  readonly failedDays: number;
  /** Who or what is tried next, on the suggested day. */
  readonly rung: EscalationStep;
  readonly nextOn: string | null;
  readonly exhausted: boolean;
}

/** A call or visit without an answer: counted, the next day suggested, and the ladder climbed when its rung is over. */
@Injectable()
export class FollowUpCallsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
  ) {}

  /** @throws followUpNotFound, partyNotAuthorised, stale, whatever the lifecycle refuses */
  note(actor: Actor, id: string, call: FollowUpCall): Promise<CallNoted> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(call.reportedBy))
        throw partyNotAuthorised({ reportedBy: call.reportedBy });
      const followUp = await tx.em.findOneBy(FollowUpEntity, { id });
      if (!followUp) throw followUpNotFound({ id });
      const on = call.occurredOn ?? tx.today;
      const before = await failedDays(tx, id);
      const days = isFailure(call.result) ? [...new Set([...before, on])] : before;
      const next = suggested(actor, followUp, call, { on, failedDays: days.length });
      const subject = { startConfirmed: true, failedOn: days };
      const attempts = followUp.attempts + 1;
      let moved = await this.store.transition(tx, followUpLifecycleMapping, {
        id,
        move: 'attempt',
        input: {
          reportedBy: call.reportedBy,
          channel: call.channel,
          occurredOn: on,
          reason: call.result,
          ...(call.evidence === undefined ? {} : { evidence: call.evidence }),
        },
        facts: subject,
        expected: { version: call.expectedVersion },
        set: { attempts, next_on: next.on },
      });
      const climb = (move: FollowUpTransition, set: Record<string, unknown>) =>
        this.store.transition(tx, followUpLifecycleMapping, {
          id,
          move,
          input: { reportedBy: 'system' as const, channel: 'system' as const, occurredOn: on },
          facts: subject,
          set,
        });
      if (next.climbs) {
        moved = await climb('give_up', { outcome: 'unreachable', answered_at: tx.now });
        if (!next.exhausted) moved = await climb('escalate', { rung: next.rung });
      }
      return {
        status: moved.status,
        version: moved.version,
        attempts,
        failedDays: days.length,
        rung: next.rung,
        nextOn: next.on,
        exhausted: next.exhausted,
      };
    });
  }
}

/** By the working days of the caller: the station's are Shenzhen's. A day that cannot be counted is not guessed. */
function suggested(
  actor: Actor,
  followUp: FollowUpEntity,
  { result, callBackOn }: FollowUpCall,
  { on, failedDays: days }: { readonly on: string; readonly failedDays: number },
): NextTry {
  const tried = { rung: followUp.rung, result, on, failedDays: days, ...(callBackOn ? { callBackOn } : {}) };
  try {
    return nextTry(tried, calendarOf(actor.role === 'station' ? 'shenzhen' : 'guangxi'));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'CALENDAR_MISSING') throw error;
    return { ...nextTry(tried, { isWorkingDay: () => true }), on: null };
  }
}
