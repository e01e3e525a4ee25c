import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, ConfigModule } from '../platform/config/index.js';
import { CryptoModule } from '../platform/crypto/index.js';
import { DatabaseModule } from '../platform/database/index.js';
import { TelemetryModule } from '../platform/telemetry/index.js';

/** What every process stands on. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [ConfigModule.forRoot(config), TelemetryModule, DatabaseModule, CryptoModule],
    };
  }
}
