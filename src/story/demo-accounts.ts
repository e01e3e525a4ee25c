import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '../composition/platform.module.js';
import {
  type DemoLinks,
  FirstAccountsService,
  IdentityModule,
  type Login,
} from '../modules/identity/index.js';
import { loadConfig } from '../platform/config/index.js';

@Module({})
class AccountsModule {}

/** Makes the demo's logins, or finds them again; their passwords follow from the installation's own key. */
export async function demoLogins(
  options: {
    appUrl: string;
    fieldKey: string;
    indexKey: string;
    dataDir: string;
  },
  links: DemoLinks = {},
): Promise<Login[]> {
  const config = loadConfig({
    SHANGGANG_MODE: 'demo',
    DATABASE_URL: options.appUrl,
    FIELD_KEY: options.fieldKey,
    INDEX_KEY: options.indexKey,
    DATA_DIR: options.dataDir,
    LOG_LEVEL: 'warn',
  });
  const app = await NestFactory.createApplicationContext(
    { module: AccountsModule, imports: [PlatformModule.forRoot(config), IdentityModule] },
    { logger: false },
  );
  try {
    return await app.get(FirstAccountsService).ensureDemoLogins(links);
  } finally {
    await app.close();
  }
}
