import { sql } from './statements/column-types.js';
import { statement } from './statements/statement.js';
import type { Tx } from './tx.js';

const DELETE_RESPONSES_MENTIONING = statement('platform.delete-responses-mentioning', {
  sql: `DELETE FROM idempotency WHERE body::text LIKE ANY (SELECT '%' || id || '%' FROM unnest(:ids::uuid[]) AS about(id))`,
  params: { ids: sql.uuids },
  row: {},
});

/** Removes answers stored for repeated commands that name one of these ids. */
export async function deleteResponsesMentioning(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(DELETE_RESPONSES_MENTIONING, { ids });
}
