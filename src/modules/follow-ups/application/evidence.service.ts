import { Injectable } from '@nestjs/common';
import { partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { diffDays } from '../../../kernel/values/index.js';
import { MAX_MONTH_DAYS } from '../domain/stable-employment.js';
import { evidencePeriod, evidenceThere, followUpWithoutStart } from '../domain/follow-up.errors.js';
import { partiesOf } from './follow-ups.policy.js';

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
   * evidenceThere when somebody else’s word on the period stands that the caller does not see
   */
  record(actor: Actor, placementId: string, saidBy: Party, fact: EvidenceFact): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(saidBy)) throw partyNotAuthorised({ saidBy });
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement?.startedOn) throw followUpWithoutStart({ placementId });
      if (!provesItsMonth(fact)) throw evidencePeriod({ fromOn: fact.fromOn, toOn: fact.toOn });
      await this.note(tx, placement, [fact], { saidBy, source: `account:${actor.userId}` });
      const [row] = await tx.query<{ id: string }>(
        `SELECT id FROM evidence WHERE placement_id = $1 AND kind = $2 AND from_on = $3`,
        [placementId, fact.kind, fact.fromOn],
      );
      if (!row) throw evidenceThere({ placementId, fromOn: fact.fromOn });
      return row.id;
    });
  }

  /** The first word on a period stays; the same one again changes nothing. */
  async note(
    tx: Tx,
    placement: PlacementRow,
    facts: readonly EvidenceFact[],
    { saidBy, source }: { readonly saidBy: Party; readonly source: string },
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
        said_by: saidBy,
        source,
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

/** Stable employment is counted from these days: a year's wage on one slip would prove what nobody has seen. */
function provesItsMonth({ kind, fromOn, toOn }: EvidenceFact): boolean {
  if (toOn < fromOn) return false;
  return kind === 'contract' || diffDays(fromOn, toOn) < MAX_MONTH_DAYS;
}
