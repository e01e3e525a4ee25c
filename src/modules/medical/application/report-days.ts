import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type CalendarRegion, ReferenceQueries } from '../../reference/index.js';

/** 职业健康检查管理办法: the report within 30 working days, where nothing shorter is agreed with the institution. */
const LEGAL = { days: 30, region: 'guangxi' } as const;

/** The clock of reports: working days of the institution's region from the day of the examination. */
@Injectable()
export class ReportDays {
  constructor(private readonly reference: ReferenceQueries) {}

  async dueOn(tx: Tx, clinicId: string | null, examinedOn: string): Promise<string> {
    const [own] = await tx.withSystemScope(() =>
      tx.query<{ days: number; region: CalendarRegion }>(
        `SELECT report_days AS days, region FROM medical.clinic WHERE id = $1`,
        [clinicId],
      ),
    );
    const { days, region } = own ?? LEGAL;
    return (await this.reference.calendar(tx.actor, region)).addWorkingDays(examinedOn, days);
  }
}
