import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { sameName } from '../../../kernel/values/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  type ImportContext,
  type ValidatedCells,
  LABOUR_REGISTER,
  type LedgerKind,
  LedgerKinds,
  type LedgerRow,
  type LedgerSession,
  RowPersons,
} from '../../imports/index.js';
import { NAPO_COUNTY } from '../../reference/index.js';
import { at } from './person-cells.js';
import { readRegisterRow } from './read-register-row.js';
import { RegisterScan } from './register-scan.js';
import { answersFor, OutsideSender } from './outside-sender.js';
import { restoreWithdrawn } from './return-of-withdrawn.js';
import { PersonsByNumberRepository } from '../persistence/persons-by-number.repository.js';
import { SeekersBulkRepository, type SurveyedPerson } from '../persistence/seekers-bulk.repository.js';
import { SeekerReader } from './seeker.reader.js';
import { WithdrawRegister } from './withdraw-register.service.js';

/** Ledger ① 农村劳动力资源台账: the village survey that fills the register. */
@Injectable()
export class LabourRegisterLedger implements LedgerKind<SurveyedPerson>, OnModuleInit {
  readonly layout = LABOUR_REGISTER;
  readonly reportedBy = 'caseworker';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly directory: SeekerReader,
    @Inject(RowPersons) private readonly rowPersons: RowPersons,
    private readonly byNumber: PersonsByNumberRepository,
    readonly people: SeekersBulkRepository,
    readonly store: LifecycleStore,
    private readonly withdrawal: WithdrawRegister,
    private readonly outside: OutsideSender,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
    this.rowPersons.register((tx, written) => this.byNumber.find(tx, written));
  }

  openSession(context: ImportContext): LedgerSession<SurveyedPerson> {
    return new RegisterSession(context, this.directory, this.outside);
  }

  async apply(
    tx: Tx,
    context: ImportContext,
    rows: readonly AcceptedRow<SurveyedPerson>[],
  ): Promise<Applied[]> {
    const source = { countyCode: NAPO_COUNTY, importId: context.importId, occurredOn: context.asOf };
    const outside = await this.outside.of(
      tx,
      context.sender,
      rows.map(({ value }) => value),
    );
    const known = await this.directory.byIdNumbers(
      tx,
      rows.map((row) => row.value.idNumber),
    );
    const fresh = new Map<string, SurveyedPerson>();
    for (const { action, value } of rows) {
      if (action === 'import' && !known.has(value.idNumber) && !outside.has(value))
        fresh.set(value.idNumber, value);
    }
    const frozen = await this.directory.frozenByIdNumbers(tx, [...fresh.keys()]);
    const created = new Map<string, string>();
    for (const [idNumber, { id, birthOn, reason }] of frozen) {
      const person = fresh.get(idNumber)!;
      fresh.delete(idNumber);
      if (reason !== 'import_withdrawn') continue;
      await restoreWithdrawn(tx, this, { id, birthOn }, person, source);
      frozen.delete(idNumber);
      created.set(idNumber, id);
    }
    const ids = await this.people.create(tx, [...fresh.values()], source);
    [...fresh.keys()].forEach((idNumber, index) => created.set(idNumber, ids[index]!));
    const applied: Applied[] = [];
    for (const row of rows) {
      const { action, value } = row;
      const foreign = outside.find(row.value, row);
      if (foreign) {
        applied.push({ refused: [foreign] });
        continue;
      }
      if (frozen.has(value.idNumber)) {
        applied.push({ refused: [at(row, 'id', { code: 'PERSON_FROZEN', level: 'refuse' })] });
        continue;
      }
      const id = created.get(value.idNumber) ?? known.get(value.idNumber)?.id ?? null;
      if (action === 'merge') {
        if (id) await this.people.addPlace(tx, id, value, context.importId);
        applied.push({ mergedInto: id });
      } else {
        if (!created.has(value.idNumber)) await this.people.update(tx, id!, value, source);
        applied.push({ subjectId: id! });
      }
    }
    return applied;
  }

  /** @throws importTouched when one of the persons it brought has moved on */
  withdraw(tx: Tx, context: ImportContext, subjectIds: readonly string[]): Promise<void> {
    return this.withdrawal.withdraw(tx, context.importId, subjectIds);
  }
}

class RegisterSession implements LedgerSession<SurveyedPerson> {
  private readonly all = new RegisterScan();
  private readonly rules: { on: string; synthetic: boolean };

  constructor(
    private readonly context: ImportContext,
    private readonly directory: SeekerReader,
    private readonly outside: OutsideSender,
  ) {
    this.rules = { on: context.asOf, synthetic: context.synthetic };
  }

  scan(rows: readonly LedgerRow[]): void {
    for (const row of rows) {
      const reading = readRegisterRow(row, this.rules);
      // A row about another office's place says nothing of the others, either.
      if (reading.ok && answersFor(this.context.sender, reading.value.areaCode))
        this.all.note(row, reading.value);
    }
  }

  async evaluate(tx: Tx, rows: readonly LedgerRow[]): Promise<ValidatedCells<SurveyedPerson>[]> {
    const readings = rows.map((row) => readRegisterRow(row, this.rules));
    const known = await this.directory.byIdNumbers(
      tx,
      readings.flatMap((reading) => (reading.ok ? [reading.value.idNumber] : [])),
    );
    const outside = await this.outside.of(
      tx,
      this.context.sender,
      readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    );
    return readings.map((reading, index): ValidatedCells<SurveyedPerson> => {
      const row = rows[index]!;
      if (!reading.ok)
        return {
          action: 'refuse',
          outcome: 'error',
          findings: reading.findings,
          keepNothing: reading.keepNothing,
        };
      const foreign = outside.find(reading.value, row);
      if (foreign) return { action: 'refuse', outcome: 'error', findings: [...reading.findings, foreign] };
      const among = this.all.compareWithOthers(row, reading.value);
      const findings = [...reading.findings, ...among.findings];
      if (among.action === 'refuse') return { action: 'refuse', outcome: 'conflict', findings };
      const before = known.get(reading.value.idNumber);
      if (before && !sameName(before.name, reading.value.name)) {
        const conflict = at(row, 'name', {
          code: 'ID_NAME_CONFLICT',
          level: 'refuse' as const,
          raw: reading.value.name,
        });
        return { action: 'refuse', outcome: 'conflict', findings: [...findings, conflict] };
      }
      const value: SurveyedPerson = { ...reading.value, householdPoverty: among.poverty };
      const outcome = before || among.action === 'merge' ? 'changed' : 'new';
      const concerns = before ? { concerns: before.id } : {};
      return { action: among.action, outcome, findings, value, ...concerns };
    });
  }
}
