import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

import { letter } from './page.mjs';

/** Writes one book as the file its name says. Pages must have been laid out (`fileTruth` does it). */
export async function writeBook(book, dir) {
  const path = join(dir, book.file);
  if (book.file.endsWith('.csv')) await writeFile(path, csvBytes(book));
  else await xlsx(book).xlsx.writeFile(path);
  return path;
}

function grid(page) {
  const lines = Array.from({ length: page.lastRow }, () => page.columns.map(() => null));
  const first = (r, text) => {
    lines[r - 1][0] = text;
  };
  for (const row of [...page.titleRows, ...page.footerRows]) first(row.r, row.text);
  const header = (rows) => {
    page.columns.forEach((column, index) => {
      if (rows.length === 1) lines[rows[0] - 1][index] = column.header;
      else if (column.group) {
        lines[rows[0] - 1][index] = column.group;
        lines[rows[1] - 1][index] = column.header;
      } else lines[rows[0] - 1][index] = column.header;
    });
  };
  header(page.headerRows);
  for (const row of page.rows) {
    if (row.kind === 'blank') continue;
    if (row.kind === 'header') {
      if (page.headerRows.length === 2 && page.layout.repeatBothHeaderRows) header([row.r, row.r + 1]);
      else lines[row.r - 1] = page.columns.map((column) => column.header);
      continue;
    }
    if (row.text) first(row.r, row.text);
    page.columns.forEach((column, index) => {
      if (row.cells[column.key] !== undefined) lines[row.r - 1][index] = row.cells[column.key];
    });
  }
  let serial = page.rows.filter((row) => row.kind === 'data').length;
  for (const r of page.serialRows) first(r, ++serial);
  return lines;
}

function xlsx(book) {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = Boolean(book.date1904);
  for (const page of book.pages) {
    const sheet = workbook.addWorksheet(page.name, { state: page.state });
    if (page.ignore) {
      for (const line of page.lines) sheet.addRow(line);
      continue;
    }
    grid(page).forEach((line, index) => {
      line.forEach((value, at) => {
        if (value === null || value === undefined || value === '') return;
        const cell = sheet.getCell(index + 1, at + 1);
        cell.value = value;
        if (value instanceof Date || value.result instanceof Date) cell.numFmt = 'yyyy-mm-dd';
      });
    });
    mergeHeader(sheet, page);
    for (const range of page.merges) sheet.mergeCells(range);
    for (const row of page.rows) if (row.hidden) sheet.getRow(row.r).hidden = true;
    page.columns.forEach((column, index) => {
      if (column.hidden) sheet.getColumn(index + 1).hidden = true;
    });
  }
  return workbook;
}

function mergeHeader(sheet, page) {
  const last = letter(page.columns.length - 1);
  for (const row of [
    ...page.titleRows,
    ...page.footerRows,
    ...page.rows.filter((one) => one.kind === 'section'),
  ]) {
    sheet.mergeCells(`A${row.r}:${last}${row.r}`);
  }
  if (page.headerRows.length !== 2) return;
  const [top, bottom] = page.headerRows;
  let from = 0;
  for (let i = 1; i <= page.columns.length; i++) {
    const group = page.columns[from].group;
    if (i < page.columns.length && group && page.columns[i].group === group) continue;
    if (group) {
      if (i - from > 1) sheet.mergeCells(`${letter(from)}${top}:${letter(i - 1)}${top}`);
    } else sheet.mergeCells(`${letter(from)}${top}:${letter(from)}${bottom}`);
    from = i;
  }
}

function csvBytes(book) {
  const text = grid(book.pages[0])
    .map((line) => line.map(csvCell).join(','))
    .join('\r\n');
  if (book.encoding === 'gb18030') return iconv.encode(`${text}\r\n`, 'gb18030');
  return Buffer.from(`${book.encoding === 'utf8-bom' ? '\ufeff' : ''}${text}\r\n`, 'utf8');
}

function csvCell(value) {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
