import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FirstAccountsService, IdentityModule, type Login } from '../modules/identity/index.js';
import type { Config } from '../platform/config/index.js';
import { PlatformModule } from './platform.module.js';

@Module({})
class FirstAdminModule {}

/** The security administrator a new installation begins with, its password shown once; null when there are users. */
export async function firstAdmin(config: Config): Promise<Login | null> {
  const app = await NestFactory.createApplicationContext(
    { module: FirstAdminModule, imports: [PlatformModule.forRoot(config), IdentityModule] },
    { logger: false },
  );
  try {
    return await app.get(FirstAccountsService).ensureSecurityAdmin();
  } finally {
    await app.close();
  }
}
