import { sql, statement } from '../../../platform/database/index.js';

export const upsertMatchSnapshot = statement('matching.upsert-match-snapshot', {
  sql: `
    INSERT INTO match_snapshot (plan_id, cooperation, body) VALUES (:planId, :cooperation, :body)
    ON CONFLICT (plan_id) DO UPDATE SET body = excluded.body`,
  params: { planId: sql.uuid, cooperation: sql.text(), body: sql.bytes },
  row: {},
});

export const findMatchSnapshot = statement('matching.find-match-snapshot', {
  sql: `SELECT body FROM match_snapshot WHERE plan_id = :planId`,
  params: { planId: sql.uuid },
  row: { body: sql.bytes },
});
