// Runs one operator command of dist/cli.js on the database of DATA_DIR or DATABASE_URL: node scripts/cli.mjs <command>
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { readSet } from './lib/data-set.mjs';
import { ensureDependencies, ensureService } from './lib/ensure.mjs';
import { readEnvironment } from './lib/environment.mjs';

async function main() {
  const environment = readEnvironment();
  await ensureDependencies();
  await ensureService();
  const { openDatabase } = await import('./lib/runtime.mjs');
  const demo = readSet(environment.dataDir)?.kind === 'demo';
  const database = await openDatabase({
    environment,
    mode: environment.mode ?? (demo ? 'demo' : 'production'),
    report: (text) => process.stderr.write(`${text}\n`),
  });
  try {
    return await runVisibly(process.execPath, ['dist/cli.js', ...process.argv.slice(2)], {
      env: database.operatorEnv,
    });
  } finally {
    await database.leaveAsFound();
  }
}

main().then((code) => process.exit(code), reportAndExit);
