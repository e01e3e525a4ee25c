import type { FileTruth, LedgerTruth, ReasonCode, TruthRow } from './truth.js';

export interface RowRef {
  sheet: string;
  row: number;
}

export interface RowFinding extends RowRef {
  /** Excel letter. */
  column?: string;
  code: string;
}

/** What an importer did with one file. Lists are compared row by row, bare numbers only as totals. */
export interface LedgerOutcome {
  dataRows: number;
  imported: number | RowRef[];
  merged: number | (RowRef & { code?: string; mergesWith?: RowRef })[];
  /** Several findings per row are allowed: one of them must be the expected one. */
  refused: RowFinding[];
  /** Warnings and, if the importer likes, information; only listed warnings are required. */
  warnings: RowFinding[];
  notStored: { sheet: string; column: string; code?: string }[];
  /** Clean values of imported rows, under the names of the truth's rows. */
  values?: (RowRef & { values: Record<string, unknown> })[];
}

export interface CompareOptions {
  /** A comma-separated file has no tab: names are then not compared. */
  ignoreSheetNames?: boolean;
  /** At most so many differences are told. */
  limit?: number;
}

/**
 * Compares an outcome with the truth of the file.
 * @returns readable differences, empty when the import is as good as it must be
 */
export function compareWithTruth(
  outcome: LedgerOutcome,
  truth: FileTruth,
  reasonCodes: LedgerTruth['reasonCodes'],
  { ignoreSheetNames = false, limit = 60 }: CompareOptions = {},
): string[] {
  const at = (sheet: string, row: number) => (ignoreSheetNames ? `#${row}` : `${sheet}!${row}`);
  const cell = (sheet: string, row: number, column?: string) =>
    `${ignoreSheetNames ? '' : sheet}!${column ?? ''}${row}`;
  const accepts = codeMatcher(reasonCodes);
  const differences = [
    ...totals(outcome, truth),
    ...refusals(outcome, truth, { at, cell, accepts }),
    ...merges(outcome, truth, { at, accepts }),
    ...imports(outcome, truth, at),
    ...warnings(outcome, truth, { at, cell, accepts }),
    ...columns(outcome, truth, ignoreSheetNames, accepts),
    ...values(outcome, truth, at),
  ];
  return differences.length > limit
    ? [...differences.slice(0, limit), `… and ${differences.length - limit} more`]
    : differences;
}

type At = (sheet: string, row: number) => string;
type Accepts = (expected: string, found: string) => boolean;
interface Tools {
  at: At;
  accepts: Accepts;
}
interface CellTools extends Tools {
  cell: (sheet: string, row: number, column?: string) => string;
}

function codeMatcher(reasonCodes: Record<string, ReasonCode>): Accepts {
  return (expected, found) => expected === found || (reasonCodes[expected]?.alsoAccept ?? []).includes(found);
}

function totals(outcome: LedgerOutcome, { counts }: FileTruth): string[] {
  const size = (value: number | unknown[]) => (typeof value === 'number' ? value : value.length);
  const pairs: [string, number, number][] = [
    ['data rows', outcome.dataRows, counts.dataRows],
    ['imported rows', size(outcome.imported), counts.importable],
    ['merged rows', size(outcome.merged), counts.merged],
    ['refused rows', new Set(outcome.refused.map((one) => `${one.sheet}!${one.row}`)).size, counts.refused],
  ];
  return pairs
    .filter(([, found, expected]) => found !== expected)
    .map(([what, found, expected]) => `${what}: ${found}, expected ${expected}`);
}

function refusals(outcome: LedgerOutcome, truth: FileTruth, { at, cell, accepts }: CellTools): string[] {
  const found = group(outcome.refused, at);
  const differences: string[] = [];
  for (const expected of truth.refused) {
    const key = at(expected.sheet, expected.row);
    const findings = found.get(key);
    found.delete(key);
    const where = cell(expected.sheet, expected.row, expected.col);
    if (!findings) {
      differences.push(
        `${where}: not refused, expected ${expected.code} (raw ${JSON.stringify(expected.raw)})`,
      );
    } else if (!findings.some((one) => accepts(expected.code, one.code))) {
      differences.push(`${where}: refused as ${codes(findings)}, expected ${expected.code}`);
    } else if (
      !findings.some((one) => accepts(expected.code, one.code) && sameColumn(one.column, expected.col))
    ) {
      differences.push(
        `${where}: ${expected.code} told of column ${findings.map((one) => one.column ?? '-').join('/')}, expected ${expected.col}`,
      );
    }
  }
  for (const [key, findings] of found) {
    const row = rowsByPlace(truth, at).get(key);
    differences.push(`${key}: refused as ${codes(findings)}, expected ${row ? row.a : 'no data row here'}`);
  }
  return differences;
}

