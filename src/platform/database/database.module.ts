import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/index.js';
import { dataSourceOptions } from './data-source.js';
import { LifecycleStore } from './lifecycle-store.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl, 'app_rt', config.databasePool, config.auditKey),
        autoLoadEntities: true,
        retryAttempts: 3,
      }),
    }),
  ],
  providers: [
    {
      provide: UnitOfWork,
      inject: [DataSource, CONFIG],
      useFactory: (source: DataSource, { databaseWaitMs }: Config) => new UnitOfWork(source, databaseWaitMs),
    },
    LifecycleStore,
  ],
  exports: [UnitOfWork, LifecycleStore],
})
export class DatabaseModule {}
