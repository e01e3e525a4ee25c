import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../platform/config/index.js';
import { QueueModule } from '../platform/queue/index.js';
import { domainModules } from './domain-modules.js';
import { PlatformModule } from './platform.module.js';

/** The background process: workers, no controllers served. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config), ...domainModules, QueueModule] };
  }
}
