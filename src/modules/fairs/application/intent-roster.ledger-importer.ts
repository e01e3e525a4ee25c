import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { earlierOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  type ImportContext,
  INTENT_ROSTER,
  type ValidatedCells,
  type LedgerKind,
  LedgerKinds,
  type LedgerRow,
  type LedgerSession,
} from '../../imports/index.js';
import { departureBefore, type Fair } from '../domain/fair.js';
import { FairReader } from './fair.reader.js';
import { type AskedIntent, IntentValidator } from './intent-validator.js';
import { RepeatedIntents } from './repeated-intents.js';
import { type FairOfRoster, IntentScan } from './intent-scan.js';
import { evidenceOf, IntentImporter } from './intent-importer.js';
import { LedgerAttendanceService } from './ledger-attendance.service.js';
import { type IntentRow, readIntentRow } from './read-intent-row.js';
import { WithdrawIntentsService } from './withdraw-intents.service.js';

/** A row of the roster with the fair the roster speaks of. */
export interface RosterRow extends IntentRow {
  readonly fair: FairOfRoster;
}

type TravelOfFair = Pick<Fair, 'heldOn' | 'plannedStartOn'>;

/** Ledger ④ 意向花名册: who was at the fair, consented, and said which post they want. */
@Injectable()
export class IntentRosterLedger implements LedgerKind<RosterRow>, OnModuleInit {
  readonly layout = INTENT_ROSTER;
  readonly reportedBy = 'bureau';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly fairs: FairReader,
    private readonly validator: IntentValidator,
    private readonly taker: IntentImporter,
    private readonly attendance: LedgerAttendanceService,
    private readonly withdrawal: WithdrawIntentsService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<RosterRow> {
    return new RosterSession(context, this.fairs, this.validator);
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<RosterRow>[]): Promise<Applied[]> {
    const fairs = await this.fairsOf(tx, context, rows);
    const asked = rows.map(({ value, columns }) => askedOf(value, columns, fairs.get(value.fair.code)!));
    const results = await this.validator.validate(tx, asked);
    const applied = await this.taker.take(
      tx,
      context.cooperation,
      rows.map((row, index) => ({
        ...asked[index]!,
        action: row.action,
        result: results[index]!,
        fair: fairs.get(row.value.fair.code)!,
        origin: 'fair' as const,
        saidOn: earlierOf(asked[index]!.appliedOn, tx.today),
        evidence: evidenceOf(context, row),
      })),
    );
    for (const [code, fair] of fairs) {
      const present = rows.flatMap((row, index) => {
        const result = results[index]!;
        if (row.value.fair.code !== code || !result.ok || !('subjectId' in applied[index]!)) return [];
        const { markedPoor, interview } = row.value;
        return [{ seeker: result.seeker, markedPoor, interview, evidence: evidenceOf(context, row) }];
      });
      await this.attendance.record(tx, fair, present);
    }
    return applied;
  }

  withdraw(tx: Tx, context: ImportContext, subjectIds: readonly string[]): Promise<void> {
    return this.withdrawal.withdraw(tx, context.importId, subjectIds);
  }

  private async fairsOf(
    tx: Tx,
    context: ImportContext,
    rows: readonly AcceptedRow<RosterRow>[],
  ): Promise<Map<string, Fair>> {
    const fairs = new Map<string, Fair>();
    for (const { value } of rows) {
      const { code, heldOn, plannedStartOn } = value.fair;
      if (fairs.has(code)) continue;
      const fair = await this.fairs.findOrRecord(tx, {
        cooperation: context.cooperation,
        code,
        heldOn,
        plannedStartOn,
        plannedDepartureOn: plannedStartOn && departureBefore(plannedStartOn),
        evidence: `import:${context.importId}`,
      });
      fairs.set(code, fair);
    }
    return fairs;
  }
}

class RosterSession implements LedgerSession<RosterRow> {
  private readonly all: IntentScan;
  private readonly repeats = new RepeatedIntents();

  constructor(
    private readonly context: ImportContext,
    private readonly fairs: FairReader,
    private readonly intents: IntentValidator,
  ) {
    this.all = new IntentScan(context.asOf);
  }

  scan(rows: readonly LedgerRow[]): void {
    this.all.note(rows);
  }

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<RosterRow>[]> {
    const { asOf, synthetic, cooperation } = this.context;
    const rules = { reference: this.all.reference, on: asOf, synthetic };
    const readings = rows.map((row) => readIntentRow(row, rules));
    const asked: (AskedIntent & { at: number; fair: FairOfRoster })[] = [];
    for (const [at, reading] of readings.entries()) {
      if (!reading.ok) continue;
      const fair = this.all.fairOf(reading.value.fairCode, reading.value.saidOn);
      const known = await this.fairs.byCode(tx, cooperation, fair.code);
      asked.push({ ...askedOf({ ...reading.value, fair }, rows[at]!.columns, known ?? fair), at, fair });
    }
    const results = await this.intents.validate(tx, asked);
    const validated = new Map<number, ValidatedCells<RosterRow>>();
    for (const [index, { at, value, fair }] of asked.entries()) {
      const result = results[index]!;
      const findings = [...readings[at]!.findings, ...result.findings];
      validated.set(at, this.repeats.validate(rows[at]!, result, { ...value, fair }, findings));
    }
    return readings.map(
      (reading, at) =>
        validated.get(at) ?? { action: 'refuse', outcome: 'error', findings: reading.findings },
    );
  }
}

function askedOf(
  value: RosterRow,
  columns: Readonly<Record<string, string>>,
  fair: TravelOfFair,
): AskedIntent {
  return {
    value,
    columns,
    fairCode: value.fair.code,
    appliedOn: value.saidOn ?? fair.heldOn,
    plannedStartOn: value.wishedStartOn ?? fair.plannedStartOn ?? value.fair.plannedStartOn,
  };
}
