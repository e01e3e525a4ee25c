import type { Tx } from '../database/index.js';
import { type QueueName, QUEUES, topicOf } from './topics.js';

/** Lateness is told of the latest rows: a walk along the primary key, whatever the size of the table. */
export const LATEST_ROWS = 1_000;

export interface TopicFigures {
  readonly topic: string;
  readonly queue: QueueName;
  /** Written and not done, whether somebody is at it or not. */
  readonly open: number;
  /** Of the open ones: somebody holds its lease. */
  readonly active: number;
  /** Of the open ones: failed and waiting for the next attempt. */
  readonly retrying: number;
  readonly dead: number;
  /** Seconds since the oldest open row was written. */
  readonly oldestSeconds: number;
}

export interface Lateness {
  readonly rows: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface QueueFigures {
  readonly queue: QueueName;
  readonly open: number;
  readonly active: number;
  readonly retrying: number;
  readonly dead: number;
  readonly oldestSeconds: number;
  /** Of the latest rows of all queues those that went this way: seconds from written to done, or until now. */
  readonly lateness: Lateness;
}

const NONE: Lateness = { rows: 0, p50: 0, p99: 0, max: 0 };

/** Open and given-up work by topic. Needs the service's sight. */
export async function topicFigures(tx: Tx): Promise<TopicFigures[]> {
  const rows = await tx.query<Omit<TopicFigures, 'queue'>>(
    `SELECT topic, count(*) FILTER (WHERE dead_at IS NULL)::int AS open, count(dead_at)::int AS dead,
            count(*) FILTER (WHERE dead_at IS NULL AND lease_until > clock_timestamp())::int AS active,
            count(*) FILTER (WHERE dead_at IS NULL AND failures > 0 AND COALESCE(lease_until, '-infinity') <= clock_timestamp())::int AS retrying,
            COALESCE(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE dead_at IS NULL)), 0)::float AS "oldestSeconds"
     FROM outbox WHERE done_at IS NULL GROUP BY topic ORDER BY topic`,
  );
  return rows.map((row) => ({ ...row, queue: topicOf(row.topic).queue }));
}

/** @returns each queue's figures, and the lateness of all together */
export async function queueFigures(
  tx: Tx,
  topics: readonly TopicFigures[],
): Promise<{ queues: QueueFigures[]; lateness: Lateness }> {
  const latest = await tx.query<{ topic: string; late: number }>(
    `SELECT topic, extract(epoch FROM COALESCE(done_at, clock_timestamp()) - created_at)::float AS late
     FROM outbox WHERE dead_at IS NULL ORDER BY id DESC LIMIT ${LATEST_ROWS}`,
  );
  const queues = QUEUES.map((queue) => {
    const own = topics.filter((topic) => topic.queue === queue);
    return {
      queue,
      open: sumOf(own, 'open'),
      active: sumOf(own, 'active'),
      retrying: sumOf(own, 'retrying'),
      dead: sumOf(own, 'dead'),
      oldestSeconds: Math.max(0, ...own.map((row) => row.oldestSeconds)),
      lateness: latenessOf(latest.filter((row) => topicOf(row.topic).queue === queue).map((row) => row.late)),
    };
  });
  return { queues, lateness: latenessOf(latest.map((row) => row.late)) };
}

const sumOf = (rows: readonly TopicFigures[], name: 'open' | 'active' | 'retrying' | 'dead'): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

function latenessOf(seconds: readonly number[]): Lateness {
  if (seconds.length === 0) return NONE;
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (quantile: number): number => sorted[Math.ceil(quantile * sorted.length) - 1] ?? 0;
  return { rows: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
