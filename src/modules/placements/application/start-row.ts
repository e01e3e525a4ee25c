// One line of 企业到岗确认: which firm says of whom that the person started, on which day, and when it said so.
import { type Finding, type LedgerRow, readYesNoCell } from '../../imports/index.js';
import { readUscc } from '../../../kernel/values/index.js';
import { at, readPerson } from '../../seekers/index.js';
import { cellOf, dayOf, neededDay, placed, refusing, textOf } from './ledger-cells.js';

export interface StartRow {
  readonly idNumber: string;
  readonly name: string;
  readonly employer: string;
  /** Null when blank or wrong: the name then decides. */
  readonly uscc: string | null;
  readonly job: string | null;
  readonly started: boolean;
  readonly startOn: string | null;
  readonly arrivedOn: string | null;
  /** Day of the employer's word. */
  readonly confirmedOn: string;
  readonly why: string | null;
}

export interface RowReading<Value> {
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

/** @param rules the day the workbook speaks of gives dates their year and unsigned lines their day */
export function readStartRow(
  row: LedgerRow,
  rules: { on: string; synthetic: boolean },
): RowReading<StartRow> {
  const findings: Finding[] = [];
  const who = readPerson(row, rules);
  findings.push(...who.findings);
  const employer = textOf(row, 'emp', findings);
  if (employer === null) findings.push(at(row, 'emp', { code: 'REQUIRED_MISSING', level: 'refuse' }));
  const answer = placed(row, 'st', readYesNoCell(cellOf(row, 'st')), findings);
  const startCell = cellOf(row, 'start').text !== '';
  const started = answer ?? startCell;
  if (answer === null && !startCell)
    findings.push(at(row, 'st', { code: 'REQUIRED_MISSING', level: 'refuse' }));
  const startOn = started ? neededDay(row, 'start', rules.on, findings) : null;
  const arrivedOn = dayOf(row, 'arr', rules.on, findings);
  const confirmedOn = dayOf(row, 'at', rules.on, findings) ?? rules.on;
  const code = readUscc(cellOf(row, 'uscc').text);
  if (!who.person || employer === null || refusing(findings)) return { value: null, findings };
  return {
    value: {
      idNumber: who.person.idNumber,
      name: who.person.name,
      employer,
      uscc: code.ok ? code.uscc : null,
      job: textOf(row, 'job', findings),
      started,
      startOn,
      arrivedOn,
      confirmedOn,
      why: textOf(row, 'why', findings),
    },
    findings,
  };
}
