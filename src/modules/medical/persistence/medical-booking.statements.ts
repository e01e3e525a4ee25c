import type { ExamKind } from '../domain/exam-kinds.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listHeldSlots = statement('medical.list-held-slots', {
  sql: `
    SELECT placement_id AS "placementId", exam, clinic_id AS "clinicId", day, true AS held FROM medical.slot_hold
    WHERE placement_id = ANY(:placementIds::uuid[]) AND freed_at IS NULL AND (held_until IS NULL OR held_until > app_now())
    UNION ALL
    SELECT placement_id, exam, clinic_id, booked_on, false FROM medical.medical_check
    WHERE placement_id = ANY(:placementIds::uuid[]) AND status = 'booked' ORDER BY 1, 4`,
  params: { placementIds: sql.uuids },
  row: {
    placementId: sql.uuid,
    exam: sql.text<ExamKind>(),
    clinicId: sql.uuid,
    day: sql.date,
    held: sql.bool,
  },
});

export const listBookings = statement('medical.list-bookings', {
  sql: `
    SELECT m.id AS "checkId", m.exam, m.clinic_id AS "clinicId", c.name AS "clinicName", m.booked_on AS day,
           to_char(m.arrival_at, 'HH24:MI') AS "arrivalAt", w.check_id IS NOT NULL AS waiting
    FROM medical.medical_check m LEFT JOIN medical.clinic c ON c.id = m.clinic_id
      LEFT JOIN medical.waiting w ON w.check_id = m.id
    WHERE m.placement_id = :placementId AND m.status IN ('ordered', 'booked') ORDER BY m.id`,
  params: { placementId: sql.uuid },
  row: {
    checkId: sql.uuid,
    exam: sql.text<ExamKind>(),
    clinicId: nullable(sql.uuid),
    clinicName: nullable(sql.text()),
    day: nullable(sql.date),
    arrivalAt: nullable(sql.text()),
    waiting: sql.bool,
  },
});
