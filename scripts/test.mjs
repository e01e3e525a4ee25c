// Every size of test. Last line: `N passed, N failed, N skipped`; ends with 1 when anything failed or nothing ran.
// `--long` runs the same code with larger counts; further arguments go to Jest.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { runQuietly, runVisibly } from './lib/commands.mjs';
import { build, ensureDependencies, ensureSystemPackages } from './lib/ensure.mjs';
import { ROOT } from './lib/environment.mjs';
import { jestCommand } from './lib/jest-command.mjs';
import { readJson } from './lib/processes.mjs';
import { createProgress, step } from './lib/progress.mjs';

/** What needs no database, in two lanes side by side, because each of them keeps one core busy. */
const LANES = [
  [
    ['Build', build],
    ['Types of the console', () => npmRun('typecheck', '--workspace', 'web')],
    ['Types', () => npmRun('typecheck')],
    ['Format', () => npmRun('format:check')],
  ],
  [['Lint', () => npmRun('lint')]],
];
const npmRun = (...args) => runQuietly('npm', ['run', '--silent', ...args]);

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const fail = (name, text = '') => {
  counts.failed += 1;
  failures.push(`✗ ${name}${text ? `\n${text}` : ''}`);
};

async function check(name, work) {
  const progress = createProgress(name);
  try {
    await work();
    counts.passed += 1;
    progress.done();
    return true;
  } catch (error) {
    progress.failed();
    fail(name, error.message);
    return false;
  }
}

/** @returns whether there is a build to test */
async function runLanes() {
  const results = await Promise.all(
    LANES.map(async (lane) => {
      const passed = [];
      for (const [name, work] of lane) passed.push(await check(name, work));
      return passed;
    }),
  );
  return results[0][0];
}

async function runJest(directory, args, env) {
  const output = join(directory, 'jest.json');
  await runVisibly(
    process.execPath,
    jestCommand(['--ci', '--json', `--outputFile=${output}`, '--silent', ...args]),
    {
      env,
      stdout: 'ignore',
    },
  );
  const result = readJson(output);
  if (!result) return fail('Jest', 'It ended without a result.');
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  for (const suite of result.testResults) {
    const bad = suite.assertionResults.filter((test) => test.status === 'failed');
    for (const test of bad) failures.push(`✗ ${suite.name.replace(ROOT, '')}: ${test.fullName}`);
    // A suite that could not be loaded, or failed outside its tests, has no failed test to be counted by.
    if (suite.status === 'failed' && bad.length === 0) fail(suite.name.replace(ROOT, ''));
  }
}

/**
 * Scripts that are no Jest suites: `test/**` files named `*.node-spec.mjs`, run by Node's own test runner. Each has its own
 * service and database and mostly waits for it, so they run side by side.
 */
async function runNodeSpecs(env) {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true }).filter((name) =>
    name.endsWith('.node-spec.mjs'),
  );
  await Promise.all(files.sort().map((file) => runNodeSpec(join('test', file), env)));
}

async function runNodeSpec(name, env) {
  const progress = createProgress(name);
  const said = await new Promise((resolve) => {
    let text = '';
    const child = spawn(process.execPath, ['--test', '--test-reporter=tap', name], { cwd: ROOT, env });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (text += part));
    child.once('close', () => resolve(text));
  });
  const figure = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  const [passed, failed, skipped] = [
    figure('pass'),
    figure('fail') + figure('cancelled'),
    figure('skipped') + figure('todo'),
  ];
  counts.passed += passed;
  counts.skipped += skipped;
  if (failed > 0) {
    counts.failed += failed - 1;
    fail(name, said.slice(-8_000));
  } else if (passed + skipped === 0) fail(name, said.slice(-2_000) || 'It ran no test.');
  if (failed > 0 || passed + skipped === 0) progress.failed();
  else progress.done(`${passed} tests`);
}

async function runSuites(directory, args, long) {
  const { startThrowawayPostgres, startThrowawayRedis } = await import('./lib/throwaway.mjs');
  let redis;
  const postgres = await step('Starting a throw-away PostgreSQL', startThrowawayPostgres);
  const stopServers = async () => {
    await redis?.stop();
    await postgres.stop();
  };
  const interrupted = () => stopServers().finally(() => process.exit(130));
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, interrupted);
  try {
    redis = await step('Starting a throw-away Redis', () => startThrowawayRedis(postgres.directory));
    const { DATABASE_URL, MIGRATION_DATABASE_URL, REDIS_URL, DATA_DIR, PORT, ...inherited } = process.env;
    const env = {
      ...inherited,
      TZ: 'UTC',
      TEST_DATABASE_ADMIN_URL: postgres.embedded.urls.superuser,
      TEST_REDIS_URL: redis.url,
      ...(long ? { TEST_LONG: '1' } : {}),
    };
    await runJest(directory, args, env);
    if (args.length === 0) await runNodeSpecs(env);
  } finally {
    await stopServers();
  }
}

async function main() {
  const args = process.argv.slice(2).filter((arg) => arg !== '--long');
  const long = process.argv.includes('--long');
  const directory = mkdtempSync(join(tmpdir(), 'shanggang-result-'));
  try {
    await ensureDependencies();
    await ensureSystemPackages();
    const built = args.length === 0 ? await runLanes() : await check('Build', build);
    if (built) await runSuites(directory, args, long);
  } catch (error) {
    fail('Test run', error.stack);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  if (failures.length > 0) process.stdout.write(`\n${failures.join('\n\n')}\n\n`);
  const ran = counts.passed + counts.failed;
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  process.exit(counts.failed > 0 || ran === 0 ? 1 : 0);
}

await main();
