import { Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { calendarOf } from '../../reference/index.js';
import { ANSWER_WITHIN_WORKING_DAYS, type RightKind } from '../domain/person-rights.js';
import { requestAnswered, requestNotFound, seekerNotFound } from '../domain/seeker.errors.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';
import {
  answerRightsRequest,
  grantRightsRequestsOfKind,
  insertRightsRequest,
  listOpenRightsRequests,
  listRightsRequestsOfSeeker,
  lockOpenRightsRequest,
  lockOpenRightsRequestOfKind,
} from '../persistence/rights-requests.statements.js';

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

/** The clock of what persons asked about their own data. */
@Injectable()
export class RightsRequestsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws seekerNotFound */
  receive(actor: Actor, seekerId: string, command: ReceiveRequest): Promise<RightsRequest> {
    return this.uow.write(actor, async (tx) => {
      if (!(await tx.em.existsBy(SeekerEntity, { id: seekerId }))) throw seekerNotFound({ id: seekerId });
      const receivedOn = command.occurredOn ?? tx.today;
      const made = await tx.first(insertRightsRequest, {
        id: newId(),
        seekerId,
        kind: command.kind,
        receivedOn,
        dueOn: calendarOf(REGION).addWorkingDays(receivedOn, ANSWER_WITHIN_WORKING_DAYS),
        reportedBy: command.reportedBy,
        channel: command.channel,
        userId: actor.userId,
      });
      tx.audit({
        action: 'rights.requested',
        aggregate: 'seeker',
        aggregateId: seekerId,
        fields: [command.kind],
      });
      return made!;
    });
  }

  /** Those without an answer, nearest deadline first. */
  open(actor: Actor): Promise<RightsRequest[]> {
    return this.uow.read(actor, (tx) => tx.all(listOpenRightsRequests, {}));
  }

  ofSeeker(tx: Tx, seekerId: string): Promise<RightsRequest[]> {
    return tx.all(listRightsRequestsOfSeeker, { seekerId });
  }

  /** Whether the person asks for this and has no answer yet; the request stays locked, so that it is answered once. */
  async isOpen(tx: Tx, seekerId: string, kind: RightKind): Promise<boolean> {
    const rows = await tx.all(lockOpenRightsRequestOfKind, { seekerId, kind });
    return rows.length > 0;
  }

  /** @throws requestNotFound, requestAnswered */
  async openOne(tx: Tx, id: string): Promise<RightsRequest> {
    const row = await tx.first(lockOpenRightsRequest, { id });
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
    await tx.run(answerRightsRequest, { id, userId: tx.actor.userId, outcome, reason: reason ?? null });
  }

  /** What was done answers every open request of that kind. */
  async answerAll(tx: Tx, seekerId: string, kind: RightKind): Promise<void> {
    await tx.run(grantRightsRequestsOfKind, { seekerId, kind, userId: tx.actor.userId });
  }
}
