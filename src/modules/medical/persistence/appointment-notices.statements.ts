import { sql, statement } from '../../../platform/database/index.js';

export const findClinicNameForNotice = statement('medical.find-clinic-name-for-notice', {
  sql: `SELECT name FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: sql.uuid },
  row: { name: sql.text() },
});
