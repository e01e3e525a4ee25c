import { Injectable } from '@nestjs/common';
import {
  assertHasEvidence,
  type Channel,
  partyNotAuthorised,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { dutyBeforeStart, dutyNotFound, dutyRecordedByParty } from '../domain/follow-up.errors.js';
import { dutiesOf, type DutyKind, type DutyState, dutyState } from '../domain/start-duties.js';
import { DUTIES_DUE } from './follow-ups.notice-templates.js';
import { partiesOf } from './follow-ups.policy.js';
import {
  completeOnboardingTask,
  dropOpenOnboardingTasks,
  findOtherStartDays,
  findRoleOfUser,
  listOpenOnboardingTasks,
  lockOnboardingTask,
  searchOnboardingTasks,
  upsertOnboardingTask,
} from '../persistence/onboarding-tasks.statements.js';

export interface DutyRow {
  readonly placementId: string;
  readonly kind: DutyKind;
  readonly name: string | null;
  readonly employer: string | null;
  readonly startedOn: string;
  readonly remindOn: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly reference: string | null;
  readonly droppedOn: string | null;
  readonly state: DutyState;
}

export interface DutyWord {
  readonly reportedBy: Party;
  readonly channel: Channel;
  /** Day it was done. */
  readonly doneOn: string;
  /** Contract number, month of enrolment, filing number. */
  readonly reference: string;
}

export interface DutySearch {
  readonly open?: boolean;
  readonly dueBy?: string;
  readonly placementId?: string;
  readonly limit: number;
  /** Sort key of the last row of the page before: due day, placement and kind. */
  readonly after?: string;
}

/** Contract, insurance and filing after a start: opened with it, ticked off with a day and a number, never guessed. */
@Injectable()
export class OnboardingTasksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
    private readonly notices: Notices,
  ) {}

  /** A start confirmed by the employer; of a past ledger's start nothing is counted down. */
  async onStart(tx: Tx, placementId: string): Promise<void> {
    const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
    if (placement?.status !== 'started' || !placement.startedOn || placement.origin === 'ledger') return;
    const startedOn = placement.startedOn;
    await this.resetOnOtherStart(tx, placementId, startedOn);
    for (const { kind, remindOn, dueOn } of dutiesOf(startedOn))
      await tx.run(upsertOnboardingTask, {
        placementId,
        kind,
        cooperation: placement.cooperation,
        areaCode: placement.areaCode,
        employerId: placement.employerId,
        startedOn,
        remindOn,
        dueOn,
        now: tx.now,
      });
    await this.remind(tx, placement, startedOn);
  }

  /** The start was taken back or the job ended: what is open is dropped, what was done stays. */
  async onEnd(tx: Tx, placementId: string): Promise<void> {
    if ((await this.placements.byIds(tx, [placementId])).get(placementId)?.status === 'started') return;
    await tx.run(dropOpenOnboardingTasks, { placementId, today: tx.today });
    await this.notices.cancel(tx, `duties:${placementId}:`);
  }

  /**
   * What a party recorded itself is changed by that party alone.
   * @throws dutyNotFound, dutyRecordedByParty, dutyBeforeStart, partyNotAuthorised, evidenceRequired
   */
  done(actor: Actor, placementId: string, kind: DutyKind, word: DutyWord): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(word.reportedBy))
        throw partyNotAuthorised({ reportedBy: word.reportedBy });
      assertHasEvidence({ ...word, evidence: word.reference }, actor.role, { field: 'reference' });
      const duty = await tx.first(lockOnboardingTask, { placementId, kind });
      if (!duty) throw dutyNotFound({ placementId, kind });
      const ownWord = duty.reportedBy !== null && duty.reportedBy === (await roleOf(tx, duty.recordedBy));
      if (ownWord && actor.role !== duty.reportedBy) throw dutyRecordedByParty({ placementId, kind });
      if (word.doneOn > tx.today || (kind !== 'contract' && word.doneOn < duty.startedOn))
        throw dutyBeforeStart({ doneOn: word.doneOn });
      await tx.run(completeOnboardingTask, {
        placementId,
        kind,
        doneOn: word.doneOn,
        reference: word.reference,
        reportedBy: word.reportedBy,
        channel: word.channel,
        userId: actor.userId,
      });
      tx.audit({ action: 'duty.done', aggregate: 'placement', aggregateId: placementId, fields: [kind] });
      const open = await tx.all(listOpenOnboardingTasks, { placementId });
      if (open.length === 0) await this.notices.cancel(tx, `duties:${placementId}:`);
    });
  }

  /** What is due first comes first. */
  search(actor: Actor, search: DutySearch): Promise<DutyRow[]> {
    return this.uow.read(actor, async (tx) => {
      const [afterDay, afterPlacementId, afterKind] = search.after?.split(' ') ?? [];
      const { dueBy, placementId, limit } = search;
      const open = search.open || undefined;
      const rows = await tx.list(searchOnboardingTasks, {
        ...{ open, dueBy, placementId, limit },
        ...{ afterDay, afterPlacementId, afterKind },
      });
      return rows.map((row) => ({ ...row, state: dutyState(row, tx.today) }));
    });
  }

  /** The start was found to have been on another day: the word about the old one is not sent. */
  private async resetOnOtherStart(tx: Tx, placementId: string, startedOn: string): Promise<void> {
    const others = await tx.all(findOtherStartDays, { placementId, startedOn });
    await this.notices.cancel(tx, ...others.map(({ on }) => `duties:${placementId}:${on}`));
  }

  private async remind(tx: Tx, placement: PlacementRow, startedOn: string): Promise<void> {
    const [first] = dutiesOf(startedOn);
    if (!placement.employerId || tx.today > first!.dueOn) return;
    await this.notices.send(tx, {
      effectKey: `duties:${placement.id}:${startedOn}`,
      template: DUTIES_DUE.name,
      to: { kind: 'employer', id: placement.employerId },
      params: { startedOn, until: first!.dueOn },
      notBefore: `${first!.remindOn}T01:00:00.000Z`,
      about: { aggregate: 'placement', id: placement.id },
      cooperation: placement.cooperation,
    });
  }
}

/** Whose account it is; offices do not see each other's accounts. */
async function roleOf(tx: Tx, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [user] = await tx.withSystemScope(() => tx.all(findRoleOfUser, { userId }));
  return user?.role ?? null;
}
