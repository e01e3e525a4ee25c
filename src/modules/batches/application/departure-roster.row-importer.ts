import type { Tx } from '../../../platform/database/index.js';
import type { Finding, ImportContext, LedgerRow } from '../../imports/index.js';
import { at } from '../../seekers/index.js';
import type { BoardingRefusal } from '../domain/boarding-rules.js';
import { evaluatePassenger, tooYoung } from '../domain/roster-evaluation.js';
import { readRosterCells, type RosterCells, showsBoarding } from './roster-row.js';
import { seatKey } from '../domain/seat.js';
import { textOf } from './passenger-row.js';
import type { BatchesRepository } from '../persistence/batches.repository.js';
import type { Known, PassengerLookup } from './passenger-lookup.js';
import { refusal, PassengerRowImporter, type PassengerValue } from './passenger.row-importer.js';

export interface RosterValue extends PassengerValue, RosterCells {}

/** The column each refusal speaks of. */
export const REFUSAL_KEY: Readonly<Record<BoardingRefusal, string>> = {
  AGE_UNDER_16_ON_START: 'id',
  MINOR_HAZARD_POST: 'job',
  MED_NOT_FIT: 'id',
};

/** Listed on this batch already: what was taken in once is not judged by a state it has itself changed. */
export function isListed(value: PassengerValue, known: Known, batchIds: ReadonlySet<string>): boolean {
  return value.idNumber !== '' && known.listed.some(({ batchId }) => batchIds.has(batchId));
}

export function rosterRefusal(value: PassengerValue, known: Known): BoardingRefusal | null {
  const vacancy = known.vacancy ?? known.written?.vacancy ?? null;
  return evaluatePassenger(value.birthOn, value.departureOn, known.live, {
    hazards: vacancy?.hazards ?? [],
    examDueBeforeDeparture: vacancy ? vacancy.exams.some(({ when }) => when === 'before_departure') : true,
  });
}

export class DepartureRosterSession extends PassengerRowImporter<RosterValue> {
  /** Who sits where, by batch. */
  private readonly seats = new Map<string, Map<string, string>>();
  private readonly batchIds = new Map<string, string>();
  private readonly planned = new Map<string, string | null>();

  constructor(
    context: ImportContext,
    lookup: PassengerLookup,
    private readonly batches: BatchesRepository,
  ) {
    super(context, lookup, 'up');
  }

  /** A list from before the departure may name no day at all: it is of the open batch with its code. */
  protected override async beforeReading(tx: Tx): Promise<void> {
    for (const [code, { days }] of this.scans)
      if (days.length === 0 && !this.planned.has(code))
        this.planned.set(code, await this.batches.openDay(tx, this.context.cooperation, code));
  }

  protected override plannedDay(code: string): string | null {
    return this.planned.get(code) ?? null;
  }

  protected showsDeparture(row: LedgerRow): boolean {
    return showsBoarding(row);
  }

  protected complete(
    row: LedgerRow,
    base: PassengerValue,
  ): { value: RosterValue; findings: readonly Finding[] } {
    const departed = this.scans.get(base.batch)?.departed ?? false;
    const { cells, findings } = readRosterCells(row, this.context.asOf, departed);
    return { value: { ...base, ...cells }, findings };
  }

  protected findRejectionAtOnce(row: LedgerRow, value: RosterValue, known: Known | null): Finding | null {
    const planned = known?.live?.plannedStartOn ?? null;
    return tooYoung(value.birthOn, value.departureOn, planned)
      ? at(row, 'id', refusal('AGE_UNDER_16_ON_START'))
      : null;
  }

  protected validateKnown(row: LedgerRow, value: RosterValue, known: Known): readonly Finding[] {
    if (isListed(value, known, new Set(this.batchIds.values()))) return [];
    const refused = rosterRefusal(value, known);
    if (!refused) return [];
    const key = REFUSAL_KEY[refused];
    return [at(row, key, { ...refusal(refused), raw: textOf(row, key) })];
  }

  protected override async prepare(tx: Tx, values: readonly RosterValue[]): Promise<void> {
    for (const { batch, departureOn } of values) {
      if (this.seats.has(batch)) continue;
      const found = await this.batches.byCode(tx, this.context.cooperation, batch, departureOn);
      if (found) this.batchIds.set(batch, found.id);
      const passengers = found ? await this.batches.passengers(tx, found.id) : [];
      this.seats.set(
        batch,
        new Map(
          passengers.flatMap(({ coach, seat, seekerId, id }) =>
            coach !== null && seat !== null ? [[seatKey({ coach, seat }), seekerId ?? id]] : [],
          ),
        ),
      );
    }
  }

  protected override accept(row: LedgerRow, value: RosterValue, known: Known): readonly Finding[] {
    const seats = this.seats.get(value.batch);
    if (value.seat.kind !== 'seat' || !seats) return [];
    const key = seatKey(value.seat.seat);
    const holder = seats.get(key) ?? known.seeker.id;
    seats.set(key, holder);
    if (holder === known.seeker.id) return [];
    return [at(row, 'seat', { code: 'SEAT_DUPLICATE', level: 'warn', raw: textOf(row, 'seat') })];
  }
}
