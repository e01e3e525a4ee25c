import { sql, statement } from '../../../platform/database/index.js';

export const findLeastBusyResolver = statement('placements.find-least-busy-resolver', {
  sql: `
    SELECT u.id FROM unnest(:candidates::uuid[]) WITH ORDINALITY AS u(id, rank)
    LEFT JOIN dispute d ON d.resolver_id = u.id AND d.status IN ('open', 'answered')
    GROUP BY u.id, u.rank ORDER BY count(d.id), u.rank LIMIT 1`,
  params: { candidates: sql.uuids },
  row: { id: sql.uuid },
});

export const updateDisputeResolver = statement('placements.update-dispute-resolver', {
  sql: `UPDATE dispute SET resolver = :role, resolver_id = :userId WHERE id = :id`,
  params: { id: sql.uuid, role: sql.text(), userId: sql.uuid },
  row: {},
});
