import { addDays, addMonths, containsForbiddenHealthTerm, sameName } from '../../../kernel/values/index.js';
import {
  type CellReading,
  type CellValue,
  cleanText,
  type Finding,
  type LedgerRow,
  readDateCell,
  readDateSpanCell,
  readMonthCell,
  readNumberCell,
} from '../../imports/index.js';
import { at, type PersonCells, type SeekerRef } from '../../seekers/index.js';
import { type ConcernKind, readConcernKind } from '../domain/concern.lifecycle.js';
import {
  evaluateMilestone,
  type MilestoneFacts,
  type OutcomeReading,
  readContactMethod,
  readOutcome,
} from '../domain/outcomes.js';
import { type FollowUpWindow, inWindow, type Milestone, MILESTONES } from '../domain/windows.js';
import type { EvidenceFact } from './evidence.service.js';

export interface Visit {
  readonly milestone: Milestone;
  readonly on: string | null;
  readonly method: string;
  readonly reading: OutcomeReading;
}

/** A line of ledger ⑦, without the words that may not be kept. */
export interface StabilityRow {
  readonly idNumber: string;
  readonly name: string;
  readonly startOn: string | null;
  readonly visits: readonly Visit[];
  readonly wages: readonly { readonly month: number; readonly amount: number }[];
  /** `YYYY-MM`. */
  readonly insuredFrom: string | null;
  readonly contract: { readonly from: string; readonly until: string | null } | null;
  readonly leftOn: string | null;
  /** As written; blank when nothing is told or may be kept. */
  readonly leftWhy: string;
  /** 佐证材料编号. */
  readonly reference: string | null;
  readonly concern: { readonly kind: ConcernKind; readonly words: string | null } | null;
}

const BLANK: CellValue = { text: '', kind: 'blank' };
const WAGE_MONTHS = [1, 3, 6] as const;

/** @param asOf the day the workbook speaks of; gives the year to dates without one */
export function readStabilityRow(
  row: LedgerRow,
  person: PersonCells,
  asOf: string,
): { value: StabilityRow; findings: Finding[] } {
  const findings: Finding[] = [];
  const read = <T>(key: string, reader: (cell: CellValue) => CellReading<T>): T | null => {
    const { value, findings: found } = reader(row.cells[key] ?? BLANK);
    findings.push(...found.map((finding) => at(row, key, finding)));
    return value;
  };
  const date = (key: string): string | null => read(key, (cell) => readDateCell(cell, asOf));
  const words = (key: string): string | null => {
    const text = cleanText(row.cells[key]?.text ?? '');
    if (!containsForbiddenHealthTerm(text)) return text === '' ? null : text;
    findings.push(at(row, key, { code: 'HEALTH_DETAIL_FORBIDDEN', level: 'warn' }));
    return null;
  };
  const issue = words('issue');
  const contract = read('term', (cell) => readDateSpanCell(cell, asOf));
  words('dest');
  const value: StabilityRow = {
    idNumber: person.idNumber,
    name: person.name,
    startOn: date('start'),
    visits: MILESTONES.map((milestone) => readVisit(row, milestone, date, findings)),
    wages: WAGE_MONTHS.flatMap((month) => {
      const amount = read(`w${month}`, readNumberCell);
      return amount === null || amount <= 0 ? [] : [{ month, amount: Math.round(amount) }];
    }),
    insuredFrom: read('ins', (cell) => readMonthCell(cell, asOf)),
    contract: contract?.from ? { from: contract.from, until: contract.until } : null,
    leftOn: date('leftOn'),
    leftWhy: words('leftWhy') ?? '',
    reference: cleanText(row.cells.evid?.text ?? '') || null,
    concern: concernOf(row.cells.issue?.text ?? '', issue),
  };
  return { value, findings };
}

function readVisit(
  row: LedgerRow,
  milestone: Milestone,
  date: (key: string) => string | null,
  findings: Finding[],
): Visit {
  const key = `d${milestone}`;
  const result = row.cells[`${key}r`]?.text ?? '';
  const reading = readOutcome(result);
  if (reading === 'unreadable') {
    const raw = containsForbiddenHealthTerm(result) ? {} : { raw: result };
    findings.push(at(row, `${key}r`, { code: 'VALUE_UNKNOWN', level: 'warn', ...raw }));
  }
  const method = readContactMethod(row.cells[`${key}m`]?.text ?? '');
  return { milestone, on: date(`${key}t`), method, reading };
}

/** Words that may not be kept still leave a concern behind, without them. */
function concernOf(written: string, kept: string | null): StabilityRow['concern'] {
  if (/^[\s—\-/无没有正常]*$/.test(written)) return null;
  return { kind: readConcernKind(written), words: kept };
}

export function milestoneFacts(visit: Visit, window: FollowUpWindow, leftOn: string | null): MilestoneFacts {
  return {
    reading: visit.reading,
    inWindow: visit.on === null || inWindow(window, visit.on),
    closesOn: window.closesOn,
    ...(visit.on === null ? {} : { contactedOn: visit.on }),
    ...(leftOn === null ? {} : { leftOn }),
  };
}

/** What the visits of a line say against its start and its leaving, each on its cell. */
export function visitFindings(
  row: LedgerRow,
  value: StabilityRow,
  windowFor: (milestone: Milestone) => FollowUpWindow,
): Finding[] {
  return value.visits.flatMap((visit) =>
    evaluateMilestone(milestoneFacts(visit, windowFor(visit.milestone), value.leftOn)).findings.map((code) =>
      at(row, `d${visit.milestone}${code === 'FOLLOWUP_CONTRADICTION' ? 'r' : 't'}`, {
        code,
        level: 'warn',
      }),
    ),
  );
}

export function nameConflict(row: LedgerRow, person: PersonCells, known: SeekerRef): Finding | null {
  return sameName(known.name, person.name)
    ? null
    : at(row, 'name', { code: 'ID_NAME_CONFLICT', level: 'refuse', raw: person.name });
}

/** Wages, insurance and contract of a line as dated facts. The n-th month is counted from the start. */
export function evidenceOf(value: StabilityRow, startedOn: string): EvidenceFact[] {
  const reference = value.reference;
  const wages = value.wages.map(({ month, amount }): EvidenceFact => {
    const fromOn = addMonths(startedOn, month - 1);
    return { kind: 'wage', fromOn, toOn: addDays(addMonths(startedOn, month), -1), amount, reference };
  });
  const facts = [...wages];
  if (value.insuredFrom !== null) {
    const fromOn = `${value.insuredFrom}-01`;
    facts.push({ kind: 'insurance', fromOn, toOn: addDays(addMonths(fromOn, 1), -1), reference });
  }
  const { contract } = value;
  if (contract && (contract.until === null || contract.until >= contract.from)) {
    const toOn = contract.until ?? '9999-12-31';
    facts.push({ kind: 'contract', fromOn: contract.from, toOn, reference });
  }
  return facts;
}
