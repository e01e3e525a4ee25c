import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import {
  notHeldYet,
  notOnRoster,
  sessionFull,
  sessionNotFound,
  sessionOver,
} from '../domain/training.errors.js';
import type {
  SessionKind,
  TrainingSessionTransition,
  SessionStatus,
} from '../domain/training-session.lifecycle.js';
import { sessionLifecycleMapping } from '../persistence/session.lifecycle-mapping.js';
import { cooperationOf } from './training.policy.js';
import {
  countEnrolled,
  lockTrainingSession,
  updateAttendance,
} from '../persistence/training-sessions.statements.js';

export interface PlanSession {
  readonly cooperation?: string;
  readonly heldOn: string;
  readonly place: string;
  readonly kind: SessionKind;
  readonly topics: readonly string[];
  readonly trainer: string;
  readonly hours: number;
  readonly capacity?: number;
}

export interface TrainingSessionTransitionCommand {
  readonly move: Exclude<TrainingSessionTransition, 'plan'>;
  readonly channel?: Channel;
  readonly reason?: string;
  readonly evidence?: string;
  readonly expectedVersion?: number;
}

export interface Attended {
  readonly seekerId: string;
  readonly attended: boolean;
}

interface Locked {
  readonly id: string;
  readonly status: SessionStatus;
  readonly cooperation: string;
  readonly heldOn: string;
  readonly capacity: number | null;
}

/** Plans trainings, puts people on their rosters, and notes who came. */
@Injectable()
export class TrainingSessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly seekers: SeekerReader,
  ) {}

  /** @returns id of the session. @throws cooperationNotYours */
  async plan(actor: Actor, form: PlanSession): Promise<string> {
    const cooperation = cooperationOf(actor, form.cooperation);
    return this.uow.write(actor, async (tx) => {
      const id = newId();
      await this.store.create(tx, sessionLifecycleMapping, {
        move: 'plan',
        input: { reportedBy: 'bureau', channel: 'account', occurredOn: tx.today },
        facts: { heldOn: form.heldOn },
        row: {
          id,
          cooperation,
          held_on: form.heldOn,
          place: form.place,
          kind: form.kind,
          topics: form.topics,
          trainer: form.trainer,
          hours: form.hours,
          capacity: form.capacity ?? null,
          cancelled_reason: null,
          recorded_at: tx.now,
        },
      });
      return id;
    });
  }

  /** @throws sessionNotFound, wrongState, stale, TRAINING_NOT_YET, REASON_REQUIRED */
  async transition(actor: Actor, id: string, command: TrainingSessionTransitionCommand): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const session = await this.locked(tx, id);
      await this.store.transition(tx, sessionLifecycleMapping, {
        id,
        move: command.move,
        expected: { version: command.expectedVersion },
        input: {
          reportedBy: 'bureau',
          channel: command.channel ?? 'account',
          occurredOn: tx.today,
          ...(command.reason ? { reason: command.reason } : {}),
          ...(command.evidence ? { evidence: command.evidence } : {}),
        },
        facts: { heldOn: session.heldOn },
        set: command.move === 'cancel' ? { cancelled_reason: command.reason ?? null } : {},
      });
    });
  }

  /** Puts people on the roster; those on it stay. @returns how many were new. @throws sessionFull, sessionOver, seekerNotFound */
  enrol(actor: Actor, id: string, seekerIds: readonly string[]): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const session = await this.locked(tx, id);
      if (session.status !== 'planned') throw sessionOver({ id, status: session.status });
      const people = await this.seekers.byIds(tx, seekerIds);
      for (const seekerId of seekerIds) if (!people.has(seekerId)) throw seekerNotFound({ id: seekerId });
      const rows = [...people.values()].map((person) => ({
        id: newId(),
        session_id: id,
        seeker_id: person.id,
        cooperation: session.cooperation,
        area_code: person.areaCode,
        recorded_at: tx.now,
      }));
      const listed = await this.count(tx, id);
      await tx.insertMany('training_attendance', rows, 'ON CONFLICT DO NOTHING');
      const now = await this.count(tx, id);
      if (session.capacity !== null && now > session.capacity)
        throw sessionFull({ id, capacity: session.capacity, listed });
      tx.audit({
        action: 'training.enrolled',
        aggregate: 'training_session',
        aggregateId: id,
        fields: ['roster'],
      });
      return now - listed;
    });
  }

  /** Notes who came; a later word replaces an earlier one. @throws notHeldYet, notOnRoster, sessionNotFound */
  async mark(actor: Actor, id: string, marks: readonly Attended[], evidence?: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const session = await this.locked(tx, id);
      if (session.status !== 'held') throw notHeldYet({ id, status: session.status });
      const touched = await tx.all(updateAttendance, {
        sessionId: id,
        marks: JSON.stringify(marks.map(({ seekerId, attended }) => ({ seeker_id: seekerId, attended }))),
        evidence: evidence ?? null,
      });
      const known = new Set(touched.map(({ seekerId }) => seekerId));
      for (const { seekerId } of marks) if (!known.has(seekerId)) throw notOnRoster({ id: seekerId });
      tx.audit({
        action: 'training.marked',
        aggregate: 'training_session',
        aggregateId: id,
        fields: ['attended'],
      });
    });
  }

  /** The row is locked: two who enrol at once cannot both take the last place. */
  private locked(tx: Tx, id: string): Promise<Locked> {
    return tx.withSystemScope(async () => {
      const row = await tx.first(lockTrainingSession, { id });
      if (!row) throw sessionNotFound({ id });
      return row;
    });
  }

  /** Of everybody, also of areas the actor does not see. */
  private count(tx: Tx, id: string): Promise<number> {
    return tx.withSystemScope(async () => {
      const row = await tx.first(countEnrolled, { sessionId: id });
      return row!.n;
    });
  }
}
