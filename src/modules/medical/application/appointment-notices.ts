import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import type { CheckRow } from './check-facts.js';
import { appointmentMissed, appointmentReminder, appointmentSoon } from './medical.notice-templates.js';
import { findClinicNameForNotice } from '../persistence/appointment-notices.statements.js';

const EVENING = 'T18:00:00+08:00';
const AGGREGATE = 'medical_check';

const keyOf = (checkId: string): string => `medical-appointment:${checkId}:`;

/** Reminders of appointments: the evening before, or at once when that evening has begun; taken back with the appointment. */
@Injectable()
export class AppointmentNotices {
  constructor(private readonly notices: Notices) {}

  /** @param version of the check after the booking, so that a new appointment is a new reminder */
  async remind(
    tx: Tx,
    check: Pick<CheckRow, 'id' | 'seekerId' | 'cooperation'>,
    slot: { readonly day: string; readonly arrivalAt: string; readonly clinicId: string },
    version: number,
  ): Promise<void> {
    await this.takeBack(tx, check.id);
    const evening = new Date(`${addDays(slot.day, -1)}${EVENING}`).toISOString();
    const late = evening <= tx.now;
    await this.notices.send(tx, {
      effectKey: `${keyOf(check.id)}${version}`,
      template: (late ? appointmentSoon : appointmentReminder).name,
      to: { kind: 'seeker', id: check.seekerId },
      params: { day: slot.day, time: slot.arrivalAt, place: await this.nameOf(tx, slot.clinicId) },
      ...(late ? {} : { notBefore: evening }),
      expiresAt: new Date(`${slot.day}T${slot.arrivalAt}:00+08:00`).toISOString(),
      about: { aggregate: AGGREGATE, id: check.id },
      cooperation: check.cooperation,
    });
  }

  takeBack(tx: Tx, checkId: string): Promise<number> {
    return this.notices.cancel(tx, keyOf(checkId));
  }

  async missed(tx: Tx, check: CheckRow): Promise<void> {
    await this.notices.send(tx, {
      effectKey: `medical-missed:${check.id}:${check.version}`,
      template: appointmentMissed.name,
      to: { kind: 'seeker', id: check.seekerId },
      params: { day: check.missedOn ?? check.bookedOn ?? tx.today },
      about: { aggregate: AGGREGATE, id: check.id },
      cooperation: check.cooperation,
    });
  }

  private async nameOf(tx: Tx, clinicId: string): Promise<string> {
    const [clinic] = await tx.withSystemScope(() => tx.all(findClinicNameForNotice, { clinicId }));
    return clinic?.name ?? '';
  }
}
