import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { sessionNotFound } from '../domain/training.errors.js';
import type { SessionKind, SessionStatus } from '../domain/training-session.lifecycle.js';
import { countAttendance, findTrainingSession, listAttendance } from '../persistence/training.statements.js';

export interface SessionSeen {
  readonly id: string;
  readonly status: SessionStatus;
  readonly version: number;
  readonly cooperation: string;
  readonly heldOn: string;
  readonly place: string;
  readonly kind: SessionKind;
  readonly topics: string[];
  readonly trainer: string;
  readonly hours: number;
  readonly capacity: number | null;
  readonly cancelledReason: string | null;
  /** As this actor sees them. */
  readonly listed: number;
  readonly attended: number;
}

export interface RosterLine {
  readonly id: string;
  readonly seekerId: string;
  readonly name: string;
  readonly areaCode: string;
  readonly attended: boolean | null;
}

export interface SessionSearch {
  readonly status?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly after?: string;
}

const SESSION = `t.id, t.status, t.version, t.cooperation, t.held_on AS "heldOn", t.place, t.kind, t.topics, t.trainer, t.hours,
  t.capacity, t.cancelled_reason AS "cancelledReason", c.listed, c.attended`;
const COUNTED = `CROSS JOIN LATERAL (SELECT count(*)::int AS listed, count(*) FILTER (WHERE a.attended)::int AS attended
  FROM training_attendance a WHERE a.session_id = t.id) c`;

const isBureau = ({ actor: { role } }: Tx): boolean => role === 'bureau' || role === 'auditor';

@Injectable()
export class TrainingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  find(actor: Actor, id: string): Promise<SessionSeen> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await this.counted(tx, `WHERE t.id = $1`, [id]);
      if (!row) throw sessionNotFound({ id });
      return row;
    });
  }

  search(actor: Actor, { status, from, to, limit, after }: SessionSearch): Promise<SessionSeen[]> {
    return this.uow.read(actor, (tx) =>
      this.counted(
        tx,
        `WHERE ($1::text IS NULL OR t.status = $1) AND ($2::date IS NULL OR t.held_on >= $2) AND ($3::date IS NULL OR t.held_on <= $3)
           AND ($4::uuid IS NULL OR t.id > $4) ORDER BY t.id LIMIT $5`,
        [status ?? null, from ?? null, to ?? null, after ?? null, limit],
      ),
    );
  }

  /** How many came is told to both bureaus; who they are is the county's. */
  private async counted(tx: Tx, where: string, values: readonly unknown[]): Promise<SessionSeen[]> {
    const sessions = await tx.query<SessionSeen>(
      `SELECT ${SESSION} FROM training_session t ${COUNTED} ${where}`,
      values,
    );
    const across = sessions.filter(({ cooperation }) => isBureau(tx) && !tx.atSource(cooperation));
    if (across.length === 0) return sessions;
    const counts = await tx.withSystemScope(() =>
      tx.all(countAttendance, { ids: across.map(({ id }) => id) }),
    );
    const known = new Map(counts.map((one) => [one.id, one]));
    return sessions.map((session) => ({ ...session, ...known.get(session.id) }));
  }

  /** @param attended only those who came, did not come, or all when left out @throws sessionNotFound */
  roster(
    actor: Actor,
    id: string,
    page: { readonly attended?: boolean; readonly limit: number; readonly after?: string },
  ): Promise<RosterLine[]> {
    return this.uow.read(actor, async (tx) => {
      const session = await tx.first(findTrainingSession, { id });
      if (!session) throw sessionNotFound({ id });
      const { attended, after, limit } = page;
      return tx.list(listAttendance, { sessionId: id, attended, after, limit });
    });
  }
}
