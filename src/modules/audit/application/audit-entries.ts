import type { Tx } from '../../../platform/database/index.js';
import type { SealedEntry } from '../domain/seal.js';

/** The columns of an audit row as they are sealed. */
export const ENTRY = `id, (extract(epoch FROM at) * 1000000)::bigint AS "atMicros", request_id AS "requestId", user_id AS "userId",
  organisation_id AS "organisationId", role, cooperation, action, aggregate, aggregate_id AS "aggregateId", fields, subjects, scopes`;

/** Rows of a multirange of ids, in their order. */
export function entriesOf(tx: Tx, ids: string): Promise<SealedEntry[]> {
  return tx.query<SealedEntry>(
    `SELECT ${ENTRY} FROM unnest($1::int8multirange) AS ids
     JOIN audit_entry ON id >= lower(ids) AND id < upper(ids) ORDER BY id`,
    [ids],
  );
}
