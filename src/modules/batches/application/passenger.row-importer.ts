import { sameName } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { povertyMismatch, readPoorMark } from '../../fairs/index.js';
import type {
  Finding,
  ImportContext,
  ValidatedCells,
  LedgerRow,
  LedgerSession,
  RowPlace,
} from '../../imports/index.js';
import { at } from '../../seekers/index.js';
import { batchCodeIn, dayIn, readBatchCode } from '../domain/batch-code.js';
import { dayOf, parsePassenger, textOf, type PassengerCells, usualDay } from './passenger-row.js';
import type { Known, PassengerLookup } from './passenger-lookup.js';

/** Values every row of a roster of travellers keeps. */
export interface PassengerValue {
  readonly idNumber: string;
  readonly name: string;
  readonly birthOn: string;
  readonly employer: string | null;
  readonly job: string | null;
  readonly batch: string;
  /** Departure of the batch: the day most of its rows name. */
  readonly departureOn: string;
}

export interface BatchScan {
  days: string[];
  departed: boolean;
}

interface Read<Value> {
  readonly value?: Value;
  readonly traveller?: PassengerCells;
  readonly findings: readonly Finding[];
}

/** What both rosters of travellers have in common: identity, repetition, the register, the poverty mark. */
export abstract class PassengerRowImporter<Value extends PassengerValue> implements LedgerSession<Value> {
  protected readonly scans = new Map<string, BatchScan>();
  /** Accepted rows by person: the first row wins. */
  private readonly accepted = new Map<string, RowPlace>();
  private firstCode: string | null = null;

  constructor(
    protected readonly context: ImportContext,
    private readonly lookup: PassengerLookup,
    /** Column that tells the day of departure. */
    private readonly dayKey: string,
  ) {}

  scan(rows: readonly LedgerRow[]): void {
    for (const row of rows) {
      const code = readBatchCode(textOf(row, 'batch'));
      this.firstCode ??= code;
      const scan = this.scanOf(this.codeOf(row));
      const { day } = dayOf(row, this.dayKey, this.context.asOf);
      if (day) scan.days.push(day);
      scan.departed ||= this.showsDeparture(row);
    }
  }

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<Value>[]> {
    await this.beforeReading(tx);
    const reads = rows.map((row) => this.read(row));
    const values = reads.flatMap(({ value }) => (value ? [value] : []));
    const answers = await this.lookup.find(tx, values);
    const known = new Map(values.map((value, index) => [value, answers[index] ?? null]));
    await this.prepare(tx, values);
    return reads.map((read, index) =>
      read.value && read.traveller
        ? this.validateRow(
            rows[index]!,
            { ...read, value: read.value, traveller: read.traveller },
            known.get(read.value) ?? null,
          )
        : refused(read.findings),
    );
  }

  /** Whether the row shows people having left. */
  protected abstract showsDeparture(row: LedgerRow): boolean;
  /** Adds what this ledger alone knows. */
  protected abstract complete(
    row: LedgerRow,
    base: PassengerValue,
  ): { value: Value; findings: readonly Finding[] };
  /** A refusal that holds whether or not the person is registered. */
  protected abstract findRejectionAtOnce(row: LedgerRow, value: Value, known: Known | null): Finding | null;
  /** The rules that look at the person's placements. */
  protected abstract validateKnown(row: LedgerRow, value: Value, known: Known): readonly Finding[];
  /** Loads what rows are read by. */
  protected beforeReading(_tx: Tx): Promise<void> {
    return Promise.resolve();
  }
  /** Departure of a batch whose rows name no day. */
  protected plannedDay(_code: string): string | null {
    return null;
  }
  /** Loads what rows are judged by beside the person. */
  protected prepare(_tx: Tx, _values: readonly Value[]): Promise<void> {
    return Promise.resolve();
  }
  /** Remembers an accepted row; may add warnings that depend on earlier rows. */
  protected accept(_row: LedgerRow, _value: Value, _known: Known): readonly Finding[] {
    return [];
  }

  private validateRow(
    row: LedgerRow,
    { value, traveller, findings }: { value: Value; traveller: PassengerCells; findings: readonly Finding[] },
    known: Known | null,
  ): ValidatedCells<Value> {
    const first = this.accepted.get(value.idNumber);
    if (first) {
      const repeated: Finding = { code: 'DUP_EXACT', level: 'merge', mergesWith: first };
      return { action: 'merge', outcome: 'same', findings: [...findings, repeated], value };
    }
    const atOnce = this.findRejectionAtOnce(row, value, known);
    if (atOnce) return refused([...findings, atOnce]);
    if (!known) return refused([...findings, at(row, 'id', refusal('PERSON_NOT_IN_REGISTER'))]);
    if (!sameName(known.seeker.name, value.name)) {
      const conflict = at(row, 'name', { ...refusal('ID_NAME_CONFLICT'), raw: value.name });
      return { ...refused([...findings, conflict]), outcome: 'conflict' };
    }
    const own = this.validateKnown(row, value, known);
    if (own.some(({ level }) => level === 'refuse')) return refused([...findings, ...own]);
    this.accepted.set(value.idNumber, { sheet: row.sheet, row: row.row });
    const mark = povertyMismatch(traveller.markedPoor ?? undefined, known.poor)
      ? [
          at(row, 'poor', {
            code: 'POVERTY_MISMATCH' as const,
            level: 'warn' as const,
            raw: textOf(row, 'poor'),
            expected: known.poor,
          }),
        ]
      : [];
    const listed = known.listed.length > 0;
    return {
      action: 'import',
      outcome: listed ? 'changed' : 'new',
      findings: [...findings, ...own, ...mark, ...this.accept(row, value, known)],
      value,
    };
  }

  private read(row: LedgerRow): Read<Value> {
    const { traveller, findings } = parsePassenger(
      row,
      { on: this.context.asOf, synthetic: this.context.synthetic },
      readPoorMark,
    );
    if (!traveller) return { findings };
    const batch = this.codeOf(row);
    const { person, employer, job } = traveller;
    const completed = this.complete(row, {
      idNumber: person.idNumber,
      name: person.name,
      birthOn: person.birthOn,
      employer,
      job,
      batch,
      departureOn:
        usualDay(this.scanOf(batch).days) ??
        dayIn(this.context.fileName) ??
        this.plannedDay(batch) ??
        this.context.asOf,
    });
    return { traveller, value: completed.value, findings: [...findings, ...completed.findings] };
  }

  private codeOf(row: LedgerRow): string {
    return (
      readBatchCode(textOf(row, 'batch')) ??
      batchCodeIn(row.sheet) ??
      batchCodeIn(this.context.fileName) ??
      this.firstCode ??
      this.context.asOf
    );
  }

  private scanOf(code: string): BatchScan {
    const scan = this.scans.get(code) ?? { days: [], departed: false };
    this.scans.set(code, scan);
    return scan;
  }
}

export const refusal = (code: Finding['code']): { code: Finding['code']; level: 'refuse' } => ({
  code,
  level: 'refuse',
});

function refused<Value>(findings: readonly Finding[]): ValidatedCells<Value> {
  return { action: 'refuse', outcome: 'error', findings };
}
