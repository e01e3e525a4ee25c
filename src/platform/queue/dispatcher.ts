import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Log } from '../telemetry/index.js';
import type { QueueBackend } from './backend.js';
import { OutboxStore, type OutboxRow } from './outbox.store.js';
import { QUEUES, topicOf } from './topics.js';

const BATCH = 200;
/** `Queue.add` hangs when its server is stopped; nothing waits for it longer than this. */
const ADD_RACE_MS = 2_000;

/** Hands committed outbox rows to BullMQ. It may fail at any point: the row stays open and the sweeper finishes it. */
@Injectable()
export class Dispatcher {
  private queues = new Map<string, Queue>();

  constructor(
    private readonly outbox: OutboxStore,
    private readonly log: Log,
  ) {}

  open(backend: QueueBackend): void {
    this.queues = new Map(QUEUES.map((name) => [name, backend.queue(name)]));
  }

  /** @returns how many rows were handed over */
  async dispatch(): Promise<number> {
    const rows = await this.outbox.claimForDispatch(BATCH);
    const byQueue = groupByQueue(rows);
    await Promise.all([...byQueue].map(([name, group]) => this.add(name, group)));
    return rows.length;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
    this.queues.clear();
  }

  private async add(name: string, rows: readonly OutboxRow[]): Promise<void> {
    const queue = this.queues.get(name);
    if (!queue) return;
    const jobs = rows.map((row) => ({
      name: row.topic,
      data: { outboxId: row.id },
      opts: { jobId: `ob-${row.id}-${row.attempt}` },
    }));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('queue did not answer')), ADD_RACE_MS);
    });
    const added = queue.addBulk(jobs);
    added.catch(() => undefined);
    try {
      await Promise.race([added, late]);
    } catch (error) {
      this.log.fault('queue not reached, sweeper takes over', error, { queue: name, rows: rows.length });
    } finally {
      clearTimeout(timer);
    }
  }
}

function groupByQueue(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const { queue } = topicOf(row.topic);
    groups.set(queue, [...(groups.get(queue) ?? []), row]);
  }
  return groups;
}
