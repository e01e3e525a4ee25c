import { sql, statement } from '../../../platform/database/index.js';

export const lockBatchesDueForLock = statement('batches.lock-batches-due-for-lock', {
  sql: `
    SELECT id, cooperation, version FROM batch b WHERE status = 'planning' AND lock_on < app_today() AND departure_on >= app_today()
      AND EXISTS (SELECT FROM batch_passenger p WHERE p.batch_id = b.id AND p.kind = 'new' AND p.taken_off_on IS NULL)
    ORDER BY id LIMIT 50`,
  params: {},
  row: { id: sql.uuid, cooperation: sql.text(), version: sql.int },
});
