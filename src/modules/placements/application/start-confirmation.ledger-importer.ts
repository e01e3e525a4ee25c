import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sight } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { EmployerReader } from '../../employers/index.js';
import {
  type AcceptedRow,
  type Applied,
  type Finding,
  type ImportContext,
  type ValidatedCells,
  type LedgerKind,
  LedgerKinds,
  type LedgerRow,
  type LedgerSession,
  speaksFor,
  START_CONFIRMATION,
} from '../../imports/index.js';
import { at, SeekerReader } from '../../seekers/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import { readStartRow, type StartRow } from './start-row.js';
import type { StartFinding } from '../domain/start-rules.js';
import { toRejection, evidenceOf, newOnes, personOf, Repetitions } from './ledger-persons.js';
import {
  StartConfirmationService,
  type StartConfirmationResult,
  type StartReport,
} from './start-confirmation.service.js';

/** The cell each finding is about. */
const CELL: Readonly<Record<StartFinding, string>> = {
  NOT_IN_BATCH: 'id',
  START_BEFORE_DEPARTURE: 'start',
  START_IN_FUTURE: 'start',
  START_OVERLAP: 'start',
  START_DATE_CONFLICT: 'start',
  START_DISPUTE: 'st',
  EMPLOYER_MISMATCH: 'emp',
};

/** Ledger 到岗确认: the employers' word on who started. */
@Injectable()
export class StartConfirmationLedger implements LedgerKind<StartRow>, OnModuleInit {
  readonly layout = START_CONFIRMATION;
  readonly reportedBy = 'employer';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly seekers: SeekerReader,
    private readonly employers: EmployerReader,
    private readonly vacancies: VacancyReader,
    private readonly starts: StartConfirmationService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<StartRow> {
    const repetitions = new Repetitions();
    return { evaluate: (tx, rows) => this.validateRow(tx, context, rows, repetitions) };
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<StartRow>[]): Promise<Applied[]> {
    const known = await this.seekers.byIdNumbers(
      tx,
      rows.map(({ value }) => value.idNumber),
    );
    const words = await this.words(
      tx,
      rows.map(({ value }) => value),
      (index) => ({
        seekerId: known.get(rows[index]!.value.idNumber)?.id ?? '',
        evidence: evidenceOf(context.importId, rows[index]!),
      }),
    );
    const applied: Applied[] = [];
    for (const [index, row] of rows.entries())
      applied.push(await this.applyOne(tx, context, row, words[index]!));
    return applied;
  }

  private async applyOne(
    tx: Tx,
    { sender }: ImportContext,
    row: AcceptedRow<StartRow>,
    word: StartReport,
  ): Promise<Applied> {
    if (row.action === 'merge') return { mergedInto: null };
    const foreign = notSpokenFor(sender, row, word);
    if (foreign) return { refused: [foreign] };
    const stranger: Finding = at(row, 'id', { code: 'NOT_IN_BATCH', level: 'refuse' });
    if (word.seekerId === '') return { refused: [stranger] };
    if (!(await this.mayChange(tx, sender, word))) return { refused: [stranger] };
    try {
      const result = await tx.savepoint(() => this.starts.confirm(tx, word));
      const found = newOnes(findingsOf(result, row.columns, row.value), row.findings);
      if (result.refused) return { refused: found };
      return result.known
        ? { mergedInto: result.id, warnings: found }
        : { subjectId: result.id!, warnings: found };
    } catch (error) {
      return { refused: [toRejection(error, row.columns)] };
    }
  }

  /** Somebody who once came to a company may by now be on the way to another one, whose word it is. */
  private async mayChange(tx: Tx, sender: Sight, word: StartReport): Promise<boolean> {
    if (speaksFor(sender, null)) return true;
    return speaksFor(sender, (await this.starts.decide(tx, word)).placement?.employerId);
  }

