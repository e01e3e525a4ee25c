import { sql, statement } from '../../../platform/database/index.js';

export const deleteEscortsOfBatch = statement('batches.delete-escorts-of-batch', {
  sql: `DELETE FROM batch_escort WHERE batch_id = :batchId`,
  params: { batchId: sql.uuid },
  row: {},
});

export const findNextBatchNumber = statement('batches.find-next-batch-number', {
  sql: `
    SELECT COALESCE(max(substring(code from '^B(\\d{1,6})$')::int), 0) + 1 AS n FROM batch
    WHERE cooperation = :cooperation AND date_part('year', departure_on) = :year`,
  params: { cooperation: sql.text(), year: sql.float },
  row: { n: sql.int },
});
