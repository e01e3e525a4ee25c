import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  type Finding,
  type ImportContext,
  LATER_BATCHES,
  type LedgerKind,
  LedgerKinds,
  type LedgerSession,
} from '../../imports/index.js';
import { PlacementCommands, type PlacementCommand } from '../../placements/index.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { forEachInSavepoint, evidenceOf, findingAt, rejectRow } from './apply-rows.js';
import { rosterRefusal, REFUSAL_KEY } from './departure-roster.row-importer.js';
import {
  LaterBatchesSession,
  type LaterValue,
  onItsWay,
  otherEmployer,
} from './later-batches.row-importer.js';
import { PassengerWriter, type Travelled } from './passenger-writer.js';
import { HistoricalBatches } from './historical-batches.js';
import { HistoricalPassengers, type HistoricalPassenger } from './historical-passengers.js';
import { grouped, type Known, PassengerLookup } from './passenger-lookup.js';

type Row = AcceptedRow<LaterValue>;

interface OnTheWay extends Travelled {
  readonly row: Row;
  readonly known: Known;
}

/**
 * Ledger ⑥ of later departures, each with the start the employer confirmed. Who has a placement on its way goes the normal
 * road; everybody else is recorded at the last known state, with the row as evidence.
 */
@Injectable()
export class LaterBatchesLedger implements LedgerKind<LaterValue>, OnModuleInit {
  readonly layout = LATER_BATCHES;
  readonly reportedBy = 'employer';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly lookup: PassengerLookup,
    private readonly batches: BatchesRepository,
    private readonly past: HistoricalBatches,
    private readonly passengers: PassengerWriter,
    private readonly placements: PlacementCommands,
    private readonly history: HistoricalPassengers,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<LaterValue> {
    return new LaterBatchesSession(context, this.lookup, this.batches);
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly Row[]): Promise<Applied[]> {
    const known = await this.lookup.find(
      tx,
      rows.map(({ value }) => value),
    );
    const batches = await this.batchesOf(tx, context, rows);
    const ready = await this.batches.readyDays(
      tx,
      known.flatMap((one) => one?.live?.id ?? []),
    );
    const outcome = new Map<Row, Applied>();
    const [way, past]: [OnTheWay[], HistoricalPassenger[]] = [[], []];
    for (const [index, row] of rows.entries()) {
      if (row.action === 'merge') continue;
      const person = known[index] ?? null;
      const batch = batches.get(batchKey(row.value))!;
      if (!person) outcome.set(row, refuse(findingAt(row, 'id', 'PERSON_NOT_IN_REGISTER', 'refuse')));
      else if (onThisRoad(person, batch))
        way.push(travel(row, person, batch, ready, evidenceOf(context.importId, row)));
      else past.push({ row, known: person, batch, evidence: evidenceOf(context.importId, row) });
    }
    await this.normalRoad(tx, way, outcome);
    await this.history.record(tx, past, outcome);
    for (const { id } of batches.values())
      await this.past.advance(tx, id, evidenceOf(context.importId, rows[0]!));
    return rows.map((row): Applied => {
      if (row.action === 'import') return outcome.get(row)!;
      const first = rows.find((one) => one.action === 'import' && one.value.idNumber === row.value.idNumber);
      const applied = first && outcome.get(first);
      return { mergedInto: applied && 'subjectId' in applied ? applied.subjectId : null };
    });
  }

  private async normalRoad(tx: Tx, way: readonly OnTheWay[], outcome: Map<Row, Applied>): Promise<void> {
    const allowed: OnTheWay[] = [];
    for (const one of way) {
      const why = one.passenger ? null : rosterRefusal(one.row.value, one.known);
      if (why) outcome.set(one.row, refuse(findingAt(one.row, REFUSAL_KEY[why], why, 'refuse')));
      else if (!one.passenger && !['ready', 'batched'].includes(one.placement.status))
        outcome.set(one.row, refuse(findingAt(one.row, 'start', 'START_OVERLAP', 'refuse')));
      else allowed.push(one);
    }
    const errors = await forEachInSavepoint(tx, allowed, (those) => this.travelAndStart(tx, those));
    for (const one of allowed) {
      const error = errors.get(one);
      outcome.set(
        one.row,
        error === undefined ? { subjectId: one.placement.id } : refuse(rejectRow(one.row, error)),
      );
    }
  }

