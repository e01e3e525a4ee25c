import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Log } from '../telemetry/index.js';
import { CANARY, type QueueBackend } from './backend.js';
import { OutboxStore, type OutboxRow } from './outbox.store.js';
import { JobRegistry } from './registry.js';
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
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {}

  open(backend: QueueBackend): void {
    this.queues = new Map(QUEUES.map((name) => [name, backend.queue(name)]));
  }

  /** @returns how many rows were handed over, or closed because nobody listens */
  async dispatch(): Promise<number> {
    const { taken, rows } = await this.outbox.claimForDispatch(
      BATCH,
      this.registry.topics(),
      (row) => this.registry.listenersOf(row.topic, row.payload).length > 0,
    );
    const byQueue = groupByQueue(rows);
    await Promise.all([...byQueue].map(([name, group]) => this.add(name, group)));
    return taken;
  }

  /**
   * One canary per queue. While the sender's last one still waits the queue drops the new one, so they never pile up.
   */
  async addCanaries(sender: string): Promise<void> {
    const opts = { jobId: `${CANARY}-${sender}`, removeOnFail: true };
    await Promise.all(
      [...this.queues].map(([name, queue]) =>
        this.within(queue.add(CANARY, { sender }, opts), { queue: name, rows: 0 }),
      ),
    );
  }

  async close(): Promise<void> {
    const closing = [...this.queues.values()];
    this.queues = new Map();
    await Promise.all(closing.map((queue) => queue.close().catch(() => undefined)));
  }

  private async add(name: string, rows: readonly OutboxRow[]): Promise<void> {
    const queue = this.queues.get(name);
    if (!queue) return;
    const jobs = rows.map((row) => ({
      name: row.topic,
      data: { outboxId: row.id },
      opts: { jobId: `ob-${row.id}-${row.attempt}` },
    }));
    await this.within(queue.addBulk(jobs), { queue: name, rows: rows.length });
  }

  private async within(added: Promise<unknown>, about: { queue: string; rows: number }): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('queue did not answer')), ADD_RACE_MS);
    });
    added.catch(() => undefined);
    try {
      await Promise.race([added, late]);
    } catch (error) {
      this.log.failure('queue not reached, sweeper takes over', error, about);
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
