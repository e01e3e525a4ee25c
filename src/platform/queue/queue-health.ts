import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/index.js';
import { UnitOfWork } from '../database/index.js';
import type { QueueName } from './topics.js';

const WATCHDOG = systemActor(['*'], 'watchdog');

/** When a job of each queue was last picked up, by node: what the watchdogs tell each other and the metrics show. */
@Injectable()
export class QueueHealth {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param secondsAgo by queue; the latest word stands */
  async seen(node: string, secondsAgo: Readonly<Record<string, number>>): Promise<void> {
    await this.uow.write(
      WATCHDOG,
      (tx) =>
        tx.execute(
          `INSERT INTO queue_health (queue, node, seen_at)
           SELECT key, $1, clock_timestamp() - make_interval(secs => value::float) FROM jsonb_each_text($2::jsonb)
           ORDER BY key
           ON CONFLICT (queue, node) DO UPDATE SET seen_at = greatest(queue_health.seen_at, EXCLUDED.seen_at)`,
          [node, JSON.stringify(secondsAgo)],
        ),
      { durable: false },
    );
  }

  /** Seconds since a job sent or picked up by this node was last picked up. Nodes long gone are forgotten on the way. */
  async ages(node: string): Promise<[QueueName, number][]> {
    const rows = await this.uow.write(
      WATCHDOG,
      async (tx) => {
        await tx.execute(
          `DELETE FROM queue_health WHERE seen_at < clock_timestamp() - interval '10 minutes' AND node <> $1`,
          [node],
        );
        return tx.query<{ queue: QueueName; seconds: number }>(
          `SELECT queue, extract(epoch FROM clock_timestamp() - seen_at)::float AS seconds FROM queue_health WHERE node = $1`,
          [node],
        );
      },
      { durable: false },
    );
    return rows.map((row) => [row.queue, row.seconds]);
  }

  async forget(node: string): Promise<void> {
    await this.uow.write(WATCHDOG, (tx) => tx.execute(`DELETE FROM queue_health WHERE node = $1`, [node]));
  }
}
