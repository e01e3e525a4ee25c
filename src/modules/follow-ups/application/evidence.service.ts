import { Injectable } from '@nestjs/common';
import {
  assertHasEvidence,
  type Channel,
  evidenceRequired,
  isEvidence,
  partyNotAuthorised,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { diffDays } from '../../../kernel/values/index.js';
import { MAX_MONTH_DAYS } from '../domain/stable-employment.js';
import { evidencePeriod, evidenceThere, followUpWithoutStart } from '../domain/follow-up.errors.js';
import { partiesOf } from './follow-ups.policy.js';
import { findRecordedEvidence } from '../persistence/evidence.statements.js';

export const EVIDENCE_KINDS = ['wage', 'insurance', 'contract'] as const;

export interface EvidenceFact {
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  /** First and last local day it proves. */
  readonly fromOn: string;
  readonly toOn: string;
  /** Yuan, of a month's wage. */
  readonly amount?: number | null;
  /** Number of the paper it stands on (佐证材料编号). */
  readonly reference?: string | null;
}

/** A wage slip or a contract is in their hands: what they show stands by itself, and whoever else speaks of a paper names its number. */
const HOLDERS: readonly Party[] = ['employer', 'worker'];

/** Whose word a piece of evidence is, and how it came. */
export interface EvidenceWord {
  readonly reportedBy: Party;
  readonly channel: Channel;
  /** Id of the import, or of the account. */
  readonly source: string;
}

/** Wages and insurance as dated facts; stable employment is computed from them and ticked by nobody. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
  ) {}

  /**
   * @returns id of the evidence on that period, to which files can be added
   * @throws followUpWithoutStart when the placement is unknown to the caller or never started, evidencePeriod, partyNotAuthorised,
   * evidenceRequired for a word without a number that is not its party's own, evidenceThere when the period has another word of
   * this party: its own is never written over, nor passed by
   */
  record(actor: Actor, placementId: string, reportedBy: Party, fact: EvidenceFact): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(reportedBy)) throw partyNotAuthorised({ reportedBy });
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement?.startedOn) throw followUpWithoutStart({ placementId });
      if (!provesItsMonth(fact)) throw evidencePeriod({ fromOn: fact.fromOn, toOn: fact.toOn });
      this.assertShown(actor, reportedBy, fact);
      await this.note(tx, placement, [fact], {
        reportedBy,
        channel: 'account',
        source: `account:${actor.userId}`,
      });
      const recorded = await tx.first(findRecordedEvidence, {
        placementId,
        kind: fact.kind,
        fromOn: fact.fromOn,
        reportedBy,
      });
      if (!recorded || !saysTheSame(recorded, fact))
        throw evidenceThere({ placementId, fromOn: fact.fromOn });
      return recorded.id;
    });
  }

  private assertShown(actor: Actor, reportedBy: Party, { reference }: EvidenceFact): void {
    const about = { field: 'reference' };
    assertHasEvidence({ reportedBy, channel: 'account', evidence: reference }, actor.role, about);
    if (!HOLDERS.includes(reportedBy) && !isEvidence(reference))
      throw evidenceRequired({ ...about, reportedBy });
  }

  /** The first word of a party on a period stays; the same one again changes nothing. Its own stands beside one typed for it. */
  async note(
    tx: Tx,
    placement: PlacementRow,
    facts: readonly EvidenceFact[],
    { reportedBy, channel, source }: EvidenceWord,
  ): Promise<void> {
    if (facts.length === 0) return;
    await tx.insertMany(
      'evidence',
      facts.map((fact) => ({
        id: newId(),
        placement_id: placement.id,
        cooperation: placement.cooperation,
        area_code: placement.areaCode,
        employer_id: placement.employerId,
        kind: fact.kind,
        from_on: fact.fromOn,
        to_on: fact.toOn,
        amount: fact.amount ?? null,
        reference: fact.reference ?? null,
        said_by: reportedBy,
        channel,
        source,
        entered_by: tx.actor.userId,
        entered_role: tx.actor.role,
        recorded_at: tx.now,
      })),
      'ON CONFLICT DO NOTHING',
    );
    tx.audit({
      action: 'evidence.recorded',
      aggregate: 'placement',
      aggregateId: placement.id,
      fields: facts.map(({ kind }) => kind),
    });
  }
}

const saysTheSame = (one: EvidenceFact, other: EvidenceFact): boolean =>
  one.toOn === other.toOn &&
  (one.amount ?? null) === (other.amount ?? null) &&
  (one.reference ?? null) === (other.reference ?? null);

/** Stable employment is counted from these days: a year's wage on one slip would prove what nobody has seen. */
function provesItsMonth({ kind, fromOn, toOn }: EvidenceFact): boolean {
  if (toOn < fromOn) return false;
  return kind === 'contract' || diffDays(fromOn, toOn) < MAX_MONTH_DAYS;
}
