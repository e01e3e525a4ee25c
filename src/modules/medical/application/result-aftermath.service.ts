import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Conclusion } from '../domain/conclusion.js';
import type { MedicalCheckState } from '../domain/medical-check.states.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { AppointmentNotices } from './appointment-notices.js';
import { BureauNotices } from './bureau-notices.js';
import type { CheckRow } from './check-facts.js';
import { rematchWanted } from './medical-events.js';
import { referralDue } from './medical.notice-templates.js';
import { WaitingList } from './waiting-list.service.js';
import { findClinicNameForResult } from '../persistence/result-aftermath.statements.js';

const AGAINST: ReadonlySet<Conclusion> = new Set<Conclusion>([
  'contraindication',
  'suspected_disease',
  'not_fit_for_post',
]);

/** What a clinic's word sets going beyond the placement: another appointment, another post, a referral. */
@Injectable()
export class ResultAftermath {
  constructor(
    private readonly checks: MedicalChecksRepository,
    private readonly appointments: AppointmentNotices,
    private readonly bureau: BureauNotices,
    private readonly waiting: WaitingList,
  ) {}

  /** @param status the check has now */
  async of(
    tx: Tx,
    before: CheckRow,
    status: MedicalCheckState,
    conclusion: Conclusion | null,
  ): Promise<void> {
    if (before.status === 'booked') await this.appointments.takeBack(tx, before.id);
    if (status === 'missed') await this.missed(tx, before);
    if (conclusion === null || !AGAINST.has(conclusion) || status !== 'concluded') return;
    rematchWanted(tx, before.id, before.placementId);
    if (conclusion === 'suspected_disease') await this.suspected(tx, before);
  }

  /** Who can still be seen in time is told, and waits for the next free slot. */
  private async missed(tx: Tx, before: CheckRow): Promise<void> {
    if (before.dueOn !== null && before.dueOn <= tx.today) return;
    await tx.withSystemScope(async () => {
      const check = await this.checks.get(tx, before.id);
      await this.appointments.missed(tx, check);
      await this.waiting.join(tx, check);
    });
  }

  private async suspected(tx: Tx, check: CheckRow): Promise<void> {
    tx.emit({
      topic: 'medical_check.referral_due',
      effectKey: `medical_check.referral_due:${check.id}`,
      payload: { id: check.id, placementId: check.placementId },
    });
    const [clinic] = await tx.withSystemScope(() =>
      tx.all(findClinicNameForResult, { clinicId: check.clinicId }),
    );
    await this.bureau.tell(tx, check.cooperation, {
      effectKey: `medical-referral:${check.id}`,
      template: referralDue.name,
      params: { place: clinic?.name ?? '—', day: check.attendedOn ?? tx.today },
      about: { aggregate: 'medical_check', id: check.id },
    });
  }
}
