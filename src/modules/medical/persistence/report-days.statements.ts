import type { CalendarRegion } from '../../reference/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findReportDays = statement('medical.find-report-days', {
  sql: `SELECT report_days AS days, region FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: nullable(sql.uuid) },
  row: { days: sql.int, region: sql.text<CalendarRegion>() },
});
