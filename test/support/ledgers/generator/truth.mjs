import { placeRows } from './page.mjs';

const rawOf = (value) => {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) {
    return {
      date: value.toISOString().slice(0, 10),
      serial: Math.round(value.getTime() / 86_400_000) + 25_569,
    };
  }
  if (value && typeof value === 'object') {
    if (value.richText) return value.richText.map((part) => part.text).join('');
    const result = value.result ?? null;
    return result && typeof result === 'object' && !(result instanceof Date) ? result.error : rawOf(result);
  }
  return value;
};

/** Truth of one file in the schema of the open set. */
export function fileTruth(book) {
  const refused = [];
  const duplicates = [];
  const warnings = [];
  const normalised = [];
  const rows = [];
  for (const page of book.pages) {
    if (page.ignore) continue;
    placeRows(page);
    page.merges = mergesOf(page);
  }
  for (const page of book.pages) {
    if (page.ignore) continue;
    const header = (key) => page.columns.find((column) => column.key === key)?.header;
    const cell = (row, key, raw) => ({
      sheet: page.name,
      row: row.r,
      ...(key ? { col: page.letters[key], header: header(key) } : {}),
      code: undefined,
      ...(key ? { raw: raw === undefined ? rawOf(row.cells[key]) : raw } : {}),
    });
    for (const row of page.rows.filter((one) => one.kind === 'data')) {
      const base = { s: page.name, r: row.r, a: row.action };
      if (row.action === 'refuse') {
        refused.push({
          ...cell(row, row.key, row.raw),
          code: row.code,
          ...(row.note ? { note: row.note } : {}),
          ...(row.trueId ? { trueId: row.trueId } : {}),
        });
        rows.push({ ...base, code: row.code });
        continue;
      }
      if (row.action === 'merge') {
        const { page: target = page, row: into } = row.into;
        duplicates.push({
          sheet: page.name,
          row: row.r,
          code: row.code,
          mergesWith: { sheet: target.name, row: into.r },
          ...(row.differs ? { differs: row.differs } : {}),
          ...(row.id ? { id: row.id } : {}),
        });
        rows.push({ ...base, code: row.code, ...row.truth });
        continue;
      }
      for (const mark of row.marks) {
        const entry = { ...cell(row, mark.key, mark.raw), code: mark.code };
        if ('expected' in mark && mark.expected !== undefined) entry.expected = mark.expected;
        (mark.level === 'warn' ? warnings : normalised).push(entry);
      }
      if (row.hidden) warnings.push({ sheet: page.name, row: row.r, code: 'ROW_HIDDEN' });
      rows.push({ ...base, ...row.truth });
    }
  }
  const byCode = {};
  for (const one of [...refused, ...duplicates, ...warnings, ...normalised])
    byCode[one.code] = (byCode[one.code] ?? 0) + 1;
  const count = (action) => rows.filter((row) => row.a === action).length;
  return {
    kind: book.kind,
    ...book.extra,
    sheets: book.pages.map(sheetTruth),
    counts: {
      dataRows: rows.length,
      importable: count('import'),
      draftOnly: rows.filter((row) => row.draft).length,
      refused: count('refuse'),
      merged: count('merge'),
      warnings: warnings.length,
      byCode: Object.fromEntries(Object.entries(byCode).sort()),
    },
    refused,
    duplicates,
    warnings,
    normalised,
    rows,
  };
}

function sheetTruth(page) {
  if (page.ignore) return { name: page.name, state: page.state, ignore: true };
  const of = (kind) => page.rows.filter((row) => row.kind === kind).map((row) => row.r);
  const data = page.rows.filter((row) => row.kind === 'data');
  const forbidden = page.columns
    .filter((column) => column.forbidden)
    .map((column) => ({
      col: page.letters[column.key],
      header: column.header,
      code: column.forbidden,
      filledCells: data.filter((row) => ![undefined, null, ''].includes(row.cells[column.key])).length,
    }));
  return {
    name: page.name,
    state: page.state,
    columns: Object.fromEntries(
      page.columns.map((column) => [
        page.letters[column.key],
        { key: column.key, header: column.header, ...(column.group ? { group: column.group } : {}) },
      ]),
    ),
    headerRows: page.headerRows,
    firstDataRow: data[0]?.r ?? null,
    lastDataRow: data.at(-1)?.r ?? null,
    dataRows: data.length,
    titleRows: page.titleRows.map((row) => row.r),
    blankRows: [...of('blank'), ...page.tailBlank],
    serialNumberOnlyRows: page.serialRows,
    subtotalRows: of('subtotal'),
    repeatedHeaderRows: of('header'),
    sectionRows: of('section'),
    footerRows: page.footerRows.map((row) => row.r),
    hiddenRows: data.filter((row) => row.hidden).map((row) => row.r),
    hiddenColumns: page.columns.filter((column) => column.hidden).map((column) => page.letters[column.key]),
    mergedDataRanges: page.merges,
    ...(forbidden.length ? { columnsNotToStore: forbidden } : {}),
  };
}

/** Vertical merges: neighbouring data rows that share the same block of a `mergeDown` key. */
function mergesOf(page) {
  const ranges = [];
  for (const { key, block } of page.layout.mergeDown ?? []) {
    let run = [];
    const flush = () => {
      if (run.length > 1) {
        ranges.push(`${page.letters[key]}${run[0].r}:${page.letters[key]}${run.at(-1).r}`);
        for (const row of run.slice(1)) row.cells[key] = null;
      }
      run = [];
    };
    for (const row of page.rows) {
      const id = row.kind === 'data' ? row.blocks?.[block] : undefined;
      if (id === undefined || (run.length && (run[0].blocks[block] !== id || run.at(-1).r + 1 !== row.r)))
        flush();
      if (id !== undefined) run.push(row);
    }
    flush();
  }
  return ranges;
}
