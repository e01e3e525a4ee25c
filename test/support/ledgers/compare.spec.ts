import { readFile } from 'node:fs/promises';

import { compareWithTruth, type LedgerOutcome } from './compare.js';
import type { FileTruth, LedgerTruth } from './truth.js';

/** What a perfect importer would say of the file. */
function perfect(truth: FileTruth): LedgerOutcome {
  const place = (one: { sheet: string; row: number; col?: string; code: string }) => ({
    sheet: one.sheet,
    row: one.row,
    column: one.col,
    code: one.code,
  });
  return {
    dataRows: truth.counts.dataRows,
    imported: truth.rows.filter((row) => row.a === 'import').map((row) => ({ sheet: row.s, row: row.r })),
    merged: truth.duplicates.map(({ sheet, row, code, mergesWith }) => ({ sheet, row, code, mergesWith })),
    refused: truth.refused.map(place),
    warnings: truth.warnings.map(place),
    notStored: truth.sheets.flatMap((sheet) =>
      (sheet.columnsNotToStore ?? []).map(({ col, code }) => ({ sheet: sheet.name, column: col, code })),
    ),
    values: truth.rows.map((row) => ({ sheet: row.s, row: row.r, values: { name: row.name, id: row.id } })),
  };
}

describe('comparing an import with its truth', () => {
  let truth: LedgerTruth;
  let file: FileTruth;

  beforeAll(async () => {
    truth = JSON.parse(
      await readFile(new URL('../../../ledgers/open/truth.json', import.meta.url), 'utf8'),
    ) as LedgerTruth;
    file = Object.values(truth.files).find((one) => one.kind === 'medical')!;
  });

  const told = (change: (outcome: LedgerOutcome) => void) => {
    const outcome = perfect(file);
    change(outcome);
    return compareWithTruth(outcome, file, truth.reasonCodes);
  };

  it('finds nothing to say of a perfect import, for every file of the open set', () => {
    for (const one of Object.values(truth.files)) {
      expect(compareWithTruth(perfect(one), one, truth.reasonCodes)).toEqual([]);
    }
  });

  it('accepts another code where the table says so, and more warnings than listed', () => {
    expect(
      told((outcome) => {
        outcome.refused = outcome.refused.map((one) =>
          one.code === 'MED_NOT_ORDERED' ? { ...one, code: 'PERSON_NOT_IN_REGISTER' } : one,
        );
        outcome.warnings.push({ sheet: '体检结果', row: 4, column: 'A', code: 'ANYTHING' });
      }),
    ).toEqual([]);
  });

  it.each<[string, (outcome: LedgerOutcome) => void, RegExp]>([
    ['a refusal left out', (outcome) => void outcome.refused.pop(), /not refused, expected/],
    ['a wrong code', (outcome) => void (outcome.refused[0]!.code = 'ID_LENGTH'), /refused as ID_LENGTH/],
    ['a wrong column', (outcome) => void (outcome.refused[0]!.column = 'A'), /told of column A, expected F/],
    [
      'a good row refused',
      (outcome) => void outcome.refused.push({ sheet: '体检结果', row: 4, column: 'F', code: 'ID_CHECKSUM' }),
      /体检结果!4: refused as ID_CHECKSUM, expected import/,
    ],
    ['a merge left out', (outcome) => void (outcome.merged as unknown[]).pop(), /not merged/],
    ['a warning left out', (outcome) => void outcome.warnings.shift(), /no warning/],
    [
      'a forbidden column kept',
      (outcome) => void outcome.notStored.shift(),
      /not among the columns kept out/,
    ],
    [
      'a needed column dropped',
      (outcome) => void outcome.notStored.push({ sheet: '体检结果', column: 'N' }),
      /the ledger needs it/,
    ],
    ['a wrong value', (outcome) => void (outcome.values![0]!.values.name = '某某'), /name: "某某", expected/],
    ['a title taken for data', (outcome) => void (outcome.dataRows += 1), /data rows: 141, expected 140/],
  ])('tells %s', (_what, change, message) => {
    expect(told(change).join('\n')).toMatch(message);
  });

  it('compares a comma-separated file without its missing tab name', () => {
    const outcome = perfect(file);
    outcome.refused = outcome.refused.map((one) => ({ ...one, sheet: 'csv' }));
    const only = { ...file, sheets: [], duplicates: [], warnings: [] };
    const differences = compareWithTruth(
      {
        ...outcome,
        imported: file.counts.importable,
        merged: file.counts.merged,
        warnings: [],
        notStored: [],
        values: undefined,
      },
      only,
      truth.reasonCodes,
      { ignoreSheetNames: true },
    );
    expect(differences).toEqual([]);
  });
});
