import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import { findReportDays } from '../persistence/report-days.statements.js';

/** 职业健康检查管理办法: the report within 30 working days, where nothing shorter is agreed with the institution. */
const LEGAL = { days: 30, region: 'guangxi' } as const;

/** The clock of reports: working days of the institution's region from the day of the examination. */
@Injectable()
export class ReportDays {
  constructor(private readonly reference: ReferenceQueries) {}

  async dueOn(tx: Tx, clinicId: string | null, examinedOn: string): Promise<string> {
    const [own] = await tx.withSystemScope(() => tx.all(findReportDays, { clinicId }));
    const { days, region } = own ?? LEGAL;
    return (await this.reference.calendar(tx.actor, region)).addWorkingDays(examinedOn, days);
  }
}
