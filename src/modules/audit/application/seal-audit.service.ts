import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { FIRST_PREVIOUS, rootOf, sealHash, type SealedEntry } from '../domain/seal.js';
import { ENTRY } from './audit-entries.js';
import { SealKey } from './seal-key.js';

const AT_ONCE = 20_000;
/**
 * How long an id that was skipped may still turn up: an entry gets its id just before its commit. Later rows in a gap are
 * no entries of ours.
 */
export const GAP_OPEN = `interval '2 minutes'`;

interface Last {
  readonly seq: number;
  readonly hash: string;
  readonly toId: number;
  readonly openGaps: string;
}

/**
 * Seals what has been written since the last seal: a Merkle root over the rows, chained to the seal before and signed. One
 * worker at a time; rows are written without waiting for it.
 */
@Injectable()
export class SealAuditService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly key: SealKey,
  ) {}

  /** @returns how many rows were sealed; 0 also when another worker is at it */
  async seal(actor: Actor): Promise<number> {
    let sealed = 0;
    for (let more = AT_ONCE; more === AT_ONCE; sealed += more)
      more = await this.uow.write(actor, (tx) => this.sealNext(tx));
    return sealed;
  }

  private async sealNext(tx: Tx): Promise<number> {
    const [lock] = await tx.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('audit_seal')) AS mine`,
    );
    if (!lock?.mine) return 0;
    const last = await this.last(tx);
    const rows = await tx.query<SealedEntry>(
      `SELECT * FROM (
         SELECT ${ENTRY} FROM unnest($2::int8multirange) AS gap JOIN audit_entry ON id >= lower(gap) AND id < upper(gap)
         UNION ALL (SELECT ${ENTRY} FROM audit_entry WHERE id > $1 ORDER BY id LIMIT ${AT_ONCE})
       ) AS open ORDER BY id LIMIT ${AT_ONCE}`,
      [last.toId, last.openGaps],
    );
    if (rows.length === 0) return 0;
    const [span] = await tx.query<{ entries: string; gaps: string; toId: number; sealedAtMicros: number }>(
      `WITH ids AS (SELECT range_agg(int8range(id, id, '[]')) AS entries, greatest($2::bigint, max(id)) AS "toId"
                    FROM unnest($1::bigint[]) AS id)
       SELECT entries::text, "toId", (int8multirange(int8range($2::bigint, "toId", '(]')) - entries)::text AS gaps,
              (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS "sealedAtMicros" FROM ids`,
      [rows.map(({ id }) => id), last.toId],
    );
    const content = {
      seq: last.seq + 1,
      entries: span!.entries,
      count: rows.length,
      root: rootOf(rows),
      previous: last.hash,
      sealedAtMicros: span!.sealedAtMicros,
    };
    const hash = sealHash(content);
    await tx.execute(
      `INSERT INTO audit_seal (seq, entries, gaps, to_id, count, root, previous, sealed_at, hash, signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp(0) + $8::bigint * interval '1 microsecond', $9, $10)`,
      [
        content.seq,
        content.entries,
        span!.gaps,
        span!.toId,
        content.count,
        content.root,
        content.previous,
        content.sealedAtMicros,
        hash,
        this.key.sign(hash),
      ],
    );
    return rows.length;
  }

  private async last(tx: Tx): Promise<Last> {
    const [last] = await tx.query<Omit<Last, 'openGaps'>>(
      `SELECT seq, hash, to_id AS "toId" FROM audit_seal ORDER BY seq DESC LIMIT 1`,
    );
    if (!last) return { seq: 0, hash: FIRST_PREVIOUS, toId: 0, openGaps: '{}' };
    const [open] = await tx.query<{ gaps: string }>(
      `SELECT (COALESCE(range_agg(gaps), '{}') - COALESCE(range_agg(entries), '{}'))::text AS gaps
       FROM audit_seal WHERE sealed_at > clock_timestamp() - ${GAP_OPEN}`,
    );
    return { ...last, openGaps: open!.gaps };
  }
}
