import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AuditViolation, RowViolation } from '../domain/audit-violation.js';
import { factDifferences, manifestOf, type RowVersion, versionLine } from '../domain/row-version.js';
import { rootOfLines } from '../domain/seal.js';
import { type ComparedRow, RowVersionRepository } from '../persistence/row-version.repository.js';
import { type Seal, SealRepository } from '../persistence/seal.repository.js';
import { WriterKeys } from './writer-keys.js';

/** Checks the versions of rows against their seals and the keys of their writers, and every row against its last version. */
@Injectable()
export class VerifyRows {
  constructor(
    private readonly keys: WriterKeys,
    private readonly versions: RowVersionRepository,
    private readonly seals: SealRepository,
  ) {}

  /** @param adoptedToId versions up to this id may be unsigned */
  async findSealViolations(tx: Tx, { seq, versions }: Seal, adoptedToId: number): Promise<AuditViolation[]> {
    if (!versions) return [];
    const found = await this.versions.listByIds(tx, versions.ids);
    const violations: AuditViolation[] = await this.forged(tx, found, adoptedToId);
    if (found.length !== versions.count)
      return [...violations, await this.removed(tx, seq, versions.ids, versions.manifest, found)];
    if (violations.length === 0 && rootOfLines(found.map(versionLine)) !== versions.root)
      violations.push({
        kind: 'versions-changed',
        seq,
        ids: versions.ids,
        rows: rowsThatDiffer(found, versions.manifest),
      });
    return violations;
  }

  /** Versions that no seal holds: those after the last seal are authentic or forged, those before it were added. */
  async findUnsealedViolations(
    tx: Tx,
    adoptedToId: number,
  ): Promise<{ open: number; violations: AuditViolation[] }> {
    const unsealed = await this.seals.findUnsealedVersions(tx);
    const open = await this.versions.listByIds(tx, unsealed.open);
    const added = await this.versions.listByIds(tx, unsealed.added);
    const violations: AuditViolation[] = await this.forged(tx, open, adoptedToId);
    if (added.length > 0)
      violations.push({
        kind: 'versions-added',
        seq: 0,
        ids: added.map(({ id }) => id).join(','),
        rows: manifestOf(added).split('\n'),
      });
    return { open: open.length, violations };
  }

  /** Every row of every recorded table beside what was last recorded of it. */
  async findRowViolations(tx: Tx): Promise<AuditViolation[]> {
    const violations: AuditViolation[] = (await this.versions.listUnrecordedTables(tx)).map((table) => ({
      kind: 'table-unrecorded',
      table,
    }));
    await this.versions.compareRows(tx, (row) => {
      const violation = this.compare(row);
      if (violation) violations.push(violation);
    });
    return violations;
  }

  private compare(row: ComparedRow): RowViolation | undefined {
    const { relation, rowKey, hash, facts, operation, digest, writerId, recordedFacts } = row;
    const violation = (kind: RowViolation['kind']): RowViolation => ({
      kind,
      relation,
      rowKey,
      differs: factDifferences(recordedFacts, facts),
    });
    if (hash === null) return violation('row-removed');
    if (operation === null || operation === 'delete') return violation('row-added');
    const holds =
      writerId !== null && digest !== null
        ? this.keys.matches(writerId, hash, digest)
        : facts === recordedFacts;
    return holds ? undefined : violation('row-changed');
  }

  private async forged(
    tx: Tx,
    versions: readonly RowVersion[],
    adoptedToId: number,
  ): Promise<RowViolation[]> {
    const violations: RowViolation[] = [];
    for (const version of versions) {
      if (this.keys.holds(version) || (version.writerId === null && version.id <= adoptedToId)) continue;
      const { relation, rowKey, facts, writerId } = version;
      const before = await this.versions.findBefore(tx, version);
      const kind = writerId === null ? 'row-written-outside' : 'version-forged';
      violations.push({ kind, relation, rowKey, differs: factDifferences(before?.facts ?? null, facts) });
    }
    return violations;
  }

  private async removed(
    tx: Tx,
    seq: number,
    ids: string,
    manifest: string,
    found: readonly RowVersion[],
  ): Promise<AuditViolation> {
    const missing = await this.seals.missingIds(
      tx,
      ids,
      found.map(({ id }) => id),
    );
    const lines = manifest.split('\n');
    const places = await this.seals.placesOf(tx, ids, missing);
    return { kind: 'versions-removed', seq, ids: missing, rows: places.map((place) => lines[place] ?? '?') };
  }
}

/** Rows that the manifest names otherwise; all of the seal when the names agree. */
function rowsThatDiffer(found: readonly RowVersion[], manifest: string): string[] {
  const lines = manifest.split('\n');
  const now = manifestOf(found).split('\n');
  return now.flatMap((line, at) => (line === lines[at] ? [] : [`${lines[at]} (now ${line})`]));
}
