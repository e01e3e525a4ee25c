import { sql, statement } from '../../../platform/database/index.js';

export const deleteResultColumns = statement('medical.delete-result-columns', {
  sql: `DELETE FROM medical.result_column WHERE clinic_id = :clinicId`,
  params: { clinicId: sql.uuid },
  row: {},
});

export const listResultColumns = statement('medical.list-result-columns', {
  sql: `
    SELECT header_key AS header, column_key AS "column" FROM medical.result_column WHERE clinic_id = :clinicId ORDER BY header_key`,
  params: { clinicId: sql.uuid },
  row: { header: sql.text(), column: sql.text() },
});

export const listResultColumnsOfOrganisation = statement('medical.list-result-columns-of-organisation', {
  sql: `
    SELECT c.header_key AS header, c.column_key AS "column" FROM medical.result_column c
    JOIN organisation o ON o.clinic_id = c.clinic_id WHERE o.id = :organisationId`,
  params: { organisationId: sql.uuid },
  row: { header: sql.text(), column: sql.text() },
});

export const findVisibleClinic = statement('medical.find-visible-clinic', {
  sql: `SELECT id FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: sql.uuid },
  row: { id: sql.uuid },
});
