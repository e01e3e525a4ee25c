import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/index.js';
import { type Tx, UnitOfWork } from '../database/index.js';
import { heavyTopics, type Payload } from './topics.js';

export interface OutboxRow {
  readonly id: number;
  readonly effect_key: string;
  readonly topic: string;
  readonly payload: Payload;
  readonly cooperation: string | null;
  readonly request_id: string;
  readonly attempt: number;
  readonly failures: number;
  /** Attempts since the last outcome: their processes ended without a word. */
  readonly unanswered: number;
}

const COLUMNS = 'id, effect_key, topic, payload, cooperation, request_id, attempt, failures, unanswered';
/** Processing failures before a row is given up; a lost connection or a killed process is not one. */
const MAX_FAILURES = 5;
/** Attempts without any outcome after which a row is suspected of killing its process, and is then tried alone. */
export const SUSPECT_AFTER = 2;
/** Attempts without any outcome after which it is given up. Heavy work is long, and often killed for no fault of its own. */
const POISON = { light: 5, heavy: 12 };
const LEASE_MS = { light: 10_000, heavy: 30_000 };
/** How work is tried again, in words made of the numbers above. */
export const RETRY_RULES: readonly string[] = [
  `A fault of the work itself is tried again after 2, 4, 8 … seconds (a minute at most) with jitter; after ${MAX_FAILURES} of them the row is given up.`,
  'A refusal of the kind `invalid` or `not-found` is final and given up at once.',
  'A lost connection, a lock not granted or a full server is no fault of the work: half a second later it is tried again, without end.',
  `A lease is held for ${LEASE_MS.light / 1000} s, that of heavy work for ${LEASE_MS.heavy / 1000} s and renewed. Attempts that end without a word (a killed process) are counted: from ${SUSPECT_AFTER} on the row is tried alone, after ${POISON.light} (heavy: ${POISON.heavy}) it is given up.`,
  'Whatever is open and not picked up within 2 s is carried out by the sweeper, queue or no queue.',
];
/** Marks that may be lost when the database crashes: the work is then only handed out, leased or passed over once more. */
const LOSABLE = { durable: false };
const SWEEPER = systemActor(['*'], 'outbox');

/** The outbox table: the truth about what is still to be done. BullMQ only wakes somebody up. */
@Injectable()
export class OutboxStore {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Rows of these topics never handed to the queue, marked as handed before the queue is called: no lock is held meanwhile.
   * What nobody wants to hear is closed with it.
   * @returns how many rows were taken, and those of them to hand over
   */
  claimForDispatch(
    limit: number,
    topics: readonly string[],
    wanted: (row: OutboxRow) => boolean,
  ): Promise<{ taken: number; rows: OutboxRow[] }> {
    return this.uow.write(
      SWEEPER,
      async (tx) => {
        const taken = await tx.query<OutboxRow>(
          `UPDATE outbox SET dispatched_at = clock_timestamp()
           WHERE id IN (SELECT id FROM outbox
                        WHERE done_at IS NULL AND dead_at IS NULL AND dispatched_at IS NULL
                          AND not_before <= clock_timestamp() AND topic = ANY($2::text[])
                        ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
           RETURNING ${COLUMNS}`,
          [limit, topics],
        );
        const rows = taken.filter(wanted);
        const unwanted = taken.filter((row) => !rows.includes(row)).map(({ id }) => id);
        if (unwanted.length > 0)
          await tx.execute(
            `UPDATE outbox SET done_at = clock_timestamp() WHERE id = ANY($1::bigint[]) AND done_at IS NULL`,
            [unwanted],
          );
        return { taken: taken.length, rows };
      },
      LOSABLE,
    );
  }

  /** Open rows nobody works on, although they were handed out or failed to be: lost queue, killed worker, due retry. */
  overdue(limit: number, graceMs: number): Promise<OutboxRow[]> {
    return this.uow.read(SWEEPER, (tx) =>
      tx.query<OutboxRow>(
        `SELECT ${COLUMNS} FROM outbox
         WHERE done_at IS NULL AND dead_at IS NULL AND not_before <= clock_timestamp()
           AND (lease_until IS NULL OR lease_until < clock_timestamp())
           AND COALESCE(dispatched_at, created_at) < clock_timestamp() - make_interval(secs => $2 / 1000.0)
         ORDER BY id LIMIT $1`,
        [limit, graceMs],
      ),
    );
  }

