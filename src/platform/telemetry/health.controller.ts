import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { defineError } from '../../kernel/errors/index.js';
import { Public } from '../access/index.js';

const notReady = defineError('unavailable', 'NOT_READY', { zh: '服务尚未就绪', en: 'Not ready' });
const PROBE_MS = 500;

/** Shutdown turns readiness off before anything else stops. */
export class Readiness {
  stopping = false;
}

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** The process turns; it says nothing of the database, whose outage must not restart every process. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Able to serve: the database answers in time. A dead queue degrades but does not take the service down. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    if (this.readiness.stopping) throw notReady({ reason: 'stopping' });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PROBE_MS);
    });
    const answers = this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const ok = await Promise.race([answers, late]);
    clearTimeout(timer);
    if (!ok) throw notReady({ reason: 'database' });
    return { status: 'ok' };
  }
}
