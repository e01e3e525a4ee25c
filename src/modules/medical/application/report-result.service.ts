import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { DisputesService } from '../../placements/index.js';
import type { ClinicResult } from '../domain/clinic-result.js';
import { feeBorneByWorker, forbiddenMedicalText, resultIncomplete } from '../domain/medical.errors.js';
import { OPEN_CHECK_STATES } from '../domain/medical-check.states.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import type { CheckRow } from './check-facts.js';
import { medicalPartiesOf } from './medical.policy.js';
import { RecordResultService } from './record-result.service.js';

export interface ReportedWord {
  readonly channel: Channel;
  /** Today when left out. */
  readonly occurredOn?: string;
  readonly evidence?: string;
  readonly expectedVersion?: number;
}

export interface Reported {
  /** Null when nothing contradicts what is on record. */
  readonly disputeId: string | null;
}

/** What a clinic, or a bureau typing for it, does with one check over its own account. */
@Injectable()
export class ReportResultService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly results: RecordResultService,
    private readonly disputes: DisputesService,
  ) {}

  /** @throws checkNotFound, partyNotAuthorised, forbiddenMedicalText, resultIncomplete, wrongState, stale */
  report(actor: Actor, id: string, result: ClinicResult, word: ReportedWord): Promise<Reported> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      this.assertMayReportForClinic(actor, id);
      assertNoForbiddenTerms(result, word);
      if (result.costBearer === 'worker') throw feeBorneByWorker();
      const on = word.occurredOn ?? result.attendedOn ?? tx.today;
      if (!OPEN_CHECK_STATES.has(check.status)) return this.contradicted(tx, check, result, word, on);
      if (result.conclusion === 'recheck' && !result.recheckDueOn)
        throw resultIncomplete({ field: 'recheckDueOn' });
      await this.results.record(tx, check, result, { ...word, on });
      return { disputeId: null };
    });
  }

  retract(actor: Actor, id: string, word: ReportedWord): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      this.assertMayReportForClinic(actor, id);
      if (containsForbiddenHealthTerm(word.evidence ?? '')) throw forbiddenMedicalText();
      await this.results.retract(tx, check, { ...word, on: word.occurredOn ?? tx.today });
    });
  }

  /** A concluded check hears the same again without harm; another word opens a dispute and changes nothing. */
  private async contradicted(
    tx: Tx,
    check: CheckRow,
    result: ClinicResult,
    word: ReportedWord,
    on: string,
  ): Promise<Reported> {
    if (result.conclusion === null || result.conclusion === check.conclusion) return { disputeId: null };
    const disputeId = await this.disputes.open(tx, {
      placementId: check.placementId,
      kind: 'medical_conclusion',
      attribution: {
        reportedBy: 'clinic',
        channel: word.channel,
        occurredOn: on,
        ...(word.evidence ? { evidence: word.evidence } : {}),
      },
    });
    return { disputeId };
  }

  private assertMayReportForClinic(actor: Actor, id: string): void {
    if (!medicalPartiesOf(actor).includes('clinic')) throw partyNotAuthorised({ id, reportedBy: 'clinic' });
  }
}

/** Every text of a clinic's word, the evidence as well; the HTTP guard has seen them too, other callers come straight here. */
function assertNoForbiddenTerms(result: ClinicResult, word: ReportedWord): void {
  const texts = [
    result.note,
    result.recheckItems,
    result.reportNo,
    result.provisionalBy,
    word.evidence ?? null,
  ];
  if (texts.some((text) => text !== null && containsForbiddenHealthTerm(text))) throw forbiddenMedicalText();
}
