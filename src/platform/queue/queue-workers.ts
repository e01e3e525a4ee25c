import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { CONFIG, type Config } from '../config/index.js';
import { createQueueBackend, type QueueBackend } from './backend.js';
import { Dispatcher } from './dispatcher.js';
import { OutboxExecutor } from './outbox.executor.js';
import { QUEUES, type QueueName } from './topics.js';

const CONCURRENCY = 4;
const HEAVY_CONCURRENCY = 1;
const HEAVY_QUEUES: ReadonlySet<string> = new Set(['imports', 'matching']);
/** A worker finishes what it is at; longer than this and its leases are left to run out. */
const CLOSE_MS = 20_000;
/** With nothing at hand, what is left of closing is talk with the queue, which may not be there. */
const FAREWELL_MS = 1_500;

/** Told of each job of a queue that this process picks up; `canaryOf` names the sender when it is a canary. */
export type OnPickup = (queue: QueueName, canaryOf: string | null) => Promise<void>;

/** This process's connections to the queues and the BullMQ workers on them, all of which can be replaced at once. */
@Injectable()
export class QueueWorkers {
  private backend: QueueBackend | undefined;
  private workers: Worker[] = [];
  private readonly running = new Map<QueueName, number>();
  private onPickup: OnPickup = () => Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dispatcher: Dispatcher,
    private readonly executor: OutboxExecutor,
  ) {}

  get backendName(): string {
    return this.backend?.name ?? 'none';
  }

  open(onPickup: OnPickup): void {
    this.onPickup = onPickup;
    const backend = createQueueBackend(this.config.databaseUrl, this.config.redisUrl);
    this.backend = backend;
    this.dispatcher.open(backend);
    this.workers = QUEUES.map((name) =>
      backend.worker(
        name,
        (id) => this.process(name, id),
        places(name),
        (sender) => this.onPickup(name, sender),
      ),
    );
  }

  /** All places of the queue are taken by work: that it picks nothing up says nothing about its connection. */
  isFull(queue: QueueName): boolean {
    return (this.running.get(queue) ?? 0) >= places(queue);
  }

  /** New connections and workers. What is being carried out goes on under its lease. */
  restart(): void {
    for (const worker of this.workers) void worker.close(true).catch(() => undefined);
    void this.dispatcher.close();
    this.backend?.cut();
    this.open(this.onPickup);
  }

  async close(): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close().catch(() => undefined)));
    await Promise.race([closing, this.idle()]);
    await Promise.race([
      Promise.all([closing, this.dispatcher.close()]),
      sleep(FAREWELL_MS, undefined, { ref: false }),
    ]);
    this.backend?.cut();
  }

  private async idle(): Promise<void> {
    const end = performance.now() + CLOSE_MS;
    while ([...this.running.values()].some((count) => count > 0) && performance.now() < end) await sleep(50);
  }

  private async process(queue: QueueName, id: number): Promise<void> {
    this.count(queue, 1);
    try {
      await this.onPickup(queue, null);
      await this.executor.execute(id);
    } finally {
      this.count(queue, -1);
    }
  }

  private count(queue: QueueName, by: number): void {
    this.running.set(queue, (this.running.get(queue) ?? 0) + by);
  }
}

const places = (queue: QueueName): number => (HEAVY_QUEUES.has(queue) ? HEAVY_CONCURRENCY : CONCURRENCY);
