import type { Socket } from 'node:net';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  type QueueOptions,
  setDefaultBackendFactory,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';

/**
 * Where BullMQ keeps its jobs: PostgreSQL (schema `bullmq`, its own role) or Redis. Everything above this file is the
 * same on both.
 */
export interface QueueBackend {
  readonly name: 'postgres' | 'redis';
  queue(name: string): Queue;
  worker(
    name: string,
    process: (outboxId: number) => Promise<void>,
    concurrency: number,
    onCanary?: (sender: string) => Promise<void>,
  ): Worker;
  close(): Promise<void>;
  /** Cuts every connection without a word to the other side, which may not be listening any more. */
  cut(): void;
}

/** A job that only shows that a queue is alive; its data says who added it. */
export const CANARY = 'canary';

const JOB_OPTIONS = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: { count: 1000 },
} as const;
/** After any connection error BullMQ sleeps this long; its own default of 15 s would make every deadline late. */
const RUN_RETRY_MS = 500;
const WORKER_OPTIONS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
  drainDelay: 1,
  runRetryDelay: RUN_RETRY_MS,
};

export function createQueueBackend(databaseUrl: string, redisUrl: string | null): QueueBackend {
  return redisUrl ? new RedisQueueBackend(redisUrl) : new PostgresQueueBackend(databaseUrl);
}

abstract class BullBackend implements QueueBackend {
  abstract readonly name: 'postgres' | 'redis';
  protected abstract producer(): QueueOptions['connection'];
  protected abstract consumer(): WorkerOptions['connection'];
  abstract close(): Promise<void>;
  abstract cut(): void;

  queue(name: string): Queue {
    const queue = new Queue(name, { connection: this.producer(), defaultJobOptions: JOB_OPTIONS });
    queue.on('error', ignore);
    return queue;
  }

  worker(
    name: string,
    process: (outboxId: number) => Promise<void>,
    concurrency: number,
    onCanary: (sender: string) => Promise<void> = () => Promise.resolve(),
  ): Worker {
    const worker = new Worker(
      name,
      (job) => (job.name === CANARY ? onCanary(String(job.data.sender)) : process(Number(job.data.outboxId))),
      { connection: this.consumer(), concurrency, ...WORKER_OPTIONS },
    );
    worker.on('error', ignore);
    return worker;
  }
}

/** Connection faults are expected: the sweeper carries on without the queue, and the watchdog reconnects it. */
const ignore = (): void => undefined;

class PostgresQueueBackend extends BullBackend {
  readonly name = 'postgres';
  private readonly pool: pg.Pool;
  private readonly clients = new Set<PoolClientWithSocket>();

  constructor(databaseUrl: string) {
    super();
    setDefaultBackendFactory(createPostgresBackend as never);
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 24,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      query_timeout: 6_000,
      options: '-c role=queue_rt -c search_path=bullmq -c statement_timeout=5000',
      application_name: 'bullmq',
    });
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => this.clients.add(client as PoolClientWithSocket));
    this.pool.on('remove', (client) => this.clients.delete(client as PoolClientWithSocket));
    // Each Queue and Worker adds a listener of its own.
    this.pool.setMaxListeners(0);
  }

  protected producer(): QueueOptions['connection'] {
    return this.pool as never;
  }

  protected consumer(): WorkerOptions['connection'] {
    return this.pool as never;
  }

  async close(): Promise<void> {
    // BullMQ listens to the pool; a server stopping right after would make it print what nobody needs any more.
    this.pool.removeAllListeners('error');
    this.pool.on('error', ignore);
    await this.pool.end();
  }

  cut(): void {
    void this.close().catch(ignore);
    for (const client of this.clients) {
      client.on('error', ignore);
      client.connection?.stream.destroy();
    }
  }
}

type PoolClientWithSocket = pg.PoolClient & { readonly connection?: { readonly stream: Socket } };

class RedisQueueBackend extends BullBackend {
  readonly name = 'redis';
  private readonly connections: Redis[] = [];

  constructor(private readonly url: string) {
    super();
    setDefaultBackendFactory(createRedisBackend);
  }

  protected producer(): QueueOptions['connection'] {
    return this.connect({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 500,
      commandTimeout: 2_000,
    });
  }

  protected consumer(): WorkerOptions['connection'] {
    return this.connect({ maxRetriesPerRequest: null });
  }

  private connect(options: RedisOptions): Redis {
    const connection = new Redis(this.url, { ...options, retryStrategy: () => RUN_RETRY_MS });
    connection.on('error', ignore);
    this.connections.push(connection);
    return connection;
  }

  close(): Promise<void> {
    this.cut();
    return Promise.resolve();
  }

  cut(): void {
    for (const connection of this.connections) connection.disconnect();
  }
}
