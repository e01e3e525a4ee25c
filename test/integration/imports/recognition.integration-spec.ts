// The open ledgers through the real reader, compared sheet by sheet with their truth.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../../src/platform/workbook/reader.js';
import { LEDGER_LAYOUTS } from '../../../src/modules/imports/domain/columns/index.js';
import { isReasonCode, REASONS } from '../../../src/modules/imports/domain/reason-codes.js';
import type { SheetLayout } from '../../../src/modules/imports/domain/ledger.js';
import {
  detectKind,
  readLedger,
  recogniseSheet,
} from '../../../src/modules/imports/domain/recognition/index.js';

interface TrueSheet {
  name: string;
  ignore?: boolean;
  columns: Record<string, { key: string; header: string }>;
  headerRows: number[];
  firstDataRow: number;
  lastDataRow: number;
  dataRows: number;
  titleRows: number[];
  blankRows: number[];
  serialNumberOnlyRows: number[];
  subtotalRows: number[];
  repeatedHeaderRows: number[];
  sectionRows: number[];
  footerRows: number[];
  hiddenRows: number[];
  columnsNotToStore?: { col: string; code: string }[];
}

const FOLDER = new URL('../../../ledgers/open/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', FOLDER), 'utf8')) as {
  reasonCodes: Record<string, { level: string }>;
  files: Record<string, { sheets: TrueSheet[]; rows: { s: string; r: number }[] }>;
};
const files = Object.entries(truth.files);

function layoutFor(name: string) {
  const token = /^\d+[a-z]?/.exec(name)?.[0] ?? '';
  const layout = LEDGER_LAYOUTS.find(({ tokens }) => tokens.includes(token));
  if (!layout) throw new Error(`no layout for ${name}`);
  return layout;
}

function columnsOf(sheet: TrueSheet): Record<string, string> {
  const dropped = new Set(sheet.columnsNotToStore?.map(({ col }) => col));
  return Object.fromEntries(
    Object.entries(sheet.columns).flatMap(([letter, { key }]) =>
      dropped.has(letter) ? [] : [[letter, key]],
    ),
  );
}

describe.each(files)('%s', (name, file) => {
  const layout = layoutFor(name);

  it('has every sheet as its truth says', async () => {
    const workbook = await openWorkbook(fileURLToPath(new URL(encodeURI(name), FOLDER)));
    const found: unknown[] = [];
    for (const sheet of workbook.sheets) {
      const recognised: SheetLayout = (await recogniseSheet(layout, sheet)).layout;
      const skipped: Record<string, number[]> = {};
      const data: number[] = [];
      const hidden: number[] = [];
      for await (const item of readLedger(layout, sheet, recognised)) {
        if (item.type === 'row') {
          data.push(item.row.row);
          if (item.row.hidden) hidden.push(item.row.row);
          continue;
        }
        for (let row = item.row; row <= item.lastRow; row += 1) (skipped[item.kind] ??= []).push(row);
      }
      found.push({
        name: sheet.name,
        columns: recognised.columns,
        headerRows: recognised.headerRows,
        titleRows: recognised.titleRows,
        data,
        hidden,
        skipped,
        notStored: recognised.notStored.map(({ column, code }) => ({ col: column, code })),
      });
    }
    await workbook.close();
    const list = (kind: string, rows: number[]): Record<string, number[]> =>
      rows.length > 0 ? { [kind]: rows } : {};
    expect(found).toEqual(
      file.sheets.map((sheet) => ({
        name: sheet.name,
        columns: columnsOf(sheet),
        headerRows: sheet.headerRows,
        titleRows: sheet.titleRows,
        data: file.rows.filter(({ s }) => s === sheet.name).map(({ r }) => r),
        hidden: sheet.hiddenRows,
        skipped: {
          ...list('blank', sheet.blankRows),
          ...list('serial-only', sheet.serialNumberOnlyRows),
          ...list('subtotal', sheet.subtotalRows),
          ...list('repeated-header', sheet.repeatedHeaderRows),
          ...list('section', sheet.sectionRows),
          ...list('footer', sheet.footerRows),
        },
        notStored: (sheet.columnsNotToStore ?? []).map(({ col, code }) => ({ col, code })),
      })),
    );
    expect(found).toHaveLength(file.sheets.length);
  });

  it('is recognised without its name', async () => {
    const workbook = await openWorkbook(fileURLToPath(new URL(encodeURI(name), FOLDER)));
    const [best, second] = await detectKind(LEDGER_LAYOUTS, workbook.sheets);
    await workbook.close();
    expect(best?.layout.kind).toBe(layout.kind);
    expect((best?.strength ?? 0) - (second?.strength ?? 0)).toBeGreaterThan(0.1);
  });
});

it('has a sentence in both languages and the level of the truth for every reason', () => {
  for (const [code, { level }] of Object.entries(truth.reasonCodes)) {
    const reason = isReasonCode(code) ? REASONS[code] : undefined;
    expect([code, reason?.level]).toEqual([code, level]);
    expect(reason?.text.zh).toMatch(/\p{Script=Han}/u);
    expect(reason?.text.en).toMatch(/[a-z]{3}/);
  }
});
