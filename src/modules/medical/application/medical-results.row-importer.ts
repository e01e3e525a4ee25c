import { isMinorWorker, sameName } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type {
  Finding,
  ImportContext,
  ValidatedCells,
  LedgerRow,
  LedgerSession,
  RowPlace,
} from '../../imports/index.js';
import {
  at,
  type PersonReading,
  readPerson,
  type SeekerReader,
  type SeekerRef,
} from '../../seekers/index.js';
import type { MatchedResult, OrderInBook, ResultMatcher } from '../domain/result-matching.js';
import { readResultRow, type ResultRow } from './read-result-row.js';
import type { PostOfLine, ResultMatchers } from './result-matcher.js';

/** Judges the lines of one workbook in file order, each with what the lines above it will have done. */
export class MedicalResultsSession implements LedgerSession<ResultRow> {
  private readonly books = new Map<string, ResultMatcher>();
  private readonly lines = new Map<string, RowPlace>();
  private readonly answered = new Map<string, RowPlace>();
  private readonly rules: { on: string; synthetic: boolean };

  constructor(
    private readonly context: ImportContext,
    private readonly directory: SeekerReader,
    private readonly known: ResultMatchers,
  ) {
    this.rules = { on: context.asOf, synthetic: context.synthetic };
  }

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<ResultRow>[]> {
    const people = rows.map((row) => readPerson(row, this.rules));
    const seekers = await this.directory.byIdNumbers(
      tx,
      people.flatMap(({ person }) => person?.idNumber ?? []),
    );
    await this.open(tx, [...seekers.values()]);
    const posts = await this.known.postsOf(
      tx,
      rows.map(({ cells }) => ({ employer: cells.emp?.text ?? '', job: cells.job?.text ?? '' })),
    );
    return rows.map((row, index) => this.validateRow(row, people[index]!, seekers, posts[index]!));
  }

  private async open(tx: Tx, seekers: readonly SeekerRef[]): Promise<void> {
    const fresh = seekers.map(({ id }) => id).filter((id) => !this.books.has(id));
    for (const [id, book] of await this.known.of(tx, [...new Set(fresh)], this.context.sender))
      this.books.set(id, book);
  }

  private validateRow(
    row: LedgerRow,
    reading: PersonReading,
    seekers: ReadonlyMap<string, SeekerRef>,
    post: PostOfLine,
  ): ValidatedCells<ResultRow> {
    const { person } = reading;
    if (!person) return { action: 'refuse', outcome: 'error', findings: reading.findings };
    const seeker = seekers.get(person.idNumber);
    if (seeker && !sameName(seeker.name, person.name)) {
      const conflict = at(row, 'name', { code: 'ID_NAME_CONFLICT', level: 'refuse', raw: person.name });
      return { action: 'refuse', outcome: 'conflict', findings: [...reading.findings, conflict] };
    }
    const book = seeker ? this.books.get(seeker.id) : undefined;
    const current = book?.current;
    if (!book || !current) return notOrdered(row, reading.findings);
    const { findings: said, ...value } = readResultRow(row, person, this.rules.on, current.exam);
    const findings = [...reading.findings, ...said];
    const match = book.match(value.result, post.written);
    const place = { sheet: row.sheet, row: row.row };
    const earlier = this.earlier(value, match);
    if (earlier) {
      const finding: Finding = { code: 'DUP_EXACT', level: 'merge', mergesWith: earlier };
      return { action: 'merge', outcome: 'same', findings: [...findings, finding], value };
    }
    if (match.kind === 'not_ordered') return notOrdered(row, reading.findings);
    findings.push(...minorFindings(row, value, match.order));
    this.lines.set(JSON.stringify(value), place);
    if (match.kind === 'repeats') return { action: 'import', outcome: 'same', findings, value };
    if (match.kind === 'conflict') return { action: 'import', outcome: 'conflict', findings, value };
    this.answered.set(keyOf(match), place);
    book.note(match);
    return { action: 'import', outcome: match.kind === 'rematch' ? 'new' : 'changed', findings, value };
  }

  /** The line of this workbook that said the same before. */
  private earlier(value: ResultRow, match: MatchedResult): RowPlace | undefined {
    return (
      this.lines.get(JSON.stringify(value)) ??
      (match.kind === 'repeats' ? this.answered.get(keyOf(match)) : undefined)
    );
  }
}

/** One attempt for one post, also of a check that exists in the book only. */
function keyOf({ line, order }: MatchedResult): string {
  return `${order?.placementId}|${line.post}|${line.exam}|${line.examinedOn}|${line.conclusion}`;
}

function notOrdered(row: LedgerRow, findings: readonly Finding[]): ValidatedCells<ResultRow> {
  const finding = at(row, 'id', { code: 'MED_NOT_ORDERED', level: 'refuse', raw: row.cells.id?.text });
  return { action: 'refuse', outcome: 'error', findings: [...findings, finding] };
}

/** A person under 18 on the planned start, examined for a post with a hazard: listing and boarding will be refused. */
function minorFindings(row: LedgerRow, value: ResultRow, order: OrderInBook | null): Finding[] {
  const hazards = order && order.hazards.length > 0 ? order.hazards : value.hazards;
  const on = order?.plannedStartOn ?? value.result.attendedOn ?? value.result.bookedOn;
  if (hazards.length === 0 || on === null || !isMinorWorker(value.birthOn, on)) return [];
  return [at(row, 'job', { code: 'MINOR_HAZARD_POST', level: 'warn', raw: value.job })];
}
