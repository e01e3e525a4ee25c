// Is this sheet a ledger of this kind, and where does everything stand in it? Every row near the top is tried as a header,
// alone and together with the row below it; the reading that explains most columns wins.
import { columnLetter } from '../../../../kernel/values/index.js';
import type { LedgerLayout, NotStoredColumn, SheetLayout, SheetValidation } from '../ledger.js';
import { headerForms } from './header-text.js';
import { type Header, type HeaderMatch, matchHeaders } from './match-headers.js';
import { MergedHeaderCells, headerTextAt, lastColumn } from './merged-cells.js';
import { type InputRow, type InputSheet, showsText } from './sheet-input.js';

/** Header rows are looked for among this many rows with content. */
const SEARCHED_ROWS = 30;
const MIN_COLUMNS = 3;
/** A single group or title cell may be merged over many columns, but not over the whole header row. */
const MIN_SHARE = 0.3;
const NEARLY = 0.5;
/** A reading that explains so much ends the search. */
const WHOLE = 0.6;

/** What stands above a header is kept with the import. */
const [MOST_TITLES, MOST_TITLE_CHARACTERS] = [200, 2_000] as const;

interface Reading {
  readonly headerRows: readonly number[];
  readonly headers: readonly Header[];
  readonly match: HeaderMatch;
  readonly matched: number;
  readonly missing: readonly string[];
}

/** What was found, with how well it fits; `strength` compares kinds of ledgers on one sheet. */
export interface Recognition {
  readonly layout: SheetLayout;
  readonly strength: number;
}

async function firstRows(sheet: InputSheet): Promise<InputRow[]> {
  const rows: InputRow[] = [];
  for await (const row of sheet.rows()) {
    if ([...row.cells.values()].some(showsText)) rows.push(row);
    if (rows.length >= SEARCHED_ROWS) break;
  }
  return rows;
}

/** One header row: each cell names its column. */
function singleHeaders(row: InputRow): Header[] {
  return [...row.cells]
    .filter(([, cell]) => showsText(cell))
    .map(([letter, cell]) => ({ letter, text: cell.text }));
}

/**
 * Two header rows: the lower cell names the column and the upper one its group; a column without a lower cell is named by
 * the upper. A group reaches as far as its merged range, or, in a file without merges, until the next upper cell.
 */
function pairedHeaders(upper: InputRow, lower: InputRow, merges: MergedHeaderCells): Header[] {
  const rows = new Map([
    [upper.row, upper],
    [lower.row, lower],
  ]);
  const headers: Header[] = [];
  const last = lastColumn(rows.values());
  let carried = '';
  for (let column = 1; column <= last; column += 1) {
    const letter = columnLetter(column);
    const below = lower.cells.get(letter)?.text.trim() ?? '';
    const above = headerTextAt(rows, merges, upper.row, column).trim();
    if (below === '') {
      carried = '';
      if (above !== '') headers.push({ letter, text: above });
      continue;
    }
    if (above !== '') carried = above;
    const group = carried === below ? '' : carried;
    headers.push(group === '' ? { letter, text: below } : { letter, text: below, group });
  }
  return headers;
}

function read(layout: LedgerLayout, headerRows: readonly number[], headers: readonly Header[]): Reading {
  const match = matchHeaders(layout, headers);
  const keys = new Set(Object.values(match.columns));
  const missing = layout.columns
    .filter(({ key, required }) => required && !keys.has(key))
    .map(({ key }) => key);
  return { headerRows, headers, match, matched: keys.size + match.notStored.length, missing };
}

function weight({ match }: Reading): number {
  return match.strength + match.notStored.length;
}

/** Of two equal readings the one with fewer header rows: a title above a header is not a group. */
function isBetter(candidate: Reading, best: Reading | undefined): boolean {
  if (!best) return true;
  if (candidate.missing.length !== best.missing.length) return candidate.missing.length < best.missing.length;
  if (weight(candidate) !== weight(best)) return weight(candidate) > weight(best);
  return candidate.headerRows.length < best.headerRows.length;
}

function isWhole(reading: Reading): boolean {
  return reading.missing.length === 0 && reading.matched >= reading.headers.length * WHOLE;
}

