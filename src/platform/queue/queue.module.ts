import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Dispatcher } from './dispatcher.js';
import { OutboxExecutor } from './outbox.executor.js';
import { OutboxStore } from './outbox.store.js';
import { PurgeDaily, PurgeOldRows } from './purge-expired-rows.js';
import { QueueHealth } from './queue-health.js';
import { QueueWorkers } from './queue-workers.js';
import { JobRegistry } from './registry.js';
import { WATCH_TIMES, Watchdog, watchTimes } from './watchdog.js';
import { WorkerHost } from './worker-host.js';

/** Imported by the worker only: the api writes outbox rows and never meets a queue. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    JobRegistry,
    OutboxStore,
    OutboxExecutor,
    Dispatcher,
    QueueHealth,
    QueueWorkers,
    Watchdog,
    { provide: WATCH_TIMES, useValue: watchTimes },
    WorkerHost,
    PurgeDaily,
    PurgeOldRows,
  ],
  exports: [JobRegistry, OutboxStore, OutboxExecutor, Dispatcher],
})
export class QueueModule {}
