import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../telemetry/index.js';
import { Dispatcher } from './dispatcher.js';
import { PollingLoop } from './polling-loop.js';
import { OutboxExecutor } from './outbox.executor.js';
import { OutboxStore, SUSPECT_AFTER } from './outbox.store.js';
import { QueueWorkers } from './queue-workers.js';
import { JobRegistry } from './registry.js';
import { topicOf } from './topics.js';
import { Watchdog } from './watchdog.js';

const DISPATCH_PAUSE_MS = 60;
const RECOVERY_PAUSE_MS = 500;
const RECOVERY_GRACE_MS = 2_000;
const RECOVERY_WIDTH = 8;
const RECOVERY_BATCH = 64;
/** Calls to the outside the sweeper has under way at most; it does not wait for them. */
const OUTSIDE_WIDTH = 8;

/**
 * Everything a worker process turns: BullMQ workers under their watchdog, the dispatcher, the sweeper that finishes open
 * work with or without a queue, and the due-date sweeps.
 */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, OnApplicationShutdown {
  private loops: PollingLoop[] = [];
  private readonly heavyRunning = new Set<number>();
  private readonly outsideRunning = new Map<number, Promise<void>>();

  constructor(
    private readonly workers: QueueWorkers,
    private readonly watchdog: Watchdog,
    private readonly dispatcher: Dispatcher,
    private readonly executor: OutboxExecutor,
    private readonly outbox: OutboxStore,
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.watchdog.open();
    this.loops = [
      this.loop('dispatch', DISPATCH_PAUSE_MS, async () => {
        while ((await this.dispatcher.dispatch()) > 0);
      }),
      this.loop('sweep', RECOVERY_PAUSE_MS, () => this.recoverOpenWork()),
      this.loop('watch', this.watchdog.tickMs, () => this.watchdog.tick()),
      ...this.registry.tasks.map(({ name, everyMs, task }) => this.loop(name, everyMs, () => task.run())),
    ];
    this.log.info('worker is up', {
      queue: this.workers.backendName,
      topics: this.registry.topics().length,
      node: this.watchdog.node,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await Promise.all(this.outsideRunning.values());
    await this.watchdog.close();
  }

  /**
   * Light rows are finished right here; heavy ones only while this process is not at one already. A row whose attempts
   * ended without a word comes last and alone, so that if it kills this process it takes nothing with it.
   */
  private async recoverOpenWork(): Promise<void> {
    await this.outbox.closeUnheard(this.registry.topics());
    const rows = await this.outbox.overdue(RECOVERY_BATCH, RECOVERY_GRACE_MS);
    const light = rows.filter((row) => !topicOf(row.topic).heavy && !topicOf(row.topic).outside);
    for (const row of rows.filter((each) => topicOf(each.topic).outside)) this.runOutside(row.id);
    const sound = light.filter((row) => row.unanswered < SUSPECT_AFTER);
    for (let at = 0; at < sound.length; at += RECOVERY_WIDTH) {
      await Promise.all(sound.slice(at, at + RECOVERY_WIDTH).map((row) => this.executor.execute(row.id)));
    }
    for (const row of light.filter((each) => each.unanswered >= SUSPECT_AFTER)) {
      await this.executor.execute(row.id, { suspects: true });
    }
    const heavy = rows.find((row) => topicOf(row.topic).heavy);
    if (heavy && this.heavyRunning.size === 0) this.runHeavy(heavy.id);
  }

  /** Not awaited: a long import must not hold up the sweeper's short effects. */
  private runHeavy(id: number): void {
    this.heavyRunning.add(id);
    void this.executor
      .execute(id, { suspects: true })
      .catch((error: unknown) => this.log.failure('heavy work failed', error, { outboxId: id }))
      .finally(() => this.heavyRunning.delete(id));
  }

  /** Not awaited either: a slow gateway must not hold up everything else. */
  private runOutside(id: number): void {
    if (this.outsideRunning.size >= OUTSIDE_WIDTH || this.outsideRunning.has(id)) return;
    const running = this.executor
      .execute(id, { suspects: true })
      .catch((error: unknown) => this.log.failure('outside work failed', error, { outboxId: id }))
      .finally(() => this.outsideRunning.delete(id));
    this.outsideRunning.set(id, running);
  }

  private loop(name: string, pauseMs: number, step: () => Promise<void>): PollingLoop {
    return new PollingLoop(step, pauseMs, (error) => this.log.failure('loop failed', error, { loop: name }));
  }
}
