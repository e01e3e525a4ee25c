import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { CallOutcome } from '../domain/call-outcomes.js';
import { callMade, callNotFound } from '../domain/placement.errors.js';
import { callTimes } from '../domain/wait-steps.js';
import { AnswerSettingsService } from './answer-settings.service.js';

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
  ) {}

  /** For those of the offered persons whom no message reaches. */
  async schedule(tx: Tx, placementIds: readonly string[]): Promise<void> {
    if (placementIds.length === 0) return;
    const silent = await tx.query<Hold>(
      `SELECT p.id, p.version, p.cooperation, p.area_code, p.asked_at, p.hold_until FROM placement p
       WHERE p.id = ANY($1::uuid[]) AND p.hold_until IS NOT NULL AND NOT EXISTS (
         SELECT FROM contact_means c WHERE c.seeker_id = p.seeker_id AND c.phone IS NOT NULL AND c.dialable)`,
      [placementIds],
    );
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
      const [hold] = await tx.query<Hold & { next: number }>(
        `SELECT p.id, p.version, p.cooperation, p.area_code, p.asked_at, p.hold_until,
                (SELECT count(*)::int + 1 FROM call_attempt c WHERE c.placement_id = p.id AND c.hold = p.version) AS next
         FROM placement p WHERE p.id = $1 AND NOT EXISTS (SELECT FROM call_attempt c
           WHERE c.placement_id = p.id AND c.asked_back AND c.made_at IS NULL AND c.cancelled_at IS NULL)`,
        [placementId],
      );
      if (hold) await tx.insertMany('call_attempt', [rowOf(hold, hold.next, tx.now, true)]);
    });
  }

  async cancel(tx: Tx, placementId: string): Promise<void> {
    await tx.execute(
      `UPDATE call_attempt SET cancelled_at = app_now() WHERE placement_id = $1 AND made_at IS NULL AND cancelled_at IS NULL`,
      [placementId],
    );
  }

  /** What is to be called next, the earliest first; within the caller's area. */
  toMake(
    actor: Actor,
    page: { limit: number; after?: { dueAt: string; id: string } },
  ): Promise<CallAttempt[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<CallAttempt>(
        `SELECT ${COLUMNS} ${FROM} WHERE c.made_at IS NULL AND c.cancelled_at IS NULL
           AND ($2::timestamptz IS NULL OR (c.due_at, c.id) > ($2, $3::uuid))
         ORDER BY c.due_at, c.id LIMIT $1`,
        [page.limit, page.after?.dueAt ?? null, page.after?.id ?? null],
      ),
    );
  }

  /** @throws callNotFound, callMade */
  log(actor: Actor, id: string, made: { outcome: CallOutcome; note?: string }): Promise<CallAttempt> {
    return this.uow.write(actor, async (tx) => {
      const touched = await tx.execute(
        `UPDATE call_attempt SET outcome = $2, note = $3, made_at = app_now(), made_by = $4
         WHERE id = $1 AND made_at IS NULL AND cancelled_at IS NULL`,
        [id, made.outcome, made.note ?? null, actor.userId],
      );
      const [row] = await tx.query<CallAttempt>(`SELECT ${COLUMNS} ${FROM} WHERE c.id = $1`, [id]);
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

const COLUMNS = `c.id, c.placement_id AS "placementId", c.attempt, c.due_at AS "dueAt", c.asked_back AS "askedBack", c.outcome,
  c.made_at AS "madeAt", s.name AS "seekerName", COALESCE(e.name, p.employer_text) AS "employerName",
  COALESCE(v.title, p.job_text) AS job, p.hold_until AS "holdUntil"`;
const FROM = `FROM call_attempt c JOIN placement p ON p.id = c.placement_id LEFT JOIN seeker s ON s.id = p.seeker_id
  LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id`;

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
