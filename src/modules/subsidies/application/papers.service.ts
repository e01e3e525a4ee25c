import { Injectable } from '@nestjs/common';
import {
  assertHasEvidence,
  type Channel,
  partyNotAuthorised,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader } from '../../placements/index.js';
import { type NotedPaper, OF_EMPLOYER } from '../domain/papers.js';
import { paperNotTheirs, stayNotFound, ticketWithoutPrice } from '../domain/subsidies.errors.js';
import { partiesOf } from './subsidies.policy.js';

export interface NotePaper {
  readonly placementId: string;
  readonly kind: NotedPaper;
  readonly onDay: string;
  /** Number, or where it is filed. */
  readonly reference: string;
  /** Yuan, of a ticket. */
  readonly amount: number | null;
  readonly reportedBy: Party;
  readonly channel: Channel;
}

/** Papers a claim needs, noted by number; the same one again changes nothing. */
@Injectable()
export class PapersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
  ) {}

  /** @throws partyNotAuthorised, evidenceRequired, paperNotTheirs, ticketWithoutPrice, stayNotFound */
  async note(actor: Actor, paper: NotePaper): Promise<void> {
    if (!partiesOf(actor).includes(paper.reportedBy))
      throw partyNotAuthorised({ reportedBy: paper.reportedBy });
    assertHasEvidence({ ...paper, evidence: paper.reference }, actor.role, { field: 'reference' });
    if (OF_EMPLOYER.has(paper.kind) !== (paper.reportedBy === 'employer'))
      throw paperNotTheirs({ kind: paper.kind });
    if ((paper.kind === 'ticket') !== (paper.amount !== null)) throw ticketWithoutPrice({ field: 'amount' });
    await this.uow.write(actor, async (tx) => {
      const placement = (await this.placements.byIds(tx, [paper.placementId])).get(paper.placementId);
      if (!placement?.startedOn) throw stayNotFound({ placementId: paper.placementId });
      await tx.withSystemScope(() =>
        tx.insertMany(
          'subsidy_paper',
          [
            {
              id: newId(),
              kind: paper.kind,
              placement_id: placement.id,
              cooperation: placement.cooperation,
              area_code: placement.areaCode,
              employer_id: OF_EMPLOYER.has(paper.kind) ? placement.employerId : null,
              on_day: paper.onDay,
              amount: paper.amount,
              reference: paper.reference,
              said_by: paper.reportedBy,
              channel: paper.channel,
              entered_by: actor.userId,
              recorded_at: tx.now,
            },
          ],
          'ON CONFLICT DO NOTHING',
        ),
      );
      tx.audit({
        action: 'subsidy-paper.noted',
        aggregate: 'placement',
        aggregateId: placement.id,
        fields: [paper.kind],
      });
    });
  }
}
