import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { earlierOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  type ImportContext,
  type ValidatedCells,
  type LedgerKind,
  LedgerKinds,
  type LedgerRow,
  type LedgerSession,
  TOWNSHIP_POOL,
} from '../../imports/index.js';
import { type Fair, fairPooledFor } from '../domain/fair.js';
import { FairReader } from './fair.reader.js';
import { type AskedIntent, IntentValidator } from './intent-validator.js';
import { IntentScan } from './intent-scan.js';
import { evidenceOf, IntentImporter } from './intent-importer.js';
import { type IntentRow, readIntentRow } from './read-intent-row.js';
import { RepeatedIntents } from './repeated-intents.js';
import { WithdrawIntentsService } from './withdraw-intents.service.js';

/** A row of the pool; the day the list speaks of stands in for a registration without a readable one. */
export interface PoolRow extends IntentRow {
  readonly listedOn: string;
}

/** Ledger ③ 乡镇预登记: whom the townships registered for posts before the fair. Nobody in it was at the fair for that. */
@Injectable()
export class TownshipPoolLedger implements LedgerKind<PoolRow>, OnModuleInit {
  readonly layout = TOWNSHIP_POOL;
  readonly reportedBy = 'caseworker';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly fairs: FairReader,
    private readonly validator: IntentValidator,
    private readonly taker: IntentImporter,
    private readonly withdrawal: WithdrawIntentsService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<PoolRow> {
    return new PoolSession(context, this.fairs, this.validator);
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<PoolRow>[]): Promise<Applied[]> {
    const fairs = await this.fairs.standing(tx, context.cooperation);
    const asked = rows.map((row) => askedOf(row.value, row.columns, fairs));
    const results = await this.validator.validate(tx, asked);
    return this.taker.take(
      tx,
      context.cooperation,
      rows.map((row, index) => ({
        ...asked[index]!,
        action: row.action,
        result: results[index]!,
        origin: 'pool' as const,
        saidOn: earlierOf(row.value.saidOn ?? row.value.listedOn, tx.today),
        evidence: evidenceOf(context, row),
      })),
    );
  }

  withdraw(tx: Tx, context: ImportContext, subjectIds: readonly string[]): Promise<void> {
    return this.withdrawal.withdraw(tx, context.importId, subjectIds);
  }
}

class PoolSession implements LedgerSession<PoolRow> {
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

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<PoolRow>[]> {
    const { asOf, synthetic, cooperation } = this.context;
    const listedOn = this.all.reference;
    const readings = rows.map((row) => readIntentRow(row, { reference: listedOn, on: asOf, synthetic }));
    const fairs = await this.fairs.standing(tx, cooperation);
    const asked = readings.flatMap((reading, at) =>
      reading.ok ? [{ ...askedOf({ ...reading.value, listedOn }, rows[at]!.columns, fairs), at }] : [],
    );
    const results = await this.intents.validate(tx, asked);
    const validated = new Map<number, ValidatedCells<PoolRow>>();
    for (const [index, { at, value }] of asked.entries()) {
      const result = results[index]!;
      const findings = [...readings[at]!.findings, ...result.findings];
      validated.set(at, this.repeats.validate(rows[at]!, result, { ...value, listedOn }, findings));
    }
    return readings.map(
      (reading, at) =>
        validated.get(at) ?? { action: 'refuse', outcome: 'error', findings: reading.findings },
    );
  }
}

/** The application counts from the fair the township registers for; age is asked of that day, not of the list's. */
function askedOf(
  value: PoolRow,
  columns: Readonly<Record<string, string>>,
  fairs: readonly Fair[],
): AskedIntent & { readonly fair: Fair | null } {
  const registeredOn = value.saidOn ?? value.listedOn;
  const fair = fairPooledFor(fairs, registeredOn);
  return {
    value,
    columns,
    fair,
    fairCode: fair?.code ?? null,
    appliedOn: fair?.heldOn ?? registeredOn,
    plannedStartOn: value.wishedStartOn ?? fair?.plannedStartOn ?? null,
  };
}
