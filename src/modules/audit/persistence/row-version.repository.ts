import { Injectable } from '@nestjs/common';
import {
  ADOPT,
  type RecordedTable,
  recordedTables,
  rowsAsRecorded,
  type Tx,
  unrecordedTables,
} from '../../../platform/database/index.js';
import type { RowVersion } from '../domain/row-version.js';
import { closeRowComparison, findLastRowVersionId, findRowVersionsBefore } from './row-version.statements.js';

const VERSION = `id, relation, row_key AS "rowKey", operation, facts::text AS facts, digest, xact::text AS xact,
  (extract(epoch FROM recorded_at) * 1000000)::bigint AS "recordedAtMicros", writer_id AS "writerId", mac`;

/** A row beside its last version; one of the two may be missing. */
export interface ComparedRow {
  readonly relation: string;
  readonly rowKey: string;
  /** SHA-256 of the columns as they stand; null when the row is gone. */
  readonly hash: Buffer | null;
  readonly facts: string | null;
  readonly operation: RowVersion['operation'] | null;
  readonly digest: Buffer | null;
  readonly writerId: string | null;
  readonly recordedFacts: string | null;
}

const ROWS_AT_ONCE = 5_000;
/** Bounds of a range that has none. */
const [FIRST_ID, LAST_ID] = ['(-9223372036854775808)', '9223372036854775807'];

@Injectable()
export class RowVersionRepository {
  /** Returns versions that no seal holds: in ids skipped while their transactions may still commit, and after the last. */
  listUnsealed(tx: Tx, afterId: number, openGaps: string, limit: number): Promise<RowVersion[]> {
    return tx.query<RowVersion>(
      `SELECT * FROM (
         SELECT ${VERSION} FROM unnest($2::int8multirange) AS gap JOIN row_version ON id >= lower(gap) AND id < upper(gap)
         UNION ALL (SELECT ${VERSION} FROM row_version WHERE id > $1 ORDER BY id LIMIT $3)
       ) AS open ORDER BY id LIMIT $3`,
      [afterId, openGaps, limit],
    );
  }

  /** Returns the versions of a multirange of ids, in their order. */
  listByIds(tx: Tx, ids: string): Promise<RowVersion[]> {
    return tx.query<RowVersion>(
      `SELECT ${VERSION} FROM unnest($1::int8multirange) AS ids
       JOIN row_version ON id >= COALESCE(lower(ids), ${FIRST_ID}) AND id < COALESCE(upper(ids), ${LAST_ID}) ORDER BY id`,
      [ids],
    );
  }

  /** Returns the version of the same row before one, if there is any. */
  async findBefore(tx: Tx, { relation, rowKey, id }: RowVersion): Promise<RowVersion | undefined> {
    const before = await tx.first(findRowVersionsBefore, { relation, rowKey, id });
    return before;
  }

  listTables(tx: Tx): Promise<RecordedTable[]> {
    return recordedTables(tx);
  }

  /** Returns tables whose changes are not recorded although they should be. */
  listUnrecordedTables(tx: Tx): Promise<string[]> {
    return unrecordedTables(tx);
  }

  /** Gives every row without a signed version one, as it stands now. @returns how many */
  async adoptRows(tx: Tx): Promise<{ adopted: number; lastId: number }> {
    let adopted = 0;
    for (const { relation, keys, quiet, apart } of await this.listTables(tx)) {
      const [row] = await tx.query<{ adopted: number }>(ADOPT, [relation, keys, quiet, apart, false]);
      adopted += row!.adopted;
    }
    const last = await tx.first(findLastRowVersionId, {});
    return { adopted, lastId: last!.id };
  }

  /** Passes every row of every recorded table beside its last version, some thousands at a time. */
  async compareRows(tx: Tx, compare: (row: ComparedRow) => void): Promise<void> {
    const tables = await this.listTables(tx);
    await tx.query(
      `DECLARE compared_rows NO SCROLL CURSOR FOR ${tables.map(comparedWithLast).join(' UNION ALL ')}`,
    );
    const fetch = (): Promise<ComparedRow[]> => tx.query(`FETCH ${ROWS_AT_ONCE} FROM compared_rows`);
    for (let rows = await fetch(); rows.length > 0; rows = await fetch()) rows.forEach(compare);
    await tx.all(closeRowComparison, {});
  }
}

const comparedWithLast = (table: RecordedTable): string => `(
  SELECT '${table.relation}' AS relation, COALESCE(now.row_key, last.row_key) AS "rowKey", now.hash, now.facts::text AS facts,
         last.operation, last.digest, last.writer_id AS "writerId", last.facts::text AS "recordedFacts"
  FROM (${rowsAsRecorded(table)}) AS now FULL JOIN (
    SELECT DISTINCT ON (row_key) row_key, operation, facts, digest, writer_id FROM row_version
    WHERE relation = '${table.relation}' ORDER BY row_key, id DESC) AS last ON last.row_key = now.row_key
  WHERE now.row_key IS NOT NULL OR last.operation <> 'delete')`;
