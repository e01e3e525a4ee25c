import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { notPermitted, Public, type RequestWithActor } from '../access/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { UnitOfWork } from '../database/index.js';
import { registerOutboxGauges } from './outbox-gauges.js';
import { registerStatementGauges } from './statement-gauges.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus text for the same machine, or for whoever holds `METRICS_TOKEN`. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();
  private readonly readOutbox: () => Promise<void>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    uow: UnitOfWork,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.readOutbox = registerOutboxGauges(this.registry, uow);
    registerStatementGauges(this.registry);
  }

  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4')
  async metrics(@Req() request: RequestWithActor): Promise<string> {
    if (!LOOPBACK.has(request.ip) && !this.holdsToken(request)) throw notPermitted();
    await this.readOutbox();
    return this.registry.metrics();
  }

  private holdsToken(request: RequestWithActor): boolean {
    const given = Buffer.from(String(request.headers.authorization ?? '').replace(/^Bearer /, ''));
    const token = Buffer.from(this.config.metricsToken ?? '');
    return token.length > 0 && given.length === token.length && timingSafeEqual(given, token);
  }
}
