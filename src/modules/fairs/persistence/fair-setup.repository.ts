import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';

export interface Tick {
  readonly code: string;
  readonly done: boolean;
  readonly byUser: string;
  readonly byName: string | null;
  readonly at: Date;
  readonly note: string | null;
}

export interface Booth {
  readonly id: string;
  readonly number: string;
  readonly employerId: string;
  readonly employerName: string | null;
  readonly posts: number;
  readonly places: number;
  readonly intents: number;
  readonly hired: number;
}

/** Legal ticks and booths of a fair. */
@Injectable()
export class FairSetupRepository {
  /** The latest word on each item. */
  ticks(tx: Tx, fairId: string): Promise<Tick[]> {
    return tx.query<Tick>(
      `SELECT DISTINCT ON (code) code, done, by_user AS "byUser", by_name AS "byName", at, note
       FROM fair_check_tick WHERE fair_id = $1 ORDER BY code, id DESC`,
      [fairId],
    );
  }

  /** Writes who ticked or unticked what; the caller changes `checks_done`. */
  async tick(
    tx: Tx,
    fair: Pick<Fair, 'id' | 'cooperation'>,
    words: readonly { readonly code: string; readonly done: boolean; readonly note?: string | undefined }[],
  ): Promise<void> {
    const [user] = await tx.query<{ name: string }>(
      `SELECT display_name AS name FROM user_account WHERE id = app_user()`,
    );
    await tx.insertMany(
      'fair_check_tick',
      words.map(({ code, done, note }) => ({
        id: newId(),
        fair_id: fair.id,
        cooperation: fair.cooperation,
        code,
        done,
        by_user: tx.actor.userId,
        by_name: user?.name ?? null,
        at: tx.now,
        note: note ?? null,
      })),
    );
  }

  booths(tx: Tx, fair: Pick<Fair, 'id' | 'code' | 'cooperation'>): Promise<Booth[]> {
    return tx.query<Booth>(
      `SELECT b.id, b.number, b.employer_id AS "employerId", e.name AS "employerName",
              COALESCE(v.posts, 0)::int AS posts, COALESCE(v.places, 0)::int AS places,
              COALESCE(p.intents, 0)::int AS intents, COALESCE(p.hired, 0)::int AS hired
       FROM fair_booth b LEFT JOIN employer e ON e.id = b.employer_id
       LEFT JOIN LATERAL (SELECT count(*) AS posts, sum(headcount) AS places FROM vacancy
         WHERE employer_id = b.employer_id AND fair_code = $2 AND cooperation = $3 AND status IN ('published', 'filled')) v ON true
       LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM history h WHERE h.aggregate = 'placement'
           AND h.aggregate_id = p.id AND h.seq = 1 AND h.move = 'register_intent')) AS intents,
         count(*) FILTER (WHERE status IN ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')) AS hired
         FROM placement p WHERE p.fair_id = $1 AND p.employer_id = b.employer_id) p ON true
       WHERE b.fair_id = $1 ORDER BY length(b.number), b.number`,
      [fair.id, fair.code, fair.cooperation],
    );
  }

  /** @returns false when the number belongs to another company of this fair */
  async put(
    tx: Tx,
    fair: Pick<Fair, 'id' | 'cooperation'>,
    number: string,
    employerId: string,
  ): Promise<boolean> {
    await tx.execute(`DELETE FROM fair_booth WHERE fair_id = $1 AND employer_id = $2 AND number <> $3`, [
      fair.id,
      employerId,
      number,
    ]);
    await tx.execute(
      `INSERT INTO fair_booth (id, fair_id, cooperation, number, employer_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [newId(), fair.id, fair.cooperation, number, employerId],
    );
    const rows = await tx.query(
      `SELECT FROM fair_booth WHERE fair_id = $1 AND number = $2 AND employer_id = $3`,
      [fair.id, number, employerId],
    );
    return rows.length > 0;
  }

  remove(tx: Tx, fairId: string, number: string): Promise<number> {
    return tx.execute(`DELETE FROM fair_booth WHERE fair_id = $1 AND number = $2`, [fairId, number]);
  }

  /** Booths as the district's list of posts writes them, for companies that have none yet. */
  async fromPosts(tx: Tx, fair: Pick<Fair, 'id' | 'code' | 'cooperation'>): Promise<number> {
    const rows = await tx.query<{ number: string; employerId: string }>(
      `SELECT DISTINCT ON (booth) booth AS number, employer_id AS "employerId" FROM (
         SELECT DISTINCT ON (employer_id) employer_id, trim(booth) AS booth FROM vacancy
         WHERE fair_code = $1 AND cooperation = $2 AND trim(booth) <> '' AND length(trim(booth)) <= 20
         ORDER BY employer_id, id) first ORDER BY booth, employer_id`,
      [fair.code, fair.cooperation],
    );
    await tx.insertMany(
      'fair_booth',
      rows.map((row) => ({
        id: newId(),
        fair_id: fair.id,
        cooperation: fair.cooperation,
        number: row.number,
        employer_id: row.employerId,
      })),
      'ON CONFLICT DO NOTHING',
    );
    return rows.length;
  }
}
