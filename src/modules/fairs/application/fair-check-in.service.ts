import { Injectable } from '@nestjs/common';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, type SeekerRef } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { fairDoorsShut, fairNotFound, scanIdReused } from '../domain/fairs.errors.js';
import type { RosterEntryTransition } from '../domain/roster-entry.lifecycle.js';
import { type DoorAnswer, doorAnswers, firstScan, readScannedCode } from '../domain/scans.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { rosterEntryLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import type { RosterEntryEntity } from '../persistence/roster-entry.entity.js';
import { type StoredScan, ScansRepository } from '../persistence/scans.repository.js';
import { partiesOf } from './fairs.policy.js';
import {
  asNewScan,
  countedScans,
  presenceOf,
  type ReportedScan,
  type Scanned,
  walkedIn,
} from './fair-attendance.js';
import { KnownScans } from './known-scans.js';
import {
  toFairTransitionInput,
  oneAtATime,
  RosterEntries,
  type AttributionAtFair,
} from './roster-entries.js';
import { updateCheckIn } from '../persistence/fair-check-in.statements.js';

export type { ReportedScan } from './fair-attendance.js';

export interface ScanResult extends DoorAnswer {
  readonly scanId: string;
  readonly entryId: string | null;
  readonly seekerId: string | null;
  readonly name: string | null;
  /** Entered after the doors had closed (补录). */
  readonly enteredLate: boolean;
}

const DOORS_OPEN = new Set(['open', 'closed']);
const INTO_THE_HALL: Partial<Record<RosterEntryEntity['status'], readonly RosterEntryTransition[]>> = {
  invited: ['check_in'],
  registered: ['check_in'],
  no_show: ['came_after_all'],
  cancelled: ['restore', 'check_in'],
};

/**
 * The doors of a fair. Scans are taken in as events, in whatever order devices report them; each person's presence and the
 * word for each scan follow from all of them. A door-keeper may scan anybody of the cooperation who stands before them.
 */
