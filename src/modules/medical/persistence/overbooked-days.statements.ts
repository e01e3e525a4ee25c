import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findBookingsOverCapacity = statement('medical.find-bookings-over-capacity', {
  sql: `
    SELECT id FROM medical.medical_check WHERE clinic_id = :clinicId AND booked_on = :day AND status = 'booked' AND block_id IS NULL
    AND (:exam::text IS NULL OR exam = :exam) ORDER BY arrival_at DESC NULLS FIRST, id DESC LIMIT :people`,
  params: { clinicId: sql.uuid, day: sql.date, exam: nullable(sql.text()), people: sql.bigint },
  row: { id: sql.uuid },
});
