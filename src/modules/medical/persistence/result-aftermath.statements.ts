import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findClinicNameForResult = statement('medical.find-clinic-name-for-result', {
  sql: `SELECT name FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: nullable(sql.uuid) },
  row: { name: sql.text() },
});
