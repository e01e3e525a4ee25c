import { sql, statement } from '../../../platform/database/index.js';

const LATE = `status IN ('attended', 'provisional') AND report_due_on < app_today() AND report_alarmed_on IS NULL`;

export const findCooperationsWithClocksDue = statement('medical.find-cooperations-with-clocks-due', {
  sql: `
    SELECT cooperation FROM medical.medical_check WHERE ${LATE}
    UNION SELECT cooperation FROM medical.slot_hold WHERE freed_at IS NULL AND held_until <= app_now()`,
  params: {},
  row: { cooperation: sql.text() },
});
