import { badDate, isValidCitizenNumber, lostDigits, wrongCheck } from './identity.mjs';
import { idForm, nameForm, phoneForm } from './forms.mjs';
import { merge, refuse } from './page.mjs';

export const SHADOW_NOTE = 'shadow of another row in this file; if repaired it merges, totals do not change';

export const personForms = (context, person, phoneKey = 'phone') => ({
  name: nameForm(context, person.name),
  sex: person.sex,
  id: idForm(context, person.id),
  [phoneKey]: phoneForm(context, person.phone),
});

/** A citizen number as it comes out of a workbook that has spoiled it, and the code it deserves. */
export function brokenId(context, id, wanted) {
  const { random, csv } = context;
  const kinds = [
    'ID_SCIENTIFIC',
    'ID_TRAILING_000',
    'ID_CHECKSUM',
    'ID_BAD_DATE',
    'ID_LENGTH',
    'ID_MISSING',
    ...(csv ? [] : ['ID_ERROR_CELL']),
  ];
  let code = wanted ?? random.pick(kinds);
  if (code === 'ID_TRAILING_000' && isValidCitizenNumber(lostDigits(id))) code = 'ID_CHECKSUM';
  const values = {
    ID_SCIENTIFIC: () =>
      csv || random.chance(0.5)
        ? random.pick([
            `${id[0]}.${id.slice(1, 6)}E+17`,
            `${id[0]}.${id.slice(1, 3)}E+17`,
            `${id[0]}.${id.slice(1, 6)}e+17`,
          ])
        : Number(lostDigits(id)),
    ID_TRAILING_000: () => lostDigits(id),
    ID_CHECKSUM: () => wrongCheck(random, id),
    ID_BAD_DATE: () => badDate(random, id),
    ID_LENGTH: () =>
      random.pick([
        id.slice(0, 16),
        id.slice(0, 10) + id.slice(11),
        `${id.slice(0, 7)}${random.int(0, 9)}${id.slice(7)}`,
      ]),
    ID_MISSING: () => random.pick(['无', '—', '', '/', '-', '\u3000', '待补']),
    ID_ERROR_CELL: () => ({
      formula: 'VLOOKUP(B1,旧表!A:C,3,0)',
      result: { error: random.pick(['#N/A', '#REF!', '#NAME?']) },
    }),
  };
  return { code, v: values[code]() };
}

/** Repeats good rows: exactly, or with a number that has been spoiled. */
export function repeatRows(context, page, { exact = 2, shadows = 2, idKey = 'id' } = {}) {
  const { random, on } = context;
  const good = page.rows.filter((row) => row.kind === 'data' && row.action === 'import' && row.truth.id);
  const chosen = random.sample(good, exact + shadows);
  chosen.slice(0, exact).forEach((row) => {
    if (!on('duplicates')) return;
    const copy = page.add({ ...row.cells });
    merge(copy, 'DUP_EXACT', { page, row }, { id: row.truth.id });
  });
  chosen.slice(exact).forEach((row) => {
    if (!on('brokenIds')) return;
    const { code, v } = brokenId(context, row.truth.id);
    const copy = page.add({ ...row.cells, [idKey]: v });
    refuse(copy, idKey, code, { note: SHADOW_NOTE, trueId: row.truth.id });
  });
}

/** Serial numbers, hidden rows, blank lines, repeated headers, section and subtotal lines. */
export function addNoise(context, page, { sections, subtotals, sumKey } = {}) {
  const { random, on, csv } = context;
  let serial = 0;
  for (const row of page.rows) if (row.kind === 'data') row.cells.seq ??= csv ? String(++serial) : ++serial;
  if (on('hiddenRows') && !csv) {
    for (const row of random.sample(
      page.rows.filter((one) => one.action === 'import' && !one.blocks?.hh),
      random.int(0, 2),
    ))
      row.hidden = true;
  }
  const put = (kind, text, cells) => {
    const at = random.int(3, page.rows.length - 1);
    page.rows.splice(at, 0, { kind, text, cells: cells ?? {} });
  };
  if (page.rows.length < 12) return page;
  if (on('blankRows')) for (let i = random.int(0, 3); i > 0; i--) put('blank');
  if (on('repeatedHeaders') && random.chance(0.6)) put('header');
  if (on('sections') && sections) for (const text of sections) put('section', text);
  if (on('subtotals') && subtotals) {
    const total = (label) => ({
      ...(sumKey ? { [sumKey]: csv ? '25' : { formula: 'SUM(A4:A9)', result: 25 } } : {}),
      text: label,
    });
    for (const label of random.sample(['小计', '本页小计', '小 计'], random.int(1, 2)))
      put('subtotal', label, cellsOf(total(label)));
    page.rows.push({
      kind: 'subtotal',
      text: random.pick(['合计', '总 计', '合计(人)']),
      cells: cellsOf(total('合计')),
    });
  }
  return page;
}

const cellsOf = ({ text: _text, ...cells }) => cells;

/** Tabs that are not data: an old copy that is hidden, and the notes on how to fill the form. */
export function addSideTabs(context, book, sample) {
  const { random, on } = context;
  if (on('hiddenTabs') && random.chance(0.7)) {
    book.pages.push({
      name: random.pick(['旧版', '底稿', '备份0210']),
      state: 'hidden',
      ignore: true,
      lines: sample,
    });
  }
  if (on('noteTabs') && random.chance(0.5)) {
    const page = {
      name: random.pick(['填表说明', '说明']),
      state: 'visible',
      ignore: true,
      lines: [
        ['填表说明(虚构数据)'],
        ['1. 身份证号填18位文本'],
        ['2. 日期按年月日填写'],
        ['3. 本表由各乡镇汇总'],
      ],
    };
    if (random.chance(0.5)) book.pages.unshift(page);
    else book.pages.push(page);
  }
}

/** Lines of a hidden old copy: the header and a few rows of the first tab, with people who are nowhere else counted. */
export function oldCopy(page) {
  const value = (cell) =>
    cell === undefined || cell === null
      ? null
      : cell instanceof Date || typeof cell !== 'object'
        ? cell
        : (cell.result ?? null);
  const lines = [page.columns.map((column) => column.header)];
  for (const row of page.rows.filter((one) => one.kind === 'data').slice(0, 5))
    lines.push(page.columns.map((column) => value(row.cells[column.key])));
  return lines;
}
