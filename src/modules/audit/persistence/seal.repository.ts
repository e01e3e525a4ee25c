import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { FIRST_PREVIOUS, type SealContent, type SealedEntry } from '../domain/seal.js';
import {
  computeIdSpan,
  countUnsealedEntries,
  findSettledTransactionId,
  findSealHashes,
  listAddedEntries,
  readClockMicros,
  tryLockAuditSeal,
} from './seal.statements.js';

/** The columns of an audit row as they are sealed. */
const ENTRY = `id, (extract(epoch FROM at) * 1000000)::bigint AS "atMicros", request_id AS "requestId", user_id AS "userId",
  organisation_id AS "organisationId", role, cooperation, action, aggregate, aggregate_id AS "aggregateId", fields, subjects, scopes`;

/**
 * How long an audit id that was skipped may still turn up: an entry gets its id just before its commit. Later rows in a gap are
 * no entries of ours.
 */
const GAP_OPEN = `interval '2 minutes'`;
/** The oldest transaction that is running: what is below has ended. */
const SETTLED = `pg_snapshot_xmin(pg_current_snapshot())::text`;
/** Seals in which an open gap may be: no transaction lasts longer than this many of them. */
const RECENT_SEALS = 200;
const SEALS_AT_ONCE = 500;

export interface LastSeal {
  readonly seq: number;
  readonly hash: string;
  readonly toId: number;
  readonly openGaps: string;
  /** Null until the first seal over versions. */
  readonly versionToId: number | null;
  readonly openVersionGaps: string;
  /** Every transaction below this id has ended, and was looked for in the gaps before this reading. */
  readonly settledBelow: string;
}

/** Ids under a seal and those it skipped, as multiranges. */
export interface SealedSpan {
  readonly ids: string;
  readonly gaps: string;
  readonly toId: number;
}

export interface Seal extends SealContent {
  readonly hash: string;
  readonly signature: Buffer;
}

interface SealRow extends Omit<Seal, 'versions'> {
  readonly versionIds: string | null;
  readonly versionCount: number;
  readonly versionRoot: string;
  readonly manifest: string;
  readonly adoptedToId: number | null;
}

@Injectable()
export class SealRepository {
  /** Tells whether this transaction alone may seal until it ends. */
  async acquireLock(tx: Tx): Promise<boolean> {
    const lock = await tx.first(tryLockAuditSeal, {});
    return lock?.mine ?? false;
  }

  /**
   * The last seal, and the skipped ids that may have been written since it was made. A gap is looked at until the seal after the one
   * at which no transaction of its time was running any more: what was running at the last seal may have ended a moment later.
   */
  async findLast(tx: Tx): Promise<LastSeal> {
    const [last] = await tx.query<LastSeal>(
      `SELECT last.seq, last.hash, last.to_id AS "toId", last.version_to_id AS "versionToId", open.*, ${SETTLED} AS "settledBelow"
       FROM (SELECT seq, hash, to_id, version_to_id, sealed_at, settled_below FROM audit_seal ORDER BY seq DESC LIMIT 1) AS last
       CROSS JOIN LATERAL (
         SELECT (COALESCE(range_agg(gaps) FILTER (WHERE fresh), '{}') - COALESCE(range_agg(entries) FILTER (WHERE fresh), '{}'))::text
                  AS "openGaps",
                (COALESCE(range_agg(version_gaps) FILTER (WHERE running), '{}')
                  - COALESCE(range_agg(versions) FILTER (WHERE running), '{}'))::text AS "openVersionGaps"
         FROM (SELECT gaps, entries, version_gaps, versions, sealed_at > last.sealed_at - ${GAP_OPEN} AS fresh,
                      horizon > COALESCE(last.settled_below, '0') AS running
               FROM audit_seal ORDER BY seq DESC LIMIT ${RECENT_SEALS}) AS recent) AS open`,
    );
    if (last) return last;
    const now = await tx.first(findSettledTransactionId, {});
    return {
      seq: 0,
      hash: FIRST_PREVIOUS,
      toId: 0,
      openGaps: '{}',
      versionToId: null,
      openVersionGaps: '{}',
      settledBelow: now!.settledBelow,
    };
  }

  listUnsealedEntries(tx: Tx, last: LastSeal, limit: number): Promise<SealedEntry[]> {
    return tx.query<SealedEntry>(
      `SELECT * FROM (
         SELECT ${ENTRY} FROM unnest($2::int8multirange) AS gap JOIN audit_entry ON id >= lower(gap) AND id < upper(gap)
         UNION ALL (SELECT ${ENTRY} FROM audit_entry WHERE id > $1 ORDER BY id LIMIT $3)
       ) AS open ORDER BY id LIMIT $3`,
      [last.toId, last.openGaps, limit],
    );
  }

  /** Returns audit rows of a multirange of ids, in their order. */
  listEntries(tx: Tx, ids: string): Promise<SealedEntry[]> {
    return tx.query<SealedEntry>(
      `SELECT ${ENTRY} FROM unnest($1::int8multirange) AS ids
       JOIN audit_entry ON id >= lower(ids) AND id < upper(ids) ORDER BY id`,
      [ids],
    );
  }

