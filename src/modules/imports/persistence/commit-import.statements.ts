import { sql, statement } from '../../../platform/database/index.js';

export const countRowsByAction = statement('imports.count-rows-by-action', {
  sql: `
    SELECT count(*)::int AS data_rows,
           count(*) FILTER (WHERE action = 'import')::int AS imported,
           count(*) FILTER (WHERE action = 'merge')::int AS merged,
           count(*) FILTER (WHERE action = 'refuse')::int AS refused,
           count(*) FILTER (WHERE draft AND action = 'import')::int AS drafts,
           COALESCE(sum((SELECT count(*) FROM jsonb_array_elements(findings) f WHERE f->>'level' = 'warn')), 0)::int AS warned
    FROM import_row WHERE import_id = :importId`,
  params: { importId: sql.uuid },
  row: {
    data_rows: sql.int,
    imported: sql.int,
    merged: sql.int,
    refused: sql.int,
    drafts: sql.int,
    warned: sql.int,
  },
});
