import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { answerTooLate, placementNotFound } from '../domain/placement.errors.js';
import type { PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { CallAttemptsService } from './call-attempts.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import type { Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';
import { type LatestChange, stillAllowed, whatHappened } from './latest-change.js';

export type SeekerWord = 'go' | 'no' | 'call_me';

export interface SeekerAnswer {
  readonly answer: SeekerWord;
  /** Optional, and never held against the person. */
  readonly reason?: string;
  readonly from?: { readonly status?: string; readonly version?: number };
}

const NO: Readonly<Partial<Record<PlacementState, PlacementTransition>>> = {
  proposed: 'decline_by_worker',
  intent: 'withdraw',
  offered: 'decline_by_worker',
};

/** The person's answer to an offer: by link, by message, or through the caseworker who names channel and witness. */
@Injectable()
export class SeekerAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transitions: PlacementTransitionsService,
    private readonly calls: CallAttemptsService,
  ) {}

  /** @throws placementNotFound, stale, answerTooLate (with what happened since), and what the lifecycle refuses */
  answer(
    actor: Actor,
    placementId: string,
    answer: SeekerAnswer,
    attribution: Attribution,
  ): Promise<LatestChange> {
    assertRecordable(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const before = await whatHappened(tx, placementId);
      if (!before) throw placementNotFound({ id: placementId });
      if (answer.answer === 'call_me') {
        if (!NO[before.status]) throw answerTooLate(told(placementId, before));
        await this.calls.askBack(tx, placementId);
        return before;
      }
      const move = answer.answer === 'go' ? goOf(before.status) : NO[before.status];
      if (!move) throw answerTooLate(told(placementId, before));
      await this.make(tx, placementId, move, answer, attribution);
      return (await whatHappened(tx, placementId))!;
    });
  }

  private async make(
    tx: Tx,
    placementId: string,
    move: PlacementTransition,
    { from, reason }: SeekerAnswer,
    attribution: Attribution,
  ): Promise<void> {
    try {
      await tx.savepoint(() =>
        this.transitions.transition(tx, [
          {
            placementId,
            move,
            attribution: { ...attribution, reason: move === 'accept' ? undefined : reason },
            ...(from ? { expected: from } : {}),
          },
        ]),
      );
    } catch (error) {
      const lost =
        error instanceof DomainError && (error.code === 'STALE_STATE' || error.code === 'WRONG_STATE');
      if (!lost) throw error;
      const since = (await whatHappened(tx, placementId))!;
      throw NO[since.status] ? stale(told(placementId, since)) : answerTooLate(told(placementId, since));
    }
  }
}

const goOf = (status: PlacementState): PlacementTransition | undefined =>
  status === 'offered' ? 'accept' : status === 'proposed' ? 'show_interest' : undefined;

const told = (id: string, since: LatestChange): Record<string, unknown> => ({
  id,
  ...since,
  allowed: stillAllowed(since.status),
});