  async spanOf(tx: Tx, rows: readonly { id: number }[], afterId: number): Promise<SealedSpan> {
    const span = await tx.first(computeIdSpan, { ids: rows.map(({ id }) => id), afterId });
    return span!;
  }

  async readClockMicros(tx: Tx): Promise<number> {
    const clock = await tx.first(readClockMicros, {});
    return clock!.micros;
  }

  async insert(
    tx: Tx,
    { versions, ...seal }: SealContent,
    made: {
      hash: string;
      signature: Buffer;
      entries: SealedSpan;
      versions: SealedSpan;
      /** Null while rows are left over: the gaps of before are looked at again. */
      settledBelow: string | null;
    },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO audit_seal (seq, entries, gaps, to_id, count, root, previous, sealed_at, hash, signature,
                               versions, version_gaps, version_to_id, version_count, version_root, manifest, adopted_to_id, settled_below, horizon)
       VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp(0) + $8::bigint * interval '1 microsecond', $9, $10,
               $11, $12, $13, $14, $15, $16, $17,
               COALESCE($18::xid8, (SELECT settled_below FROM audit_seal WHERE seq = $1::int - 1)), pg_snapshot_xmax(pg_current_snapshot()))`,
      [
        seal.seq,
        seal.entries,
        made.entries.gaps,
        made.entries.toId,
        seal.count,
        seal.root,
        seal.previous,
        seal.sealedAtMicros,
        made.hash,
        made.signature,
        versions!.ids,
        made.versions.gaps,
        made.versions.toId,
        versions!.count,
        versions!.root,
        versions!.manifest,
        versions!.adoptedToId,
        made.settledBelow,
      ],
    );
  }

  /** Returns the next seals in their order, some hundreds at a time; an empty list after the last. */
  async listAfter(tx: Tx, seq: number): Promise<Seal[]> {
    const rows = await tx.query<SealRow>(
      `SELECT seq, entries::text, count, root, previous, hash, signature, versions::text AS "versionIds",
              version_count AS "versionCount", version_root AS "versionRoot", manifest, adopted_to_id AS "adoptedToId",
              (extract(epoch FROM sealed_at) * 1000000)::bigint AS "sealedAtMicros"
       FROM audit_seal WHERE seq > $1 ORDER BY seq LIMIT ${SEALS_AT_ONCE}`,
      [seq],
    );
    return rows.map(({ versionIds, versionCount, versionRoot, manifest, adoptedToId, ...seal }) => ({
      ...seal,
      ...(versionIds === null
        ? {}
        : { versions: { ids: versionIds, count: versionCount, root: versionRoot, manifest, adoptedToId } }),
    }));
  }

  /** Returns audit rows at or before the end of the last seal that no seal holds and no late transaction may have written. */
  listAddedEntries(tx: Tx, settled: boolean): Promise<{ id: number; seq: number }[]> {
    return tx.all(listAddedEntries, { settled });
  }

  async countUnsealedEntries(tx: Tx): Promise<number> {
    const open = await tx.first(countUnsealedEntries, {});
    return open!.n;
  }

  /** Returns the ids of a multirange that a list lacks. */
  async missingIds(tx: Tx, ids: string, present: readonly number[]): Promise<string> {
    const [missing] = await tx.query<{ ids: string }>(
      `SELECT ($1::int8multirange - COALESCE(range_agg(int8range(id, id, '[]')), '{}'))::text AS ids FROM unnest($2::bigint[]) AS id`,
      [ids, present],
    );
    return missing!.ids;
  }

  /** Returns the places, from 0, of some ids in the order of a multirange. */
  async placesOf(tx: Tx, ids: string, some: string): Promise<number[]> {
    const rows = await tx.query<{ place: number }>(
      `SELECT place FROM (
         SELECT id, row_number() OVER (ORDER BY id) - 1 AS place
         FROM unnest($1::int8multirange) AS ids, generate_series(lower(ids), upper(ids) - 1) AS id) AS placed
       WHERE id <@ $2::int8multirange ORDER BY place`,
      [ids, some],
    );
    return rows.map(({ place }) => place);
  }

  /** Returns what no seal holds of the versions, as a multirange, and whether each part may still be filled. */
  async findUnsealedVersions(tx: Tx): Promise<{ added: string; open: string }> {
    const [unsealed] = await tx.query<{ added: string; open: string }>(
      `WITH sealed AS (
         SELECT COALESCE(range_agg(versions), '{}') AS ids, COALESCE(max(version_to_id), 0) AS upto,
                COALESCE(range_agg(version_gaps) FILTER (WHERE horizon > settled), '{}') AS gaps
         FROM audit_seal,
              (SELECT COALESCE((SELECT settled_below FROM audit_seal ORDER BY seq DESC LIMIT 1), '0') AS settled) AS last)
       SELECT (int8multirange(int8range(NULL, upto, '(]')) - ids - gaps)::text AS added,
              ((gaps - ids) + int8multirange(int8range(upto, NULL, '()')))::text AS open FROM sealed`,
    );
    return unsealed!;
  }

  findHashes(tx: Tx, seqs: readonly number[]): Promise<{ seq: number; hash: string }[]> {
    return tx.all(findSealHashes, { seqs });
  }
}
