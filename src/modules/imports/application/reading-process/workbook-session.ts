// What happens inside the reading process: the only code of the service that parses a workbook somebody sent.
import { openWorkbook, type Sheet, type Workbook } from '../../../../platform/workbook/reader.js';
import type { LedgerLayout, SheetLayout } from '../../domain/ledger.js';
import { readLedger, recogniseSheet } from '../../domain/recognition/index.js';
import type { FillAnswer, OpenAnswer, ReadingRequest, RowsAnswer, SheetReading } from './messages.js';
import { charactersOf, type PackedRow, RowPacking } from './packed-rows.js';

const ROWS_PER_ANSWER = 250;
/** Long texts are handed on in smaller parts: the importing process judges a part without a pause. */
const CHARACTERS_PER_ANSWER = 400_000;
const MAX_HEADER_CHARACTERS = 300;

interface DataSheet {
  readonly index: number;
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
}

type NumberedRow = readonly [sheet: number, row: PackedRow];

/** One workbook, and requests about it one after the other. */
export class WorkbookSession {
  private workbook: Workbook | undefined;
  private layout: LedgerLayout | undefined;
  private data: readonly DataSheet[] = [];
  private rows: AsyncGenerator<NumberedRow, void, undefined> | undefined;

  constructor(private readonly content: Buffer) {}

  readonly handle = (request: ReadingRequest): Promise<OpenAnswer | RowsAnswer | FillAnswer> => {
    switch (request.type) {
      case 'open':
        return this.open(request.layout);
      case 'rows':
        return this.nextRows(request.restart);
      case 'fill':
        return this.fill(request);
    }
  };

  async close(): Promise<void> {
    await this.rows?.return();
    await this.workbook?.close();
  }

  private async open(layout: LedgerLayout): Promise<OpenAnswer> {
    this.workbook = await openWorkbook(this.content);
    this.layout = layout;
    const sheets: SheetReading[] = [];
    const data: DataSheet[] = [];
    for (const [index, sheet] of this.workbook.sheets.entries()) {
      const { layout: found } = await recogniseSheet(layout, sheet);
      const isData = found.verdict === 'data';
      if (isData) data.push({ index, sheet, layout: found });
      sheets.push({ layout: found, headers: isData ? await headersOf(sheet, found.headerRows) : {} });
    }
    this.data = data;
    return { sheets };
  }

  private async nextRows(restart: boolean): Promise<RowsAnswer> {
    if (restart) await this.rows?.return();
    if (restart || !this.rows) this.rows = this.packedRows();
    const parts: { sheet: number; rows: PackedRow[] }[] = [];
    let count = 0;
    let characters = 0;
    while (count < ROWS_PER_ANSWER && characters < CHARACTERS_PER_ANSWER) {
      const { value, done } = await this.rows.next();
      if (done) return { parts, done: true };
      const [sheet, row] = value;
      const last = parts.at(-1);
      if (last?.sheet === sheet) last.rows.push(row);
      else parts.push({ sheet, rows: [row] });
      count += 1;
      characters += charactersOf(row);
    }
    return { parts, done: false };
  }

  private async *packedRows(): AsyncGenerator<NumberedRow, void, undefined> {
    for (const { index, sheet, layout } of this.data) {
      const packing = new RowPacking(layout);
      for await (const item of readLedger(this.layout!, sheet, layout))
        if (item.type === 'row') yield [index, packing.pack(item.row)];
    }
  }

  /** The writer of workbooks takes half a second to load; only this request needs it. */
  private async fill({ table }: Extract<ReadingRequest, { type: 'fill' }>): Promise<FillAnswer> {
    const { fillWorkbook } = await import('../../../../platform/workbook/fill-workbook.js');
    return { base64: (await fillWorkbook(this.content, table)).toString('base64') };
  }
}

/** Header texts by letter, those of two rows joined. */
async function headersOf(sheet: Sheet, rows: readonly number[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const last = Math.max(...rows);
  for await (const row of sheet.rows()) {
    if (row.row > last) break;
    if (!rows.includes(row.row)) continue;
    for (const [letter, cell] of row.cells) {
      const text = cell.text.slice(0, MAX_HEADER_CHARACTERS).replace(/\s+/g, '');
      texts[letter] = [texts[letter], text].filter(Boolean).join(' ');
    }
  }
  return texts;
}
