import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type TransitionResult, stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { answerTooLate, listChanged, placementNotFound } from '../domain/placement.errors.js';
import type { PlacementState } from '../domain/placement.states.js';
import { EmployerListQueries } from './employer-list.queries.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import type { ItemResult } from './item-results.js';
import type { Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';
import { stillAllowed, whatHappened } from './latest-change.js';

export interface EmployerAnswer {
  readonly placementId: string;
  readonly answer: 'offer' | 'decline';
  /** The state and version the answer was given to; another one is refused with what is allowed now. */
  readonly from: { readonly status: string; readonly version: number };
  /** Code of the list of lawful reasons; needed to decline. */
  readonly reason?: string;
  /** Yuan a month. */
  readonly offeredWage?: number;
}

export interface AnswerAll {
  readonly employerId: string;
  readonly vacancyId?: string;
  /** Of the list that was read: whoever came or went since makes it another list. */
  readonly listVersion: string;
  readonly except: readonly EmployerAnswer[];
}

const ASKED: ReadonlySet<string> = new Set(['proposed', 'intent']);

/** The employer's answers: one, many, or all as proposed with exceptions; each person in a savepoint of its own. */
@Injectable()
export class EmployerAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transitions: PlacementTransitionsService,
    private readonly lists: EmployerListQueries,
  ) {}

  /** @throws placementNotFound, stale, answerTooLate, vacancyFull, noBedLeft, and what the lifecycle refuses */
  one(
    actor: Actor,
    answer: EmployerAnswer,
    attribution: Attribution,
  ): Promise<TransitionResult<PlacementState>> {
    assertRecordable(actor, attribution);
    return this.uow.write(actor, (tx) => this.give(tx, answer, attribution));
  }

  async many(
    actor: Actor,
    answers: readonly EmployerAnswer[],
    attribution: Attribution,
  ): Promise<ItemResult[]> {
    assertRecordable(actor, attribution);
    const outcomes: ItemResult[] = [];
    for (const answer of answers) {
      const { placementId } = answer;
      try {
        const { status, version } = await this.uow.part(actor, (tx) => this.give(tx, answer, attribution));
        outcomes.push({ placementId, outcome: 'done', status, version });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const { code, text, details } = error;
        outcomes.push({ placementId, outcome: 'refused', code, text, details });
      }
    }
    return outcomes;
  }

  /** All of the list as proposed, except those named. @throws listChanged when it is not the list that was read */
  async all(actor: Actor, command: AnswerAll, attribution: Attribution): Promise<ItemResult[]> {
    assertRecordable(actor, attribution);
    const { items, listVersion } = await this.lists.whole(actor, command.employerId, command.vacancyId);
    if (listVersion !== command.listVersion) throw listChanged({ listVersion });
    const except = new Map(command.except.map((answer) => [answer.placementId, answer]));
    return this.many(
      actor,
      items.map(
        ({ id, status, version }) =>
          except.get(id) ?? { placementId: id, answer: 'offer', from: { status, version } },
      ),
      attribution,
    );
  }

  private async give(
    tx: Tx,
    answer: EmployerAnswer,
    attribution: Attribution,
  ): Promise<TransitionResult<PlacementState>> {
    const { placementId, from } = answer;
    const command = {
      placementId,
      move: answer.answer === 'offer' ? ('offer' as const) : ('decline_by_employer' as const),
      attribution: { ...attribution, reason: answer.answer === 'offer' ? undefined : answer.reason },
      expected: from,
      ...(answer.offeredWage === undefined ? {} : { set: { offered_wage: answer.offeredWage } }),
    };
    try {
      const [moved] = await tx.savepoint(() => this.transitions.transition(tx, [command]));
      return moved!;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_STATE') throw error;
      const since = await whatHappened(tx, placementId);
      if (!since) throw placementNotFound({ id: placementId });
      const details = { id: placementId, ...since, allowed: stillAllowed(since.status) };
      throw ASKED.has(since.status) ? stale(details) : answerTooLate(details);
    }
  }
}
