import type { Tx } from '../database/index.js';
import { type QueueName, QUEUES } from './topics.js';

/** Work is picked up within two seconds by a queue or by the sweeper; what waits longer than this shows that nobody does. */
const OVERDUE_AFTER_S = 5;
/** A worker says every few seconds what it saw; one not heard of for so long is gone. */
const WORKER_GONE_S = 60;

export interface OutboxLag {
  readonly asOf: Date;
  /** Seconds the oldest due row has waited to be handed to a queue; 0 when none waits. */
  readonly unsentSeconds: number;
  /** Due rows that were handed out or should have been, and that nobody holds. */
  readonly overdue: number;
  readonly overdueSeconds: number;
}

export interface Pulse {
  /** Worker processes heard of lately. */
  readonly workers: number;
  /** Seconds since any worker picked up a job of the queue, a canary at least; undefined when none is known to have. */
  readonly pickedUp: Readonly<Partial<Record<QueueName, number>>>;
}

/** How far the handing out and the sweeper are behind. Needs the service's sight. */
export async function outboxLag(tx: Tx): Promise<OutboxLag> {
  const [lag] = await tx.query<OutboxLag>(
    `SELECT clock_timestamp() AS "asOf", COALESCE(max(due) FILTER (WHERE unsent), 0)::float AS "unsentSeconds",
            count(*) FILTER (WHERE free AND waits > $1)::int AS overdue,
            COALESCE(max(waits) FILTER (WHERE free AND waits > $1), 0)::float AS "overdueSeconds"
     FROM (SELECT dispatched_at IS NULL AS unsent, COALESCE(lease_until, '-infinity') < clock_timestamp() AS free,
                  extract(epoch FROM clock_timestamp() - not_before) AS due,
                  extract(epoch FROM clock_timestamp() - greatest(not_before, dispatched_at, lease_until)) AS waits
           FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND not_before <= clock_timestamp()) AS open`,
    [OVERDUE_AFTER_S],
  );
  return lag!;
}

/** What the watchdogs of the workers told each other last. Needs the service's sight. */
export async function queuePulse(tx: Tx): Promise<Pulse> {
  const rows = await tx.query<{ queue: QueueName; node: string; seconds: number }>(
    `SELECT queue, node, greatest(extract(epoch FROM clock_timestamp() - seen_at), 0)::float AS seconds FROM queue_health`,
  );
  const heard = rows.filter(({ seconds }) => seconds <= WORKER_GONE_S);
  const pickedUp: Partial<Record<QueueName, number>> = {};
  for (const queue of QUEUES) {
    const own = rows.filter((row) => row.queue === queue).map(({ seconds }) => seconds);
    if (own.length > 0) pickedUp[queue] = Math.min(...own);
  }
  return { workers: new Set(heard.map(({ node }) => node)).size, pickedUp };
}
