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

const ROWS = `SELECT seq, sheet, row, hidden, action, outcome, draft, findings, columns, subject_id, content FROM import_row`;

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
    const rows = await tx.query<{ fingerprint: Buffer }>(
      `SELECT fingerprint FROM import_applied WHERE kind = $1 AND cooperation = $2 AND fingerprint = ANY($3::bytea[])`,
      [kind, cooperation, fingerprints],
    );
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
    const rows = await tx.query<RawRow>(
      `${ROWS}
       WHERE import_id = $1 AND applied_at IS NULL AND action <> 'refuse' ORDER BY seq LIMIT $2`,
      [importId, limit],
    );
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** A page of rows for review, filtered by outcome and finding code. */
  async page(
    tx: Tx,
    importId: string,
    key: Buffer,
    filter: { outcome?: string; code?: string; after?: number; limit: number },
  ): Promise<StoredRow[]> {
    const rows = await tx.query<RawRow>(
      `${ROWS}
       WHERE import_id = $1 AND seq > $2 AND ($3::text IS NULL OR outcome = $3)
         AND ($4::text IS NULL OR findings @> jsonb_build_array(jsonb_build_object('code', $4::text)))
       ORDER BY seq LIMIT $5`,
      [importId, filter.after ?? 0, filter.outcome ?? null, filter.code ?? null, filter.limit],
    );
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** Named rows, in file order. */
  async some(tx: Tx, importId: string, key: Buffer, seqs: readonly number[]): Promise<StoredRow[]> {
    const rows = await tx.query<RawRow>(
      `${ROWS}
       WHERE import_id = $1 AND seq = ANY($2::int[]) ORDER BY seq`,
      [importId, seqs],
    );
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** Rows that did not go in, in file order. */
  async refused(tx: Tx, importId: string, key: Buffer, after: number, limit: number): Promise<StoredRow[]> {
    const rows = await tx.query<RawRow>(
      `${ROWS}
       WHERE import_id = $1 AND seq > $2 AND action = 'refuse' ORDER BY seq LIMIT $3`,
      [importId, after, limit],
    );
    return rows.map((row) => this.opened(importId, key, row));
  }

  /** The row that last brought or changed each record, where its words are still kept. @returns by record */
  async lastOf(tx: Tx, kind: string, subjects: readonly string[]): Promise<Map<string, StoredRow>> {
    if (subjects.length === 0) return new Map();
    const rows = await tx.query<RawRow & { import_id: string }>(
      `SELECT DISTINCT ON (r.subject_id) r.import_id, r.seq, r.sheet, r.row, r.hidden, r.action, r.outcome, r.draft, r.findings,
              r.columns, r.subject_id, r.content
       FROM import_row r JOIN import i ON i.id = r.import_id
       WHERE r.subject_id = ANY($1::uuid[]) AND r.action = 'import' AND r.applied_at IS NOT NULL AND i.kind = $2
         AND i.status <> 'withdrawn'
       ORDER BY r.subject_id, r.applied_at DESC, r.seq DESC`,
      [subjects, kind],
    );
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
    await tx.execute(
      `UPDATE import_row r SET action = s.action, outcome = s.outcome, findings = s.findings, subject_id = s.subject_id,
              applied_at = app_now()
       FROM jsonb_to_recordset($2::jsonb) AS s(seq int, action text, outcome text, findings jsonb, subject_id uuid)
       WHERE r.import_id = $1 AND r.seq = s.seq`,
      [
        importId,
        JSON.stringify(
          settled.map((row) => ({ ...row, findings: withoutRaw(row.findings), subject_id: row.subjectId })),
        ),
      ],
    );
    await tx.execute(
      `INSERT INTO import_applied (kind, cooperation, fingerprint, index_key, import_id, subject_id)
       SELECT i.kind, i.cooperation, r.fingerprint, r.index_key, i.id, r.subject_id FROM import_row r JOIN import i ON i.id = r.import_id
       WHERE r.import_id = $1 AND r.seq = ANY($2::int[]) AND r.action <> 'refuse' AND r.fingerprint IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [importId, settled.map((row) => row.seq)],
    );
  }

  /** Rows that became something of the person, or whose contents hold any of these texts, keep place and verdict, not their words. */
  async blank(tx: Tx, person: string, traces: readonly string[]): Promise<number> {
    const imports = await tx.query<{ id: string }>(`SELECT id FROM import ORDER BY id`);
    const keys = await this.keys.load(
      tx,
      imports.map(({ id }) => id),
    );
    let blanked = 0;
    for (const [importId, key] of keys) {
      for (let after = -1; ;) {
        const rows = await tx.query<{ seq: number; content: Buffer; own: boolean }>(
          `SELECT seq, content, COALESCE(subject_id IN (SELECT app_about($3)), false) AS own FROM import_row
           WHERE import_id = $1 AND seq > $2 ORDER BY seq LIMIT 2000`,
          [importId, after, person],
        );
        for (const { seq, content, own } of rows) {
          const text = open(key, content, place(importId, seq)).toString();
          if (!own && !traces.some((trace) => text.includes(trace))) continue;
          await tx.execute(`UPDATE import_row SET content = $3 WHERE import_id = $1 AND seq = $2`, [
            importId,
            seq,
            seal(key, blankText(text), place(importId, seq)),
          ]);
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
