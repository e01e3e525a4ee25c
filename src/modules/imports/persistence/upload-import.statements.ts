import { sql, statement } from '../../../platform/database/index.js';

export const insertImportFile = statement('imports.insert-import-file', {
  sql: `INSERT INTO import_file (import_id, content) VALUES (:importId, :content)`,
  params: { importId: sql.uuid, content: sql.bytes },
  row: {},
});

export const updateCommitRequested = statement('imports.update-commit-requested', {
  sql: `
    UPDATE import SET commit_requested_at = COALESCE(commit_requested_at, :now) WHERE id = :id`,
  params: { id: sql.uuid, now: sql.instantIn },
  row: {},
});
