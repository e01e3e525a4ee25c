import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { CONFIG, type Config } from '../config/index.js';
import { Log } from '../telemetry/index.js';
import { createQueueBackend, type QueueBackend } from './backend.js';
import { Dispatcher } from './dispatcher.js';
import { Loop } from './loop.js';
import { OutboxExecutor } from './outbox.executor.js';
import { OutboxStore } from './outbox.store.js';
import { JobRegistry } from './registry.js';
import { QUEUES, topicOf } from './topics.js';

const DISPATCH_PAUSE_MS = 60;
const SWEEP_PAUSE_MS = 500;
const SWEEP_GRACE_MS = 2_000;
const SWEEP_WIDTH = 8;
const CONCURRENCY = 4;
const HEAVY_CONCURRENCY = 1;
const CLOSE_MS = 20_000;

/**
 * Everything a worker process turns: BullMQ workers, the dispatcher, the sweeper that finishes open work with or without
 * a queue, and the due-date sweeps.
 */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, OnApplicationShutdown {
  private backend: QueueBackend | undefined;
  private workers: Worker[] = [];
  private loops: Loop[] = [];
  private readonly heavyRunning = new Set<number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dispatcher: Dispatcher,
    private readonly executor: OutboxExecutor,
    private readonly outbox: OutboxStore,
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const backend = createQueueBackend(this.config.databaseUrl, this.config.redisUrl);
    this.backend = backend;
    this.dispatcher.open(backend);
    this.workers = QUEUES.map((name) =>
      backend.worker(
        name,
        (id) => this.executor.execute(id),
        HEAVY_QUEUES.has(name) ? HEAVY_CONCURRENCY : CONCURRENCY,
      ),
    );
    this.loops = [
      this.loop('dispatch', DISPATCH_PAUSE_MS, async () => {
        while ((await this.dispatcher.dispatch()) > 0);
      }),
      this.loop('sweep', SWEEP_PAUSE_MS, () => this.sweepOpenWork()),
      ...this.registry.sweeps.map(({ name, everyMs, sweep }) =>
        this.loop(name, everyMs, () => sweep.sweep()),
      ),
    ];
    this.log.info('worker is up', { queue: backend.name, topics: this.registry.topics().length });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    const closing = Promise.all(this.workers.map((worker) => worker.close().catch(() => undefined)));
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
    await this.dispatcher.close();
    await this.backend?.close();
  }

  /** Light rows are finished right here; heavy ones only while this process is not at one already. */
  private async sweepOpenWork(): Promise<void> {
    await this.outbox.closeUnheard(this.registry.topics());
    const rows = await this.outbox.overdue(SWEEP_WIDTH * 4, SWEEP_GRACE_MS);
    const light = rows.filter((row) => !topicOf(row.topic).heavy);
    for (let at = 0; at < light.length; at += SWEEP_WIDTH) {
      await Promise.all(light.slice(at, at + SWEEP_WIDTH).map((row) => this.executor.execute(row.id)));
    }
    const heavy = rows.find((row) => topicOf(row.topic).heavy);
    if (heavy && this.heavyRunning.size === 0) this.runHeavy(heavy.id);
  }

  /** Not awaited: a long import must not hold up the sweeper's short effects. */
  private runHeavy(id: number): void {
    this.heavyRunning.add(id);
    void this.executor
      .execute(id)
      .catch((error: unknown) => this.log.fault('heavy work failed', error, { outboxId: id }))
      .finally(() => this.heavyRunning.delete(id));
  }

  private loop(name: string, pauseMs: number, step: () => Promise<void>): Loop {
    return new Loop(step, pauseMs, (error) => this.log.fault('loop failed', error, { loop: name }));
  }
}

const HEAVY_QUEUES: ReadonlySet<string> = new Set(['imports', 'matching']);
