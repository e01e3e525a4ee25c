import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const findSubjectsOfImport = statement('imports.find-subjects-of-import', {
  sql: `
    SELECT DISTINCT subject_id FROM import_row WHERE import_id = :importId AND applied_at IS NOT NULL AND subject_id IS NOT NULL
    AND outcome <> 'same' AND action = 'import'`,
  params: { importId: sql.uuid },
  row: { subject_id: neverNull(sql.uuid) },
});

export const deleteAppliedOfImport = statement('imports.delete-applied-of-import', {
  sql: `DELETE FROM import_applied WHERE import_id = :importId`,
  params: { importId: sql.uuid },
  row: {},
});
