import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FirstAccountsService, IdentityModule, type Login } from '../modules/identity/index.js';
import type { Config } from '../platform/config/index.js';
import { PlatformModule } from './platform.module.js';

@Module({})
class FirstAdminModule {}

/** The security administrator a new installation begins with, its password shown once; null when there are users. */
export function firstAdmin(config: Config): Promise<Login | null> {
  return withAccounts(config, (accounts) => accounts.ensureSecurityAdmin());
}

/**
 * One more where fewer than two can sign in.
 * @param operator who asks, as the operator's system knows them
 */
export function emergencyAdmin(
  config: Config,
  { name, staffNumber, operator }: { name: string; staffNumber: string; operator: string },
): Promise<Login> {
  return withAccounts(config, (accounts) => accounts.addAdministrator(name, staffNumber, operator));
}

async function withAccounts<T>(
  config: Config,
  work: (accounts: FirstAccountsService) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(
    { module: FirstAdminModule, imports: [PlatformModule.forRoot(config), IdentityModule] },
    { logger: false },
  );
  try {
    return await work(app.get(FirstAccountsService));
  } finally {
    await app.close();
  }
}
