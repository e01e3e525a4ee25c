import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '../../../src/composition/platform.module.js';
import { IdentityModule } from '../../../src/modules/identity/index.js';
import { ContactBook, NotificationsModule } from '../../../src/modules/notifications/index.js';
import { type Config, loadConfig } from '../../../src/platform/config/index.js';
import { QueueModule } from '../../../src/platform/queue/index.js';

@Module({})
class NoticeWorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: NoticeWorkerModule,
      imports: [PlatformModule.forRoot(config), IdentityModule, NotificationsModule, QueueModule],
    };
  }
}

/** A worker process of its own, to be killed: it knows a phone of every seeker whose id does not end in 0. */
const app = await NestFactory.createApplicationContext(NoticeWorkerModule.forRoot(loadConfig()), {
  logger: false,
});
app.get(ContactBook, { strict: false }).register('seeker', (_tx, ids) =>
  Promise.resolve(
    new Map(
      ids.map((id) => [
        id,
        {
          name: id,
          ...(id.endsWith('0') ? {} : { phone: { number: `1280000${id.slice(-4)}`, means: 'own' as const } }),
        },
      ]),
    ),
  ),
);
process.send?.('up');
