// Replays the story of 2016-12 to 2018-06 from a directory of ledgers into an empty DATA_DIR and shows its figures.
// npm run demo -- [--ledgers DIR] [--exit] [--json FILE] [--variant 10v]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportAndExit } from './lib/commands.mjs';
import { describeSet, ledgerFiles, readSet, writeSet } from './lib/data-set.mjs';
import { printStory } from './lib/demo-output.mjs';
import { ensureBuild, ensureDependencies } from './lib/ensure.mjs';
import { ROOT, readEnvironment } from './lib/environment.mjs';
import { createProgress, step } from './lib/progress.mjs';

const OTHER_SET = 2;
const say = (text) => process.stdout.write(`${text}\n`);

function readArguments() {
  const values = parse();
  if (!existsSync(resolve(values.ledgers)))
    throw new Error(`There is no directory ${resolve(values.ledgers)}.`);
  if (values.variant !== undefined && values.variant !== '10v') throw new Error('--variant knows only 10v.');
  const ledgers = resolve(values.ledgers);
  if (ledgerFiles(ledgers).length === 0)
    throw new Error(`No ledgers (01… to 10…, .xlsx or .csv) in ${ledgers}.`);
  return { ...values, ledgers, json: values.json && resolve(values.json) };
}

function parse() {
  try {
    return parseArgs({
      options: {
        ledgers: { type: 'string', default: join(ROOT, 'ledgers', 'open') },
        exit: { type: 'boolean', default: false },
        json: { type: 'string' },
        variant: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Error(
      `${error.message}\nnpm run demo -- [--ledgers DIR] [--exit] [--json FILE] [--variant 10v]`,
    );
  }
}

class OtherSet extends Error {}

/** A DATA_DIR belongs to the first set of ledgers replayed into it; a run that was cut off continues. */
function claimDataDir(dataDir, set) {
  const held = readSet(dataDir);
  if (held === undefined) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    return writeSet(dataDir, set);
  }
  if (held.fingerprint === set.fingerprint) return undefined;
  const what = held.kind === 'demo' ? 'the data of another set of ledgers' : 'the data of real use';
  throw new OtherSet(`${dataDir} holds ${what}. Choose an empty one: DATA_DIR=… npm run demo`);
}

async function main() {
  const options = readArguments();
  // The demo never touches a server of one's own: it always runs on the embedded database of DATA_DIR.
  const environment = { ...readEnvironment(), databaseUrl: undefined, migrationUrl: undefined };
  const { dataDir } = environment;
  claimDataDir(dataDir, describeSet(options.ledgers, options.variant));
  await ensureDependencies();
  await ensureBuild();
  const { choosePort, migrate, openDatabase, untilSignal } = await import('./lib/runtime.mjs');
  const { createServices, endLeftovers } = await import('./lib/services.mjs');
  const { freePort } = await import('./lib/processes.mjs');
  const database = await step('Starting the database', (progress) =>
    openDatabase({ environment, mode: 'demo', supervise: true, report: (text) => progress.say(`  ${text}`) }),
  );
  if (database.shared)
    throw new Error(`Another start is using ${dataDir}. Stop it first, or choose another DATA_DIR.`);
  const stopped = untilSignal();
  let services;
  let ok;
  try {
    await endLeftovers(dataDir);
    const port = await choosePort(environment.port, options.exit ? freePort : undefined);
    await migrate(database.operatorEnv);
    services = createServices({ env: database.env, dataDir, port, report: say });
    await step('Starting api and worker', () => services.start());
    const story = tellStory({ options, database, services, dataDir });
    const outcome = await Promise.race([story, stopped]);
    if (typeof outcome === 'string') throw new Error('Stopped. The next run continues where this one ended.');
    ok = finish(outcome, options, port);
    if (!options.exit) await stopped;
  } finally {
    await step('Stopping', async () => {
      await services?.stop();
      await database.stop();
    });
  }
  return options.exit && !ok ? 1 : 0;
}

async function tellStory({ options, database, services, dataDir }) {
  const { runDemoScenario } = await import('../dist/story/story.js');
  const { embedded, urls, env } = database;
  let progress;
  let phase;
  const onProgress = (event) => {
    if (event.phase !== phase) {
      progress?.done();
      phase = event.phase;
      progress = createProgress(phase);
    }
    progress.update(event.done ?? 0, event.total ?? 0, event.note ?? '');
  };
  try {
    const result = await runDemoScenario({
      ledgersDir: options.ledgers,
      baseUrl: services.baseUrl,
      migratorUrl: urls.migrator,
      superuserUrl: urls.superuser,
      appUrl: urls.app,
      fieldKey: env.FIELD_KEY,
      indexKey: env.INDEX_KEY,
      metricsToken: env.METRICS_TOKEN,
      variant: options.variant,
      onProgress,
      services: {
        stop: () => services.stop(),
        /** On the main database, or on another one of the same server. */
        start: (name) => services.start(name ? { DATABASE_URL: embedded.urlsFor(name).app } : {}),
      },
      cloneDatabase: embedded.cloneDatabase,
      dropDatabase: embedded.dropDatabase,
      urlsFor: embedded.urlsFor,
      dataDir,
    });
    progress?.done();
    return result;
  } catch (error) {
    progress?.failed();
    throw error;
  }
}

/** Prints and writes the result; true when every assertion holds. */
function finish(result, options, port) {
  const { files, figures, assertions } = result;
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ files, figures, assertions }, null, 2)}\n`);
  printStory(result, say);
  if (!options.exit) {
    say(`\n上岗 / Shanggang: http://localhost:${port}`);
    for (const login of result.logins ?? []) {
      say(`  ${[login.role, login.name, login.password, login.note].filter(Boolean).join('   ')}`);
    }
    say('  These logins exist in demo mode only, which asks for no second factor; real use does.');
    say('Ctrl-C stops.');
  }
  return assertions.length > 0 && assertions.every((assertion) => assertion.ok);
}

main().then(
  (code) => process.exit(code),
  (error) => reportAndExit(error, error instanceof OtherSet ? OTHER_SET : 1),
);
