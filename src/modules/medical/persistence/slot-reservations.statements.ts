import type { ExamKind } from '../domain/exam-kinds.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const listHeldExams = statement('medical.list-held-exams', {
  sql: `
    SELECT exam FROM medical.slot_hold WHERE placement_id = :placementId AND freed_at IS NULL
    AND (held_until IS NULL OR held_until > app_now())`,
  params: { placementId: sql.uuid },
  row: { exam: sql.text<ExamKind>() },
});

export const releaseSlotHolds = statement('medical.release-slot-holds', {
  sql: `
    UPDATE medical.slot_hold SET freed_at = :now WHERE placement_id = :placementId AND freed_at IS NULL AND (:exam::text IS NULL OR exam = :exam)
    RETURNING clinic_id AS "clinicId", day, cooperation`,
  params: { placementId: sql.uuid, exam: nullable(sql.text()), now: sql.instantIn },
  row: { clinicId: sql.uuid, day: sql.date, cooperation: sql.text() },
});

export const releaseExpiredSlotHolds = statement('medical.release-expired-slot-holds', {
  sql: `
    UPDATE medical.slot_hold SET freed_at = held_until WHERE freed_at IS NULL AND held_until <= app_now()
    RETURNING clinic_id AS "clinicId", day, cooperation`,
  params: {},
  row: { clinicId: sql.uuid, day: sql.date, cooperation: sql.text() },
});

export const listReleasedBookings = statement('medical.list-released-bookings', {
  sql: `
    SELECT exam, "clinicId", day FROM (
      SELECT DISTINCT ON (exam) exam, clinic_id AS "clinicId", booked_on AS day FROM medical.medical_check
      WHERE placement_id = :placementId AND status = 'cancelled' ORDER BY exam, attempt DESC) had
    WHERE "clinicId" IS NOT NULL AND day IS NOT NULL`,
  params: { placementId: sql.uuid },
  row: { exam: sql.text<ExamKind>(), clinicId: neverNull(sql.uuid), day: neverNull(sql.date) },
});

export const listReleasedHolds = statement('medical.list-released-holds', {
  sql: `
    SELECT exam, clinic_id AS "clinicId", day, held_until AS until FROM medical.slot_hold
    WHERE placement_id = :placementId AND freed_at IS NOT NULL AND (held_until IS NULL OR held_until > app_now())
      AND freed_at >= (SELECT max(recorded_at) FROM history
        WHERE aggregate = 'placement' AND aggregate_id = :placementId AND move NOT LIKE 'undo_to_%'
          AND NOT (said_by = 'system' AND move IN ('order_medical', 'skip_medical', 'extend_hold')))
    ORDER BY exam`,
  params: { placementId: sql.uuid },
  row: { exam: sql.text<ExamKind>(), clinicId: sql.uuid, day: sql.date, until: nullable(sql.instant) },
});

export const listClinicsOfPlacement = statement('medical.list-clinics-of-placement', {
  sql: `
    SELECT clinic_id AS id FROM medical.medical_check WHERE placement_id = :placementId AND clinic_id IS NOT NULL
    UNION SELECT clinic_id FROM medical.slot_hold WHERE placement_id = :placementId ORDER BY 1`,
  params: { placementId: sql.uuid },
  row: { id: sql.uuid },
});
