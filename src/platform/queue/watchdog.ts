import { hostname } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../clock/index.js';
import { Log } from '../telemetry/index.js';
import { Dispatcher } from './dispatcher.js';
import { QueueHealth } from './queue-health.js';
import { QueueWorkers } from './queue-workers.js';
import { QUEUES, type QueueName } from './topics.js';

export interface WatchTimes {
  readonly tickMs: number;
  readonly canaryMs: number;
  /** Nobody picked up a canary of ours. */
  readonly silenceMs: number;
  /** Others did, and we never picked up anything. */
  readonly ownSilenceMs: number;
}

export const WATCH_TIMES = Symbol('watch times');
export const watchTimes: WatchTimes = {
  tickMs: 2_500,
  canaryMs: 10_000,
  silenceMs: 15_000,
  ownSilenceMs: 120_000,
};

/**
 * Notices a queue that has gone silent although its connections look fine (packets swallowed on the way), which BullMQ
 * cannot, and replaces the connections. Meanwhile the sweeper does the work.
 */
@Injectable()
export class Watchdog {
  readonly node = `${hostname()}-${newId().slice(-12)}`;
  private lastCanary = -Infinity;
  private readonly ours = new Map<QueueName, number>();
  private readonly anybodys = new Map<QueueName, number>();

  constructor(
    private readonly workers: QueueWorkers,
    private readonly dispatcher: Dispatcher,
    private readonly health: QueueHealth,
    @Inject(WATCH_TIMES) private readonly times: WatchTimes,
    private readonly log: Log,
  ) {}

  get tickMs(): number {
    return this.times.tickMs;
  }

  open(): void {
    this.startOver();
    this.workers.open((queue, canaryOf) => this.pickedUp(queue, canaryOf));
  }

  async tick(): Promise<void> {
    const now = performance.now();
    if (now - this.lastCanary >= this.times.canaryMs) {
      this.lastCanary = now;
      void this.dispatcher.addCanaries(this.node);
    }
    for (const queue of QUEUES) if (this.workers.isFull(queue)) this.ours.set(queue, now);
    await this.exchange();
    const silent = QUEUES.filter((queue) => this.isSilent(queue, performance.now()));
    if (silent.length === 0) return;
    this.log.warn('queue is silent, connecting anew', { queues: silent.join(' ') });
    this.startOver();
    this.workers.restart();
  }

  async close(): Promise<void> {
    await this.workers.close();
    await this.health.forget(this.node).catch(() => undefined);
  }

  private isSilent(queue: QueueName, now: number): boolean {
    const [ours, anybodys] = [now - this.ours.get(queue)!, now - this.anybodys.get(queue)!];
    return Math.min(ours, anybodys) > this.times.silenceMs || ours > this.times.ownSilenceMs;
  }

  private async pickedUp(queue: QueueName, canaryOf: string | null): Promise<void> {
    this.ours.set(queue, performance.now());
    if (canaryOf !== null && canaryOf !== this.node) {
      await this.health.seen(canaryOf, { [queue]: 0 }).catch(() => undefined);
    }
  }

  /** Tells the table what this node saw, and learns which of its canaries others picked up. */
  private async exchange(): Promise<void> {
    try {
      const now = performance.now();
      await this.health.seen(
        this.node,
        Object.fromEntries([...this.ours].map(([queue, at]) => [queue, (now - at) / 1000])),
      );
      for (const [queue, seconds] of await this.health.ages(this.node)) {
        this.anybodys.set(queue, performance.now() - seconds * 1000);
      }
    } catch (error) {
      this.log.failure('queue health not exchanged', error);
    }
  }

  private startOver(): void {
    this.lastCanary = -Infinity;
    const now = performance.now();
    for (const queue of QUEUES) {
      this.ours.set(queue, now);
      this.anybodys.set(queue, now);
    }
  }
}
