import { Gauge, type Registry } from 'prom-client';
import { systemActor } from '../access/index.js';
import type { Tx, UnitOfWork } from '../database/index.js';

const OBSERVER = systemActor(['*'], 'metrics');
/** Lateness is told of the latest rows: a walk along the primary key, whatever the size of the table. */
const LATEST = 1_000;

/** Depth, age, lateness and dead letters of the outbox, and the pulse of each queue, read when they are asked for. */
export function registerOutboxGauges(registry: Registry, uow: UnitOfWork): void {
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const depth = gauge('outbox_open', 'Outbox rows not done', ['topic']);
  const age = gauge('outbox_oldest_seconds', 'Age of the oldest open row');
  const dead = gauge('outbox_dead', 'Outbox rows given up');
  const lateness = gauge(
    'outbox_lateness_seconds',
    `From being written to being done, or until now, of the latest ${LATEST} rows`,
    ['quantile'],
  );
  const canary = new Gauge({
    name: 'queue_canary_seconds',
    help: 'Since a worker last picked up a job of the queue that was sent or taken by this node',
    labelNames: ['queue', 'node'],
    registers: [registry],
    collect: () => uow.read(OBSERVER, collect),
  });

  const collect = async (tx: Tx): Promise<void> => {
    const open = await tx.query<{ topic: string; open: number; dead: number; age: number }>(
      `SELECT topic, count(*) FILTER (WHERE dead_at IS NULL)::int AS open, count(dead_at)::int AS dead,
              COALESCE(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE dead_at IS NULL)), 0)::float AS age
       FROM outbox WHERE done_at IS NULL GROUP BY topic`,
    );
    depth.reset();
    for (const row of open) depth.set({ topic: row.topic }, row.open);
    age.set(Math.max(0, ...open.map((row) => row.age)));
    dead.set(open.reduce((sum, row) => sum + row.dead, 0));
    const [late] = await tx.query<{ p50: number; p99: number; max: number }>(
      `SELECT COALESCE(percentile_cont(0.5) WITHIN GROUP (ORDER BY late), 0) AS p50,
              COALESCE(percentile_cont(0.99) WITHIN GROUP (ORDER BY late), 0) AS p99, COALESCE(max(late), 0) AS max
       FROM (SELECT extract(epoch FROM COALESCE(done_at, clock_timestamp()) - created_at)::float AS late
             FROM outbox WHERE dead_at IS NULL ORDER BY id DESC LIMIT ${LATEST}) latest`,
    );
    lateness.set({ quantile: '0.5' }, late!.p50);
    lateness.set({ quantile: '0.99' }, late!.p99);
    lateness.set({ quantile: '1' }, late!.max);
    canary.reset();
    for (const row of await tx.query<{ queue: string; node: string; seconds: number }>(
      `SELECT queue, node, extract(epoch FROM clock_timestamp() - seen_at)::float AS seconds FROM queue_health`,
    )) {
      canary.set({ queue: row.queue, node: row.node }, row.seconds);
    }
  };
}
