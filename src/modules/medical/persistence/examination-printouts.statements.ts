import { sql, statement } from '../../../platform/database/index.js';

export const findClinicNameForDayList = statement('medical.find-clinic-name-for-day-list', {
  sql: `SELECT name FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: sql.uuid },
  row: { name: sql.text() },
});

export const findClinicNameForPapers = statement('medical.find-clinic-name-for-papers', {
  sql: `SELECT name FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: sql.uuid },
  row: { name: sql.text() },
});
