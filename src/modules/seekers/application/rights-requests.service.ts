import { Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { calendarOf } from '../../reference/index.js';
import { ANSWER_WITHIN_WORKING_DAYS, type RightKind } from '../domain/person-rights.js';
import { requestAnswered, requestNotFound, seekerNotFound } from '../domain/seeker.errors.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';

const REGION = 'guangxi';

export interface RightsRequest {
  readonly id: string;
  readonly seekerId: string;
  readonly kind: RightKind;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly recordedBy: string;
  readonly outcome: 'granted' | 'refused' | null;
  readonly reason: string | null;
}

export interface ReceiveRequest {
  readonly kind: RightKind;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
}

const COLUMNS = `id, seeker_id AS "seekerId", kind, received_on::text AS "receivedOn", due_on::text AS "dueOn",
  (answered_at IS NULL AND due_on < app_today()) AS overdue, entered_by AS "recordedBy", outcome, reason`;

/** The clock of what persons asked about their own data. */
@Injectable()
export class RightsRequestsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws seekerNotFound */
  receive(actor: Actor, seekerId: string, order: ReceiveRequest): Promise<RightsRequest> {
    return this.uow.write(actor, async (tx) => {
      if (!(await tx.em.existsBy(SeekerEntity, { id: seekerId }))) throw seekerNotFound({ id: seekerId });
      const receivedOn = order.occurredOn ?? tx.today;
      const [made] = await tx.query<RightsRequest>(
        `INSERT INTO rights_request (id, seeker_id, kind, received_on, due_on, said_by, channel, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
        [
          newId(),
          seekerId,
          order.kind,
          receivedOn,
          calendarOf(REGION).addWorkingDays(receivedOn, ANSWER_WITHIN_WORKING_DAYS),
          order.reportedBy,
          order.channel,
          actor.userId,
        ],
      );
      tx.audit({
        action: 'rights.requested',
        aggregate: 'seeker',
        aggregateId: seekerId,
        fields: [order.kind],
      });
      return made!;
    });
  }

  /** Those without an answer, nearest deadline first. */
  open(actor: Actor): Promise<RightsRequest[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<RightsRequest>(
        `SELECT ${COLUMNS} FROM rights_request WHERE answered_at IS NULL ORDER BY due_on, id LIMIT 500`,
      ),
    );
  }

  ofSeeker(tx: Tx, seekerId: string): Promise<RightsRequest[]> {
    return tx.query<RightsRequest>(
      `SELECT ${COLUMNS} FROM rights_request WHERE seeker_id = $1 ORDER BY received_on, id`,
      [seekerId],
    );
  }

  /** Whether the person asks for this and has no answer yet; the request stays locked, so that it is answered once. */
  async isOpen(tx: Tx, seekerId: string, kind: RightKind): Promise<boolean> {
    const rows = await tx.query(
      `SELECT id FROM rights_request WHERE seeker_id = $1 AND kind = $2 AND answered_at IS NULL ORDER BY id FOR UPDATE`,
      [seekerId, kind],
    );
    return rows.length > 0;
  }

  /** @throws requestNotFound, requestAnswered */
  async openOne(tx: Tx, id: string): Promise<RightsRequest> {
    const [row] = await tx.query<RightsRequest>(
      `SELECT ${COLUMNS} FROM rights_request WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) throw requestNotFound({ id });
    if (row.outcome) throw requestAnswered({ id, outcome: row.outcome });
    return row;
  }

  /** A no with its reason, which the person is told. @throws requestNotFound, requestAnswered */
  refuse(actor: Actor, id: string, reason: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const { seekerId, kind } = await this.openOne(tx, id);
      await this.answer(tx, id, 'refused', reason);
      tx.audit({ action: 'rights.refused', aggregate: 'seeker', aggregateId: seekerId, fields: [kind] });
    });
  }

  async answer(tx: Tx, id: string, outcome: 'granted' | 'refused', reason?: string): Promise<void> {
    await tx.execute(
      `UPDATE rights_request SET answered_at = app_now(), answered_by = $2, outcome = $3, reason = $4 WHERE id = $1`,
      [id, tx.actor.userId, outcome, reason ?? null],
    );
  }

  /** What was done answers every open request of that kind. */
  async answerAll(tx: Tx, seekerId: string, kind: RightKind): Promise<void> {
    await tx.execute(
      `UPDATE rights_request SET answered_at = app_now(), answered_by = $3, outcome = 'granted'
       WHERE seeker_id = $1 AND kind = $2 AND answered_at IS NULL`,
      [seekerId, kind, tx.actor.userId],
    );
  }
}
