import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
        ...dataSourceOptions(config.databaseUrl, 'app_rt', config.databasePool),
        autoLoadEntities: true,
        retryAttempts: 3,
      }),
    }),
  ],
  providers: [UnitOfWork, LifecycleStore],
  exports: [UnitOfWork, LifecycleStore],
})
export class DatabaseModule {}
