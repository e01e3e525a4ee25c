import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from '../platform/access/index.js';
import { CrossSiteGuard } from '../modules/identity/index.js';
import type { Config } from '../platform/config/index.js';
import { ForbiddenHealthTermsGuard, IdempotencyInterceptor, MediaTypeGuard } from '../platform/http/index.js';
import { QueueOperationModule } from '../platform/queue/index.js';
import { OfficeTextsModule, PossibleHealthGuard } from '../modules/office-texts/index.js';
import { HealthController, MetricsController } from '../platform/telemetry/index.js';
import { domainModules } from './domain-modules.js';
import { PlatformModule } from './platform.module.js';
import { ShowByOffice } from './visibility/show-by-office.interceptor.js';

/** The HTTP process: controllers, no workers. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config), ...domainModules, OfficeTextsModule, QueueOperationModule],
      controllers: [HealthController, MetricsController],
      providers: [
        // In this order: what another site sent is refused before anybody is looked up.
        { provide: APP_GUARD, useClass: CrossSiteGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: MediaTypeGuard },
        { provide: APP_GUARD, useClass: ForbiddenHealthTermsGuard },
        { provide: APP_GUARD, useClass: PossibleHealthGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        ShowByOffice,
        { provide: APP_INTERCEPTOR, useExisting: ShowByOffice },
      ],
    };
  }
}
