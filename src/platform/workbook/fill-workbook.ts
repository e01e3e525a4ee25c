// Fills somebody else's form: the same workbook comes back with rows under its header, everything else as it was.
import ExcelJS from 'exceljs';
import { workbookNotXlsx } from './workbook.errors.js';
import { neutral, stamp, type WrittenValue } from './write-workbook.js';

export interface FilledTable {
  readonly sheet: string;
  /** Last header row, 1-based. */
  readonly headerRow: number;
  /** Column letter → key of the row's value; columns not named are left alone. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, WrittenValue>>[];
  /** Printed under every page. */
  readonly watermark?: string;
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** @throws workbookNotXlsx */
export async function fillWorkbook(source: Buffer, table: FilledTable): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  try {
    // The package's declarations know an older Buffer.
    await workbook.xlsx.load(Uint8Array.from(source).buffer);
  } catch {
    throw workbookNotXlsx();
  }
  const sheet = workbook.getWorksheet(table.sheet);
  if (!sheet) throw workbookNotXlsx();
  const first = table.headerRow + 1;
  const free = freeRows(sheet, first, table.columns);
  makeRoom(sheet, first, free, table.rows.length);
  table.rows.forEach((values, index) => {
    const row = sheet.getRow(first + index);
    for (const [letter, key] of Object.entries(table.columns)) {
      const cell = row.getCell(letter);
      const value = values[key];
      cell.value = typeof value === 'string' ? neutral(value) : (value ?? null);
      if (typeof value === 'string' && /^\d{6,}/.test(value)) cell.numFmt = '@';
    }
    row.commit();
  });
  if (table.watermark) stamp(workbook, table.watermark);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Rows under the header that hold nothing but a serial number: the form's own lines. */
function freeRows(
  sheet: ExcelJS.Worksheet,
  first: number,
  columns: Readonly<Record<string, string>>,
): number {
  let free = 0;
  for (let at = first; at <= sheet.rowCount; at += 1) {
    const row = sheet.getRow(at);
    const written: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (cell.master === cell && cell.text.trim() !== '') written.push(cell.text.trim());
    });
    if (written.length > 1 || (written.length === 1 && !/^\d+$/.test(written[0]!))) break;
    const merged = Object.keys(columns).some((letter) => row.getCell(letter).isMerged);
    if (merged) break;
    free += 1;
  }
  return free;
}

/** Lines are added between the header and what follows it, in the style of the form's first line. */
function makeRoom(sheet: ExcelJS.Worksheet, first: number, free: number, needed: number): void {
  const extra = needed - free;
  if (extra <= 0) return copyStyles(sheet, first, 0, 0);
  const after = first + free;
  const moved = mergesOf(sheet).filter(({ top }) => top >= after);
  for (const { top, left, bottom, right } of moved) sheet.unMergeCells(top, left, bottom, right);
  sheet.spliceRows(after, 0, ...Array.from({ length: extra }, () => []));
  for (const { top, left, bottom, right } of moved)
    sheet.mergeCells(top + extra, left, bottom + extra, right);
  copyStyles(sheet, first, free, needed);
}

function copyStyles(sheet: ExcelJS.Worksheet, first: number, from: number, to: number): void {
  const model = sheet.getRow(first);
  for (let at = Math.max(from, 1); at < to; at += 1) {
    const row = sheet.getRow(first + at);
    row.height = model.height;
    for (let column = 1; column <= sheet.columnCount; column += 1)
      row.getCell(column).style = { ...model.getCell(column).style };
  }
}

function mergesOf(sheet: ExcelJS.Worksheet): Merge[] {
  const found = new Map<string, Merge>();
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (!cell.isMerged) return;
      const [top, left] = [Number(cell.master.row), Number(cell.master.col)];
      const key = `${top} ${left}`;
      const known = found.get(key);
      found.set(key, {
        top,
        left,
        bottom: Math.max(known?.bottom ?? top, Number(cell.row)),
        right: Math.max(known?.right ?? left, Number(cell.col)),
      });
    });
  });
  return [...found.values()];
}
