import { Inject, Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Outcome } from '../domain/approval.js';
import {
  approvalAlreadyDecided,
  approvalExpired,
  approvalNotFound,
  approvalPending,
  requesterInactive,
  secondApproverRequired,
} from '../domain/approval.errors.js';
import { type ApprovalRow, ApprovalsRepository } from '../persistence/approvals.repository.js';
import type { ApprovalAct, Carried } from './approval-act.js';

export interface WaitingApproval {
  readonly id: string;
  readonly act: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly details: Readonly<Record<string, string>>;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** Done at once (`waiting` is null), or waiting for a second person. */
export interface Asked extends Carried {
  readonly waiting: WaitingApproval | null;
}

export const APPROVAL_REQUESTED = 'approval.requested';
export type ApprovalRequested = Readonly<{
  /** Whose bureau may decide; null: nobody's. */
  place: string | null;
  byAdministrators: boolean;
  by: string;
}>;

type ApprovalWord = `approval.${'requested' | Exclude<Outcome, 'expired'> | 'alone'}`;

/**
 * Acts of two persons. Whoever asks leaves a request; another one who may decide carries it out in the transaction of the
 * approval, where the act's own guards are checked again. The demo, and an installation with nobody yet who could approve, does
 * it at once and writes down that one person did.
 */
@Injectable()
export class ApprovalsService {
  private readonly acts = new Map<string, ApprovalAct<unknown>>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly repository: ApprovalsRepository,
  ) {}

  /** Each module brings its own acts when it starts. @throws when the name is taken */
  define<Payload>(act: ApprovalAct<Payload>): ApprovalAct<Payload> {
    if (this.acts.has(act.name)) throw new Error(`act ${act.name} is defined twice`);
    this.acts.set(act.name, act as ApprovalAct<unknown>);
    return act;
  }

  get secondPersonRequired(): boolean {
    return this.config.secondPersonRequired;
  }

  /** @throws approvalPending, and what the act's own guards refuse */
  ask<Payload>(actor: Actor, act: ApprovalAct<Payload>, payload: Payload): Promise<Asked> {
    return this.uow.write(actor, async (tx) => {
      const subject = await tx.withSystemScope(() => act.subject(tx, payload));
      const { aggregate, aggregateId } = subject;
      if (!this.secondPersonRequired || subject.alone) {
        const carried = await tx.withSystemScope(() => act.carryOut(tx, payload));
        this.note(tx, 'approval.alone', { act: act.name, aggregate, aggregateId });
        return { ...carried, waiting: null };
      }
      await tx.withSystemScope(() => this.repository.expire(tx, { act: act.name, aggregateId }));
      const id = newId();
      const { waitsHours, name } = act;
      if (!(await this.repository.insert(tx, { id, act: name, subject, payload, waitsHours })))
        throw approvalPending();
      this.note(tx, 'approval.requested', { act: name, aggregate, aggregateId });
      tx.emit({
        topic: APPROVAL_REQUESTED,
        effectKey: `${APPROVAL_REQUESTED}:${id}`,
        payload: {
          place: subject.place,
          byAdministrators: subject.deciderRoles.includes('security-admin'),
          by: actor.userId,
        } satisfies ApprovalRequested,
      });
      const [waiting] = await this.shown(tx, [(await this.repository.lock(tx, id))!]);
      return { waiting: waiting! };
    });
  }

  /** Those the actor asked for or may decide on, oldest first. */
  waiting(actor: Actor): Promise<WaitingApproval[]> {
    return this.uow.read(actor, async (tx) => this.shown(tx, await this.repository.open(tx)));
  }

  /** @throws approvalNotFound, approvalAlreadyDecided, approvalExpired, secondApproverRequired, requesterInactive */
  approve(actor: Actor, id: string): Promise<Carried> {
    return this.uow.write(actor, async (tx) => {
      const row = await this.decidable(tx, id);
      const act = this.acts.get(row.act);
      if (!act) throw approvalNotFound({ id });
      const carried = await tx.withSystemScope(async () => {
        if (!(await this.repository.stillHolds(tx, row.requestedBy, row.requestedRole)))
          throw requesterInactive();
        return act.carryOut(tx, row.payload);
      });
      await this.end(tx, row, 'approved');
      return carried;
    });
  }

  /** @throws approvalNotFound, approvalAlreadyDecided, approvalExpired, secondApproverRequired */
  decline(actor: Actor, id: string): Promise<void> {
    return this.uow.write(actor, async (tx) => this.end(tx, await this.decidable(tx, id), 'declined'));
  }

  /** By whoever asked. @throws approvalNotFound, approvalAlreadyDecided */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const row = await this.repository.lock(tx, id);
      if (!row || row.requestedBy !== actor.userId) throw approvalNotFound({ id });
      if (row.outcome) throw approvalAlreadyDecided({ outcome: row.outcome });
      await this.end(tx, row, 'withdrawn');
    });
  }

  /** What nobody decided in time is over. @returns how many */
  expire(): Promise<number> {
    return this.uow.write(systemActor(['*'], 'sweep:approvals'), (tx) => this.repository.expire(tx));
  }

  private async decidable(tx: Tx, id: string): Promise<ApprovalRow> {
    const row = await this.repository.lock(tx, id);
    if (!row) throw approvalNotFound({ id });
    if (row.outcome) throw approvalAlreadyDecided({ outcome: row.outcome });
    if (!mayDecide(tx.actor, row)) throw secondApproverRequired();
    if (row.expired) throw approvalExpired();
    return row;
  }

  private async end(tx: Tx, row: ApprovalRow, outcome: Exclude<Outcome, 'expired'>): Promise<void> {
    await this.repository.close(tx, row.id, outcome);
    this.note(tx, `approval.${outcome}`, row);
  }

  private note(
    tx: Tx,
    action: ApprovalWord,
    of: Pick<ApprovalRow, 'act' | 'aggregate' | 'aggregateId'>,
  ): void {
    const { act, aggregate, aggregateId } = of;
    tx.audit({ action, aggregate, aggregateId, fields: [act] });
  }

  private async shown(tx: Tx, rows: readonly ApprovalRow[]): Promise<WaitingApproval[]> {
    const names = await tx.withSystemScope(() =>
      this.repository.names(
        tx,
        rows.map(({ requestedBy }) => requestedBy),
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      act: row.act,
      aggregate: row.aggregate,
      aggregateId: row.aggregateId,
      details: this.acts.get(row.act)?.describe(row.payload) ?? {},
      requestedBy: row.requestedBy,
      requestedByName: names.get(row.requestedBy) ?? '',
      requestedAt: row.requestedAt,
      expiresAt: row.expiresAt,
      mayDecide: mayDecide(tx.actor, row),
      mayWithdraw: row.requestedBy === tx.actor.userId,
    }));
  }
}

/** Not whoever asked, and not the one whose account it is about. */
function mayDecide(actor: Actor, row: ApprovalRow): boolean {
  if (row.requestedBy === actor.userId) return false;
  if (row.aggregate === 'user' && row.aggregateId === actor.userId) return false;
  return row.deciderRoles.includes(actor.role);
}