/** A line of two words or a sentence cannot be a header row of a ledger. */
function mayBeHeader(headers: readonly Header[]): boolean {
  const short = headers.filter(({ text }) => headerForms(text).full.length <= 30);
  return short.length >= MIN_COLUMNS;
}

function readingsAt(
  layout: LedgerLayout,
  row: InputRow,
  next: InputRow | undefined,
  merges: MergedHeaderCells,
): Reading[] {
  const single = singleHeaders(row);
  if (!mayBeHeader(single)) return [];
  const candidates = [read(layout, [row.row], single)];
  if (next?.row === row.row + 1) {
    candidates.push(read(layout, [row.row, next.row], pairedHeaders(row, next, merges)));
  }
  return candidates.filter(({ match }) => match.strength > 0);
}

function bestReading(
  layout: LedgerLayout,
  rows: readonly InputRow[],
  merges: MergedHeaderCells,
): Reading | undefined {
  let best: Reading | undefined;
  for (const [index, row] of rows.entries()) {
    // One row more is looked at: the header alone may read as well as together with the title above it.
    const settled = best !== undefined && isWhole(best);
    for (const candidate of readingsAt(layout, row, rows[index + 1], merges)) {
      if (isBetter(candidate, best)) best = candidate;
    }
    if (settled) break;
  }
  return best;
}

function nothing(sheet: InputSheet, verdict: SheetValidation, reading?: Reading): Recognition {
  const layout: SheetLayout = {
    sheet: sheet.name,
    verdict,
    headerRows: reading?.headerRows ?? [],
    titleRows: [],
    titleTexts: [],
    columns: {},
    missing: reading?.missing ?? [],
    notStored: [],
    ignoredColumns: [],
  };
  return { layout, strength: 0 };
}

const SAMPLE_SHEET = /示例|样例|样表|填写说明|填表说明|填报说明|填表须知/u;

/** Header rows, columns and titles of one sheet for one kind of ledger; reads no further than the top of the sheet. */
export async function recogniseSheet(layout: LedgerLayout, sheet: InputSheet): Promise<Recognition> {
  if (sheet.state !== 'visible') return nothing(sheet, 'hidden');
  if (SAMPLE_SHEET.test(sheet.name)) return nothing(sheet, 'not-this-ledger');
  const rows = await firstRows(sheet);
  if (rows.length === 0) return nothing(sheet, 'empty');
  const merges = new MergedHeaderCells(
    await sheet.mergedRanges(),
    rows.map(({ row }) => row),
  );
  const reading = bestReading(layout, rows, merges);
  if (!reading || reading.matched < MIN_COLUMNS) return nothing(sheet, 'not-this-ledger');
  const share = reading.matched / reading.headers.length;
  if (reading.missing.length > 0 || share < MIN_SHARE) {
    return nothing(sheet, 'not-this-ledger', share >= NEARLY ? reading : undefined);
  }
  const titles = rows.filter((row) => row.row < (reading.headerRows[0] ?? 0));
  const notStored = reading.match.notStored.map(({ letter, code }): NotStoredColumn => ({
    sheet: sheet.name,
    column: letter,
    code,
  }));
  return {
    layout: {
      sheet: sheet.name,
      verdict: 'data',
      headerRows: reading.headerRows,
      titleRows: titles.map((row) => row.row),
      titleTexts: titles
        .flatMap((row) => [...row.cells.values()].filter(showsText).map((cell) => cell.text))
        .slice(0, MOST_TITLES)
        .map((text) => text.slice(0, MOST_TITLE_CHARACTERS)),
      columns: reading.match.columns,
      missing: [],
      notStored,
      ignoredColumns: reading.match.ignored,
    },
    strength: fit(layout, reading),
  };
}

/** 1 when every header is a column of the ledger and every column has a header. */
function fit(layout: LedgerLayout, reading: Reading): number {
  const columns = layout.columns.filter(({ forbidden }) => !forbidden).length;
  const headers = reading.headers.length - reading.match.notStored.length;
  return reading.match.strength / (columns + headers - Object.keys(reading.match.columns).length);
}
