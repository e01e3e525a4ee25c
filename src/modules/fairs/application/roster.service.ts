import { Injectable } from '@nestjs/common';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { entryNotFound, fairNotFound, fairTakesNoEntries, personNotNamed } from '../domain/fairs.errors.js';
import {
  rosterEntryLifecycle,
  type RosterEntryTransition,
  type RosterOrigin,
} from '../domain/roster-entry.lifecycle.js';
import type { ScanKind } from '../domain/scans.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { rosterEntryLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import { FairCheckInService, type ScanResult } from './fair-check-in.service.js';
import { ArrivalSlotCapacity } from './arrival-slot-capacity.js';
import { isRegistrationOpen } from './fair-registration-open.js';
import { partiesOf } from './fairs.policy.js';
import {
  toFairTransitionInput,
  oneAtATime,
  RosterEntries,
  type AttributionAtFair,
} from './roster-entries.js';
import { findRosterEntryStatus } from '../persistence/roster.statements.js';

export type { AttributionAtFair } from './roster-entries.js';

export interface PersonNamed {
  readonly seekerId?: string | undefined;
  readonly idNumber?: string | undefined;
}

export interface CheckIn extends ScanResult {
  readonly checkedInAt: string | null;
}

const BEGIN = { worker: 'register', bureau: 'invite', caseworker: 'invite' } as const;

/** Who is on the roster of a fair and who came. Every call may be repeated: the second one finds what the first one did. */
@Injectable()
export class RosterService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly fairs: FairsRepository,
    private readonly seekers: SeekerReader,
    private readonly entries: RosterEntries,
    private readonly doors: FairCheckInService,
    private readonly places: ArrivalSlotCapacity,
  ) {}

  /** Persons invited by an office, or registered by their own word. @returns ids of their entries, in order */
  async put(
    actor: Actor,
    fairId: string,
    seekerIds: readonly string[],
    origin: RosterOrigin,
    attribution: AttributionAtFair,
  ): Promise<string[]> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairFor(tx, actor, fairId, attribution);
      if (!isRegistrationOpen(fair)) throw fairTakesNoEntries({ status: fair.status });
      const people = await this.seekers.byIds(tx, seekerIds);
      const missing = seekerIds.find((id) => !people.has(id));
      if (missing) throw seekerNotFound({ id: missing });
      await oneAtATime(tx, fairId, seekerIds);
      const known = new Map(
        (await this.fairs.entries(tx, fairId, seekerIds)).map((entry) => [entry.seekerId, entry]),
      );
      const fresh = [...people.values()].filter(({ id }) => !known.has(id));
      const move = BEGIN[attribution.reportedBy as keyof typeof BEGIN] ?? 'invite';
      const created = await this.entries.begin(tx, fair, fresh, move, origin, attribution);
      return seekerIds.map((id) => known.get(id)?.id ?? created.get(id)!);
    });
  }

  /** Answers in, already in (when, where), or not on the roster. @param scanId the same id again is the same scan */
  checkIn(
    actor: Actor,
    fairId: string,
    person: PersonNamed,
    attribution: AttributionAtFair,
    scanId: string = newId(),
  ): Promise<CheckIn> {
    return this.atDesk(actor, fairId, person, attribution, { scanId, kind: 'check_in' });
  }

  /** Somebody from the register who is on no list yet, or on it already. @throws seekerNotFound */
  async walkIn(
    actor: Actor,
    fairId: string,
    person: PersonNamed,
    attribution: AttributionAtFair,
    scanId: string = newId(),
  ): Promise<CheckIn> {
    const answer = await this.atDesk(actor, fairId, person, attribution, { scanId, kind: 'walk_in' });
    if (answer.answer === 'not_on_roster') throw seekerNotFound();
    return answer;
  }

  private atDesk(
    actor: Actor,
    fairId: string,
    { seekerId, idNumber }: PersonNamed,
    attribution: AttributionAtFair,
    scan: { readonly scanId: string; readonly kind: ScanKind },
  ): Promise<CheckIn> {
    if (!seekerId && !idNumber) throw personNotNamed();
    return this.uow.write(actor, async () => {
      const [answer] = await this.doors.take(
        actor,
        fairId,
        [{ ...scan, device: 'desk', seq: 0, seekerId, code: idNumber }],
        attribution,
      );
      return { ...answer!, checkedInAt: answer!.at };
    });
  }

  /** Any other move of one entry: an answer to an invitation, a cancellation, an undo. @throws entryNotFound, wrongState */
  async transitionEntry(
    actor: Actor,
    fairId: string,
    entryId: string,
    move: RosterEntryTransition,
    attribution: AttributionAtFair & { readonly expectedVersion?: number | undefined },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const fair = await this.fairFor(tx, actor, fairId, attribution);
      if (rosterEntryLifecycle.transitions[move].internal)
        throw partyNotAuthorised({ move, reportedBy: attribution.reportedBy });
      const entry = await tx.first(findRosterEntryStatus, { entryId, fairId });
      if (!entry) throw entryNotFound({ id: entryId });
      // Whoever was taken off has left the place of that half hour to others.
      if (move === 'restore' && entry.status === 'cancelled' && entry.slot)
        (await this.places.locked(tx, fair)).takeBack(entry.slot);
      await this.store.transition(tx, rosterEntryLifecycleMapping, {
        id: entryId,
        move,
        expected: {
          ...(attribution.expectedVersion === undefined ? {} : { version: attribution.expectedVersion }),
        },
        input: toFairTransitionInput(tx, fair, attribution),
        facts: undefined,
        ...(move === 'undo_check_in'
          ? { set: { checked_in_at: null, first_scan: null, arrived_gate: null, scans_after: tx.now } }
          : {}),
      });
    });
  }

  private async fairFor(tx: Tx, actor: Actor, fairId: string, attribution: AttributionAtFair): Promise<Fair> {
    const fair = await this.fairs.find(tx, fairId);
    if (!fair) throw fairNotFound({ id: fairId });
    if (!partiesOf(actor).includes(attribution.reportedBy))
      throw partyNotAuthorised({ reportedBy: attribution.reportedBy });
    return fair;
  }
}
