import { neverNull, sql, statement } from '../../../platform/database/index.js';

const OVERDUE = `((p.status IN ('proposed', 'intent') AND p.answer_due_at <= app_now()) OR (p.status = 'offered' AND p.hold_until <= app_now()))`;

export const findCooperationsWithExpiredWaits = statement('placements.find-cooperations-with-expired-waits', {
  sql: `SELECT DISTINCT cooperation FROM placement p WHERE ${OVERDUE}`,
  params: {},
  row: { cooperation: sql.text() },
});

export const findHoldForAlarm = statement('placements.find-hold-for-alarm', {
  sql: `SELECT hold_until, cooperation FROM placement WHERE id = :firstId`,
  params: { firstId: sql.uuid },
  row: { hold_until: neverNull(sql.instant), cooperation: sql.text() },
});
