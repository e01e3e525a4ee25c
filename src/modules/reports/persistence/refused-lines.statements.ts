import { sql, statement } from '../../../platform/database/index.js';

export const listErasedRowContents = statement('reports.list-erased-row-contents', {
  sql: `
    SELECT r.import_id, r.seq, r.content, i.cooperation FROM import_row r JOIN import i ON i.id = r.import_id
    WHERE i.kind = ANY(:kinds) AND i.status IN ('committed', 'withdrawn') ORDER BY r.import_id, r.seq`,
  params: { kinds: sql.texts() },
  row: { import_id: sql.uuid, seq: sql.int, content: sql.bytes, cooperation: sql.text() },
});
