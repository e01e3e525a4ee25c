import type { ExamKind } from '../domain/exam-kinds.js';
import { sql, statement } from '../../../platform/database/index.js';

export const upsertClinicDay = statement('medical.upsert-clinic-day', {
  sql: `
    INSERT INTO medical.clinic_day (clinic_id, day, exam, slots) VALUES (:clinicId, :day, :exam, :slots)
    ON CONFLICT (clinic_id, day, exam) DO UPDATE SET slots = EXCLUDED.slots`,
  params: { clinicId: sql.uuid, day: sql.date, exam: sql.text(), slots: sql.int },
  row: {},
});

export const listClinicDays = statement('medical.list-clinic-days', {
  sql: `
    SELECT day, exam, slots FROM medical.clinic_day WHERE clinic_id = :clinicId AND day BETWEEN :from AND :to ORDER BY day, exam`,
  params: { clinicId: sql.uuid, from: sql.date, to: sql.date },
  row: { day: sql.date, exam: sql.text<ExamKind | 'any'>(), slots: sql.int },
});

export const findClinicForExam = statement('medical.find-clinic-for-exam', {
  sql: `
    SELECT id FROM medical.clinic WHERE cooperation = :cooperation AND active
      AND CASE :exam WHEN 'occupational' THEN hazards @> :hazards::text[] WHEN 'food' THEN food ELSE true END
    ORDER BY id LIMIT 1`,
  params: { cooperation: sql.text(), exam: sql.text(), hazards: sql.texts() },
  row: { id: sql.uuid },
});

export const findWhetherClinicExamines = statement('medical.find-whether-clinic-examines', {
  sql: `
    SELECT active AND CASE :exam WHEN 'occupational' THEN hazards @> :hazards::text[] WHEN 'food' THEN food ELSE true END AS filed
    FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: sql.uuid, exam: sql.text(), hazards: sql.texts() },
  row: { filed: sql.bool },
});

export const findClinicByName = statement('medical.find-clinic-by-name', {
  sql: `SELECT id FROM medical.clinic WHERE cooperation = :cooperation AND name_key = :nameKey`,
  params: { cooperation: sql.text(), nameKey: sql.text() },
  row: { id: sql.uuid },
});
