import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type ApprovalAct, ApprovalsService, type Asked } from '../../approvals/index.js';
import { AccountReader } from '../../identity/index.js';
import { Notices } from '../../notifications/index.js';
import { checkHoldDays, holdNotFound } from '../domain/legal-hold.js';
import { seekerNotFound } from '../domain/seeker.errors.js';
import {
  type HeldPerson,
  type LegalHold,
  LegalHoldsRepository,
} from '../persistence/legal-holds.repository.js';
import { HOLD_LIFTED, HOLD_SET } from './seekers.notice-templates.js';

export type { LegalHold };
export interface NewHold {
  readonly reason: string;
  /** Number of the order, case file or letter it stands on. */
  readonly basis: string;
  /** Local date, the last day it holds. */
  readonly until: string;
}
interface SetHoldCommand extends NewHold {
  readonly id: string;
  readonly seekerId: string;
  readonly by: string;
}
interface LiftHoldCommand {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
}

const WAITS_HOURS = 3 * 24;

/** Holds that keep a person from being erased: set by two persons of the person's county, lifted by two, over by themselves. */
@Injectable()
export class LegalHoldsService {
  private readonly setting: ApprovalAct<SetHoldCommand>;
  private readonly lifting: ApprovalAct<LiftHoldCommand>;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly approvals: ApprovalsService,
    private readonly accounts: AccountReader,
    private readonly notices: Notices,
    private readonly holds: LegalHoldsRepository,
  ) {
    this.setting = approvals.define({
      name: 'hold.set',
      waitsHours: WAITS_HOURS,
      subject: async (tx, { seekerId, until }: SetHoldCommand) => {
        checkHoldDays(tx.today, until);
        return this.subjectOf(await this.person(tx, seekerId));
      },
      carryOut: (tx, command: SetHoldCommand) => this.set(tx, command),
      describe: ({ reason, basis, until }: SetHoldCommand) => ({ reason, basis, until }),
    });
    this.lifting = approvals.define({
      name: 'hold.lift',
      waitsHours: WAITS_HOURS,
      subject: async (tx, { id }: LiftHoldCommand) => {
        const hold = await this.holds.standing(tx, id);
        if (!hold) throw holdNotFound({ id });
        return this.subjectOf(await this.person(tx, hold.seekerId));
      },
      carryOut: (tx, command: LiftHoldCommand) => this.lifted(tx, command),
      describe: ({ reason }: LiftHoldCommand) => ({ reason }),
    });
  }

  /** Those that hold today, nearest end first. */
  list(actor: Actor): Promise<LegalHold[]> {
    return this.uow.read(actor, (tx) => this.holds.open(tx));
  }

  /** @returns its id too, when it was set at once @throws seekerNotFound, holdTooLong, holdAlreadyOver, approvalPending */
  async hold(actor: Actor, seekerId: string, hold: NewHold): Promise<Asked & { readonly id: string }> {
    const id = newId();
    return this.uow.write(actor, async (tx) => {
      await this.person(tx, seekerId);
      const asked = await this.approvals.ask(actor, this.setting, {
        ...hold,
        id,
        seekerId,
        by: actor.userId,
      });
      return { ...asked, id };
    });
  }

  /** @throws holdNotFound, approvalPending */
  async lift(actor: Actor, id: string, reason: string): Promise<Asked> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.holds.standing(tx, id))) throw holdNotFound({ id });
      return this.approvals.ask(actor, this.lifting, { id, reason, by: actor.userId });
    });
  }

  private async set(tx: Tx, { id, seekerId, by, ...hold }: SetHoldCommand): Promise<Record<string, never>> {
    checkHoldDays(tx.today, hold.until);
    const person = await this.person(tx, seekerId);
    await this.holds.insert(tx, { id, seekerId, ...hold, setBy: by, approvedBy: approver(tx, by) });
    tx.audit({ action: 'hold.set', aggregate: 'seeker', aggregateId: seekerId });
    await this.tell(tx, person, HOLD_SET.name, `${HOLD_SET.name}:${id}`, { until: hold.until });
    return {};
  }

  private async lifted(tx: Tx, { id, reason, by }: LiftHoldCommand): Promise<Record<string, never>> {
    const hold = await this.holds.standing(tx, id);
    if (!hold) throw holdNotFound({ id });
    await this.holds.lift(tx, id, { reason, liftedBy: by, approvedBy: approver(tx, by) });
    tx.audit({ action: 'hold.lifted', aggregate: 'seeker', aggregateId: hold.seekerId });
    const person = await this.person(tx, hold.seekerId);
    await this.tell(tx, person, HOLD_LIFTED.name, `${HOLD_LIFTED.name}:${id}`, {});
    return {};
  }

  private async person(tx: Tx, id: string): Promise<HeldPerson> {
    const person = await this.holds.person(tx, id);
    if (!person) throw seekerNotFound({ id });
    return person;
  }

  private subjectOf({ id, countyCode }: HeldPerson) {
    return { aggregate: 'seeker', aggregateId: id, deciderRoles: ['bureau'], place: countyCode } as const;
  }

  /** The bureau of the person's county and its auditors. */
  private async tell(
    tx: Tx,
    { id, countyCode }: HeldPerson,
    template: string,
    effectKey: string,
    params: Record<string, string>,
  ): Promise<void> {
    const to = [
      ...(await this.accounts.bureausAt(tx, countyCode)).map(
        (each) => ({ kind: 'organisation', id: each }) as const,
      ),
      ...(await this.accounts.ofRole(tx, 'auditor', countyCode)).map(
        (each) => ({ kind: 'user', id: each }) as const,
      ),
    ];
    await this.notices.sendMany(
      tx,
      to.map((recipient) => ({
        effectKey: `${effectKey}:${recipient.id}`,
        template,
        to: recipient,
        params,
        about: { aggregate: 'seeker', id },
      })),
    );
  }
}

/** The second person; none where one did it alone. */
const approver = (tx: Tx, by: string): string | null => (tx.actor.userId === by ? null : tx.actor.userId);
