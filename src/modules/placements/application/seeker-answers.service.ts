import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { answerTooLate, placementNotFound } from '../domain/placement.errors.js';
import type { PlacementMove } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { CallAttemptsService } from './call-attempts.service.js';
import { MovePlacementsService } from './move-placements.service.js';
import type { Attribution } from './placement-orders.js';
import { assertRecordable } from './attribution-rules.js';
import { type LatestChange, stillAllowed, whatHappened } from './latest-change.js';

export type SeekerWord = 'go' | 'no' | 'call_me';

export interface SeekerAnswer {
  readonly answer: SeekerWord;
  /** Optional, and never held against the person. */
  readonly reason?: string;
  readonly from?: { readonly status?: string; readonly version?: number };
}

const NO: Readonly<Partial<Record<PlacementState, PlacementMove>>> = {
  proposed: 'decline_by_worker',
  intent: 'withdraw',
  offered: 'decline_by_worker',
};

/** The person's answer to an offer: by link, by message, or through the caseworker who names channel and witness. */
@Injectable()
export class SeekerAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: MovePlacementsService,
    private readonly calls: CallAttemptsService,
  ) {}

  /** @throws placementNotFound, stale, answerTooLate (with what happened since), and what the lifecycle refuses */
  answer(actor: Actor, placementId: string, answer: SeekerAnswer, said: Attribution): Promise<LatestChange> {
    assertRecordable(actor, said);
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
      await this.make(tx, placementId, move, answer, said);
      return (await whatHappened(tx, placementId))!;
    });
  }

  private async make(
    tx: Tx,
    placementId: string,
    move: PlacementMove,
    { from, reason }: SeekerAnswer,
    said: Attribution,
  ): Promise<void> {
    try {
      await tx.savepoint(() =>
        this.moves.move(tx, [
          {
            placementId,
            move,
            said: { ...said, reason: move === 'accept' ? undefined : reason },
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

const goOf = (status: PlacementState): PlacementMove | undefined =>
  status === 'offered' ? 'accept' : status === 'proposed' ? 'show_interest' : undefined;

const told = (id: string, since: LatestChange): Record<string, unknown> => ({
  id,
  ...since,
  allowed: stillAllowed(since.status),
});
