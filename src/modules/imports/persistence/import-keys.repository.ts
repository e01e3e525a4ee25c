import { Injectable } from '@nestjs/common';
import { open, DataKeyStore } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { RowContent } from '../domain/validated-row.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { place } from './row-content.js';
import {
  clearFingerprintsUnderOtherKey,
  countFingerprintsUnderOtherKey,
  deleteAppliedUnderOtherKey,
  lockFingerprintsUnderOtherKey,
} from './import-keys.statements.js';

export interface RowPlaceAfter {
  readonly importId: string;
  readonly seq: number;
}

interface KeyedRow extends RowPlaceAfter {
  readonly kind: string;
  readonly cooperation: string;
  readonly content: Buffer;
  readonly fingerprint: Buffer;
}

@Injectable()
export class ImportKeysRepository {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly keys: DataKeyStore,
  ) {}

  async rekey(
    tx: Tx,
    after: RowPlaceAfter | null,
    limit: number,
  ): Promise<{ last: RowPlaceAfter | null; count: number }> {
    const rows = await tx.all(lockFingerprintsUnderOtherKey, {
      keyName: this.rows.keyName,
      importId: after?.importId ?? null,
      seq: after?.seq ?? null,
      limit,
    });
    const keys = await this.keys.load(tx, [...new Set(rows.map(({ importId }) => importId))]);
    const moved = rows.flatMap((row) => {
      const key = keys.get(row.importId);
      const now = key && this.again(row, key);
      return now ? [{ ...row, now }] : [];
    });
    const columns = [
      moved.map(({ importId }) => importId),
      moved.map(({ seq }) => seq),
      moved.map(({ kind }) => kind),
      moved.map(({ cooperation }) => cooperation),
      moved.map(({ fingerprint }) => fingerprint),
      moved.map(({ now }) => now),
    ];
    const given = `unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::bytea[], $6::bytea[])
      AS n(import_id, seq, kind, cooperation, was, becomes)`;
    await tx.execute(
      `UPDATE import_row r SET fingerprint = n.becomes, index_key = $7 FROM ${given}
       WHERE r.import_id = n.import_id AND r.seq = n.seq`,
      [...columns, this.rows.keyName],
    );
    // The same row may have come again meanwhile and stand under the key of now already.
    await tx.execute(
      `WITH gone AS (
         DELETE FROM import_applied a USING ${given}
         WHERE a.kind = n.kind AND a.cooperation = n.cooperation AND a.fingerprint = n.was
         RETURNING a.kind, a.cooperation, n.becomes, a.import_id, a.subject_id)
       INSERT INTO import_applied (kind, cooperation, fingerprint, index_key, import_id, subject_id)
       SELECT DISTINCT ON (kind, cooperation, becomes) kind, cooperation, becomes, $7, import_id, subject_id FROM gone
       ON CONFLICT DO NOTHING`,
      [...columns, this.rows.keyName],
    );
    const last = rows.at(-1);
    return { last: last ? { importId: last.importId, seq: last.seq } : null, count: moved.length };
  }

  async left(tx: Tx): Promise<number> {
    const row = await tx.first(countFingerprintsUnderOtherKey, { keyName: this.rows.keyName });
    return row!.count;
  }

  async forget(tx: Tx): Promise<void> {
    await tx.run(clearFingerprintsUnderOtherKey, { keyName: this.rows.keyName });
    await tx.run(deleteAppliedUnderOtherKey, { keyName: this.rows.keyName });
  }

  /** Under the key of now; nothing when the words of the row are no longer those the fingerprint was taken of. */
  private again({ importId, seq, kind, content, fingerprint }: KeyedRow, key: Buffer): Buffer | undefined {
    const { value } = JSON.parse(open(key, content, place(importId, seq)).toString()) as RowContent;
    if (value === undefined) return undefined;
    const [now, ...before] = this.rows.fingerprints(kind, value);
    return before.some((each) => each.equals(fingerprint)) ? now : undefined;
  }
}
