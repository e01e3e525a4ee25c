import type { Tx } from '../../../platform/database/index.js';
import { type EmployerReader, type EmployerRef } from '../../employers/index.js';
import type {
  AcceptedRow,
  Applied,
  Finding,
  ImportContext,
  ValidatedCells,
  LedgerRow,
  LedgerSession,
} from '../../imports/index.js';
import { at, type SeekerReader, type SeekerRef } from '../../seekers/index.js';
import { evaluateHistorical, type KnownStart } from '../domain/historical-placement-rules.js';
import type { HistoricalRow, HistoricalRowRules } from './historical-row.js';
import type { RowReading } from './start-row.js';
import { refusing } from './ledger-cells.js';
import { toRejection, evidenceOf, newOnes, personOf, Repetitions } from './ledger-persons.js';
import { knownStart, type HistoricalPlacementsService } from './historical-placements.service.js';
import { type PlacementReader } from './placement.reader.js';
import type { HistoricalPlacement } from './placement-command-types.js';

/** What the two ledgers of earlier starts have in common: they read rows, and become records of the past. */
export interface HistoricalLedgerKind {
  read(row: LedgerRow, rules: HistoricalRowRules): RowReading<HistoricalRow>;
  said(value: HistoricalRow): 'employer' | 'bureau';
  /** Points out a person whose start another ledger already tells. */
  readonly tellsCounted: boolean;
}

export class HistoricalStarts {
  constructor(
    private readonly kind: HistoricalLedgerKind,
    private readonly seekers: SeekerReader,
    private readonly employers: EmployerReader,
    private readonly directory: PlacementReader,
    private readonly past: HistoricalPlacementsService,
  ) {}

  openSession(context: ImportContext): LedgerSession<HistoricalRow> {
    const scan = new PastScan();
    return { evaluate: (tx, rows) => this.validateRow(tx, context, rows, scan) };
  }

  async apply(
    tx: Tx,
    context: ImportContext,
    rows: readonly AcceptedRow<HistoricalRow>[],
  ): Promise<Applied[]> {
    const known = await this.seekers.byIdNumbers(
      tx,
      rows.map(({ value }) => value.idNumber),
    );
    const firms = await this.employers.byNames(
      tx,
      rows.map(({ value }) => value.employer),
    );
    const applied: Applied[] = [];
    for (const row of rows) {
      const person = known.get(row.value.idNumber);
      if (row.action === 'merge' || !person) {
        applied.push({ mergedInto: null });
        continue;
      }
      const match = firms.get(row.value.employer);
      const firm = match && 'employer' in match ? match.employer : null;
      applied.push(await this.applyOne(tx, context, row, person, firm));
    }
    return applied;
  }

  private async applyOne(
    tx: Tx,
    context: ImportContext,
    row: AcceptedRow<HistoricalRow>,
    person: SeekerRef,
    firm: EmployerRef | null,
  ): Promise<Applied> {
    try {
      const record = this.record(context, row, person, firm);
      const [recorded] = await tx.savepoint(() => this.past.record(tx, [record]));
      const overlap: Finding[] = recorded!.superseded ? [overlapWarning(row.columns)] : [];
      return { subjectId: recorded!.id, warnings: newOnes(overlap, row.findings) };
    } catch (error) {
      return { refused: [toRejection(error, row.columns)] };
    }
  }

  private record(
    context: ImportContext,
    row: AcceptedRow<HistoricalRow>,
    person: SeekerRef,
    firm: EmployerRef | null,
  ): HistoricalPlacement {
    const { value } = row;
    const evidence = evidenceOf(context.importId, row);
    return {
      seekerId: person.id,
      cooperation: context.cooperation,
      employerId: firm?.id ?? null,
      employerText: value.employer,
      jobText: value.job,
      workplaceText: value.workplace,
      districtCode: value.district,
      fairCode: value.fair,
      channelText: value.channel,
      startedOn: value.startOn,
      startConfirmedOn: value.confirmedOn,
      endedOn: value.leftOn,
      endReason: value.leftWhy,
      attribution: {
        reportedBy: this.kind.said(value),
        channel: 'workbook',
        evidence: value.checkedBy ? `${evidence} ${value.checkedBy}` : evidence,
      },
    };
  }