  private async travelAndStart(tx: Tx, those: readonly OnTheWay[]): Promise<void> {
    await this.passengers.write(tx, those);
    const starting = those.filter(
      ({ row, placement }) => row.value.startedOn !== null && placement.status !== 'started',
    );
    const commands = starting.flatMap((one): PlacementCommand[] =>
      otherEmployer(one.row.value, one.placement, one.known) ? [] : [startOrder(one)],
    );
    await this.placements.transition(tx.actor, commands);
    for (const { row, placement, known, evidence } of starting) {
      if (!otherEmployer(row.value, placement, known)) continue;
      const { startedOn, employer, job } = row.value;
      await this.placements.transferAtGate(tx.actor, {
        placementId: placement.id,
        employerId: known.written?.employer?.id ?? null,
        vacancyId: known.written?.vacancy?.id ?? null,
        employerText: employer,
        jobText: job,
        startOn: startedOn!,
        confirmedOn: startedOn!,
        attribution: { reportedBy: 'employer', channel: 'workbook', evidence },
      });
    }
  }

  private async batchesOf(
    tx: Tx,
    context: ImportContext,
    rows: readonly Row[],
  ): Promise<Map<string, BatchEntity>> {
    const found = new Map<string, BatchEntity>();
    const imported = rows.filter(({ action }) => action === 'import');
    for (const [key, those] of grouped(imported, ({ value }) => batchKey(value))) {
      const { batch: code, departureOn } = those[0]!.value;
      const evidence = evidenceOf(context.importId, those[0]!);
      const past = { cooperation: context.cooperation, code, departureOn, escorts: [], evidence };
      found.set(key, await this.past.ensure(tx, past));
    }
    return found;
  }
}

const batchKey = (value: LaterValue): string => `${value.batch} ${value.departureOn}`;
const refuse = (finding: Finding): Applied => ({ refused: [finding] });

/** On its way to a start, or listed here already and waiting for one. */
function onThisRoad(known: Known, batch: BatchEntity): boolean {
  return onItsWay(known) !== null || known.listed.some(({ batchId }) => batchId === batch.id);
}

function startOrder({ row, placement, evidence }: OnTheWay): PlacementCommand {
  const startedOn = row.value.startedOn!;
  return {
    placementId: placement.id,
    move: 'start',
    attribution: { reportedBy: 'employer', channel: 'workbook', occurredOn: startedOn, evidence },
    set: { start_confirmed_on: startedOn },
  };
}

function travel(
  row: Row,
  known: Known,
  batch: BatchEntity,
  ready: ReadonlyMap<string, string>,
  evidence: string,
): OnTheWay {
  const passenger = known.listed.find(({ batchId }) => batchId === batch.id) ?? null;
  const placement = known.placements.find(({ id }) => id === passenger?.placementId) ?? known.live!;
  const { departedOn, arrivedOn, startedOn } = row.value;
  return {
    row,
    known,
    batch,
    placement,
    passenger,
    elsewhere: passenger ? null : (known.listed.find(({ door }) => door === 'open') ?? null),
    readyOn: ready.get(placement.id) ?? null,
    coach: null,
    seat: null,
    details: {},
    door: 'boarded',
    noShowReason: null,
    leftEnRoute: false,
    boardedOn: departedOn,
    // Who has started has arrived, told or not.
    arrivedOn: arrivedOn ?? startedOn,
    claimedStartOn: null,
    evidence,
  };
}