  /**
   * Takes the lease; undefined when the row is done, given up, not yet due, or another holds it.
   * @param options.suspects also takes a row whose earlier attempts ended without a word; left out, it is skipped
   */
  async lease(id: number, options: { suspects?: boolean } = {}): Promise<OutboxRow | undefined> {
    const heavy = heavyTopics();
    const [row] = await this.uow.write(
      SWEEPER,
      (tx) =>
        tx.query<OutboxRow & { dead_at: unknown }>(
          `UPDATE outbox SET attempt = attempt + 1, unanswered = unanswered + 1,
                  lease_until = clock_timestamp() + make_interval(secs => CASE WHEN topic = ANY($2::text[]) THEN $3::float ELSE $4::float END / 1000.0),
                  dead_at = CASE WHEN unanswered >= CASE WHEN topic = ANY($2::text[]) THEN $5::int ELSE $6::int END THEN clock_timestamp() END,
                  last_error = CASE WHEN unanswered >= CASE WHEN topic = ANY($2::text[]) THEN $5::int ELSE $6::int END
                                    THEN 'no outcome after many attempts' ELSE last_error END
           WHERE id = $1 AND done_at IS NULL AND dead_at IS NULL AND not_before <= clock_timestamp() AND unanswered < $7::int
             AND (lease_until IS NULL OR lease_until < clock_timestamp())
           RETURNING ${COLUMNS}, dead_at`,
          [
            id,
            heavy,
            LEASE_MS.heavy,
            LEASE_MS.light,
            POISON.heavy,
            POISON.light,
            options.suspects ? POISON.heavy + 1 : SUSPECT_AFTER,
          ],
        ),
      LOSABLE,
    );
    return row?.dead_at ? undefined : row;
  }

  /** Holds the lease of heavy work on. @throws when it is no longer ours: somebody else took the row over */
  async renew(row: OutboxRow): Promise<void> {
    await this.uow.write(SWEEPER, (tx) => this.fence(tx, row, LEASE_MS.heavy), LOSABLE);
  }

  /** Holds the row within the caller's transaction. @throws when its lease is no longer ours */
  async fence(tx: Tx, row: OutboxRow, ms: number = LEASE_MS.light): Promise<void> {
    const touched = await tx.execute(
      `UPDATE outbox SET lease_until = clock_timestamp() + make_interval(secs => $3 / 1000.0)
       WHERE id = $1 AND attempt = $2 AND done_at IS NULL`,
      [row.id, row.attempt, ms],
    );
    if (touched !== 1) throw new Error('lease lost');
  }

  /** Closes the row in the transaction that holds its last effect. @throws when its lease is no longer ours */
  async close(tx: Tx, row: OutboxRow): Promise<void> {
    const touched = await tx.execute(
      `UPDATE outbox SET done_at = clock_timestamp(), lease_until = NULL WHERE id = $1 AND attempt = $2 AND done_at IS NULL`,
      [row.id, row.attempt],
    );
    if (touched !== 1) throw new Error('lease lost');
  }

  async done(id: number): Promise<void> {
    await this.uow.write(SWEEPER, (tx) =>
      tx.execute(
        `UPDATE outbox SET done_at = clock_timestamp(), lease_until = NULL WHERE id = $1 AND done_at IS NULL`,
        [id],
      ),
    );
  }

  /** Closes news of topics nobody listens to, in one statement. */
  async closeUnheard(heard: readonly string[]): Promise<void> {
    await this.uow.write(SWEEPER, (tx) =>
      tx.execute(
        `UPDATE outbox SET done_at = clock_timestamp()
         WHERE done_at IS NULL AND dead_at IS NULL AND NOT (topic = ANY($1::text[]))`,
        [heard],
      ),
    );
  }

  /** Back to waiting; after {@link MAX_FAILURES} of its own faults, or at once when final, it is given up for a person. */
  async failed(row: OutboxRow, reason: string, kind: 'infrastructure' | 'own' | 'final'): Promise<void> {
    const failures = row.failures + (kind === 'infrastructure' ? 0 : 1);
    const dead = kind === 'final' || failures >= MAX_FAILURES;
    const waitMs =
      kind === 'infrastructure' ? 500 : Math.min(60_000, 2 ** failures * 1000 * (0.75 + Math.random() / 2));
    await this.uow.write(SWEEPER, (tx) =>
      tx.execute(
        `UPDATE outbox SET lease_until = NULL, failures = $2, unanswered = 0, last_error = $3, dispatched_at = NULL,
                dead_at = CASE WHEN $4 THEN clock_timestamp() END,
                not_before = clock_timestamp() + make_interval(secs => $5 / 1000.0)
         WHERE id = $1 AND attempt = $6 AND done_at IS NULL`,
        [row.id, failures, reason.slice(0, 300), dead, waitMs, row.attempt],
      ),
    );
  }
}