  private async validateRow(
    tx: Tx,
    context: ImportContext,
    rows: readonly LedgerRow[],
    scan: PastScan,
  ): Promise<ValidatedCells<HistoricalRow>[]> {
    const rules = { on: context.asOf, today: context.today, synthetic: context.synthetic };
    const readings = rows.map((row) => this.kind.read(row, rules));
    const values = readings.flatMap(({ value }) => value ?? []);
    const known = await this.seekers.byIdNumbers(
      tx,
      values.map(({ idNumber }) => idNumber),
    );
    await this.learn(
      tx,
      [...known.values()].map(({ id }) => id),
      scan,
    );
    const poor = await this.seekers.poorOn(
      tx,
      [...known.values()].map(({ id }) => id),
      context.asOf,
    );
    return readings.map(({ value, findings }, index): ValidatedCells<HistoricalRow> => {
      const row = rows[index]!;
      if (!value) return { action: 'refuse', outcome: 'error', findings };
      const before = refusing(findings) ? undefined : scan.repetitions.note(row, sameness(value));
      if (before) {
        const again: Finding = { code: 'DUP_EXACT', level: 'merge', mergesWith: before };
        return { action: 'merge', outcome: 'same', findings: [...findings, again], value };
      }
      const who = personOf(row, value, known, 'PERSON_NOT_IN_REGISTER');
      if ('refused' in who)
        return { action: 'refuse', outcome: 'conflict', findings: [...findings, who.refused] };
      const all = [
        ...findings,
        ...this.hints(row, value, poor.get(who.person.id), scan.counted.has(who.person.id)),
      ];
      const result = refusing(all) ? scan.look(who.person.id, value) : scan.place(who.person.id, value);
      if (result === 'contradicts') {
        const refused = at(row, 'start', {
          code: 'START_OVERLAP',
          level: 'refuse',
          raw: row.cells.start?.text ?? '',
        });
        // Of one cell one refusal is told: the other job says more than the day alone.
        const others = all.filter(({ level, column }) => level !== 'refuse' || column !== refused.column);
        return { action: 'refuse', outcome: 'conflict', findings: [...others, refused] };
      }
      if (refusing(all)) return { action: 'refuse', outcome: 'error', findings: all };
      if (result === 'overlaps') all.push(overlapWarning(row.columns));
      return { action: 'import', outcome: 'new', findings: all, value };
    });
  }

  private hints(
    row: LedgerRow,
    value: HistoricalRow,
    poor: boolean | undefined,
    counted: boolean,
  ): Finding[] {
    const found: Finding[] = [];
    if (counted && this.kind.tellsCounted)
      found.push(at(row, 'id', { code: 'ALREADY_COUNTED', level: 'warn' }));
    if (value.poorMark !== null && poor !== undefined && value.poorMark !== poor) {
      found.push(at(row, 'poor', { code: 'POVERTY_MISMATCH', level: 'warn', expected: poor }));
    }
    return found;
  }

  private async learn(tx: Tx, seekerIds: readonly string[], scan: PastScan): Promise<void> {
    const fresh = seekerIds.filter((id) => !scan.knows(id));
    for (const [id, placements] of await this.directory.allOf(tx, fresh)) {
      scan.learn(id, placements.flatMap(knownStart));
      if (placements.some(({ startedOn }) => startedOn !== null)) scan.counted.add(id);
    }
  }
}

/** What the preview knows so far: the database's open jobs, and those of the rows before. */
class PastScan {
  readonly repetitions = new Repetitions();
  readonly counted = new Set<string>();
  private readonly open = new Map<string, KnownStart[]>();

  knows(seekerId: string): boolean {
    return this.open.has(seekerId);
  }

  learn(seekerId: string, known: readonly KnownStart[]): void {
    this.open.set(seekerId, [...known]);
  }

  /** As `place`, for a row that is not taken: nothing is remembered. */
  look(seekerId: string, value: HistoricalRow): 'free' | 'contradicts' {
    const result = evaluateHistorical(
      { from: value.startOn, until: value.leftOn },
      this.open.get(seekerId) ?? [],
    );
    return result.kind === 'contradicts' ? 'contradicts' : 'free';
  }

  place(seekerId: string, value: HistoricalRow): 'free' | 'overlaps' | 'contradicts' {
    const known = this.open.get(seekerId) ?? [];
    const result = evaluateHistorical({ from: value.startOn, until: value.leftOn }, known);
    if (result.kind === 'contradicts') return 'contradicts';
    this.counted.add(seekerId);
    if (result.kind === 'superseded') return 'overlaps';
    const left =
      result.kind === 'supersedes'
        ? known.filter(({ placementId }) => placementId !== result.placementId)
        : known;
    const own: KnownStart[] =
      value.leftOn === null
        ? [
            {
              placementId: `${seekerId} ${value.startOn}`,
              origin: 'ledger',
              from: value.startOn,
              started: true,
            },
          ]
        : [];
    this.open.set(seekerId, [...left, ...own]);
    return result.kind === 'supersedes' ? 'overlaps' : 'free';
  }
}

const sameness = ({ idNumber, startOn, employer }: HistoricalRow): string =>
  JSON.stringify([idNumber, startOn, employer]);

function overlapWarning(columns: Readonly<Record<string, string>>): Finding {
  const column = columns.start;
  return { code: 'START_OVERLAP', level: 'warn', key: 'start', ...(column ? { column } : {}) };
}
