import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '../composition/platform.module.js';
import {
  type DemoLinks,
  FirstAccountsService,
  IdentityModule,
  type Login,
} from '../modules/identity/index.js';
import { type Config, loadConfig } from '../platform/config/index.js';

@Module({})
class AccountsModule {}

interface DemoKeys {
  readonly appUrl: string;
  readonly fieldKey: string;
  readonly indexKey: string;
  readonly dataDir: string;
}

/** Settings of a process of the demo's own. */
export function demoConfig(options: DemoKeys): Config {
  return loadConfig({
    SHANGGANG_MODE: 'demo',
    DATABASE_URL: options.appUrl,
    FIELD_KEY: options.fieldKey,
    INDEX_KEY: options.indexKey,
    DATA_DIR: options.dataDir,
    LOG_LEVEL: 'warn',
  });
}

/** Makes the demo's logins, or finds them again; their passwords follow from the installation's own key. */
export async function demoLogins(options: DemoKeys, links: DemoLinks = {}): Promise<Login[]> {
  const app = await NestFactory.createApplicationContext(
    { module: AccountsModule, imports: [PlatformModule.forRoot(demoConfig(options)), IdentityModule] },
    { logger: false },
  );
  try {
    return await app.get(FirstAccountsService).ensureDemoLogins(links);
  } finally {
    await app.close();
  }
}
