// Starts the service for real use: embedded PostgreSQL, or DATABASE_URL; `--watch` builds and restarts on every change.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { readSet, writeSet } from './lib/data-set.mjs';
import { build, ensureBuild, ensureDependencies } from './lib/ensure.mjs';
import { ROOT, readEnvironment } from './lib/environment.mjs';
import { step } from './lib/progress.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

async function main() {
  const watching = process.argv.includes('--watch');
  const environment = readEnvironment();
  await ensureDependencies();
  await ensureBuild();
  const { choosePort, migrate, openDatabase, untilSignal } = await import('./lib/runtime.mjs');
  const { createServices, endLeftovers } = await import('./lib/services.mjs');
  const { dataDir } = environment;
  const demo = readSet(dataDir)?.kind === 'demo';
  if (demo)
    say(`${dataDir} holds the demo's data: starting in demo mode. Real use wants a DATA_DIR of its own.`);
  const database = await step('Starting the database', (progress) =>
    openDatabase({
      environment,
      mode: environment.mode ?? (demo ? 'demo' : 'production'),
      supervise: true,
      report: (text) => progress.say(`  ${text}`),
    }),
  );
  if (database.shared)
    throw new Error(`Another start is using ${dataDir}. Stop it, or choose another DATA_DIR.`);
  const stopped = untilSignal();
  let services;
  try {
    if (!demo) writeSet(dataDir, { kind: 'service' });
    await endLeftovers(dataDir);
    const port = await choosePort(environment.port);
    await migrate(database.operatorEnv);
    if (!demo)
      await runVisibly(process.execPath, [join('dist', 'cli.js'), 'first-admin'], { env: database.env });
    services = createServices({ env: database.env, dataDir, port, report: say });
    await step('Starting api and worker', () => services.start());
    say(`Ready: ${services.baseUrl}   (logs in ${join(dataDir, 'logs')}; Ctrl-C stops)`);
    const watcher = watching ? restartOnChange(database, services, migrate) : undefined;
    await stopped;
    watcher?.close();
  } finally {
    await step('Stopping', async () => {
      await services?.stop();
      await database.stop();
    });
  }
}

function restartOnChange(database, services, migrate) {
  let timer;
  let working = Promise.resolve();
  const rebuild = async () => {
    try {
      await step('Building', build);
      await services.stop();
      await migrate(database.operatorEnv);
      await services.start();
      say('Restarted.');
    } catch (error) {
      say(error.message);
    }
  };
  return watch(join(ROOT, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (working = working.then(rebuild)), 300);
  });
}

main().then(() => process.exit(0), reportAndExit);
