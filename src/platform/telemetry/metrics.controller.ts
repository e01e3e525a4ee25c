import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Gauge, collectDefaultMetrics, Registry } from 'prom-client';
import { notPermitted, Public, type RequestWithActor, systemActor } from '../access/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { UnitOfWork } from '../database/index.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus text for the same machine, or for whoever holds `METRICS_TOKEN`. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    uow: UnitOfWork,
  ) {
    collectDefaultMetrics({ register: this.registry });
    const depth = new Gauge({
      name: 'outbox_open',
      help: 'Outbox rows not done',
      labelNames: ['topic'],
      registers: [this.registry],
    });
    const age = new Gauge({
      name: 'outbox_oldest_seconds',
      help: 'Age of the oldest open row',
      registers: [this.registry],
    });
    const dead = new Gauge({
      name: 'outbox_dead',
      help: 'Outbox rows given up',
      registers: [this.registry],
      collect: async () => {
        const rows = await uow.read(systemActor(['*'], 'metrics'), (tx) =>
          tx.query<{ topic: string; open: number; dead: number; age: number }>(
            `SELECT topic, count(*) FILTER (WHERE dead_at IS NULL)::int AS open, count(dead_at)::int AS dead,
                    COALESCE(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE dead_at IS NULL)), 0)::float AS age
             FROM outbox WHERE done_at IS NULL GROUP BY topic`,
          ),
        );
        depth.reset();
        for (const row of rows) depth.set({ topic: row.topic }, row.open);
        age.set(Math.max(0, ...rows.map((row) => row.age)));
        dead.set(rows.reduce((sum, row) => sum + row.dead, 0));
      },
    });
  }

  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4')
  async metrics(@Req() request: RequestWithActor): Promise<string> {
    if (!LOOPBACK.has(request.ip) && !this.holdsToken(request)) throw notPermitted();
    return this.registry.metrics();
  }

  private holdsToken(request: RequestWithActor): boolean {
    const given = Buffer.from(String(request.headers.authorization ?? '').replace(/^Bearer /, ''));
    const token = Buffer.from(this.config.metricsToken ?? '');
    return token.length > 0 && given.length === token.length && timingSafeEqual(given, token);
  }
}
