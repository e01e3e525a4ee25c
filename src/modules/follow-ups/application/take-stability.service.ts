import { Injectable } from '@nestjs/common';
import type { Sight } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  DisputesService,
  PlacementCommands,
  type PlacementRow,
  parseSeparationReason,
  type Attribution,
} from '../../placements/index.js';
import { evaluateMilestone } from '../domain/outcomes.js';
import { kindOf } from '../domain/windows.js';
import { FollowUpEntity } from '../persistence/follow-up.entity.js';
import { ConcernsService } from './concerns.service.js';
import { EvidenceService } from './evidence.service.js';
import { RecordFollowUpService } from './record-follow-up.service.js';
import { evidenceOf, milestoneFacts, type StabilityRow, type Visit } from './stability-row.js';
import { updateLeavingInformed } from '../persistence/take-stability.statements.js';

/** States in which an answer may still be written; what was answered before stands. */
const OPEN: ReadonlySet<string> = new Set(['due', 'attempted', 'unreachable', 'escalated']);
const CALLING: ReadonlySet<string> = new Set(['due', 'attempted']);

/** Takes one line of ledger ⑦ in: answers, evidence, the concern, and the leaving where a paper proves it. */
@Injectable()
export class TakeStabilityService {
  constructor(
    private readonly records: RecordFollowUpService,
    private readonly evidence: EvidenceService,
    private readonly concerns: ConcernsService,
    private readonly placements: PlacementCommands,
    private readonly disputes: DisputesService,
  ) {}

  /** @param sender whose office called: a station's calls are its own word, and only a bureau's paper ends a job */
  async take(
    tx: Tx,
    placement: PlacementRow,
    value: StabilityRow,
    evidence: string,
    { actor: sender }: Sight,
  ): Promise<void> {
    const reportedBy = sender.role === 'station' ? 'station' : 'caseworker';
    const attribution = { reportedBy, channel: 'workbook', evidence } as const;
    const followUps = await tx.em.find(FollowUpEntity, {
      where: { placementId: placement.id },
      order: { id: 'ASC' },
    });
    const byKind = new Map(followUps.map((one) => [one.kind, one]));
    for (const visit of value.visits) {
      const followUp = byKind.get(kindOf(visit.milestone));
      if (followUp) await this.importVisit(tx, placement, followUp, visit, value.leftOn, attribution);
    }
    const facts = evidenceOf(value, placement.startedOn!);
    await this.evidence.note(tx, placement, facts, {
      reportedBy,
      channel: attribution.channel,
      source: evidence,
    });
    if (value.concern) {
      const kind = value.concern.kind;
      const concern = {
        ...attribution,
        kind,
        words: value.concern.words,
        occurredOn: lastVisit(value) ?? tx.today,
      };
      await this.concerns.raiseOnce(tx, placement, concern, `${placement.id}:${kind}:ledger`);
    }
    await this.importSeparation(tx, placement, value, attribution, sender.role === 'bureau');
  }

  private async importVisit(
    tx: Tx,
    placement: PlacementRow,
    followUp: FollowUpEntity,
    visit: Visit,
    leftOn: string | null,
    attribution: Attribution & { reportedBy: 'caseworker' | 'station'; channel: 'workbook' },
  ): Promise<void> {
    const { reading } = visit;
    if (reading === 'blank' || reading === 'unreadable') return;
    const occurredOn = visit.on ?? followUp.dueOn;
    const answered = followUp.outcome !== null && followUp.outcome !== 'unreachable';
    const open = reading === 'unreachable' ? CALLING.has(followUp.status) : OPEN.has(followUp.status);
    if (open && !answered)
      await this.records.answer(tx, followUp, {
        ...attribution,
        occurredOn,
        outcome: reading,
        method: visit.method,
        leftOn,
      });
    const { findings } = evaluateMilestone(
      milestoneFacts(visit, { ...followUp, milestone: visit.milestone }, leftOn),
    );
    const differs = answered && reading !== 'unreachable' && followUp.outcome !== reading;
    if (differs || findings.includes('FOLLOWUP_CONTRADICTION'))
      await this.disputes.open(tx, {
        placementId: placement.id,
        kind: 'follow_up',
        attribution: { ...attribution, occurredOn },
      });
  }

  /** The employer's word or the bureau's paper ends a job; a caller's word alone is a claim that the employer answers. */
  private async importSeparation(
    tx: Tx,
    placement: PlacementRow,
    value: StabilityRow,
    attribution: Attribution,
    byBureau: boolean,
  ): Promise<void> {
    const { leftOn } = value;
    const gone = leftOn !== null || value.visits.some(({ reading }) => reading === 'left');
    if (!gone || (placement.status === 'ended' && placement.endedOn === leftOn)) return;
    const proven =
      byBureau &&
      placement.status === 'started' &&
      leftOn !== null &&
      leftOn >= placement.startedOn! &&
      leftOn <= tx.today;
    if (proven && value.reference !== null) {
      await this.placements.transition(tx.actor, [
        {
          placementId: placement.id,
          move: 'override_leaving',
          attribution: {
            reportedBy: 'bureau',
            channel: 'workbook',
            occurredOn: leftOn,
            reason: parseSeparationReason(value.leftWhy),
            evidence: `${value.reference}; ${attribution.evidence ?? ''}`,
          },
        },
      ]);
      return;
    }
    if (leftOn !== null) await tx.run(updateLeavingInformed, { placementId: placement.id, leftOn });
    const differs = placement.status === 'started' || (leftOn !== null && placement.endedOn !== leftOn);
    if (differs)
      await this.disputes.open(tx, {
        placementId: placement.id,
        kind: 'leaving',
        claimsOn: leftOn ?? undefined,
        attribution: { ...attribution, occurredOn: leftOn ?? lastVisit(value) ?? tx.today },
      });
  }
}

const lastVisit = (value: StabilityRow): string | null =>
  value.visits.reduce<string | null>(
    (last, { on }) => (on !== null && (last === null || on > last) ? on : last),
    null,
  );
