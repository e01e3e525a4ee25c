import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekerOfOwnExamination = statement('medical.find-seeker-of-own-examination', {
  sql: `SELECT seeker_id AS id FROM placement WHERE id = :id`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const findClinicNameForOwnPage = statement('medical.find-clinic-name-for-own-page', {
  sql: `SELECT name FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: nullable(sql.uuid) },
  row: { name: sql.text() },
});