  private async validateRow(
    tx: Tx,
    context: ImportContext,
    rows: readonly LedgerRow[],
    repetitions: Repetitions,
  ): Promise<ValidatedCells<StartRow>[]> {
    const readings = rows.map((row) => readStartRow(row, { on: context.asOf, synthetic: context.synthetic }));
    const values = readings.flatMap(({ value }) => value ?? []);
    const known = await this.seekers.byIdNumbers(
      tx,
      values.map(({ idNumber }) => idNumber),
    );
    const words = await this.words(tx, values, (index) => ({
      seekerId: known.get(values[index]!.idNumber)?.id ?? '',
      evidence: context.importId,
    }));
    const validated: ValidatedCells<StartRow>[] = [];
    for (const [index, { value, findings }] of readings.entries()) {
      const row = rows[index]!;
      if (!value) {
        validated.push({ action: 'refuse', outcome: 'error', findings });
        continue;
      }
      const before = repetitions.note(row, sameness(value));
      if (before) {
        const again: Finding = { code: 'DUP_EXACT', level: 'merge', mergesWith: before };
        validated.push({ action: 'merge', outcome: 'same', findings: [...findings, again], value });
        continue;
      }
      const word = words[values.indexOf(value)]!;
      const foreign = notSpokenFor(context.sender, row, word);
      if (foreign) {
        validated.push({ action: 'refuse', outcome: 'error', findings: [...findings, foreign] });
        continue;
      }
      const who = personOf(row, value, known, 'NOT_IN_BATCH');
      if ('refused' in who) {
        validated.push({ action: 'refuse', outcome: 'conflict', findings: [...findings, who.refused] });
        continue;
      }
      const result = await this.starts.decide(tx, word);
      if (!speaksFor(context.sender, result.placement?.employerId)) {
        const stranger = at(row, 'id', { code: 'NOT_IN_BATCH', level: 'refuse' as const });
        validated.push({ action: 'refuse', outcome: 'conflict', findings: [...findings, stranger] });
        continue;
      }
      const all = [...findings, ...findingsOf(result, row.columns, value)];
      validated.push(
        result.refused
          ? { action: 'refuse', outcome: 'conflict', findings: all }
          : { action: 'import', outcome: result.known ? 'same' : 'changed', findings: all, value },
      );
    }
    return validated;
  }

  /** The rows as words of employers, the firm found by its code, else by its name. */
  private async words(
    tx: Tx,
    values: readonly StartRow[],
    of: (index: number) => { seekerId: string; evidence: string },
  ): Promise<StartReport[]> {
    const byCode = await this.employers.byUscc(
      tx,
      values.flatMap(({ uscc }) => uscc ?? []),
    );
    const posts = await this.vacancies.byEmployerAndTitle(
      tx,
      values.map(({ employer, job }) => ({ employerName: employer, title: job ?? '' })),
    );
    return values.map((value, index): StartReport => {
      const { seekerId, evidence } = of(index);
      const firm = byCode.get(value.uscc ?? '') ?? posts[index]!.employer;
      const vacancy = posts[index]!.vacancy;
      return {
        seekerId,
        confirmer: { employerId: firm?.id ?? null, name: value.employer },
        vacancyId: vacancy && vacancy.employerId === firm?.id ? vacancy.id : null,
        jobText: value.job,
        started: value.started,
        ...(value.startOn === null ? {} : { startOn: value.startOn }),
        arrivedOn: value.arrivedOn,
        confirmedOn: value.confirmedOn,
        attribution: {
          reportedBy: 'employer',
          channel: 'workbook',
          evidence,
          ...(value.why === null ? {} : { note: value.why }),
        },
      };
    });
  }
}

/** The firm that speaks, and to which it may take a person over, is the sender's own or one it watches. */
function notSpokenFor(
  sender: Sight,
  row: Pick<LedgerRow, 'columns'>,
  { confirmer }: StartReport,
): Finding | undefined {
  if (speaksFor(sender, confirmer.employerId)) return undefined;
  return at(row, 'emp', { code: 'EMPLOYER_NOT_YOURS', level: 'refuse' });
}

const sameness = ({ idNumber, started, startOn, employer }: StartRow): string =>
  JSON.stringify([idNumber, started, startOn, employer]);

function findingsOf(
  result: StartConfirmationResult,
  columns: Readonly<Record<string, string>>,
  value: StartRow,
): Finding[] {
  const about = (code: StartFinding, level: 'refuse' | 'warn'): Finding => {
    const column = columns[CELL[code]];
    return {
      code,
      level,
      key: CELL[code],
      ...(column ? { column } : {}),
      ...(code === 'EMPLOYER_MISMATCH' ? { raw: value.employer, expected: result.plannedEmployer } : {}),
      ...(code === 'START_DATE_CONFLICT' ? { expected: value.startOn } : {}),
    };
  };
  return [
    ...result.warnings.map((code) => about(code, 'warn')),
    ...(result.refused ? [about(result.refused, 'refuse')] : []),
  ];
}
