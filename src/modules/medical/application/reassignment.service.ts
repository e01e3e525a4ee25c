import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PlacementCommands, PlacementReader } from '../../placements/index.js';
import type { ClinicResult } from '../domain/clinic-result.js';
import type { Conclusion } from '../domain/conclusion.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import type { CheckRow } from './check-facts.js';
import { RecordResultService } from './record-result.service.js';
import {
  listWaitingResults,
  lockWaitingResult,
  updateWaitingResultApplied,
} from '../persistence/reassignment.statements.js';

/** A clinic's conclusion for a post the person is not yet accepted for. */
export interface WaitingResult {
  readonly placementId: string;
  readonly seekerId: string;
  readonly fromCheckId: string;
  readonly clinicId: string | null;
  readonly employerText: string;
  readonly jobText: string;
  readonly exam: ExamKind;
  readonly conclusion: Conclusion | null;
  readonly examinedOn: string;
  readonly result: ClinicResult;
  readonly evidence: string;
}

export interface ReassignmentRequest {
  /** The check whose conclusion keeps the person from the first post. */
  readonly from: CheckRow;
  readonly vacancyId: string | null;
  readonly employer: string;
  readonly job: string;
  readonly exam: ExamKind;
  readonly examinedOn: string;
  readonly result: ClinicResult;
  readonly evidence: string;
  readonly clinicId: string | null;
}

/**
 * A person kept from one post whom the clinic has already examined for another: the other post is proposed, and the
 * conclusion waits. It is said for the new order by the same word once employer and person have said yes.
 */
@Injectable()
export class ReassignmentService {
  constructor(
    private readonly placements: PlacementReader,
    private readonly commands: PlacementCommands,
    private readonly checks: MedicalChecksRepository,
    private readonly results: RecordResultService,
  ) {}

  /** @returns the proposed placement; null while another placement of the person is under way */
  async propose(tx: Tx, wanted: ReassignmentRequest): Promise<string | null> {
    const { from } = wanted;
    if ((await this.placements.liveOf(tx, [from.seekerId])).has(from.seekerId)) return null;
    const first = (await this.placements.byIds(tx, [from.placementId])).get(from.placementId);
    if (!first) return null;
    const [proposed] = await this.commands.propose(tx.actor, [
      {
        seekerId: from.seekerId,
        cooperation: from.cooperation,
        origin: 'plan',
        linkedTo: first.id,
        consentOn: first.consentOn,
        ...(wanted.vacancyId
          ? { vacancyId: wanted.vacancyId }
          : { employerText: wanted.employer, jobText: wanted.job, districtCode: first.districtCode }),
        attribution: {
          reportedBy: 'system',
          channel: 'system',
          occurredOn: tx.today,
          evidence: wanted.evidence,
        },
      },
    ]);
    await tx.insertMany('medical.waiting_result', [
      {
        placement_id: proposed,
        exam: wanted.exam,
        cooperation: from.cooperation,
        area_code: from.areaCode,
        seeker_id: from.seekerId,
        from_check_id: from.id,
        clinic_id: wanted.clinicId,
        employer_text: wanted.employer,
        job_text: wanted.job,
        conclusion: wanted.result.conclusion,
        examined_on: wanted.examinedOn,
        result: wanted.result,
        evidence: wanted.evidence,
        recorded_at: tx.now,
      },
    ]);
    tx.audit({ action: 'waiting_result.kept', aggregate: 'placement', aggregateId: proposed! });
    return proposed!;
  }

  /** Results that wait for their order. */
  waitingOf(tx: Tx, seekerIds: readonly string[]): Promise<WaitingResult[]> {
    return tx.all(listWaitingResults, { seekerIds });
  }

  /** Says for the orders of an accepted re-match what the clinic has said already. */
  async sayWaiting(tx: Tx, placementId: string): Promise<void> {
    const waiting = await tx.all(lockWaitingResult, { placementId });
    for (const one of waiting) {
      const open = await this.checks.openOf(tx, placementId);
      const check = open.find(({ exam }) => exam === one.exam) ?? (open.length === 1 ? open[0] : undefined);
      if (!check) continue;
      await this.results.record(tx, check, one.result, {
        on: one.examinedOn,
        channel: 'workbook',
        evidence: one.evidence,
        clinicId: one.clinicId,
      });
      await tx.run(updateWaitingResultApplied, { placementId, exam: one.exam, appliedTo: check.id });
    }
  }
}
