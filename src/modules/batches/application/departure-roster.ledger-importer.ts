import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  DEPARTURE_ROSTER,
  type Finding,
  type ImportContext,
  type LedgerKind,
  LedgerKinds,
  type LedgerSession,
} from '../../imports/index.js';
import { seatKey, type SeatReading } from '../domain/seat.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { JourneyRepository } from '../persistence/journey.repository.js';
import { forEachInSavepoint, evidenceOf, findingAt, rejectRow } from './apply-rows.js';
import {
  DepartureRosterSession,
  REFUSAL_KEY,
  rosterRefusal,
  type RosterValue,
} from './departure-roster.row-importer.js';
import { PassengerWriter, type Travelled } from './passenger-writer.js';
import { HistoricalBatches } from './historical-batches.js';
import { grouped, type Known, PassengerLookup } from './passenger-lookup.js';

type Row = AcceptedRow<RosterValue>;

/** Ledger ⑥ 点对点输送花名册: who was to travel together and who did; the bureau hands it in. */
@Injectable()
export class DepartureRosterLedger implements LedgerKind<RosterValue>, OnModuleInit {
  readonly layout = DEPARTURE_ROSTER;
  readonly reportedBy = 'bureau';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly lookup: PassengerLookup,
    private readonly batches: BatchesRepository,
    private readonly road: JourneyRepository,
    private readonly past: HistoricalBatches,
    private readonly passengers: PassengerWriter,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<RosterValue> {
    return new DepartureRosterSession(context, this.lookup, this.batches);
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly Row[]): Promise<Applied[]> {
    const batches = await this.batchesOf(tx, context, rows);
    const known = await this.lookup.find(
      tx,
      rows.map(({ value }) => value),
    );
    const refused = new Map<Row, Finding>();
    const travelled = new Map<Travelled, Row>();
    const seats = await this.seatsOf(tx, [...batches.values()]);
    const ready = await this.batches.readyDays(
      tx,
      known.flatMap((one) => one?.live?.id ?? []),
    );
    const ofAll = await this.road.saidOfAll(
      tx,
      [...batches.values()].map(({ id }) => id),
    );
    const warnings = new Map<Row, Finding>();
    /** Who returns to a running job stands on the sheet beside those who go to a new one, and has nothing to be moved. */
    const returning = new Map<Row, string | null>();
    for (const [index, row] of rows.entries()) {
      if (row.action === 'merge') continue;
      const batch = batches.get(batchKey(row.value))!;
      const back = known[index]?.listed.find(
        ({ batchId, kind }) => batchId === batch.id && kind === 'returning',
      );
      if (back) {
        returning.set(row, back.placementId);
        continue;
      }
      const one = travel(row, batch, known[index] ?? null, { ready, ofAll, context });
      if ('code' in one) refused.set(row, one);
      else {
        const free = takeSeat(seats.get(batch.id)!, row.value, one.placement.seekerId);
        if (!free) warnings.set(row, findingAt(row, 'seat', 'SEAT_DUPLICATE', 'warn'));
        travelled.set(free ? one : { ...one, seat: null }, row);
      }
    }
    const errors = await forEachInSavepoint(tx, [...travelled.keys()], (those) =>
      this.passengers.write(tx, those),
    );
    for (const [one, error] of errors) {
      const row = travelled.get(one)!;
      refused.set(row, rejectRow(row, error));
    }
    for (const { id } of batches.values())
      await this.past.advance(tx, id, evidenceOf(context.importId, rows[0]!));
    const placementOf = new Map([...travelled].map(([one, row]) => [row.value.idNumber, one.placement.id]));
    return rows.map((row): Applied => {
      if (row.action === 'merge') return { mergedInto: placementOf.get(row.value.idNumber) ?? null };
      const kept = returning.get(row);
      if (kept !== undefined) return { mergedInto: kept };
      const why = refused.get(row);
      if (why) return { refused: [why] };
      const warned = warnings.get(row);
      const told = warned && !row.findings.some(({ code }) => code === warned.code) ? [warned] : [];
      return { subjectId: placementOf.get(row.value.idNumber)!, warnings: told };
    });
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
      const escorts = [...new Set(those.flatMap(({ value }) => value.escort ?? []))];
      const evidence = evidenceOf(context.importId, those[0]!);
      found.set(
        key,
        await this.past.ensure(tx, {
          cooperation: context.cooperation,
          code,
          departureOn,
          escorts,
          evidence,
        }),
      );
    }
    return found;
  }

  private async seatsOf(tx: Tx, batches: readonly BatchEntity[]): Promise<Map<string, Map<string, string>>> {
    const taken = new Map<string, Map<string, string>>();
    for (const { id } of batches) {
      const passengers = await this.batches.passengers(tx, id);
      taken.set(
        id,
        new Map(
          passengers.flatMap(({ coach, seat, seekerId, id: own }) =>
            coach !== null && seat !== null ? [[seatKey({ coach, seat }), seekerId ?? own]] : [],
          ),
        ),
      );
    }
    return taken;
  }
}

