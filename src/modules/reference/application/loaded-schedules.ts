import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { adoptSchedules } from '../domain/calendar/regional-calendar.js';
import { ReferenceRepository } from '../persistence/reference.repository.js';

const EVERY_MS = 30_000;

/**
 * Holiday schedules loaded as data, brought into the calendars of this process: at its start, when it loads one itself,
 * when it hears of one, and every half minute, as another process may have loaded it.
 */
@Injectable()
export class LoadedSchedules implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: ReferenceRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    // A database that is not migrated yet, or away, has nothing loaded: the built-in schedules stand.
    await this.refresh().catch(() => undefined);
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  refresh(): Promise<void> {
    return this.uow.read(systemActor(['*'], 'calendar'), (tx) => this.adopt(tx));
  }

  async adopt(tx: Tx): Promise<void> {
    adoptSchedules(await this.repository.schedules(tx));
  }
}
