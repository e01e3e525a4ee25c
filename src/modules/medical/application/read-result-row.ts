// One line of ledger ⑤ 体检结果回传 read into clean values. Pure: what a line says by itself; which order it answers is found
// by `result-rules.ts`. Words on hepatitis B, pregnancy and HIV are cut here and go nowhere, not even into the finding.
import { addDays, containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import {
  type CellValue,
  type Finding,
  type LedgerRow,
  readDateCell,
  readTextCell,
} from '../../imports/index.js';
import { readHazards } from '../../reference/index.js';
import { at, type PersonCells } from '../../seekers/index.js';
import { type ClinicResult, RECHECK_DAYS } from '../domain/clinic-result.js';
import { keepLawfulText, readConclusion, readRecheck } from '../domain/conclusion.js';
import { readContraindication } from '../domain/contraindication.js';
import { chargesWorkerUnlawfully, readCostBearer } from '../domain/cost-bearer.js';
import { type ExamKind, readExamKind } from '../domain/exam-kinds.js';
import { readMissedReason } from '../domain/medical-check.lifecycle.js';

const BLANK: CellValue = { text: '', kind: 'blank' };

export interface ResultRow {
  readonly idNumber: string;
  readonly name: string;
  readonly birthOn: string;
  /** As written; blank when the column is missing. */
  readonly employer: string;
  readonly job: string;
  readonly institution: string | null;
  readonly hazards: readonly string[];
  readonly result: ClinicResult;
}

/** @param orderedExam the kind that counts where the line names none @param on the day the workbook speaks of */
export function readResultRow(
  row: LedgerRow,
  person: PersonCells,
  on: string,
  orderedExam: ExamKind,
): ResultRow & {
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const cell = (key: string): CellValue => row.cells[key] ?? BLANK;
  const text = (key: string): string => readTextCell(cell(key)).value ?? '';
  const date = (key: string): string | null => {
    const read = readDateCell(cell(key), on);
    findings.push(...read.findings.map((finding) => at(row, key, { ...finding, raw: cell(key).text })));
    return read.value;
  };
  const lawful = (key: string): string => {
    const words = text(key);
    if (!containsForbiddenHealthTerm(words)) return words;
    findings.push(at(row, key, { code: 'MED_FORBIDDEN_TEXT', level: 'warn' }));
    return keepLawfulText(words);
  };
  const bookedOn = date('book');
  const signed = text('sign');
  const signedOn = signed === '' ? null : isTime(signed) ? (bookedOn ?? on) : (date('sign') ?? bookedOn);
  const exam = readExamKind(text('kind'));
  const written = lawful('con');
  const note = lawful('note');
  const reading = readConclusion(text('con'), { exam: exam ?? orderedExam, attended: signedOn !== null });
  if ((reading.kind === 'conclusion' && !reading.standard) || reading.kind === 'unreadable') {
    const raw = containsForbiddenHealthTerm(text('con')) ? {} : { raw: cell('con').text };
    findings.push(at(row, 'con', { code: 'MED_NONSTANDARD_CONCLUSION', level: 'warn', ...raw }));
  }
  const conclusion = reading.kind === 'conclusion' ? reading.conclusion : null;
  const absent = reading.kind === 'not_examined';
  const attendedOn = absent ? null : (signedOn ?? bookedOn ?? on);
  const bearer = readCostBearer(text('fee'));
  if (chargesWorkerUnlawfully(exam ?? orderedExam, bearer)) {
    findings.push(at(row, 'fee', { code: 'FEE_BORNE_BY_WORKER', level: 'warn', raw: cell('fee').text }));
  }
  const recheck = conclusion === 'recheck' && attendedOn ? recheckOf(row, lawful('re'), attendedOn) : null;
  if (recheck) findings.push(...recheck.findings);
  const hazardsOf = (words: string): readonly string[] => readHazards(words).factors;
  const against =
    conclusion === 'contraindication' ? readContraindication(written, note, [], hazardsOf) : null;
  return {
    idNumber: person.idNumber,
    name: person.name,
    birthOn: person.birthOn,
    employer: text('emp'),
    job: text('job'),
    institution: text('inst') || null,
    hazards: hazardsOf(text('haz')),
    result: {
      exam,
      bookedOn,
      attendedOn,
      conclusion,
      contraindicatedHazards: against?.hazards ?? [],
      missedReason: absent ? readMissedReason(reading.gaveUp && note === '' ? text('con') : note) : null,
      recheckItems: recheck?.items ?? null,
      recheckDueOn: recheck?.dueOn ?? null,
      provisionalBy: null,
      reportNo: lawful('rep') || null,
      costBearer: bearer,
      toldOn: date('told'),
      note: note || null,
    },
    findings,
  };
}

const isTime = (text: string): boolean => /^\d{1,2}[:：点时]\d{0,2}/u.test(text);

/** Items and last day; where no day is named the policy's counts, and somebody is told. */
function recheckOf(
  row: LedgerRow,
  words: string,
  attendedOn: string,
): { items: string | null; dueOn: string; findings: readonly Finding[] } {
  const read = readRecheck(words, attendedOn.slice(0, 4));
  const items = read.items || null;
  if (read.dueOn && read.dueOn >= attendedOn) return { items, dueOn: read.dueOn, findings: [] };
  const dueOn = addDays(attendedOn, RECHECK_DAYS);
  return {
    items,
    dueOn,
    findings: [at(row, 're', { code: 'DATE_UNREADABLE', level: 'warn', expected: dueOn })],
  };
}
