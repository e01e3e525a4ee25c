import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { BureauNotices } from './bureau-notices.js';
import { reportOverdue } from './medical.notice-templates.js';
import { SlotReservations } from './slot-reservations.service.js';
import { findCooperationsWithClocksDue } from '../persistence/medical-deadlines.statements.js';

const AT_ONCE = 100;
const LATE = `status IN ('attended', 'provisional') AND report_due_on < app_today() AND report_alarmed_on IS NULL`;

interface LateReport {
  readonly id: string;
  readonly cooperation: string;
  readonly place: string | null;
  readonly day: string;
  readonly due: string;
}

/** What comes due by itself: reports that are late are told to the bureau once, holds that are over are given back. */
@Injectable()
export class MedicalDeadlines {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holds: SlotReservations,
    private readonly bureau: BureauNotices,
  ) {}

  async cooperationsDue(actor: Actor): Promise<string[]> {
    const rows = await this.uow.read(actor, (tx) => tx.all(findCooperationsWithClocksDue, {}));
    return rows.map(({ cooperation }) => cooperation);
  }

  /** @returns how many reports were found late and how many holds ended */
  tick(actor: Actor): Promise<{ late: number; holdsOver: number }> {
    return this.uow.write(actor, async (tx) => {
      const holdsOver = await this.holds.freeExpired(tx);
      const late = await tx.query<LateReport>(
        `UPDATE medical.medical_check m SET report_alarmed_on = app_today()
         WHERE m.id IN (SELECT id FROM medical.medical_check WHERE ${LATE} ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
         RETURNING m.id, m.cooperation, m.attended_on AS day, m.report_due_on AS due,
           (SELECT c.name FROM medical.clinic c WHERE c.id = m.clinic_id) AS place`,
      );
      for (const report of late) await this.alarm(tx, report);
      return { late: late.length, holdsOver };
    });
  }

  private async alarm(tx: Tx, { id, cooperation, place, day, due }: LateReport): Promise<void> {
    tx.audit({ action: 'medical_check.report-overdue', aggregate: 'medical_check', aggregateId: id });
    await this.bureau.tell(tx, cooperation, {
      effectKey: `medical-report-overdue:${id}`,
      template: reportOverdue.name,
      params: { place: place ?? '—', day, due },
      about: { aggregate: 'medical_check', id },
    });
  }
}
