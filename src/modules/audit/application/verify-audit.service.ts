import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Anchor } from '../domain/anchor.js';
import { FIRST_PREVIOUS, rootOf, type SealContent, sealHash } from '../domain/seal.js';
import { entriesOf } from './audit-entries.js';
import { GAP_OPEN } from './seal-audit.service.js';
import { SealKey } from './seal-key.js';

export type AuditFault =
  | { readonly kind: 'seal-forged' | 'chain-broken'; readonly seq: number }
  | {
      readonly kind: 'entries-changed' | 'entries-removed' | 'entries-added';
      readonly seq: number;
      readonly ids: string;
    }
  | { readonly kind: 'tail-cut' | 'anchor-forged'; readonly day: string; readonly seq: number };

export interface AuditReport {
  readonly seals: number;
  readonly entries: number;
  /** Rows after the last seal; they are nobody's proof yet. */
  readonly unsealed: number;
  readonly faults: readonly AuditFault[];
}

interface Seal extends SealContent {
  readonly hash: string;
  readonly signature: Buffer;
}

const SEALS_AT_ONCE = 500;

/** Recomputes every root and the chain of seals, and holds them against anchors kept outside. */
@Injectable()
export class VerifyAuditService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly key: SealKey,
  ) {}

  /**
   * @param anchors kept outside the database; without them a cut tail cannot be seen
   * @param settled true: no writing is going on, so an id skipped a moment ago is not waited for
   */
  async verify(actor: Actor, anchors: readonly Anchor[] = [], settled = false): Promise<AuditReport> {
    return this.uow.read(
      actor,
      async (tx) => {
        const faults: AuditFault[] = [];
        let [seals, entries, previous] = [0, 0, FIRST_PREVIOUS];
        for (let after = 0; ;) {
          const page = await this.seals(tx, after);
          for (const seal of page) {
            if (seal.seq !== after + 1 || seal.previous !== previous)
              faults.push({ kind: 'chain-broken', seq: seal.seq });
            if (sealHash(seal) !== seal.hash || !this.key.holds(seal.hash, seal.signature))
              faults.push({ kind: 'seal-forged', seq: seal.seq });
            else faults.push(...(await this.contentFaults(tx, seal)));
            [after, previous] = [seal.seq, seal.hash];
            [seals, entries] = [seals + 1, entries + seal.count];
          }
          if (page.length < SEALS_AT_ONCE) break;
        }
        faults.push(...(await this.added(tx, settled)), ...(await this.anchorFaults(tx, anchors)));
        const [open] = await tx.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM audit_entry WHERE id > COALESCE((SELECT max(to_id) FROM audit_seal), 0)`,
        );
        return { seals, entries, unsealed: open!.n, faults };
      },
      { oneMoment: true },
    );
  }

  private seals(tx: Tx, after: number): Promise<Seal[]> {
    return tx.query<Seal>(
      `SELECT seq, entries::text, count, root, previous, hash, signature,
              (extract(epoch FROM sealed_at) * 1000000)::bigint AS "sealedAtMicros"
       FROM audit_seal WHERE seq > $1 ORDER BY seq LIMIT ${SEALS_AT_ONCE}`,
      [after],
    );
  }

  private async contentFaults(tx: Tx, seal: Seal): Promise<AuditFault[]> {
    const rows = await entriesOf(tx, seal.entries);
    if (rows.length === seal.count)
      return rootOf(rows) === seal.root
        ? []
        : [{ kind: 'entries-changed', seq: seal.seq, ids: seal.entries }];
    const [missing] = await tx.query<{ ids: string }>(
      `SELECT ($1::int8multirange - COALESCE(range_agg(int8range(id, id, '[]')), '{}'))::text AS ids FROM unnest($2::bigint[]) AS id`,
      [seal.entries, rows.map(({ id }) => id)],
    );
    return [{ kind: 'entries-removed', seq: seal.seq, ids: missing!.ids }];
  }

  /** Rows at or before the end of the last seal that no seal holds, beyond the time in which a late one may turn up. */
  private async added(tx: Tx, settled: boolean): Promise<AuditFault[]> {
    const rows = await tx.query<{ id: number; seq: number }>(
      `WITH sealed AS (
         SELECT COALESCE(range_agg(entries), '{}') AS ids,
                COALESCE(range_agg(gaps) FILTER (WHERE NOT $1 AND sealed_at > clock_timestamp() - ${GAP_OPEN}), '{}') AS open,
                COALESCE(max(to_id), 0) AS upto FROM audit_seal),
       outside AS (
         SELECT unnest(int8multirange(int8range(NULL, upto, '(]')) - ids - open) AS ids FROM sealed)
       SELECT e.id, COALESCE((SELECT min(seq) FROM audit_seal WHERE to_id >= e.id), 0) AS seq
       FROM outside JOIN audit_entry e ON (lower(ids) IS NULL OR e.id >= lower(ids)) AND e.id < upper(ids) ORDER BY e.id LIMIT 1000`,
      [settled],
    );
    return rows.map(({ id, seq }) => ({ kind: 'entries-added', seq, ids: `{[${id},${id}]}` }));
  }

  private async anchorFaults(tx: Tx, anchors: readonly Anchor[]): Promise<AuditFault[]> {
    const rows = await tx.query<{ seq: number; hash: string }>(
      `SELECT seq, hash FROM audit_seal WHERE seq = ANY($1::int[])`,
      [anchors.map(({ seq }) => seq)],
    );
    const known = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    return anchors.flatMap(({ day, seq, hash, signature }): AuditFault[] => {
      if (!this.key.holds(hash, Buffer.from(signature, 'base64')))
        return [{ kind: 'anchor-forged', day, seq }];
      return known.get(seq) === hash ? [] : [{ kind: 'tail-cut', day, seq }];
    });
  }
}
