import { sql, statement } from '../../../platform/database/index.js';

export const deleteImportRows = statement('imports.delete-import-rows', {
  sql: `DELETE FROM import_row WHERE import_id = :importId`,
  params: { importId: sql.uuid },
  row: {},
});

export const deleteImportFileAfterReading = statement('imports.delete-import-file-after-reading', {
  sql: `DELETE FROM import_file WHERE import_id = :importId`,
  params: { importId: sql.uuid },
  row: {},
});

export const deleteImportFileAfterFailure = statement('imports.delete-import-file-after-failure', {
  sql: `DELETE FROM import_file WHERE import_id = :importId`,
  params: { importId: sql.uuid },
  row: {},
});

export const findImportFile = statement('imports.find-import-file', {
  sql: `SELECT content FROM import_file WHERE import_id = :importId`,
  params: { importId: sql.uuid },
  row: { content: sql.bytes },
});
