import { Gauge, type Registry } from 'prom-client';
import { systemActor } from '../access/index.js';
import type { Tx, UnitOfWork } from '../database/index.js';
import { LATEST_ROWS, type Lateness, queueFigures, topicFigures } from '../queue/queue-figures.js';

const OBSERVER = systemActor(['*'], 'metrics');

/**
 * Depth, age, lateness and dead letters of the outbox and of each queue, and its pulse.
 * @returns what reads them anew, to be awaited before they are shown
 */
export function registerOutboxGauges(registry: Registry, uow: UnitOfWork): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const depth = gauge('outbox_open', 'Outbox rows not done', ['topic']);
  const age = gauge('outbox_oldest_seconds', 'Age of the oldest open row');
  const dead = gauge('outbox_dead', 'Outbox rows given up');
  const late = `From being written to being done, or until now, of the latest ${LATEST_ROWS} rows`;
  const lateness = gauge('outbox_lateness_seconds', late, ['quantile']);
  const queueDepth = gauge('queue_open', 'Outbox rows of the queue not done', ['queue']);
  const queueAge = gauge('queue_oldest_seconds', 'Age of the oldest open row of the queue', ['queue']);
  const queueDead = gauge('queue_dead', 'Outbox rows of the queue given up', ['queue']);
  const queueLateness = gauge('queue_lateness_seconds', `${late}, of the queue`, ['queue', 'quantile']);
  const canary = gauge(
    'queue_canary_seconds',
    'Since a worker last picked up a job of the queue that was sent or taken by this node',
    ['queue', 'node'],
  );

  const collect = async (tx: Tx): Promise<void> => {
    const topics = await topicFigures(tx);
    depth.reset();
    for (const row of topics) depth.set({ topic: row.topic }, row.open);
    age.set(Math.max(0, ...topics.map((row) => row.oldestSeconds)));
    dead.set(topics.reduce((sum, row) => sum + row.dead, 0));
    const { queues, lateness: all } = await queueFigures(tx, topics);
    setLateness(lateness, {}, all);
    for (const { queue, open, dead: given, oldestSeconds, lateness: own } of queues) {
      queueDepth.set({ queue }, open);
      queueDead.set({ queue }, given);
      queueAge.set({ queue }, oldestSeconds);
      setLateness(queueLateness, { queue }, own);
    }
    canary.reset();
    for (const row of await tx.query<{ queue: string; node: string; seconds: number }>(
      `SELECT queue, node, extract(epoch FROM clock_timestamp() - seen_at)::float AS seconds FROM queue_health`,
    )) {
      canary.set({ queue: row.queue, node: row.node }, row.seconds);
    }
  };
  return () => uow.read(OBSERVER, collect);
}

function setLateness(gauge: Gauge, labels: Record<string, string>, { p50, p99, max }: Lateness): void {
  gauge.set({ ...labels, quantile: '0.5' }, p50);
  gauge.set({ ...labels, quantile: '0.99' }, p99);
  gauge.set({ ...labels, quantile: '1' }, max);
}
