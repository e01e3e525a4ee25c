import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { CallOutcome } from '../domain/call-outcomes.js';
import { callMade, callNotFound } from '../domain/placement.errors.js';
import { callTimes } from '../domain/deadline-reminders.js';
import { AnswerSettingsService } from './answer-settings.service.js';
import {
  cancelOpenCallAttempts,
  findCallAttempt,
  findCallToRepeat,
  findCallsToSchedule,
  listCallsToMake,
  updateCallOutcome,
} from '../persistence/call-attempts.statements.js';

export interface CallAttempt {
  readonly id: string;
  readonly placementId: string;
  readonly attempt: number;
  readonly dueAt: Date;
  /** The person asked to be called, by message or link. */
  readonly askedBack: boolean;
  readonly outcome: CallOutcome | null;
  readonly madeAt: Date | null;
  readonly seekerName: string | null;
  readonly employerName: string | null;
  readonly job: string | null;
  readonly holdUntil: Date | null;
}

interface Hold {
  readonly id: string;
  readonly version: number;
  readonly cooperation: string;
  readonly area_code: string;
  readonly asked_at: Date;
  readonly hold_until: Date;
}

/** Calls to a person no message reaches: planned inside the hold, made by the caseworker of the area, each with its outcome. */
@Injectable()
export class CallAttemptsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: AnswerSettingsService,
    private readonly seekers: SeekerReader,
  ) {}

  /** For those of the offered persons whom no message reaches. */
  async schedule(tx: Tx, placementIds: readonly string[]): Promise<void> {
    if (placementIds.length === 0) return;
    const held = await tx.all(findCallsToSchedule, { placementIds });
    const dialable = await this.seekers.findDialable(
      tx,
      held.map(({ seekerId }) => seekerId),
    );
    const silent = held.filter(({ seekerId }) => !dialable.has(seekerId));
    if (silent.length === 0) return;
    const { callAttempts } = await this.settings.of(tx, silent[0]!.cooperation);
    await tx.insertMany(
      'call_attempt',
      silent.flatMap((hold) =>
        callTimes(hold.asked_at.toISOString(), hold.hold_until.toISOString(), callAttempts).map(
          (due, index) => rowOf(hold, index + 1, due, false),
        ),
      ),
    );
  }

  /** The person asks to be called: due now. */
  async askBack(tx: Tx, placementId: string): Promise<void> {
    await tx.withSystemScope(async () => {
      const hold = await tx.first(findCallToRepeat, { placementId });
      if (hold) await tx.insertMany('call_attempt', [rowOf(hold, hold.next, tx.now, true)]);
    });
  }

  async cancel(tx: Tx, placementIds: readonly string[]): Promise<void> {
    await tx.run(cancelOpenCallAttempts, { placementIds });
  }

  /** What is to be called next, the earliest first; within the caller's area. */
  toMake(
    actor: Actor,
    page: { limit: number; after?: { dueAt: string; id: string } },
  ): Promise<CallAttempt[]> {
    return this.uow.read(actor, (tx) => tx.list(listCallsToMake, { limit: page.limit, ...page.after }));
  }

  /** @throws callNotFound, callMade */
  log(actor: Actor, id: string, made: { outcome: CallOutcome; note?: string }): Promise<CallAttempt> {
    return this.uow.write(actor, async (tx) => {
      const touched = await tx.run(updateCallOutcome, {
        id,
        outcome: made.outcome,
        note: made.note ?? null,
        userId: actor.userId,
      });
      const row = await tx.first(findCallAttempt, { id });
      if (!row) throw callNotFound({ id });
      if (touched !== 1) throw callMade({ id });
      tx.audit({
        action: 'call-attempt.made',
        aggregate: 'placement',
        aggregateId: row.placementId,
        fields: ['outcome'],
      });
      return row;
    });
  }
}

function rowOf(hold: Hold, attempt: number, dueAt: string, askedBack: boolean): Record<string, unknown> {
  return {
    id: newId(),
    placement_id: hold.id,
    cooperation: hold.cooperation,
    area_code: hold.area_code,
    hold: hold.version,
    attempt,
    due_at: dueAt,
    asked_back: askedBack,
  };
}