@Injectable()
export class FairCheckInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly fairs: FairsRepository,
    private readonly scans: ScansRepository,
    private readonly known: KnownScans,
    private readonly seekers: SeekerReader,
    private readonly entries: RosterEntries,
  ) {}

  /** @returns an answer for each scan, in order. @throws fairNotFound, fairDoorsShut, scanIdReused, partyNotAuthorised */
  async take(
    actor: Actor,
    fairId: string,
    reported: readonly ReportedScan[],
    attribution: AttributionAtFair = { reportedBy: 'worker', channel: 'in_person' },
  ): Promise<ScanResult[]> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, fairId);
      if (!fair) throw fairNotFound({ id: fairId });
      if (!partiesOf(actor).includes(attribution.reportedBy))
        throw partyNotAuthorised({ reportedBy: attribution.reportedBy });
      if (!DOORS_OPEN.has(fair.status)) throw fairDoorsShut({ status: fair.status });
      return tx.withSystemScope(() => this.takeIn(tx, fair, reported, attribution));
    });
  }

  private async takeIn(
    tx: Tx,
    fair: Fair,
    reported: readonly ReportedScan[],
    attribution: AttributionAtFair,
  ): Promise<ScanResult[]> {
    const people = await this.people(tx, fair.id, reported);
    await oneAtATime(
      tx,
      fair.id,
      [...people.values()].flatMap(({ person }) => person?.id ?? []),
    );
    const known = new Map(
      (
        await this.known.byIds(
          tx,
          reported.map(({ scanId }) => scanId),
        )
      ).map((scan) => [scan.id, scan]),
    );
    if ([...known.values()].some((scan) => scan.fairId !== fair.id)) throw scanIdReused();
    const fresh = reported.filter(({ scanId }) => !known.has(scanId));
    const seekerIds = [...new Set([...people.values()].flatMap(({ person }) => person?.id ?? []))];
    const before = await this.known.ofSeekers(tx, fair.id, seekerIds);
    await this.scans.add(
      tx,
      fair.cooperation,
      fresh.map((scan) => asNewScan(tx, fair.id, scan, people.get(scan.scanId)!, before)),
    );
    const kept = await this.known.ofSeekers(tx, fair.id, seekerIds);
    const answers = new Map<string, ScanResult>();
    const found = new Map(
      (await this.fairs.entries(tx, fair.id, seekerIds)).map((entry) => [entry.seekerId, entry]),
    );
    for (const person of new Map(
      [...people.values()].flatMap(({ person }) => (person ? [[person.id, person]] : [])),
    ).values()) {
      const own = kept.filter(({ seekerId }) => seekerId === person.id);
      for (const answer of await this.settle(tx, fair, person, found.get(person.id), own, attribution)) {
        answers.set(answer.scanId, answer);
      }
    }
    return reported.map(({ scanId }) => answers.get(scanId) ?? nobody(scanId));
  }

  /** Brings the entry to what the scans say, and gives each scan its word. */
  private async settle(
    tx: Tx,
    fair: Fair,
    person: SeekerRef,
    entry: RosterEntryEntity | undefined,
    all: readonly StoredScan[],
    attribution: AttributionAtFair,
  ): Promise<ScanResult[]> {
    const scans = countedScans(entry, all);
    const byWalkIn = entry ? walkedIn(entry) : scans.some(({ kind }) => kind === 'walk_in');
    const first = entry || byWalkIn ? firstScan(scans, byWalkIn) : null;
    const arrived = first && {
      checked_in_at: first.deviceAt,
      first_scan: first.id,
      arrived_gate: first.gate ?? first.device,
    };
    let entryId = entry?.id ?? null;
    let late = entry?.enteredLate ?? fair.status === 'closed';
    if (!entry && arrived) {
      const created = await this.entries.begin(
        tx,
        fair,
        [person],
        'walk_in',
        'walk_in',
        { ...attribution, reportedBy: 'worker' },
        () => arrived,
      );
      entryId = created.get(person.id)!;
    } else if (entry && arrived && entry.status !== 'checked_in') {
      late = fair.status === 'closed';
      await this.store.transitionMany(
        tx,
        rosterEntryLifecycleMapping,
        (INTO_THE_HALL[entry.status] ?? []).map((move) => ({
          id: entry.id,
          move,
          input: toFairTransitionInput(tx, fair, attribution),
          facts: undefined,
          set: { ...arrived, entered_late: late },
        })),
      );
    } else if (entry?.firstScan && arrived && entry.firstScan !== first.id) {
      await tx.run(updateCheckIn, {
        id: entry.id,
        checkedInAt: arrived.checked_in_at,
        firstScan: arrived.first_scan,
        arrivedGate: arrived.arrived_gate,
      });
    }
    const words = doorAnswers(entryId === null ? null : presenceOf(entry), scans);
    return all.map(({ id }) => ({
      scanId: id,
      ...(words.get(id) ?? { answer: 'already_in', at: null, where: null }),
      entryId,
      seekerId: person.id,
      name: person.name,
      enteredLate: entryId !== null && late,
    }));
  }

  private async people(
    tx: Tx,
    fairId: string,
    reported: readonly ReportedScan[],
  ): Promise<Map<string, Scanned>> {
    const read = reported.map((scan) => ({
      scan,
      code: scan.seekerId ? null : readScannedCode(scan.code ?? ''),
    }));
    const badges = read.flatMap(({ code }) => (code && 'badge' in code ? code.badge : []));
    const numbers = read.flatMap(({ code }) => (code && 'idNumber' in code ? code.idNumber : []));
    const byBadge = await this.fairs.seekersOfBadges(tx, fairId, badges);
    const byNumber = await this.seekers.byIdNumbers(tx, numbers);
    const ids = [...byBadge.values(), ...read.flatMap(({ scan }) => scan.seekerId ?? [])];
    const byId = await this.seekers.byIds(tx, ids);
    const scanned = new Map<string, Scanned>();
    for (const { scan, code } of read) {
      const known = code === null ? scan.seekerId : 'badge' in code ? byBadge.get(code.badge) : undefined;
      const number = code && 'idNumber' in code ? code.idNumber : null;
      const person = number === null ? byId.get(known ?? '') : byNumber.get(number);
      const index = number === null ? null : this.seekers.numberIndex(number);
      scanned.set(scan.scanId, { person: person ?? null, index });
    }
    return scanned;
  }
}

const nobody = (scanId: string): ScanResult => ({
  scanId,
  answer: 'not_on_roster',
  at: null,
  where: null,
  entryId: null,
  seekerId: null,
  name: null,
  enteredLate: false,
});
