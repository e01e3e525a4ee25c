import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DAMAGES, generateLedgerSet } from './generator/generate.mjs';
import { birthOf, isValidCitizenNumber } from './generator/identity.mjs';
import { readCells, type Cells } from './read-set.js';
import type { FileTruth, LedgerTruth, TruthRow, TruthSheet } from './truth.js';

const OPEN = new URL('../../../ledgers/open/truth.json', import.meta.url);

describe.each(['alpha', 'beta', 'gamma'])('generated ledger set %s', (seed) => {
  let dir: string;
  let truth: LedgerTruth;
  let open: LedgerTruth;
  const cells = new Map<string, Cells>();

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    ({ truth } = await generateLedgerSet({ seed, outDir: dir }));
    open = JSON.parse(await readFile(OPEN, 'utf8')) as LedgerTruth;
    for (const [name, file] of Object.entries(truth.files)) {
      cells.set(name, await readCells(dir, name, file.sheets[0]?.name ?? ''));
    }
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const files = () => Object.entries(truth.files);
  const fileOf = (kind: string): FileTruth => {
    const file = Object.values(truth.files).find((one) => one.kind === kind);
    if (!file) throw new Error(`no file of kind ${kind}`);
    return file;
  };

  it('has the twelve ledgers of the open set, by kind and by leading token', () => {
    const shape = (set: LedgerTruth) =>
      Object.entries(set.files).map(([name, file]) => [name.split('-')[0], file.kind]);
    expect(shape(truth)).toEqual(shape(open));
  });

  it('accounts for every data row exactly once', () => {
    for (const [name, { counts, rows, refused, duplicates, sheets }] of files()) {
      expect([name, counts.dataRows]).toEqual([name, counts.importable + counts.merged + counts.refused]);
      expect(rows.length).toBe(counts.dataRows);
      expect(new Set(rows.map((row) => `${row.s}!${row.r}`)).size).toBe(rows.length);
      const places = (action: string) =>
        rows
          .filter((row) => row.a === action)
          .map((row) => `${row.s}!${row.r}!${row.code}`)
          .sort();
      const told = (list: { sheet: string; row: number; code: string }[]) =>
        list.map((one) => `${one.sheet}!${one.row}!${one.code}`).sort();
      expect(told(refused)).toEqual(places('refuse'));
      expect(told(duplicates)).toEqual(places('merge'));
      expect(sheets.reduce((sum, sheet) => sum + (sheet.dataRows ?? 0), 0)).toBe(counts.dataRows);
      expect(counts.importable / counts.dataRows).toBeGreaterThan(0.7);
    }
  });

  it('puts every header, finding and row of the truth where it says', () => {
    for (const [name, file] of files()) {
      const found = cells.get(name)!;
      for (const sheet of file.sheets.filter((one) => !one.ignore)) {
        for (const [col, { header, group }] of Object.entries(sheet.columns!)) {
          const [top, bottom] = sheet.headerRows!;
          expect([name, col, found.get(`${sheet.name}!${col}${group ? bottom : top}`)]).toEqual([
            name,
            col,
            header,
          ]);
        }
        for (const row of sheet.titleRows!)
          expect(found.get(`${sheet.name}!A${row}`)).toMatch(/虚构|编号|填报/);
        for (const row of sheet.blankRows!) expect(rowCells(found, sheet, row)).toEqual([]);
      }
      for (const { sheet, row, col, raw } of [...file.refused, ...file.warnings, ...file.normalised]) {
        if (!col || raw === null || raw === '') continue;
        const value = found.get(`${sheet}!${col}${row}`);
        const date = (raw as { date?: string }).date;
        expect([name, sheet, col, row, sameText(value, date ?? raw)]).toEqual([name, sheet, col, row, true]);
      }
      for (const row of file.rows) {
        const sheet = file.sheets.find((one) => one.name === row.s)!;
        expect([name, row.s, row.r, rowCells(found, sheet, row.r).length > 3]).toEqual([
          name,
          row.s,
          row.r,
          true,
        ]);
      }
    }
  });

  it('merges only into an imported row of the same person that comes first', () => {
    for (const [name, file] of files()) {
      const order = new Map(file.rows.map((row, index) => [`${row.s}!${row.r}`, [row, index] as const]));
      for (const { sheet, row, mergesWith, id } of file.duplicates) {
        const [into, first] = order.get(`${mergesWith.sheet}!${mergesWith.row}`)!;
        expect([name, into.a]).toEqual([name, 'import']);
        if (id) expect(into.id).toBe(id);
        expect(first).toBeLessThan(order.get(`${sheet}!${row}`)![1]);
      }
    }
  });

  it('uses numbers, phones and employers that cannot exist, and none of the open set', () => {
    const known = new Set(Object.values(open.files).flatMap((file) => file.rows.map((row) => row.id)));
    for (const [, file] of files()) {
      for (const row of file.rows.filter((one) => one.a === 'import')) {
        if (row.id !== undefined) {
          expect([row.id, isValidCitizenNumber(row.id), birthOf(row.id) !== null]).toEqual([
            row.id,
            true,
            true,
          ]);
          expect(row.id).toMatch(/^999(026|627)/);
          expect(known.has(row.id)).toBe(false);
        }
        if (row.phone) expect(row.phone).toMatch(/^12\d{9}$/);
        if (row.emp) expect(row.emp).toContain('(虚构)');
      }
    }
  });

  it('has everybody of the later ledgers in the register', () => {
    const register = new Set(imported(fileOf('labour-register')).map((row) => row.id));
    for (const [name, file] of files()) {
      if (file.kind === 'vacancies') continue;
      expect([name, imported(file).filter((row) => !register.has(row.id))]).toEqual([name, []]);
    }
    for (const { id } of truth.expected.mustBeBlocked) expect(register.has(id)).toBe(true);
  });

  it('sends nobody to a post that was not imported from the vacancy list', () => {
    const posts = new Set(imported(fileOf('vacancies')).map((row) => `${row.emp} ${row.job}`));
    for (const kind of ['fair-intents', 'township-pool', 'batch-roster', 'batches-2-4']) {
      expect(imported(fileOf(kind)).filter((row) => !posts.has(`${row.emp} ${row.job}`))).toEqual([]);
    }
  });

  it('has the keys of the open truth', () => {
    expect(Object.keys(truth).sort()).toEqual(Object.keys(open).sort());
    expect(keysOf(truth.expected)).toEqual(keysOf(open.expected));
    Object.values(truth.files).forEach((file, index) => {
      const model = Object.values(open.files)[index]!;
      expect(Object.keys(file)).toEqual(expect.arrayContaining(Object.keys(model)));
      expect(Object.keys(file.sheets.find((one) => !one.ignore)!)).toEqual(
        expect.arrayContaining(Object.keys(model.sheets[0]!).filter((key) => key !== 'columnsNotToStore')),
      );
      const fields = (rows: TruthRow[]) => [...new Set(rows.flatMap(Object.keys))].sort();
      expect([file.kind, fields(file.rows)]).toEqual([file.kind, expect.arrayContaining(fields(model.rows))]);
    });
  });

  it('uses only reason codes of the table', () => {
    for (const file of Object.values(truth.files)) {
      for (const code of Object.keys(file.counts.byCode)) expect(truth.reasonCodes).toHaveProperty(code);
    }
  });
});