function merges(outcome: LedgerOutcome, truth: FileTruth, { at, accepts }: Tools): string[] {
  if (typeof outcome.merged === 'number') return [];
  const found = new Map(outcome.merged.map((one) => [at(one.sheet, one.row), one]));
  const differences: string[] = [];
  for (const expected of truth.duplicates) {
    const key = at(expected.sheet, expected.row);
    const one = found.get(key);
    found.delete(key);
    const into = at(expected.mergesWith.sheet, expected.mergesWith.row);
    if (!one) differences.push(`${key}: not merged, expected ${expected.code} into ${into}`);
    else if (one.code && !accepts(expected.code, one.code)) {
      differences.push(`${key}: merged as ${one.code}, expected ${expected.code}`);
    } else if (one.mergesWith && at(one.mergesWith.sheet, one.mergesWith.row) !== into) {
      differences.push(
        `${key}: merged into ${at(one.mergesWith.sheet, one.mergesWith.row)}, expected ${into}`,
      );
    }
  }
  const rows = rowsByPlace(truth, at);
  for (const key of found.keys()) {
    differences.push(`${key}: merged, expected ${rows.get(key)?.a ?? 'no data row here'}`);
  }
  return differences;
}

function imports(outcome: LedgerOutcome, truth: FileTruth, at: At): string[] {
  if (typeof outcome.imported === 'number') return [];
  const found = new Set(outcome.imported.map((one) => at(one.sheet, one.row)));
  const rows = rowsByPlace(truth, at);
  const differences: string[] = [];
  for (const [key, row] of rows) {
    if (row.a === 'import' && !found.has(key)) differences.push(`${key}: not imported`);
  }
  for (const key of found) {
    const row = rows.get(key);
    if (row?.a !== 'import')
      differences.push(`${key}: imported, expected ${row ? row.a : 'no data row here'}`);
  }
  return differences;
}

function warnings(outcome: LedgerOutcome, truth: FileTruth, { at, cell, accepts }: CellTools): string[] {
  const found = group(outcome.warnings, at);
  return truth.warnings.flatMap((expected) => {
    const findings = found.get(at(expected.sheet, expected.row)) ?? [];
    const where = cell(expected.sheet, expected.row, expected.col);
    const matching = findings.filter((one) => accepts(expected.code, one.code));
    if (matching.length === 0) {
      return [
        `${where}: no warning ${expected.code} (raw ${JSON.stringify(expected.raw)}), found ${codes(findings)}`,
      ];
    }
    return matching.some((one) => sameColumn(one.column, expected.col))
      ? []
      : [`${where}: ${expected.code} told of column ${matching.map((one) => one.column ?? '-').join('/')}`];
  });
}

function columns(
  outcome: LedgerOutcome,
  truth: FileTruth,
  ignoreSheetNames: boolean,
  accepts: Accepts,
): string[] {
  const same = (a: string, b: string) => ignoreSheetNames || a === b;
  return truth.sheets.flatMap((sheet) => {
    const expected = sheet.columnsNotToStore ?? [];
    const missing = expected.flatMap(({ col, header, code }) => {
      const found = outcome.notStored.filter((one) => same(one.sheet, sheet.name) && one.column === col);
      if (found.length === 0)
        return [`${sheet.name}!${col} (${header}): not among the columns kept out, ${code}`];
      return found.some((one) => !one.code || accepts(code, one.code))
        ? []
        : [
            `${sheet.name}!${col} (${header}): kept out as ${found.map((one) => one.code).join('/')}, expected ${code}`,
          ];
    });
    const needed = Object.entries(sheet.columns ?? {})
      .filter(([col, { key }]) => !/^(x|fx|f)\d+$/.test(key) && !expected.some((one) => one.col === col))
      .map(([col]) => col);
    const lost = outcome.notStored
      .filter((one) => same(one.sheet, sheet.name) && needed.includes(one.column))
      .map((one) => `${sheet.name}!${one.column}: kept out as ${one.code ?? '-'}, but the ledger needs it`);
    return [...missing, ...lost];
  });
}

/** Fields the truth names; those it leaves out are not compared. */
function values(outcome: LedgerOutcome, truth: FileTruth, at: At): string[] {
  if (!outcome.values) return [];
  const rows = rowsByPlace(truth, at);
  return outcome.values.flatMap(({ sheet, row, values: found }) => {
    const expected = rows.get(at(sheet, row));
    if (expected?.a !== 'import') return [];
    return Object.entries(found)
      .filter(([field]) => field in expected && !['s', 'r', 'a'].includes(field))
      .filter(([field, value]) => JSON.stringify(value ?? null) !== JSON.stringify(expected[field] ?? null))
      .map(
        ([field, value]) =>
          `${at(sheet, row)} ${field}: ${JSON.stringify(value)}, expected ${JSON.stringify(expected[field])}`,
      );
  });
}

const rowsByPlace = (truth: FileTruth, at: At) =>
  new Map<string, TruthRow>(truth.rows.map((row) => [at(row.s, row.r), row]));

function group(findings: RowFinding[], at: At): Map<string, RowFinding[]> {
  const map = new Map<string, RowFinding[]>();
  for (const one of findings) {
    const key = at(one.sheet, one.row);
    map.set(key, [...(map.get(key) ?? []), one]);
  }
  return map;
}

const codes = (findings: RowFinding[]) => findings.map((one) => one.code).join('/') || 'nothing';

/** Where the truth names a column, the finding must be told of that column. */
const sameColumn = (found: string | undefined, expected: string | undefined) =>
  expected === undefined || found === expected;