const batchKey = (value: RosterValue): string => `${value.batch} ${value.departureOn}`;

/** @returns false when somebody sits there already */
function takeSeat(taken: Map<string, string>, { seat }: RosterValue, seekerId: string): boolean {
  if (seat.kind !== 'seat') return true;
  const key = seatKey(seat.seat);
  const holder = taken.get(key) ?? seekerId;
  taken.set(key, holder);
  return holder === seekerId;
}

interface Told {
  /** Day on which a placement became ready. */
  readonly ready: ReadonlyMap<string, string>;
  /** What the batch says of all its people, and a row of it only repeats. */
  readonly ofAll: ReadonlySet<string>;
  readonly context: ImportContext;
}

/** What the row says of the person's road, or why it cannot be so. */
function travel(
  row: Row,
  batch: BatchEntity,
  known: Known | null,
  { ready, ofAll, context }: Told,
): Travelled | Finding {
  const { value } = row;
  const own = (words: string | null): string | null => (words !== null && ofAll.has(words) ? null : words);
  if (!known) return findingAt(row, 'id', 'PERSON_NOT_IN_REGISTER', 'refuse');
  const passenger = known.listed.find(({ batchId }) => batchId === batch.id) ?? null;
  const why = passenger ? null : rosterRefusal(value, known);
  if (why) return findingAt(row, REFUSAL_KEY[why], why, 'refuse');
  const placement = passenger ? known.placements.find(({ id }) => id === passenger.placementId) : known.live;
  const open = passenger !== null || placement?.status === 'ready' || placement?.status === 'batched';
  if (!placement || !open) return findingAt(row, 'id', 'START_OVERLAP', 'refuse');
  const { door } = value;
  const boarded = door.kind !== 'unknown' && door.kind !== 'not_boarded';
  return {
    batch,
    placement,
    passenger,
    elsewhere: passenger ? null : (known.listed.find(({ door: at }) => at === 'open') ?? null),
    readyOn: ready.get(placement.id) ?? null,
    ...place(value.seat),
    details: {
      extra_seat: value.seat.kind === 'extra',
      stop: value.stop,
      policy_no: own(value.policyNo),
      receiver: own(value.receiver),
      escort: value.escort,
      first_time_out: value.firstTimeOut,
    },
    door: boarded ? 'boarded' : door.kind === 'not_boarded' ? 'not_boarded' : 'open',
    noShowReason: door.kind === 'not_boarded' ? door.reason : null,
    leftEnRoute: door.kind === 'left_en_route',
    boardedOn: value.boardedOn ?? value.departureOn,
    arrivedOn: value.arrivedOn,
    claimedStartOn: boarded ? value.claimedStartOn : null,
    evidence: evidenceOf(context.importId, row),
  };
}

function place(seat: SeatReading): { coach: string | null; seat: number | null } {
  if (seat.kind === 'seat') return seat.seat;
  return { coach: seat.kind === 'extra' ? (seat.coach ?? null) : null, seat: null };
}
