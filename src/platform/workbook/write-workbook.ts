// Writes the workbooks the counties and companies work with: title, one or two header rows, rows, and where asked a red column.
import ExcelJS from 'exceljs';

export type WrittenValue = string | number | boolean | null | undefined;

export interface WrittenColumn {
  readonly header: string;
  readonly key: string;
  readonly width?: number;
  /** Upper header over neighbouring columns of the same group; only with two header rows. */
  readonly group?: string;
  readonly tone?: 'red';
}

export interface WrittenSheet {
  readonly name: string;
  readonly title?: string;
  /** 1 unless said otherwise. */
  readonly headerRows?: 1 | 2;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly Readonly<Record<string, WrittenValue>>[];
  /** Lines under the table: what was left out, who made it. */
  readonly notes?: readonly string[];
}

const RED: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
const GREY: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
const RED_TEXT = { argb: 'FF9C0006' };
const CELL_LIMIT = 32_000;

/** Text that a spreadsheet would run as a formula gets an apostrophe; signs XML cannot hold are dropped. */
export function neutral(text: string): string {
  const clean = [...text]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .filter((sign) => sign !== '\uFFFE' && sign !== '\uFFFF')
    .join('')
    .slice(0, CELL_LIMIT);
  if (/^[+-]?\d+(?:\.\d+)?$/.test(clean) || /^-+$/.test(clean)) return clean;
  return /^[\s]*[=+\-@＝＋－＠]/.test(clean) ? `'${clean}` : clean;
}

const valueOf = (value: WrittenValue): string | number | boolean | null =>
  typeof value === 'string' ? neutral(value) : (value ?? null);

function sheetName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28) || 'Sheet';
  let free = base;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${base} ${n}`;
  taken.add(free.toLowerCase());
  return free;
}

function writeHeader(sheet: ExcelJS.Worksheet, given: WrittenSheet): void {
  const columns = given.columns;
  if (given.title) {
    const row = sheet.addRow([neutral(given.title)]);
    row.font = { bold: true, size: 14 };
    row.alignment = { horizontal: 'center' };
    if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length);
  }
  const two = given.headerRows === 2;
  const top = two ? sheet.addRow(columns.map((one) => neutral(one.group ?? one.header))) : null;
  const names = sheet.addRow(columns.map((one) => neutral(one.header)));
  for (const row of [top, names]) {
    row?.eachCell((cell, index) => {
      cell.font = { bold: true };
      cell.fill = columns[index - 1]?.tone === 'red' ? RED : GREY;
      cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    });
  }
  if (!top) return;
  for (let from = 0; from < columns.length;) {
    const group = columns[from]!.group;
    let to = from;
    while (group !== undefined && columns[to + 1]?.group === group) to++;
    if (group === undefined) sheet.mergeCells(top.number, from + 1, names.number, from + 1);
    else if (to > from) sheet.mergeCells(top.number, from + 1, top.number, to + 1);
    from = to + 1;
  }
}

function writeRows(sheet: ExcelJS.Worksheet, given: WrittenSheet): void {
  for (const one of given.rows) {
    const row = sheet.addRow(given.columns.map((column) => valueOf(one[column.key])));
    given.columns.forEach((column, index) => {
      const cell = row.getCell(index + 1);
      if (typeof cell.value === 'string') cell.numFmt = '@';
      if (column.tone === 'red' && cell.value !== null && cell.value !== '') {
        cell.fill = RED;
        cell.font = { color: RED_TEXT };
        cell.alignment = { wrapText: true, vertical: 'top' };
      }
    });
  }
  for (const note of given.notes ?? []) sheet.addRow([neutral(note)]);
}

/** Who took a list out, when, by which request: in the file's properties and under every printed page. */
export function stamp(workbook: ExcelJS.Workbook, watermark: string): void {
  workbook.description = watermark;
  // In a footer an ampersand begins a command.
  for (const sheet of workbook.worksheets)
    sheet.headerFooter = { ...sheet.headerFooter, oddFooter: `&L${watermark.replaceAll('&', '')}&R&P/&N` };
}

/** The mark of one transaction's actor. */
export function watermarkOf(tx: {
  readonly now: string;
  readonly actor: { readonly userId: string; readonly requestId: string };
}): string {
  return `上岗 ${tx.actor.userId} ${tx.now.slice(0, 19)}Z ${tx.actor.requestId}`;
}

export async function writeWorkbook(book: {
  readonly sheets: readonly WrittenSheet[];
  readonly watermark?: string;
}): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const taken = new Set<string>();
  for (const given of book.sheets) {
    const above = (given.title ? 1 : 0) + (given.headerRows ?? 1);
    const sheet = workbook.addWorksheet(sheetName(given.name, taken), {
      views: [{ state: 'frozen', ySplit: above }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    given.columns.forEach((column, index) => {
      sheet.getColumn(index + 1).width =
        column.width ?? Math.min(40, Math.max(8, column.header.length * 2 + 2));
    });
    writeHeader(sheet, given);
    writeRows(sheet, given);
  }
  if (book.watermark) stamp(workbook, book.watermark);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Key of the red column; no ledger has it. */
export const RED_COLUMN = '__problems';

/**
 * The same sheet with a red column at its end, saying per row what is wrong; rows without a reason stay white.
 * @param reasonsOf sentences for the row, in the order they are to be read
 */
export function markRows(
  sheet: WrittenSheet,
  reasonsOf: (row: Readonly<Record<string, WrittenValue>>, index: number) => readonly string[],
  header = '问题 Problems',
): WrittenSheet {
  return {
    ...sheet,
    columns: [...sheet.columns, { header, key: RED_COLUMN, width: 60, tone: 'red' }],
    rows: sheet.rows.map((row, index) => ({
      ...row,
      [RED_COLUMN]: reasonsOf(row, index).join('\n') || null,
    })),
  };
}
