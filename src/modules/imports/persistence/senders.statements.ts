import type { Sender } from '../domain/ledger.js';
import { sql, statement } from '../../../platform/database/index.js';

export const findSideOfSender = statement('imports.find-side-of-sender', {
  sql: `
    SELECT CASE WHEN source_place = ANY(:places) THEN 'source-bureau' ELSE 'destination-bureau' END AS sender
    FROM cooperation WHERE id = :cooperation AND (source_place = ANY(:places) OR destination_place = ANY(:places))`,
  params: { cooperation: sql.text(), places: sql.texts() },
  row: { sender: sql.text<Sender>() },
});
