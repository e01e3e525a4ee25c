import { Injectable } from '@nestjs/common';
import type { Role } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { ApprovalThing, Outcome } from '../domain/approval.js';
import {
  closeApprovalRequest,
  expireApprovalRequests,
  findUserNames,
  lockRequesterStillInRole,
} from './approvals.statements.js';

const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `id, act, aggregate, aggregate_id AS "aggregateId", payload, decider_roles AS "deciderRoles", requested_by AS "requestedBy",
  requested_role AS "requestedRole", ${iso('requested_at')} AS "requestedAt", ${iso('expires_at')} AS "expiresAt",
  expires_at <= app_now() AS expired, outcome`;

export interface ApprovalRow {
  readonly id: string;
  readonly act: string;
  readonly aggregate: ApprovalThing;
  readonly aggregateId: string;
  readonly payload: unknown;
  readonly deciderRoles: readonly Role[];
  readonly requestedBy: string;
  readonly requestedRole: Role;
  readonly requestedAt: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly outcome: Outcome | null;
}

export interface NewApproval {
  readonly id: string;
  readonly act: string;
  readonly subject: {
    readonly aggregate: ApprovalThing;
    readonly aggregateId: string;
    readonly subjectId?: string;
    readonly deciderRoles: readonly Role[];
    readonly place: string | null;
  };
  readonly payload: unknown;
  readonly waitsHours: number;
}

@Injectable()
export class ApprovalsRepository {
  /** @returns false when the same act waits already */
  async insert(tx: Tx, { id, act, subject, payload, waitsHours }: NewApproval): Promise<boolean> {
    const made = await tx.execute(
      `INSERT INTO approval_request (id, act, aggregate, aggregate_id, payload, decider_roles, place, requested_by, requested_role, expires_at, subject_id)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, app_now() + make_interval(hours => $10), $11) ON CONFLICT DO NOTHING`,
      [
        ...[id, act, subject.aggregate, subject.aggregateId, JSON.stringify(payload), subject.deciderRoles],
        ...[
          subject.place,
          tx.actor.userId,
          tx.actor.role,
          waitsHours,
          subject.subjectId ?? subject.aggregateId,
        ],
      ],
    );
    return made === 1;
  }

  /** Those the actor asked for or may decide on, oldest first. */
  open(tx: Tx): Promise<ApprovalRow[]> {
    return tx.query<ApprovalRow>(
      `SELECT ${COLUMNS} FROM approval_request WHERE outcome IS NULL AND expires_at > app_now() ORDER BY requested_at, id LIMIT 500`,
    );
  }

  async lock(tx: Tx, id: string): Promise<ApprovalRow | undefined> {
    const [row] = await tx.query<ApprovalRow>(
      `SELECT ${COLUMNS} FROM approval_request WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  async close(tx: Tx, id: string, outcome: Outcome): Promise<void> {
    await tx.run(closeApprovalRequest, { id, outcome, userId: tx.actor.userId });
  }

  /** Of one act on one thing, or all of them: what nobody decided in time is over. @returns how many */
  expire(tx: Tx, of?: { readonly act: string; readonly aggregateId: string }): Promise<number> {
    return tx.run(expireApprovalRequests, { act: of?.act ?? null, aggregateId: of?.aggregateId ?? null });
  }

  /** An account that still is what it was when it asked, locked so that it stays so until the commit. */
  async stillHolds(tx: Tx, userId: string, role: string): Promise<boolean> {
    const rows = await tx.all(lockRequesterStillInRole, { userId, role });
    return rows.length === 1;
  }

  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.all(findUserNames, { ids });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
