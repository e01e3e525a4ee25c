import type { ClinicResult } from '../domain/clinic-result.js';
import type { Conclusion } from '../domain/conclusion.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `placement_id AS "placementId", seeker_id AS "seekerId", from_check_id AS "fromCheckId", clinic_id AS "clinicId",
  employer_text AS "employerText", job_text AS "jobText", exam, conclusion, examined_on AS "examinedOn", result, evidence`;

const WAITING_RESULT_ROW = {
  placementId: sql.uuid,
  seekerId: sql.uuid,
  fromCheckId: sql.uuid,
  clinicId: nullable(sql.uuid),
  employerText: sql.text(),
  jobText: sql.text(),
  exam: sql.text<ExamKind>(),
  conclusion: nullable(sql.text<Conclusion>()),
  examinedOn: sql.date,
  result: sql.json<ClinicResult>(),
  evidence: sql.text(),
} as const;

export const listWaitingResults = statement('medical.list-waiting-results', {
  sql: `
    SELECT ${COLUMNS} FROM medical.waiting_result WHERE seeker_id = ANY(:seekerIds::uuid[]) AND applied_to IS NULL`,
  params: { seekerIds: sql.uuids },
  row: WAITING_RESULT_ROW,
});

export const lockWaitingResult = statement('medical.lock-waiting-result', {
  sql: `
    SELECT ${COLUMNS} FROM medical.waiting_result WHERE placement_id = :placementId AND applied_to IS NULL`,
  params: { placementId: sql.uuid },
  row: WAITING_RESULT_ROW,
});

export const updateWaitingResultApplied = statement('medical.update-waiting-result-applied', {
  sql: `
    UPDATE medical.waiting_result SET applied_to = :appliedTo WHERE placement_id = :placementId AND exam = :exam`,
  params: { placementId: sql.uuid, exam: sql.text(), appliedTo: sql.uuid },
  row: {},
});
