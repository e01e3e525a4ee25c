import { Injectable } from '@nestjs/common';
import { type Channel, notYours, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type MoveClaim, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerDirectory, type SeekerRef } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import {
  entryNotFound,
  fairDoorsShut,
  fairNotFound,
  fairTakesNoEntries,
  personNotNamed,
  personUnknown,
} from '../domain/fairs.errors.js';
import {
  rosterEntryLifecycle,
  type RosterEntryMove,
  type RosterOrigin,
} from '../domain/roster-entry.lifecycle.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { rosterEntryMap } from '../persistence/fair-maps.js';
import type { RosterEntryEntity } from '../persistence/roster-entry.entity.js';
import { partiesOf } from './fairs.policy.js';

export interface SaidAtFair {
  readonly saidBy: Party;
  readonly channel: Channel;
  readonly happenedOn?: string | undefined;
  readonly evidence?: string | undefined;
}

export interface PersonNamed {
  readonly seekerId?: string | undefined;
  readonly idNumber?: string | undefined;
}

export interface CheckIn {
  /** `already_in`: the first check-in stands, with its time. */
  readonly answer: 'in' | 'already_in' | 'not_on_roster';
  readonly entryId: string | null;
  readonly checkedInAt: string | null;
}

const TAKES_ENTRIES = new Set(['planned', 'published', 'open']);
const DOORS_OPEN = new Set(['open', 'closed']);
const BEGIN = { worker: 'register', bureau: 'invite', caseworker: 'invite' } as const;
const INTO_THE_HALL: Partial<Record<RosterEntryEntity['status'], readonly RosterEntryMove[]>> = {
  invited: ['check_in'],
  registered: ['check_in'],
  no_show: ['came_after_all'],
  cancelled: ['restore', 'check_in'],
};

