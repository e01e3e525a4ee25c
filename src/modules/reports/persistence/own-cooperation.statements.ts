import { sql, statement } from '../../../platform/database/index.js';

export const findSourcePlace = statement('reports.find-source-place', {
  sql: `SELECT source_place AS source FROM cooperation WHERE id = :cooperation`,
  params: { cooperation: sql.text() },
  row: { source: sql.text() },
});
