import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const claimVettingReminders = statement('employers.claim-vetting-reminders', {
  sql: `
    UPDATE employer SET end_reminded_for = vetted_until WHERE id IN (
      SELECT id FROM employer WHERE status = 'vetted' AND vetted_until BETWEEN :today AND :endsBy
        AND end_reminded_for IS DISTINCT FROM vetted_until ORDER BY id LIMIT :sweepLimit FOR UPDATE SKIP LOCKED)
    RETURNING id, name, vetted_until AS until, district_code AS place`,
  params: { today: sql.date, endsBy: sql.date, sweepLimit: sql.bigint },
  row: { id: sql.uuid, name: sql.text(), until: neverNull(sql.date), place: sql.text() },
});

export const findBureausOfDistricts = statement('employers.find-bureaus-of-districts', {
  sql: `
    SELECT id, place FROM organisation WHERE kind = 'destination-bureau' AND place = ANY(:places::text[])`,
  params: { places: sql.texts() },
  row: { id: sql.uuid, place: neverNull(sql.text()) },
});
