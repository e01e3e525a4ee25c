import { addDays, isOldEnoughToWork } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { employerNameKey } from '../../employers/index.js';
import { cleanText, type Finding, type ImportContext, type LedgerRow } from '../../imports/index.js';
import { evaluateOverlap, OVERLAP_DAYS, type PlacementRow } from '../../placements/index.js';
import { at } from '../../seekers/index.js';
import { dayOf, textOf } from './passenger-row.js';
import type { BatchesRepository } from '../persistence/batches.repository.js';
import { isListed, REFUSAL_KEY, rosterRefusal } from './departure-roster.row-importer.js';
import type { Known, PassengerLookup } from './passenger-lookup.js';
import { refusal, PassengerRowImporter, type PassengerValue } from './passenger.row-importer.js';

export interface LaterValue extends PassengerValue {
  /** The person's own day of departure, where the row names another than the batch's. */
  readonly departedOn: string;
  readonly arrivedOn: string | null;
  /** The start the employer confirmed; absent while it has not. */
  readonly startedOn: string | null;
}

/** A placement of this register that is on its way to a start: it goes on where it stands. */
export function onItsWay(known: Known): PlacementRow | null {
  const { live } = known;
  return live && live.status !== 'started' ? live : null;
}

/** Confirmed by another employer than the one the person was on the way to. */
export function otherEmployer(value: LaterValue, placement: PlacementRow, known: Known): boolean {
  const written = known.written?.employer;
  if (written && placement.employerId) return written.id !== placement.employerId;
  if (placement.employerId || !placement.employerText || !value.employer) return false;
  return employerNameKey(cleanText(placement.employerText)) !== employerNameKey(value.employer);
}

export class LaterBatchesSession extends PassengerRowImporter<LaterValue> {
  private readonly batchIds = new Map<string, string>();

  constructor(
    context: ImportContext,
    lookup: PassengerLookup,
    private readonly batches: BatchesRepository,
  ) {
    super(context, lookup, 'dep');
  }

  protected showsDeparture(): boolean {
    return true;
  }

  protected complete(
    row: LedgerRow,
    base: PassengerValue,
  ): { value: LaterValue; findings: readonly Finding[] } {
    const [departed, arrived, started] = [
      dayOf(row, 'dep', this.context.asOf),
      dayOf(row, 'arr', this.context.asOf),
      dayOf(row, 'start', this.context.asOf),
    ];
    return {
      value: {
        ...base,
        departedOn: departed.day ?? base.departureOn,
        arrivedOn: arrived.day,
        startedOn: started.day,
      },
      findings: [...departed.findings, ...arrived.findings, ...started.findings],
    };
  }

  protected findRejectionAtOnce(row: LedgerRow, value: LaterValue): Finding | null {
    const raw = textOf(row, 'start');
    if (!isOldEnoughToWork(value.birthOn, value.startedOn ?? addDays(value.departedOn, 1)))
      return at(row, 'id', refusal('AGE_UNDER_16_ON_START'));
    if (value.startedOn !== null && value.startedOn < value.departedOn)
      return at(row, 'start', { ...refusal('START_BEFORE_DEPARTURE'), raw });
    if (value.startedOn !== null && value.startedOn > this.context.today)
      return at(row, 'start', { ...refusal('START_IN_FUTURE'), raw });
    return null;
  }

  protected validateKnown(row: LedgerRow, value: LaterValue, known: Known): readonly Finding[] {
    const counted = alreadyCounted(known)
      ? [at(row, 'id', { code: 'ALREADY_COUNTED' as const, level: 'warn' as const })]
      : [];
    if (isListed(value, known, new Set(this.batchIds.values()))) return counted;
    const way = onItsWay(known);
    if (way) {
      const refused = rosterRefusal(value, known);
      if (refused) return [at(row, REFUSAL_KEY[refused], refusal(refused))];
      if (way.status === 'departed' || way.status === 'arrived')
        return [at(row, 'start', refusal('START_OVERLAP'))];
      const mismatch = value.startedOn !== null && otherEmployer(value, way, known);
      return mismatch
        ? [
            ...counted,
            at(row, 'emp', { code: 'EMPLOYER_MISMATCH', level: 'warn', raw: value.employer ?? '' }),
          ]
        : counted;
    }
    const overlap = overlapOf(value, known);
    if (overlap === 'contradicts')
      return [at(row, 'start', { ...refusal('START_OVERLAP'), raw: textOf(row, 'start') })];
    return overlap === 'supersedes'
      ? [...counted, at(row, 'start', { code: 'START_OVERLAP', level: 'warn', raw: textOf(row, 'start') })]
      : counted;
  }

  protected override async prepare(tx: Tx, values: readonly LaterValue[]): Promise<void> {
    for (const { batch, departureOn } of values) {
      if (this.batchIds.has(batch)) continue;
      const found = await this.batches.byCode(tx, this.context.cooperation, batch, departureOn);
      if (found) this.batchIds.set(batch, found.id);
    }
  }
}

/** The person stands in a past ledger already: as one who travelled with no batch of ours. */
function alreadyCounted(known: Known): boolean {
  const travelled = new Set(known.listed.map(({ placementId }) => placementId));
  return known.placements.some(({ id, origin }) => origin === 'ledger' && !travelled.has(id));
}

function overlapOf(value: LaterValue, known: Known): 'none' | 'supersedes' | 'contradicts' {
  const from = value.startedOn ?? value.departedOn;
  const open = known.placements.flatMap(({ id, origin, status, startedOn }) =>
    status === 'started' && startedOn !== null ? [{ placementId: id, origin, startedOn }] : [],
  );
  // A later start that is known already ends this one; the register tells it when the row is taken in.
  const before = open.filter(({ startedOn }) => startedOn <= addDays(from, OVERLAP_DAYS - 1));
  const results = evaluateOverlap(from, before);
  if (results.some(({ kind }) => kind === 'contradicts')) return 'contradicts';
  return open.length > 0 ? 'supersedes' : 'none';
}
