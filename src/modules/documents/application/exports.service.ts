import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId, randomBytesPooled } from '../../../platform/clock/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  exportLimit,
  exportNeedsOther,
  exportUnknown,
  LINK_MINUTES,
  needsSecondPerson,
  WAITS_DAYS,
} from '../domain/export-rules.js';
import { DisclosureBudget } from './disclosure-budget.service.js';
import {
  insertExportFile,
  listWaitingExports,
  lockApprovedExport,
  lockExportForDecision,
  updateExportTaken,
} from '../persistence/exports.statements.js';

export interface OutgoingFile {
  /** What list it is, e.g. `batch-roster`. */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly persons: number;
}

export interface WaitingExport {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly persons: number;
  readonly requestedBy: string;
  readonly approved: boolean;
}

type ExportAct = `export.${'held' | 'taken' | 'approved' | 'refused'}`;

/** Counts every workbook of persons, holds back what one person alone may not take, and hands it out once. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: DataKeyStore,
    private readonly budget: DisclosureBudget,
  ) {}

  /**
   * A file counts when it is asked for, also one that is refused later.
   * @returns null when the file may go at once; else what waits for a second person. @throws exportLimit
   */
  release(actor: Actor, file: OutgoingFile): Promise<WaitingExport | null> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.budget.hasRoomFor(tx, 'exported', file.persons)))
        throw exportLimit({ persons: file.persons });
      const id = newId();
      const waits = needsSecondPerson(file.persons);
      const content = waits ? await this.sealed(tx, id, file.bytes) : null;
      const row = await tx.first(insertExportFile, {
        id,
        organisationId: actor.organisationId,
        userId: actor.userId,
        kind: file.kind,
        name: file.name,
        persons: file.persons,
        content,
      });
      this.note(tx, waits ? 'export.held' : 'export.taken', row!);
      return waits ? row! : null;
    });
  }

  /** Files of the own office that wait, newest first. */
  waiting(actor: Actor): Promise<WaitingExport[]> {
    return this.uow.read(actor, (tx) => tx.all(listWaitingExports, {}));
  }

  /** @throws exportUnknown, exportNeedsOther */
  decide(actor: Actor, id: string, approves: boolean): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const row = await tx.first(lockExportForDecision, { id });
      if (!row) throw exportUnknown();
      if (row.requestedBy === actor.userId) throw exportNeedsOther();
      await tx.execute(
        approves
          ? `UPDATE export_file SET approved_by = $2, approved_at = app_now() WHERE id = $1`
          : `UPDATE export_file SET refused_at = app_now(), content = NULL WHERE id = $1 AND $2::uuid IS NOT NULL`,
        [id, actor.userId],
      );
      if (!approves) await this.keys.destroy(tx, [id]);
      this.note(tx, approves ? 'export.approved' : 'export.refused', row);
    });
  }

  /** A link for the one who asked; it opens once, for ten minutes. @returns its token @throws exportUnknown */
  link(actor: Actor, id: string): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const token = randomBytesPooled(32).toString('base64url');
      const made = await tx.execute(
        `UPDATE export_file SET link_hash = $3, link_until = app_now() + make_interval(mins => ${LINK_MINUTES})
         WHERE id = $1 AND requested_by = $2 AND content IS NOT NULL AND approved_at IS NOT NULL AND taken_at IS NULL`,
        [id, actor.userId, hashOf(token)],
      );
      if (made === 0) throw exportUnknown();
      return token;
    });
  }

  /** Hands the file out and destroys its key: nobody opens it again. @throws exportUnknown */
  take(actor: Actor, token: string): Promise<{ name: string; bytes: Buffer }> {
    return this.uow.write(actor, async (tx) => {
      const row = await tx.first(lockApprovedExport, { linkHash: hashOf(token), userId: actor.userId });
      const key = row && (await this.keys.load(tx, [row.id])).get(row.id);
      if (!row || !key) throw exportUnknown();
      await tx.run(updateExportTaken, { id: row.id });
      await this.keys.destroy(tx, [row.id]);
      this.note(tx, 'export.taken', row);
      return { name: row.fileName, bytes: open(key, row.content, placeOf(row.id)) };
    });
  }

  /** Files nobody decided on or fetched in time go. @returns how many */
  dropOld(actor: Actor): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `UPDATE export_file SET content = NULL, refused_at = CASE WHEN approved_at IS NULL THEN app_now() END
         WHERE content IS NOT NULL AND requested_at < app_now() - make_interval(days => ${WAITS_DAYS}) RETURNING id`,
      );
      await this.keys.destroy(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  }

  private async sealed(tx: Tx, id: string, bytes: Buffer): Promise<Buffer> {
    const key = (await this.keys.create(tx, [id])).get(id)!;
    return seal(key, bytes, placeOf(id));
  }

  private note(tx: Tx, action: ExportAct, { id, kind, persons }: WaitingExport): void {
    tx.audit({ action, aggregate: 'export', aggregateId: id, fields: [kind, `count=${persons}`] });
  }
}

const placeOf = (id: string): string => `export_file.content:${id}`;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
