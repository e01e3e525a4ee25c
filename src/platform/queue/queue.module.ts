import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Dispatcher } from './dispatcher.js';
import { OutboxExecutor } from './outbox.executor.js';
import { OutboxStore } from './outbox.store.js';
import { JobRegistry } from './registry.js';
import { WorkerHost } from './worker-host.js';

/** Imported by the worker only: the api writes outbox rows and never meets a queue. */
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, OutboxStore, OutboxExecutor, Dispatcher, WorkerHost],
  exports: [JobRegistry, OutboxStore, OutboxExecutor, Dispatcher],
})
export class QueueModule {}