/** Who is on the roster of a fair and who came. Every call may be repeated: the second one finds what the first one did. */
@Injectable()
export class RosterService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly fairs: FairsRepository,
    private readonly seekers: SeekerDirectory,
  ) {}

  /** Persons invited by an office, or registered by their own word. @returns ids of their entries, in order */
  async put(
    actor: Actor,
    fairId: string,
    seekerIds: readonly string[],
    origin: RosterOrigin,
    said: SaidAtFair,
  ): Promise<string[]> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairFor(tx, actor, fairId, said);
      if (!TAKES_ENTRIES.has(fair.status)) throw fairTakesNoEntries({ status: fair.status });
      const people = await this.seekers.byIds(tx, seekerIds);
      const missing = seekerIds.find((id) => !people.has(id));
      if (missing) throw personUnknown({ id: missing });
      for (const id of [...seekerIds].sort()) await oneAtATime(tx, fairId, id);
      const known = new Map(
        (await this.fairs.entries(tx, fairId, seekerIds)).map((entry) => [entry.seekerId, entry]),
      );
      const fresh = [...people.values()].filter(({ id }) => !known.has(id));
      const move = BEGIN[said.saidBy as keyof typeof BEGIN] ?? 'invite';
      const created = await this.begin(tx, fair, fresh, move, origin, said);
      return seekerIds.map((id) => known.get(id)?.id ?? created.get(id)!);
    });
  }

  async checkIn(actor: Actor, fairId: string, person: PersonNamed, said: SaidAtFair): Promise<CheckIn> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairFor(tx, actor, fairId, said);
      if (!DOORS_OPEN.has(fair.status)) throw fairDoorsShut({ status: fair.status });
      const found = await this.person(tx, person);
      if (!found) return { answer: 'not_on_roster', entryId: null, checkedInAt: null };
      await oneAtATime(tx, fairId, found.id);
      const [entry] = await this.fairs.entries(tx, fairId, [found.id]);
      if (!entry) return { answer: 'not_on_roster', entryId: null, checkedInAt: null };
      return this.letIn(tx, fair, entry, said);
    });
  }

  /** Somebody from the register who is on no list yet, or on it already. @throws personUnknown */
  async walkIn(actor: Actor, fairId: string, person: PersonNamed, said: SaidAtFair): Promise<CheckIn> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairFor(tx, actor, fairId, said);
      if (!DOORS_OPEN.has(fair.status)) throw fairDoorsShut({ status: fair.status });
      const found = await this.person(tx, person);
      if (!found) throw personUnknown();
      await oneAtATime(tx, fairId, found.id);
      const [entry] = await this.fairs.entries(tx, fairId, [found.id]);
      if (entry) return this.letIn(tx, fair, entry, said);
      const created = await this.begin(tx, fair, [found], 'walk_in', 'walk_in', {
        ...said,
        saidBy: 'worker',
      });
      return { answer: 'in', entryId: created.get(found.id)!, checkedInAt: tx.now };
    });
  }

  /** Any other move of one entry: an answer to an invitation, a cancellation, an undo. @throws entryNotFound, wrongState */
  async moveEntry(
    actor: Actor,
    fairId: string,
    entryId: string,
    move: RosterEntryMove,
    said: SaidAtFair & { readonly expectedVersion?: number | undefined },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const fair = await this.fairFor(tx, actor, fairId, said);
      if (rosterEntryLifecycle.moves[move].internal) throw notYours({ move, saidBy: said.saidBy });
      const [entry] = await tx.query<{ id: string }>(
        `SELECT id FROM fair_roster_entry WHERE id = $1 AND fair_id = $2`,
        [entryId, fairId],
      );
      if (!entry) throw entryNotFound({ id: entryId });
      await this.store.move(tx, rosterEntryMap, {
        id: entryId,
        move,
        expected: { ...(said.expectedVersion === undefined ? {} : { version: said.expectedVersion }) },
        claim: claimOf(tx, fair, said),
        subject: undefined,
        ...(move === 'undo_check_in' ? { set: { checked_in_at: null } } : {}),
      });
    });
  }

  private async letIn(tx: Tx, fair: Fair, entry: RosterEntryEntity, said: SaidAtFair): Promise<CheckIn> {
    if (entry.status === 'checked_in') {
      return {
        answer: 'already_in',
        entryId: entry.id,
        checkedInAt: entry.checkedInAt?.toISOString() ?? null,
      };
    }
    const moves = INTO_THE_HALL[entry.status] ?? [];
    await this.store.moveMany(
      tx,
      rosterEntryMap,
      moves.map((move) => ({
        id: entry.id,
        move,
        claim: claimOf(tx, fair, said),
        subject: undefined,
        set: { checked_in_at: tx.now, entered_late: fair.status === 'closed' },
      })),
    );
    return { answer: 'in', entryId: entry.id, checkedInAt: tx.now };
  }

  private async begin(
    tx: Tx,
    fair: Fair,
    people: readonly SeekerRef[],
    move: RosterEntryMove,
    origin: RosterOrigin,
    said: SaidAtFair,
  ): Promise<Map<string, string>> {
    const arrives = move === 'walk_in';
    const created = await this.store.createMany(
      tx,
      rosterEntryMap,
      people.map((person) => ({
        move,
        claim: claimOf(tx, fair, said),
        subject: undefined,
        row: {
          id: newId(),
          fair_id: fair.id,
          cooperation: fair.cooperation,
          seeker_id: person.id,
          area_code: person.areaCode,
          origin,
          checked_in_at: arrives ? tx.now : null,
          entered_late: arrives && fair.status === 'closed',
          recorded_at: tx.now,
        },
      })),
    );
    return new Map(people.map((person, index) => [person.id, created[index]!.id]));
  }

  private async fairFor(tx: Tx, actor: Actor, fairId: string, said: SaidAtFair): Promise<Fair> {
    const fair = await this.fairs.find(tx, fairId);
    if (!fair) throw fairNotFound({ id: fairId });
    if (!partiesOf(actor).includes(said.saidBy)) throw notYours({ saidBy: said.saidBy });
    return fair;
  }

  private async person(tx: Tx, { seekerId, idNumber }: PersonNamed): Promise<SeekerRef | undefined> {
    if (seekerId) return (await this.seekers.byIds(tx, [seekerId])).get(seekerId);
    if (!idNumber) throw personNotNamed();
    const number = idNumber.trim().toUpperCase();
    return (await this.seekers.byIdNumbers(tx, [number])).get(number);
  }
}

/** Two door-keepers and one person: the second waits for the first and then sees what it did. */
async function oneAtATime(tx: Tx, fairId: string, seekerId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`fair:${fairId}:${seekerId}`]);
}

/** What is entered after the doors closed happened on the day of the fair. */
function claimOf(tx: Tx, fair: Fair, said: SaidAtFair): MoveClaim {
  return {
    saidBy: said.saidBy,
    channel: said.channel,
    happenedOn: said.happenedOn ?? (fair.status === 'closed' ? fair.heldOn : tx.today),
    ...(said.evidence ? { evidence: said.evidence } : {}),
  };
}
