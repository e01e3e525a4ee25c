import { sql, statement } from '../../../platform/database/index.js';

export const updateTownshipBlockReleased = statement('medical.update-township-block-released', {
  sql: `
    UPDATE medical.township_block SET places = GREATEST(:booked::int, 1),
    given_back_at = CASE WHEN :booked::int = 0 THEN :now::timestamptz END WHERE id = :blockId`,
  params: { blockId: sql.uuid, booked: sql.int, now: sql.instantIn },
  row: {},
});
