import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';

export type Cells = Map<string, unknown>;

/** Cells of one file by `sheet!A1`, read independently of how they were written; dates as `YYYY-MM-DD`. */
export async function readCells(dir: string, file: string, sheetName: string): Promise<Cells> {
  const path = join(dir, file);
  const cells: Cells = new Map();
  if (file.endsWith('.csv')) {
    const bytes = await readFile(path);
    const utf8 = bytes.toString('utf8');
    const text = utf8.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : utf8.replace(/^\ufeff/, '');
    const lines = parse(text, { relax_column_count: true, skip_empty_lines: false }) as string[][];
    lines.forEach((line, r) =>
      line.forEach((value, c) => value !== '' && cells.set(`${sheetName}!${letter(c)}${r + 1}`, value)),
    );
    return cells;
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        cells.set(`${sheet.name}!${cell.address}`, plain(cell.value));
      }),
    );
  }
  return cells;
}

function plain(value: ExcelJS.CellValue): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('formula' in value) return plain((value.result ?? null) as ExcelJS.CellValue);
  return JSON.stringify(value);
}

function letter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
