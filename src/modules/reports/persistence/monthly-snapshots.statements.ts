import { sql, statement } from '../../../platform/database/index.js';

export const findCooperationsWithoutSnapshot = statement('reports.find-cooperations-without-snapshot', {
  sql: `
    SELECT c.id FROM cooperation c WHERE EXISTS (SELECT FROM placement p WHERE p.cooperation = c.id)
    AND NOT EXISTS (SELECT FROM report_run r WHERE r.cooperation = c.id AND r.from_on = :fromOn AND r.to_on = :toOn
                      AND r.frozen_at IS NOT NULL) ORDER BY c.id`,
  params: { fromOn: sql.date, toOn: sql.date },
  row: { id: sql.text() },
});
