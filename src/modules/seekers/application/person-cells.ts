// Reading the cells that name a person: the same in every ledger, so that one ID number is one person everywhere.
// What cannot be read is refused with its cell; no digit is repaired (domain: "never rebuild the last digits").
import {
  birthDateOf,
  readId,
  readName,
  readPhone,
  sexOf,
  type DisabilityMark,
} from '../../../kernel/values/index.js';
import {
  type CellValue,
  type Finding,
  type FindingLevel,
  type LedgerRow,
  REASONS,
} from '../../imports/index.js';

export interface PersonRules {
  /** Day the workbook speaks of. */
  readonly on: string;
  readonly synthetic: boolean;
}

export interface PersonCells {
  readonly idNumber: string;
  readonly name: string;
  readonly birthOn: string;
  readonly sex: 'male' | 'female';
  readonly disability?: DisabilityMark;
}

export interface PersonReading {
  /** Absent when the row cannot be tied to a person. */
  readonly person?: PersonCells;
  readonly findings: readonly Finding[];
}

const written = (
  cell: CellValue,
): { text: string; number?: number; error?: boolean; richText?: boolean } => ({
  text: cell.text,
  ...(cell.kind === 'number' && cell.number !== undefined ? { number: cell.number } : {}),
  ...(cell.kind === 'error' ? { error: true } : {}),
  ...(cell.richText ? { richText: true } : {}),
});

const BLANK: CellValue = { text: '', kind: 'blank' };

/** Name (`name`) and ID number (`id`) of a row. At most one refusal: the first that stops it. */
export function readPerson(row: LedgerRow, rules: PersonRules): PersonReading {
  const findings: Finding[] = [];
  const nameCell = row.cells.name ?? BLANK;
  const idCell = row.cells.id ?? BLANK;
  const name = readName(nameCell.text);
  const id = readId(written(idCell), { on: rules.on, synthetic: rules.synthetic });
  if (!name.ok)
    return { findings: [at(row, 'name', { code: name.code, level: 'refuse', raw: nameCell.text })] };
  if (!id.ok) return { findings: [at(row, 'id', { code: id.damage, level: 'refuse', raw: idCell.text })] };
  for (const code of name.notes) {
    findings.push(
      at(row, 'name', {
        code,
        level: REASONS[code].level as FindingLevel,
        raw: nameCell.text,
        expected: name.name,
      }),
    );
  }
  for (const code of id.notes) findings.push(at(row, 'id', { code, level: 'info', raw: idCell.text }));
  return {
    person: {
      idNumber: id.id,
      name: name.name,
      birthOn: birthDateOf(id.id)!,
      sex: sexOf(id.id),
      ...(id.disability ? { disability: id.disability } : {}),
    },
    findings,
  };
}

export interface PhoneCells {
  readonly numbers: readonly string[];
  /** What stood there when it is no number that can be dialled. */
  readonly unreadable?: string;
  readonly findings: readonly Finding[];
}

export function readPhoneCell(row: LedgerRow, key: string, synthetic: boolean): PhoneCells {
  const cell = row.cells[key] ?? BLANK;
  const reading = readPhone(written(cell), { synthetic });
  if (reading.state === 'absent') return { numbers: [], findings: [] };
  if (reading.state === 'invalid') {
    return {
      numbers: [],
      unreadable: cell.text,
      findings: [at(row, key, { code: reading.code, level: 'warn', raw: cell.text })],
    };
  }
  return {
    numbers: reading.phones.map((phone) => phone.number),
    findings: reading.notes.map((code) => at(row, key, { code, level: 'info', raw: cell.text })),
  };
}

/** A finding on the cell of a column. */
export function at(
  row: Pick<LedgerRow, 'columns'>,
  key: string,
  finding: Omit<Finding, 'column' | 'key'>,
): Finding {
  const column = row.columns[key];
  return column ? { ...finding, column, key } : { ...finding, key };
}
