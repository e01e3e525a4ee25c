import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BlindIndexes, open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { importCellsGone } from '../domain/import.errors.js';
import type {
  ValidatedCells,
  RowAction,
  RowContent,
  RowOutcome,
  StoredRow,
} from '../domain/validated-row.js';
import type { Finding, LedgerRow } from '../domain/ledger.js';
import { StoredTexts } from './stored-texts.js';
import { canonical } from './canonical.js';
import { contentOf, place, withoutRaw } from './row-content.js';
import {
  findAppliedFingerprints,
  findImportRows,
  findLastRowsOfSubjects,
  insertAppliedFingerprints,
  listImportIds,
  listImportRows,
  listRefusedRows,
  listRowContents,
  listRowsToApply,
  updateAppliedRows,
  updateRowContent,
} from './import-rows.statements.js';

type RawRow = Omit<StoredRow, 'subjectId' | 'content'> & { subject_id: string | null; content: Buffer };

/** Rows of an import. Their contents are sealed with the import's own key, each bound to its place. */
@Injectable()
export class ImportRowsRepository {
  private readonly words = new StoredTexts();

  constructor(
    private readonly keys: DataKeyStore,
    private readonly indexes: BlindIndexes,
  ) {}

  /**
   * Same clean values of the same kind of ledger, same fingerprint; keyed, so it says nothing without the key.
   * @returns what the row may be known by; the first is how it is written now
   */
  fingerprints(kind: string, value: unknown): Buffer[] {
    return this.indexes.every(`import.${kind}`, canonical(value));
  }

  /** The key fingerprints are written with. */
  get keyName(): number {
    return this.indexes.keyName;
  }

  async known(
    tx: Tx,
    kind: string,
    cooperation: string,
    fingerprints: readonly Buffer[],
  ): Promise<Set<string>> {
    const rows = await tx.all(findAppliedFingerprints, { kind, cooperation, fingerprints });
    return new Set(rows.map((row) => row.fingerprint.toString('hex')));
  }

  async insert(
    tx: Tx,
    importId: string,
    key: Buffer,
    firstSeq: number,
    rows: readonly LedgerRow[],
    validated: readonly (ValidatedCells<unknown> & { fingerprint: Buffer | null })[],
  ): Promise<void> {
    await tx.insertMany(
      'import_row',
      rows.map((row, index) => {
        const validation = validated[index]!;
        const seq = firstSeq + index;
        const content = contentOf(row, validation, this.words);
        return {
          import_id: importId,
          seq,
          sheet: row.sheet,
          row: row.row,
          hidden: row.hidden,
          action: validation.action,
          outcome: validation.outcome,
          draft: validation.draft ?? false,
          findings: withoutRaw(validation.findings),
          columns: row.columns,
          content: seal(key, JSON.stringify(content), place(importId, seq)),
          fingerprint: validation.fingerprint,
          index_key: this.keyName,
        };
      }),
    );
  }

  /** The next rows to take in, in file order. */
  async waiting(tx: Tx, importId: string, key: Buffer, limit: number): Promise<StoredRow[]> {
    const rows = await tx.all(listRowsToApply, { importId, limit });
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** A page of rows for review, filtered by outcome and finding code. */
  async page(
    tx: Tx,
    importId: string,
    key: Buffer,
    filter: { outcome?: string; code?: string; after?: number; limit: number },
  ): Promise<StoredRow[]> {
    const rows = await tx.list(listImportRows, { importId, ...filter, after: filter.after ?? 0 });
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** Named rows, in file order. */
  async some(tx: Tx, importId: string, key: Buffer, seqs: readonly number[]): Promise<StoredRow[]> {
    const rows = await tx.all(findImportRows, { importId, seqs });
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** Rows that did not go in, in file order. */
  async refused(tx: Tx, importId: string, key: Buffer, after: number, limit: number): Promise<StoredRow[]> {
    const rows = await tx.all(listRefusedRows, { importId, after, limit });
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** The row that last brought or changed each record, where its words are still kept. @returns by record */
  async lastOf(tx: Tx, kind: string, subjects: readonly string[]): Promise<Map<string, StoredRow>> {
    if (subjects.length === 0) return new Map();
    const rows = await tx.all(findLastRowsOfSubjects, { subjects, kind });
    const keys = await this.keys.load(tx, [...new Set(rows.map((row) => row.import_id))]);
    return new Map(
      rows.flatMap(({ import_id: importId, ...row }) => {
        const key = keys.get(importId);
        return key ? [[row.subject_id!, this.opened(importId, key, row)] as const] : [];
      }),
    );
  }

  async settle(
    tx: Tx,
    importId: string,
    settled: readonly {
      seq: number;
      action: RowAction;
      outcome: RowOutcome;
      findings: readonly Finding[];
      subjectId: string | null;
    }[],
  ): Promise<void> {
    await tx.run(updateAppliedRows, {
      importId,
      settled: JSON.stringify(
        settled.map((row) => ({ ...row, findings: withoutRaw(row.findings), subject_id: row.subjectId })),
      ),
    });
    await tx.run(insertAppliedFingerprints, { importId, settled: settled.map((row) => row.seq) });
  }

  /** Rows that became something of the person, or whose contents hold any of these texts, keep place and verdict, not their words. */
  async blank(tx: Tx, person: string, traces: readonly string[]): Promise<number> {
    const imports = await tx.all(listImportIds, {});
    const keys = await this.keys.load(
      tx,
      imports.map(({ id }) => id),
    );
    let blanked = 0;
    for (const [importId, key] of keys) {
      for (let after = -1; ;) {
        const rows = await tx.all(listRowContents, { importId, after, person });
        for (const { seq, content, own } of rows) {
          const text = open(key, content, place(importId, seq)).toString();
          if (!own && !traces.some((trace) => text.includes(trace))) continue;
          await tx.run(updateRowContent, {
            importId,
            seq,
            content: seal(key, blankText(text), place(importId, seq)),
          });
          blanked += 1;
        }
        if (rows.length < 2000) break;
        after = rows.at(-1)!.seq;
      }
    }
    return blanked;
  }

  async key(tx: Tx, importId: string): Promise<Buffer> {
    const key = (await this.keys.load(tx, [importId])).get(importId);
    if (!key) throw importCellsGone({ id: importId });
    return key;
  }

  private opened(importId: string, key: Buffer, { subject_id, content, ...row }: RawRow): StoredRow {
    const opened = JSON.parse(open(key, content, place(importId, row.seq)).toString()) as RowContent;
    const findings = row.findings.map((finding, index) =>
      opened.raws[index] === undefined ? finding : { ...finding, raw: opened.raws[index] },
    );
    return { ...row, findings, subjectId: subject_id, content: opened };
  }
}

export function hashOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** The same shape with every word gone. */
function blankText(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, inner: unknown) => (typeof inner === 'string' ? '' : inner));
}
