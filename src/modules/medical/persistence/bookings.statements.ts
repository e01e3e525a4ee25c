import { sql, statement } from '../../../platform/database/index.js';

export const deleteWaitingOnBooking = statement('medical.delete-waiting-on-booking', {
  sql: `DELETE FROM medical.waiting WHERE check_id = :checkId`,
  params: { checkId: sql.uuid },
  row: {},
});

export const deleteWaitingOfCheck = statement('medical.delete-waiting-of-check', {
  sql: `DELETE FROM medical.waiting WHERE check_id = :checkId`,
  params: { checkId: sql.uuid },
  row: {},
});

export const releaseSlotHoldOfExam = statement('medical.release-slot-hold-of-exam', {
  sql: `
    UPDATE medical.slot_hold SET freed_at = :now WHERE placement_id = :placementId AND exam = :exam AND freed_at IS NULL
      AND (held_until IS NULL OR held_until > :now)
    RETURNING clinic_id AS "clinicId", day`,
  params: { placementId: sql.uuid, exam: sql.text(), now: sql.instantIn },
  row: { clinicId: sql.uuid, day: sql.date },
});
