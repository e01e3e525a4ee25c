import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import {
  markRows,
  writeWorkbook,
  type WrittenColumn,
  type WrittenSheet,
  watermarkOf,
} from '../../../platform/workbook/index.js';
import type { StoredRow } from '../domain/validated-row.js';
import type { Finding, LedgerLayout, NotStoredColumn, SheetLayout } from '../domain/ledger.js';
import { isReasonCode, reasonText } from '../domain/reason-codes.js';
import type { ImportEntity } from '../persistence/import.entity.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { ImportsQueries } from './imports.queries.js';
import { LedgerKinds } from './ledger-kinds.js';
import { RowPersons } from './row-persons.js';

export interface ReturnedWorkbook {
  readonly name: string;
  readonly bytes: Buffer;
  readonly rows: number;
}

const JUDGED = new Set(['previewed', 'committed', 'withdrawn']);
const PAGE = 500;

/**
 * The refused rows of an import as a workbook in its own columns, each with what is wrong in a red column at the end: to be
 * put right and sent again as it is. Columns that may not be collected keep their place, empty.
 */
@Injectable()
export class ReturnedWorkbookService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ImportsQueries,
    private readonly rows: ImportRowsRepository,
    private readonly kinds: LedgerKinds,
    private readonly persons: RowPersons,
  ) {}

  /** @throws importNotFound, importNotOwn, wrongState before it was judged */
  write(actor: Actor, importId: string): Promise<ReturnedWorkbook> {
    return this.uow.write(actor, async (tx) => {
      const found = await this.queries.loadOwn(tx, importId);
      if (!JUDGED.has(found.status)) throw wrongState({ aggregate: 'import', status: found.status });
      const key = await this.rows.key(tx, importId);
      const refused: StoredRow[] = [];
      for (let after = 0; ; after = refused.at(-1)!.seq) {
        const page = await this.rows.refused(tx, importId, key, after, PAGE);
        refused.push(...page);
        if (page.length < PAGE) break;
      }
      const layout = this.kinds.get(found.kind).layout;
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: sheetsOf(found, layout, refused),
      });
      tx.audit({
        action: 'export',
        aggregate: 'import',
        aggregateId: importId,
        fields: ['returned_workbook', `count=${refused.length}`],
        subjects: await this.persons.of(tx, refused),
      });
      return {
        name: `${found.fileName.replace(/\.(?:xlsx|csv)$/i, '')}-退回.xlsx`,
        bytes,
        rows: refused.length,
      };
    });
  }
}

function sheetsOf(found: ImportEntity, layout: LedgerLayout, refused: readonly StoredRow[]): WrittenSheet[] {
  const read = found.sheets.filter(({ verdict }) => verdict === 'data');
  const sheets = read.filter(({ sheet }) => refused.some((row) => row.sheet === sheet));
  return (sheets.length > 0 ? sheets : read.slice(0, 1)).map((sheet) => {
    const rows = refused.filter((row) => row.sheet === sheet.sheet);
    const columns = columnsOf(
      sheet,
      layout,
      found.notStored.filter((one) => one.sheet === sheet.sheet),
    );
    const title = sheet.titleTexts.find((text) => text.trim() !== '');
    const written: WrittenSheet = {
      name: sheet.sheet,
      ...(title ? { title } : {}),
      headerRows: columns.some(({ group }) => group !== undefined) ? 2 : 1,
      columns,
      rows: rows.map(({ content }) => content.cells),
    };
    return markRows(written, (_, index) => reasonsOf(rows[index]!, layout));
  });
}

function columnsOf(
  { columns, ignoredColumns }: SheetLayout,
  layout: LedgerLayout,
  notStored: readonly NotStoredColumn[],
): WrittenColumn[] {
  const known = Object.entries(columns).map(([letter, key]) => {
    const column = layout.columns.find((one) => one.key === key);
    const group = column?.group?.[0];
    return { letter, written: { key, header: column?.headers[0] ?? key, ...(group ? { group } : {}) } };
  });
  const empty = [
    ...notStored.map(({ column }) => ({ letter: column, header: '(此列不得收集 not to be collected)' })),
    ...ignoredColumns.map((letter) => ({ letter, header: `(${letter}列未采用 not used)` })),
  ].map(({ letter, header }) => ({ letter, written: { key: `__${letter}`, header } }));
  const taken = new Set(known.map(({ letter }) => letter));
  return [...known, ...empty.filter(({ letter }) => !taken.has(letter))]
    .sort((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
    .map(({ written }) => written);
}

/** What stops the row, with the column it is about; what stood in the cell is beside it and not repeated. */
function reasonsOf(row: StoredRow, layout: LedgerLayout): string[] {
  const header = ({ key }: Finding): string =>
    layout.columns.find((column) => column.key === key)?.headers[0] ?? '';
  return row.findings
    .filter(({ level }) => level === 'refuse')
    .map((finding) => {
      const text = isReasonCode(finding.code)
        ? reasonText(finding.code)
        : { zh: finding.code, en: finding.code };
      const where = header(finding);
      return `原表第${row.row}行${where ? `「${where}」` : ''}: ${text.zh} / row ${row.row}: ${text.en}`;
    });
}
