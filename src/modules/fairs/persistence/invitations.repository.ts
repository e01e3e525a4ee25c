import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';

export interface Wave {
  readonly id: string;
  readonly fairId: string;
  readonly number: number;
  readonly dueAt: Date;
  readonly startedAt: Date | null;
  readonly sentAt: Date | null;
  readonly people: number;
  readonly sent: number | null;
}

export interface Invited {
  readonly seekerId: string;
  readonly areaCode: string;
  readonly rank: number;
  readonly origin: 'plan' | 'invitation';
}

const WAVE = `w.id, w.fair_id AS "fairId", w.number, w.due_at AS "dueAt", w.started_at AS "startedAt", w.sent_at AS "sentAt", w.sent,
  (SELECT count(*)::int FROM fair_invitation i WHERE i.wave_id = w.id) AS people`;

/** Who is to be invited, in which wave, and when. */
@Injectable()
export class InvitationsRepository {
  waves(tx: Tx, fairId: string): Promise<Wave[]> {
    return tx.query<Wave>(`SELECT ${WAVE} FROM fair_wave w WHERE w.fair_id = $1 ORDER BY w.number`, [fairId]);
  }

  async wave(tx: Tx, id: string): Promise<Wave | null> {
    const [wave] = await tx.query<Wave>(`SELECT ${WAVE} FROM fair_wave w WHERE w.id = $1 FOR UPDATE`, [id]);
    return wave ?? null;
  }

  /** People a filter names who are not on this fair's list or roster yet: those looking for work, longest waiting first. */
  ofFilter(
    tx: Tx,
    fairId: string,
    filter: { readonly area?: string | undefined; readonly limit: number },
  ): Promise<{ seekerId: string; areaCode: string }[]> {
    return tx.query(
      `SELECT s.id AS "seekerId", s.area_code AS "areaCode" FROM seeker s
       WHERE s.status IN ('verified', 'seeking') AND starts_with(s.area_code, $2)
         AND NOT EXISTS (SELECT FROM fair_invitation i WHERE i.fair_id = $1 AND i.seeker_id = s.id)
         AND NOT EXISTS (SELECT FROM fair_roster_entry e WHERE e.fair_id = $1 AND e.seeker_id = s.id)
       ORDER BY s.id LIMIT $3`,
      [fairId, filter.area ?? '', filter.limit],
    );
  }

  /** Of these, who is neither invited nor on the roster; in the order given. */
  async fresh(
    tx: Tx,
    fairId: string,
    seekerIds: readonly string[],
  ): Promise<{ seekerId: string; areaCode: string }[]> {
    return tx.query(
      `SELECT s.id AS "seekerId", s.area_code AS "areaCode"
       FROM unnest($2::uuid[]) WITH ORDINALITY AS asked(id, position) JOIN seeker s ON s.id = asked.id
       WHERE s.status <> 'frozen'
         AND NOT EXISTS (SELECT FROM fair_invitation i WHERE i.fair_id = $1 AND i.seeker_id = s.id)
         AND NOT EXISTS (SELECT FROM fair_roster_entry e WHERE e.fair_id = $1 AND e.seeker_id = s.id)
       ORDER BY asked.position`,
      [fairId, seekerIds],
    );
  }

  async addWave(
    tx: Tx,
    fair: { readonly id: string; readonly cooperation: string },
    number: number,
    dueAt: string,
    people: readonly Invited[],
  ): Promise<void> {
    const id = newId();
    await tx.insertMany('fair_wave', [
      { id, fair_id: fair.id, cooperation: fair.cooperation, number, due_at: dueAt },
    ]);
    await tx.insertMany(
      'fair_invitation',
      people.map((one) => ({
        fair_id: fair.id,
        seeker_id: one.seekerId,
        wave_id: id,
        cooperation: fair.cooperation,
        area_code: one.areaCode,
        rank: one.rank,
        origin: one.origin,
      })),
    );
  }

  /** Takes due waves of announced fairs; two workers never take the same. */
  start(tx: Tx): Promise<{ id: string }[]> {
    return tx.query(
      `UPDATE fair_wave SET started_at = app_now() WHERE id IN (
         SELECT w.id FROM fair_wave w JOIN fair f ON f.id = w.fair_id
         WHERE w.started_at IS NULL AND w.due_at <= app_now() AND f.status IN ('published', 'open')
         ORDER BY w.due_at LIMIT 20 FOR UPDATE OF w SKIP LOCKED) RETURNING id`,
    );
  }

  async cooperationsDue(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ cooperation: string }>(
      `SELECT DISTINCT w.cooperation FROM fair_wave w JOIN fair f ON f.id = w.fair_id
       WHERE w.started_at IS NULL AND w.due_at <= app_now() AND f.status IN ('published', 'open')`,
    );
    return rows.map(({ cooperation }) => cooperation);
  }

  people(tx: Tx, waveId: string): Promise<Invited[]> {
    return tx.query<Invited>(
      `SELECT seeker_id AS "seekerId", area_code AS "areaCode", rank, origin FROM fair_invitation WHERE wave_id = $1 ORDER BY rank`,
      [waveId],
    );
  }

  async sent(tx: Tx, waveId: string, seekerIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE fair_invitation SET told_at = app_now() WHERE wave_id = $1 AND seeker_id = ANY($2::uuid[])`,
      [waveId, seekerIds],
    );
    await tx.execute(`UPDATE fair_wave SET sent_at = app_now(), sent = $2 WHERE id = $1`, [
      waveId,
      seekerIds.length,
    ]);
  }

  /** Everybody who was told to come: invited by a wave, or standing on the roster. */
  async told(tx: Tx, fairId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT seeker_id AS id FROM fair_invitation WHERE fair_id = $1 AND told_at IS NOT NULL
       UNION SELECT seeker_id FROM fair_roster_entry WHERE fair_id = $1 AND status IN ('invited', 'registered') ORDER BY 1`,
      [fairId],
    );
    return rows.map(({ id }) => id);
  }
}
