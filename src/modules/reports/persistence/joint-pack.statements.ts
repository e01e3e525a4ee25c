import { sql, statement } from '../../../platform/database/index.js';

export const listSignaturesOfRun = statement('reports.list-signatures-of-run', {
  sql: `
    SELECT side, signed_at AS "signedAt", digest FROM report_signature WHERE run_id = :runId ORDER BY side`,
  params: { runId: sql.uuid },
  row: { side: sql.text<'source' | 'destination'>(), signedAt: sql.instant, digest: sql.text() },
});