it('gives the same truth for the same seed and another for another', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
  const make = async (seed: string) => {
    const { truth } = await generateLedgerSet({ seed, outDir: dir, writeTruth: false });
    return JSON.stringify({
      expected: truth.expected,
      rows: Object.values(truth.files).map((one) => one.rows),
    });
  };
  const first = await make('same');
  expect(await make('same')).toBe(first);
  expect(await make('other')).not.toBe(first);
  await rm(dir, { recursive: true, force: true });
});

it('leaves damage out when asked', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
  const { truth } = await generateLedgerSet({ seed: 'clean', outDir: dir, damage: false, writeTruth: false });
  const codes = Object.values(truth.files).flatMap((file) => Object.keys(file.counts.byCode));
  expect(codes.filter((code) => /^ID_|^DUP_|^DISCRIM|^NAME_/.test(code))).toEqual([]);
  await expect(generateLedgerSet({ seed: 1, outDir: dir, damage: { typo: false } })).rejects.toThrow('typo');
  expect(new Set(DAMAGES).size).toBe(DAMAGES.length);
  await rm(dir, { recursive: true, force: true });
});

const imported = (file: FileTruth) => file.rows.filter((row) => row.a === 'import');

const sameText = (value: unknown, raw: unknown) =>
  value === raw || String(value ?? '').replaceAll('\ufeff', '') === String(raw).replaceAll('\ufeff', '');

function rowCells(cells: Cells, sheet: TruthSheet, row: number): unknown[] {
  return Object.keys(sheet.columns!).flatMap((col) => cells.get(`${sheet.name}!${col}${row}`) ?? []);
}

/** Key paths of a nested object; lists and maps keyed by data (dates, towns, batches) count as leaves. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || /byChannel$/.test(path))
    return [path];
  return Object.entries(value)
    .flatMap(([key, child]) => keysOf(child, `${path}.${key}`))
    .sort();
}
