import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { manifestOf, versionLine } from '../domain/row-version.js';
import { rootOf, rootOfLines, type SealContent, sealHash } from '../domain/seal.js';
import { RowVersionRepository } from '../persistence/row-version.repository.js';
import { type LastSeal, SealRepository, type SealedSpan } from '../persistence/seal.repository.js';
import { SealKey } from './seal-key.js';

const MAX_ROWS_PER_SEAL = 10_000;
const NO_SPAN: SealedSpan = { ids: '{}', gaps: '{}', toId: 0 };

/**
 * Seals what has been written since the last seal: a Merkle root over the audit rows and one over the versions of rows, chained
 * to the seal before and signed. One worker at a time; rows are written without waiting for it. The first seal over versions
 * takes the rows of the database as they stand then.
 */
@Injectable()
export class SealAuditService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly key: SealKey,
    private readonly seals: SealRepository,
    private readonly versions: RowVersionRepository,
  ) {}

  /** @returns how many audit rows and versions were sealed; 0 also when another worker is at it */
  async seal(actor: Actor): Promise<number> {
    let total = 0;
    for (let full = true; full;) {
      const sealed = await this.uow.write(actor, (tx) => this.sealNext(tx));
      total += sealed.entries + sealed.versions;
      full = sealed.entries === MAX_ROWS_PER_SEAL || sealed.versions === MAX_ROWS_PER_SEAL;
    }
    return total;
  }

  private async sealNext(tx: Tx): Promise<{ entries: number; versions: number }> {
    if (!(await this.seals.acquireLock(tx))) return { entries: 0, versions: 0 };
    const last = await this.seals.findLast(tx);
    const adoptedToId = last.versionToId === null ? (await this.versions.adoptRows(tx)).lastId : null;
    const entries = await this.seals.listUnsealedEntries(tx, last, MAX_ROWS_PER_SEAL);
    const versions = await this.versions.listUnsealed(
      tx,
      last.versionToId ?? 0,
      last.openVersionGaps,
      MAX_ROWS_PER_SEAL,
    );
    if (entries.length + versions.length > 0) {
      const spans = await this.spansOf(tx, last, entries, versions);
      const content: SealContent = {
        seq: last.seq + 1,
        entries: spans.entries.ids,
        count: entries.length,
        root: rootOf(entries),
        previous: last.hash,
        sealedAtMicros: await this.seals.readClockMicros(tx),
        versions: {
          ids: spans.versions.ids,
          count: versions.length,
          root: rootOfLines(versions.map(versionLine)),
          manifest: manifestOf(versions),
          adoptedToId,
        },
      };
      const hash = sealHash(content);
      const full = entries.length === MAX_ROWS_PER_SEAL || versions.length === MAX_ROWS_PER_SEAL;
      const settledBelow = full ? null : last.settledBelow;
      await this.seals.insert(tx, content, { hash, signature: this.key.sign(hash), settledBelow, ...spans });
    }
    return { entries: entries.length, versions: versions.length };
  }

  private async spansOf(
    tx: Tx,
    last: LastSeal,
    entries: readonly { id: number }[],
    versions: readonly { id: number }[],
  ): Promise<{ entries: SealedSpan; versions: SealedSpan }> {
    const span = async (rows: readonly { id: number }[], afterId: number): Promise<SealedSpan> =>
      rows.length === 0 ? { ...NO_SPAN, toId: afterId } : this.seals.spanOf(tx, rows, afterId);
    return { entries: await span(entries, last.toId), versions: await span(versions, last.versionToId ?? 0) };
  }
}
