import { sql, statement } from '../../../platform/database/index.js';

export const listClinicSlots = statement('medical.list-clinic-slots', {
  sql: `SELECT id, slots_per_day AS slots FROM medical.clinic WHERE active`,
  params: {},
  row: { id: sql.uuid, slots: sql.int },
});

export const listClinicDaySlots = statement('medical.list-clinic-day-slots', {
  sql: `
    SELECT clinic_id AS id, day, slots FROM medical.clinic_day WHERE exam = 'any' AND day BETWEEN :from AND :until`,
  params: { from: sql.date, until: sql.date },
  row: { id: sql.uuid, day: sql.date, slots: sql.int },
});

export const countTakenByOthers = statement('medical.count-taken-by-others', {
  sql: `
    SELECT day, count(*)::int AS people FROM (
      SELECT booked_on AS day, placement_id FROM medical.medical_check WHERE status = 'booked' AND booked_on BETWEEN :from AND :until
      UNION ALL
      SELECT day, placement_id FROM medical.slot_hold
      WHERE freed_at IS NULL AND (held_until IS NULL OR held_until > app_now()) AND day BETWEEN :from AND :until) slot
    WHERE placement_id <> ALL(:own::uuid[]) GROUP BY day`,
  params: { from: sql.date, until: sql.date, own: sql.uuids },
  row: { day: sql.date, people: sql.int },
});
