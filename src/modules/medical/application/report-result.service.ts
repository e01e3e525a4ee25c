import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import { notYours } from '../../../kernel/lifecycle/index.js';
import { hasForbiddenHealthWords } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { DisputesService } from '../../placements/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import type { ClinicResult } from '../domain/clinic-result.js';
import { forbiddenMedicalText, resultIncomplete } from '../domain/medical.errors.js';
import { OPEN_CHECK_STATES } from '../domain/medical-check.states.js';
import { medicalCheckMap } from '../persistence/medical-check-map.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { type CheckRow, guardFacts } from './check-facts.js';
import { ClinicsService } from './clinics.service.js';
import { medicalPartiesOf } from './medical.policy.js';
import { RecordResultService } from './record-result.service.js';

export interface ReportedWord {
  readonly channel: Channel;
  /** Today when left out. */
  readonly happenedOn?: string;
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
    private readonly store: LifecycleStore,
    private readonly checks: MedicalChecksRepository,
    private readonly results: RecordResultService,
    private readonly disputes: DisputesService,
    private readonly clinics: ClinicsService,
    private readonly reference: ReferenceQueries,
  ) {}

  /** @throws checkNotFound, notYours, forbiddenMedicalText, resultIncomplete, wrongState, stale */
  report(actor: Actor, id: string, result: ClinicResult, word: ReportedWord): Promise<Reported> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      this.mustSpeakForClinic(actor, id);
      refuseForbidden(result);
      const on = word.happenedOn ?? result.attendedOn ?? tx.today;
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
      this.mustSpeakForClinic(actor, id);
      await this.results.retract(tx, check, { ...word, on: word.happenedOn ?? tx.today });
    });
  }

  /** @throws NO_SLOT_LEFT when the institution's cap of that day is reached */
  book(actor: Actor, id: string, day: string, word: ReportedWord): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      const [saidBy] = medicalPartiesOf(actor);
      if (!saidBy) throw notYours({ move: 'book' });
      const calendar = await this.reference.calendar(actor, 'guangxi');
      const free = await tx.asConsequence(async () =>
        check.clinicId === null
          ? true
          : this.clinics.slotFree(tx, check.clinicId, check.exam, day, calendar.isWorkingDay(day)),
      );
      await this.store.move(tx, medicalCheckMap, {
        id,
        move: 'book',
        expected: { version: word.expectedVersion },
        claim: {
          saidBy,
          channel: word.channel,
          happenedOn: word.happenedOn ?? tx.today,
          evidence: word.evidence,
        },
        subject: guardFacts(check, { slotFree: free }),
        set: { booked_on: day },
      });
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
      said: {
        saidBy: 'clinic',
        channel: word.channel,
        happenedOn: on,
        ...(word.evidence ? { evidence: word.evidence } : {}),
      },
    });
    return { disputeId };
  }

  private mustSpeakForClinic(actor: Actor, id: string): void {
    if (!medicalPartiesOf(actor).includes('clinic')) throw notYours({ id, saidBy: 'clinic' });
  }
}

function refuseForbidden(result: ClinicResult): void {
  const texts = [result.note, result.recheckItems, result.reportNo, result.provisionalBy];
  if (texts.some((text) => text !== null && hasForbiddenHealthWords(text))) throw forbiddenMedicalText();
}
