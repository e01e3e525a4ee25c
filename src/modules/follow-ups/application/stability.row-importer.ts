import type { Tx } from '../../../platform/database/index.js';
import {
  type ImportContext,
  type ValidatedCells,
  type LedgerRow,
  type LedgerSession,
  type RowPlace,
  speaksFor,
} from '../../imports/index.js';
import { type PlacementReader, type PlacementRow } from '../../placements/index.js';
import { calendarOf } from '../../reference/index.js';
import { at, readPerson, type SeekerReader } from '../../seekers/index.js';
import { type VacancyReader } from '../../vacancies/index.js';
import { belowPromised } from '../domain/promised-wage.js';
import { startNamed } from '../domain/start-named.js';
import { windowOf } from '../domain/windows.js';
import { nameConflict, readStabilityRow, type StabilityRow, visitFindings } from './stability-row.js';

/** Judges ledger ⑦ line by line: the first line of a person counts, a repeat merges into it. */
export class StabilitySession implements LedgerSession<StabilityRow> {
  private readonly taken = new Map<string, RowPlace>();

  constructor(
    private readonly context: ImportContext,
    private readonly seekers: SeekerReader,
    private readonly placements: PlacementReader,
    private readonly vacancies: VacancyReader,
  ) {}

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<StabilityRow>[]> {
    const { asOf, synthetic } = this.context;
    const people = rows.map((row) => readPerson(row, { on: asOf, synthetic }));
    const known = await this.seekers.byIdNumbers(
      tx,
      people.flatMap(({ person }) => (person ? [person.idNumber] : [])),
    );
    const placements = await this.placements.allOf(
      tx,
      [...known.values()].map(({ id }) => id),
    );
    const promised = await this.promised(tx, [...placements.values()].flat());
    return rows.map((row, index) => {
      const { person, findings } = people[index]!;
      if (!person) return { action: 'refuse', outcome: 'error', findings };
      const seeker = known.get(person.idNumber);
      if (!seeker) {
        const unknown = at(row, 'id', { code: 'PERSON_NOT_IN_REGISTER', level: 'refuse' as const });
        return { action: 'refuse', outcome: 'error', findings: [...findings, unknown] };
      }
      const conflict = nameConflict(row, person, seeker);
      if (conflict) return { action: 'refuse', outcome: 'conflict', findings: [...findings, conflict] };
      const reading = readStabilityRow(row, person, asOf);
      const all = [...findings, ...reading.findings];
      // Of the person's jobs those alone that the sender looks after.
      const own = (placements.get(seeker.id) ?? []).filter(({ employerId }) =>
        speaksFor(this.context.sender, employerId),
      );
      const placement = startNamed(own, reading.value.startOn);
      return this.result(row, reading.value, all, placement, promised);
    });
  }

  private result(
    row: LedgerRow,
    value: StabilityRow,
    findings: ValidatedCells<StabilityRow>['findings'],
    placement: PlacementRow | null,
    promised: ReadonlyMap<string, number>,
  ): ValidatedCells<StabilityRow> {
    if (!placement) {
      const refusal = at(row, 'start', {
        code: 'FOLLOWUP_WITHOUT_START',
        level: 'refuse' as const,
        raw: row.cells.start?.text ?? '',
      });
      return { action: 'refuse', outcome: 'error', findings: [...findings, refusal] };
    }
    const first = this.taken.get(value.idNumber);
    if (first) {
      const merge = { code: 'DUP_EXACT' as const, level: 'merge' as const, mergesWith: first };
      return { action: 'merge', outcome: 'same', findings: [...findings, merge], value };
    }
    this.taken.set(value.idNumber, { sheet: row.sheet, row: row.row });
    const calendar = calendarOf('guangxi');
    const visits = visitFindings(row, value, (milestone) =>
      windowOf(placement.startedOn!, milestone, calendar),
    );
    const firstMonth = value.wages.find(({ month }) => month === 1);
    const underpaid =
      firstMonth && belowPromised(firstMonth.amount, promised.get(placement.id))
        ? [
            at(row, 'w1', {
              code: 'WAGE_BELOW_PROMISED',
              level: 'warn' as const,
              expected: promised.get(placement.id),
            }),
          ]
        : [];
    return { action: 'import', outcome: 'changed', findings: [...findings, ...visits, ...underpaid], value };
  }

  /** What was offered to the person, else the lower end of the advert. */
  private async promised(tx: Tx, rows: readonly PlacementRow[]): Promise<Map<string, number>> {
    const vacancies = await this.vacancies.byIds(
      tx,
      rows.flatMap(({ vacancyId }) => vacancyId ?? []),
    );
    const found = new Map<string, number>();
    for (const { id, offeredWage, vacancyId } of rows) {
      const wage = offeredWage ?? vacancies.get(vacancyId ?? '')?.vacancy.payMin ?? null;
      if (wage !== null) found.set(id, wage);
    }
    return found;
  }
}
