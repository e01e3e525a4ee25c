import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { Anchor } from '../domain/anchor.js';
import type { AuditViolation, AuditReport } from '../domain/audit-violation.js';
import { FIRST_PREVIOUS, rootOf, sealHash } from '../domain/seal.js';
import { type Seal, SealRepository } from '../persistence/seal.repository.js';
import { SealKey } from './seal-key.js';
import { VerifyRows } from './verify-rows.js';

/** Recomputes every root and the chain of seals, holds them against anchors kept outside, and every row against its versions. */
@Injectable()
export class VerifyAuditService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly key: SealKey,
    private readonly sealed: SealRepository,
    private readonly rows: VerifyRows,
  ) {}

  /**
   * @param anchors kept outside the database; without them a cut tail cannot be seen
   * @param settled true: no writing is going on, so an id skipped a moment ago is not waited for
   */
  async verify(actor: Actor, anchors: readonly Anchor[] = [], settled = false): Promise<AuditReport> {
    return this.uow.read(
      actor,
      async (tx) => {
        const violations: AuditViolation[] = [];
        let [seals, entries, versions, adoptedToId, previous] = [0, 0, 0, 0, FIRST_PREVIOUS];
        for (let page = await this.sealed.listAfter(tx, 0), after = 0; page.length > 0;) {
          for (const seal of page) {
            if (seal.seq !== after + 1 || seal.previous !== previous)
              violations.push({ kind: 'chain-broken', seq: seal.seq });
            if (sealHash(seal) !== seal.hash || !this.key.holds(seal.hash, seal.signature))
              violations.push({ kind: 'seal-forged', seq: seal.seq });
            else {
              adoptedToId = seal.versions?.adoptedToId ?? adoptedToId;
              violations.push(...(await this.findEntryViolations(tx, seal)));
              violations.push(...(await this.rows.findSealViolations(tx, seal, adoptedToId)));
            }
            [after, previous] = [seal.seq, seal.hash];
            seals += 1;
            entries += seal.count;
            versions += seal.versions?.count ?? 0;
          }
          page = await this.sealed.listAfter(tx, after);
        }
        const open = await this.rows.findUnsealedViolations(tx, adoptedToId);
        violations.push(...(await this.addedEntries(tx, settled)), ...open.violations);
        violations.push(...(await this.findAnchorViolations(tx, anchors)));
        if (versions > 0) violations.push(...(await this.rows.findRowViolations(tx)));
        const unsealed = (await this.sealed.countUnsealedEntries(tx)) + open.open;
        return { seals, entries, versions, unsealed, adopted: adoptedToId, violations };
      },
      { repeatableRead: true },
    );
  }

  private async findEntryViolations(tx: Tx, seal: Seal): Promise<AuditViolation[]> {
    const rows = await this.sealed.listEntries(tx, seal.entries);
    if (rows.length === seal.count)
      return rootOf(rows) === seal.root
        ? []
        : [{ kind: 'entries-changed', seq: seal.seq, ids: seal.entries }];
    const present = rows.map(({ id }) => id);
    return [
      {
        kind: 'entries-removed',
        seq: seal.seq,
        ids: await this.sealed.missingIds(tx, seal.entries, present),
      },
    ];
  }

  private async addedEntries(tx: Tx, settled: boolean): Promise<AuditViolation[]> {
    const rows = await this.sealed.listAddedEntries(tx, settled);
    return rows.map(({ id, seq }) => ({ kind: 'entries-added', seq, ids: `{[${id},${id}]}` }));
  }

  private async findAnchorViolations(tx: Tx, anchors: readonly Anchor[]): Promise<AuditViolation[]> {
    const rows = await this.sealed.findHashes(
      tx,
      anchors.map(({ seq }) => seq),
    );
    const known = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    return anchors.flatMap(({ day, seq, hash, signature }): AuditViolation[] => {
      if (!this.key.holds(hash, Buffer.from(signature, 'base64')))
        return [{ kind: 'anchor-forged', day, seq }];
      return known.get(seq) === hash ? [] : [{ kind: 'tail-cut', day, seq }];
    });
  }
}
