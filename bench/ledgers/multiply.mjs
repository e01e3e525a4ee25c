#!/usr/bin/env node
// Multiplies ledger ① into as many distinct invented people as a test of size needs:
//   node bench/ledgers/multiply.mjs --persons 60000 --out 01-large.xlsx [--seed 7] [--damage 0.05] [--inline]
import { createReadStream } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ExcelJS from 'exceljs';

import { brokenId } from '../../test/support/ledgers/generator/common.mjs';
import { citizenNumber } from '../../test/support/ledgers/generator/identity.mjs';
import { createRandom } from '../../test/support/ledgers/generator/random.mjs';

const OPEN = fileURLToPath(new URL('../../ledgers/open', import.meta.url));
const GIVEN = [...'华明生福林平安荣贵成和良德文东海花英兰珍芳莲琼香美艳梅秀凤芬'];
/** One parity of the three-digit sequence: so many people of one sex may share a birth date. */
const SEQUENCES = 500;

/**
 * The clean rows of ledger ①, by tab, with the header they stand under.
 * @param {string} [dir] folder with the ledgers and their truth.json
 */
export async function readTemplate(dir = OPEN) {
  const truth = JSON.parse(await readFile(join(dir, 'truth.json'), 'utf8'));
  const file = (await readdir(dir)).find((name) => name.startsWith('01-') && name in truth.files);
  const { sheets, rows } = truth.files[file];
  const clean = new Map();
  for (const row of rows) if (row.a === 'import') clean.set(`${row.s}!${row.r}`, row);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(createReadStream(join(dir, file)));
  return sheets
    .filter((sheet) => !sheet.ignore)
    .map((sheet) => {
      const source = workbook.getWorksheet(sheet.name);
      const keys = Object.values(sheet.columns).map((column) => column.key);
      const people = [];
      for (let r = sheet.firstDataRow; r <= sheet.lastDataRow; r++) {
        const person = clean.get(`${sheet.name}!${r}`);
        if (!person) continue;
        const values = keys.map((_, index) => source.getCell(r, index + 1).value);
        people.push({ person, values });
      }
      return { name: sheet.name, keys, columns: Object.values(sheet.columns), people };
    });
}

/**
 * Rows of the multiplied register, one at a time, tab after tab. Households are copied whole, so that poverty stays
 * a matter of the household; every person has a number, a name and a phone of their own.
 * @param {Awaited<ReturnType<typeof readTemplate>>} template
 * @param {{ persons?: number, seed?: string|number, damage?: number }} [options] damage: share of spoiled ID numbers
 * @returns {Generator<{ sheet: string, row: number, values: unknown[], id: string, code?: string }>}
 */
export function* multipliedRows(template, { persons = 60_000, seed = 1, damage = 0 } = {}) {
  const random = createRandom(seed);
  const context = { random, csv: false };
  const used = new Map();
  const total = template.reduce((sum, tab) => sum + tab.people.length, 0);
  const offset = random.int(0, SEQUENCES - 1);
  let phone = random.int(100_000_000, 400_000_000);
  let left = persons;
  for (const [index, tab] of template.entries()) {
    const share = index === template.length - 1 ? left : Math.min(left, Math.round((persons * tab.people.length) / total));
    left -= share;
    const at = Object.fromEntries(tab.keys.map((key, column) => [key, column]));
    for (let i = 0; i < share; i++) {
      const { person, values } = tab.people[i % tab.people.length];
      const copy = Math.floor(i / tab.people.length);
      const slot = `${person.birth}${person.sex}`;
      const taken = used.get(slot) ?? 0;
      if (taken >= SEQUENCES) throw new RangeError(`too many people born on ${person.birth}: ask for fewer persons`);
      used.set(slot, taken + 1);
      const id = citizenNumber(
        person.id.slice(0, 6),
        person.birth,
        ((offset + taken) % SEQUENCES) * 2 + (person.sex === '男' ? 1 : 0),
      );
      const row = [...values];
      row[at.seq] = i + 1;
      row[at.town] = person.town;
      if (person.village) row[at.village] = person.village;
      row[at.hh] = `${values[at.hh]}-${copy}`;
      row[at.name] = `${person.name.slice(0, 2)}${random.pick(GIVEN)}`;
      row[at.phone] = `12${String(phone++).padStart(9, '0')}`;
      row[at.id] = id;
      let code;
      if (damage && random.chance(damage)) {
        const broken = brokenId(context, id);
        ({ code } = broken);
        row[at.id] = broken.v;
      }
      yield { sheet: tab.name, row: i + FIRST_DATA_ROW, values: row, id, ...(code ? { code } : {}) };
    }
  }
}

const FIRST_DATA_ROW = 4;

/**
 * Writes the multiplied register as a workbook, row by row: memory does not grow with the number of people
 * (except for the table of shared strings, which a workbook from Excel has too).
 * @param {{ out: string, persons?: number, seed?: string|number, damage?: number, source?: string, sharedStrings?: boolean, onProgress?: (rows: number) => void }} options
 */
export async function multiplyRegister({ out, source, sharedStrings = true, onProgress, ...options }) {
  const template = await readTemplate(source);
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: out, useSharedStrings: sharedStrings, useStyles: true });
  const counts = { file: basename(out), rows: 0, refused: 0, tabs: template.length };
  let sheet;
  for (const line of multipliedRows(template, options)) {
    if (sheet?.name !== line.sheet) {
      if (sheet) await sheet.commit();
      sheet = openTab(writer, template.find((tab) => tab.name === line.sheet));
    }
    const row = sheet.addRow(line.values);
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
    row.commit();
    counts.rows++;
    if (line.code) counts.refused++;
    if (counts.rows % 2000 === 0) {
      onProgress?.(counts.rows);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  if (sheet) await sheet.commit();
  await writer.commit();
  return counts;
}

/** Title and merged two-row header as in ledger ①. */
function openTab(writer, tab) {
  const sheet = writer.addWorksheet(tab.name);
  sheet.addRow([`那坡县${tab.name}农村劳动力资源台账(虚构数据)`]).commit();
  const rows = [
    sheet.addRow(tab.columns.map((column) => column.group ?? column.header)),
    sheet.addRow(tab.columns.map((column) => (column.group ? column.header : null))),
  ];
  let from = 0;
  tab.columns.forEach(({ group }, index) => {
    if (group && tab.columns[index + 1]?.group === group) return;
    if (!group) sheet.mergeCells(2, index + 1, 3, index + 1);
    else if (index > from) sheet.mergeCells(2, from + 1, 2, index + 1);
    from = index + 1;
  });
  for (const row of rows) row.commit();
  return sheet;
}

async function main(args) {
  const value = (name, fallback) => {
    const index = args.indexOf(`--${name}`);
    return index < 0 ? fallback : args[index + 1];
  };
  const persons = Number(value('persons', 60_000));
  const started = Date.now();
  const counts = await multiplyRegister({
    out: value('out', '01-multiplied.xlsx'),
    persons,
    seed: value('seed', 1),
    damage: Number(value('damage', 0)),
    source: value('source'),
    sharedStrings: !args.includes('--inline'),
    onProgress: (rows) => process.stderr.isTTY && process.stderr.write(`\r${rows}/${persons}`),
  });
  const seconds = (Date.now() - started) / 1000;
  process.stdout.write(
    `${JSON.stringify({ ...counts, seconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
