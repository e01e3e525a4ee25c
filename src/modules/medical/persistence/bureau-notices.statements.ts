import { sql, statement } from '../../../platform/database/index.js';

export const listSourceBureaus = statement('medical.list-source-bureaus', {
  sql: `
    SELECT o.id FROM organisation o JOIN cooperation c ON c.source_place = o.place
    WHERE c.id = :cooperation AND o.kind = 'source-bureau' ORDER BY o.id`,
  params: { cooperation: sql.text() },
  row: { id: sql.uuid },
});
