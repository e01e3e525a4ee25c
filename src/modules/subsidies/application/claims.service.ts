import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import {
  LifecycleStore,
  type RecordedTransitionInput,
  type Tx,
  UnitOfWork,
} from '../../../platform/database/index.js';
import { PlacementReader } from '../../placements/index.js';
import { beneficiaryOf, type PolicyVersion } from '../domain/rule-set.js';
import {
  claimedAlready,
  claimNotFound,
  notDue,
  policyNotFound,
  policyNotYours,
  stayNotFound,
} from '../domain/subsidies.errors.js';
import type { SubsidyClaimTransition } from '../domain/subsidy-claim.lifecycle.js';
import { claimLifecycleMapping } from '../persistence/claim.lifecycle-mapping.js';
import { type ClaimRow, ClaimsRepository } from '../persistence/claims.repository.js';
import { PoliciesRepository } from '../persistence/policies.repository.js';
import {
  mayRead,
  policiesOf,
  type EligibilityStatus,
  findEligibilityStatuses,
} from './eligibility-statuses.js';
import { StayFactsLoader } from './stay-facts-loader.js';
import { decidesFor, partiesOf } from './subsidies.policy.js';
import { lockClaim } from '../persistence/claims.statements.js';

export interface ClaimCommand {
  readonly placementId: string;
  readonly policyCode: string;
  /** `once` or a year; the first that is due when left out. */
  readonly period?: string;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly evidence?: string;
}

/** Moves a person makes; posting is made with a public notice. */
export type ClaimTransition = Exclude<SubsidyClaimTransition, 'claim' | 'post'>;

export interface ClaimTransitionCommand {
  readonly move: ClaimTransition;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly reason?: string;
  readonly evidence?: string;
  readonly expectedVersion?: number;
}

/** What the beneficiary and the office that passes the list on may say; the rest is the deciding bureau's. */
const NOT_THE_BUREAUS: ReadonlySet<ClaimTransition> = new Set(['check', 'withdraw']);

/** Claims: made once for a person, policy and period, and moved on while the facts still carry them. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly placements: PlacementReader,
    private readonly policies: PoliciesRepository,
    private readonly claims: ClaimsRepository,
    private readonly stays: StayFactsLoader,
  ) {}

  /** @returns id of the claim. @throws partyNotAuthorised, stayNotFound, policyNotFound, claimedAlready, notDue, NOT_THEIR_SUBSIDY */
  claim(actor: Actor, command: ClaimCommand): Promise<string> {
    if (!partiesOf(actor).includes(command.reportedBy))
      throw partyNotAuthorised({ reportedBy: command.reportedBy });
    return this.uow.write(actor, async (tx) => {
      const placement = (await this.placements.byIds(tx, [command.placementId])).get(command.placementId);
      if (!placement?.startConfirmedOn || !placement.startedOn)
        throw stayNotFound({ placementId: command.placementId });
      await this.claims.lockPerson(tx, command.policyCode, placement.seekerId);
      const standing = await this.chosen(tx, command);
      const { version, period, result } = standing;
      if (standing.claim) throw claimedAlready({ policy: version.code, period: period.key });
      if (result.state !== 'due' || result.amount === null)
        throw notDue({
          state: result.state,
          daysShort: result.daysShort,
          reasons: result.reasons.map(({ code }) => code),
        });
      const id = newId();
      const beneficiary = beneficiaryOf(version.kind);
      await tx.withSystemScope(() =>
        this.store.create(tx, claimLifecycleMapping, {
          move: 'claim',
          input: toTransitionInput(tx, command),
          facts: { beneficiary, stillDue: true, noticeUntil: null },
          row: {
            id,
            policy_id: version.id,
            policy_code: version.code,
            kind: version.kind,
            cooperation: placement.cooperation,
            place: version.place,
            seeker_id: placement.seekerId,
            placement_id: placement.id,
            area_code: placement.areaCode,
            employer_id: beneficiary === 'employer' ? placement.employerId : null,
            period: period.key,
            period_from: period.from,
            period_to: period.to,
            counts_from: result.countsFrom,
            reached_on: result.reachedOn,
            amount: result.amount,
            claimed_on: tx.today,
            recorded_at: tx.now,
          },
        }),
      );
      return id;
    });
  }

  /** @throws claimNotFound, partyNotAuthorised, policyNotYours, stale, and whatever the lifecycle refuses */
  async transition(actor: Actor, id: string, command: ClaimTransitionCommand): Promise<void> {
    if (!partiesOf(actor).includes(command.reportedBy))
      throw partyNotAuthorised({ reportedBy: command.reportedBy });
    await this.uow.write(actor, async (tx) => {
      const claim = await this.locked(tx, id);
      if (!NOT_THE_BUREAUS.has(command.move) && !decidesFor(actor, claim.place))
        throw policyNotYours({ place: claim.place });
      await this.store.transition(tx, claimLifecycleMapping, {
        id,
        move: command.move,
        expected: { version: command.expectedVersion },
        input: toTransitionInput(tx, command),
        facts: {
          beneficiary: beneficiaryOf(claim.kind),
          stillDue: await this.stillDue(tx, claim),
          noticeUntil: claim.noticeUntil,
        },
        set: command.move === 'pay' ? { paid_on: tx.today } : {},
      });
    });
  }

  /** Whether the rules the claim was made under still say due, on the facts of now; the claim itself left out of account. */
  async stillDue(tx: Tx, claim: ClaimRow): Promise<boolean> {
    return tx.withSystemScope(async () => {
      const placement = (await this.placements.byIds(tx, [claim.placementId])).get(claim.placementId);
      const version = (await this.policies.byIds(tx, [claim.policyId])).get(claim.policyId);
      if (!placement?.startConfirmedOn || !placement.startedOn || !version) return false;
      const [stay] = await this.stays.load(tx, [placement]);
      // Insurance had to go on when it was claimed; a person who leaves afterwards does not undo the claim.
      const asItWas = version.rules.goingOn ? claim.claimedOn : tx.today;
      return (
        stay !== undefined &&
        findEligibilityStatuses(stay, [[version]], asItWas).some(
          ({ period, result }) => period.key === claim.period && result.state === 'due',
        )
      );
    });
  }

  private async chosen(tx: Tx, command: ClaimCommand): Promise<EligibilityStatus> {
    const placement = (await this.placements.byIds(tx, [command.placementId])).get(command.placementId)!;
    const versions: PolicyVersion[] = await this.policies.versions(tx, command.policyCode);
    const [stay] = await this.stays.load(tx, [placement]);
    const all = stay ? findEligibilityStatuses(stay, policiesOf(versions), tx.today) : [];
    const open = all.filter(
      (one) => mayRead(tx.actor, one) && (command.period === undefined || one.period.key === command.period),
    );
    const standing = open.find(({ state }) => state === 'due') ?? open[0];
    if (!standing) throw policyNotFound({ code: command.policyCode });
    return standing;
  }

  private async locked(tx: Tx, id: string): Promise<ClaimRow> {
    await tx.all(lockClaim, { id });
    const claim = await this.claims.find(tx, id);
    if (!claim) throw claimNotFound({ id });
    return claim;
  }
}

const toTransitionInput = (
  tx: Tx,
  {
    reportedBy,
    channel,
    reason,
    evidence,
  }: Pick<ClaimTransitionCommand, 'reportedBy' | 'channel' | 'reason' | 'evidence'>,
): RecordedTransitionInput => ({
  reportedBy,
  channel,
  occurredOn: tx.today,
  ...(reason ? { reason } : {}),
  ...(evidence ? { evidence } : {}),
});
