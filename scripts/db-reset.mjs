// Empties the embedded database of DATA_DIR and migrates it anew; keys, passwords and logs stay. Asks for --yes.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportAndExit } from './lib/commands.mjs';
import { ensureDependencies, ensureService } from './lib/ensure.mjs';
import { readEnvironment } from './lib/environment.mjs';

async function main() {
  const environment = readEnvironment();
  if (environment.databaseUrl)
    throw new Error('DATABASE_URL is set: a server of your own is not reset from here.');
  if (!process.argv.includes('--yes')) {
    throw new Error(`This deletes all data in ${environment.dataDir}. To do it: npm run db:reset -- --yes`);
  }
  await ensureDependencies();
  await ensureService();
  const { migrate, openDatabase } = await import('./lib/runtime.mjs');
  const { DATABASE } = await import('./lib/embedded-postgres.mjs');
  const { ensureDatabase } = await import('./lib/database-setup.mjs');
  const database = await openDatabase({ environment, mode: 'production', report: console.log });
  try {
    if (database.shared) throw new Error('The service is running on this DATA_DIR: stop it first.');
    await database.embedded.dropDatabase(DATABASE);
    rmSync(join(environment.dataDir, 'set.json'), { force: true });
    await ensureDatabase(database.urls.superuser, DATABASE);
    await migrate(database.operatorEnv);
  } finally {
    await database.leaveAsFound();
  }
}

main().then(() => process.exit(0), reportAndExit);
