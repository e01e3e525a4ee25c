// Takes the pictures of docs/tour: npm run tour [-- --demo demo.txt] [--weigh] [--only work,people]
// Starts a demo in a directory of its own and stops it afterwards. `--demo FILE` uses a running demo instead: FILE holds what
// `npm run demo` printed, DATA_DIR names its data.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportAndExit } from '../../../scripts/lib/commands.mjs';
import { ensureDependencies, ensureSystemPackages } from '../../../scripts/lib/ensure.mjs';
import { ROOT, readEnvironment } from '../../../scripts/lib/environment.mjs';
import { freePort } from '../../../scripts/lib/processes.mjs';
import { step } from '../../../scripts/lib/progress.mjs';

const DEMO_LIMIT_MS = 20 * 60_000;

const { values } = parseArgs({
  options: {
    demo: { type: 'string' },
    weigh: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

async function startDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), 'shanggang-tour-'));
  const child = spawn(process.execPath, [join('scripts', 'demo.mjs')], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
  return {
    said: () => printed,
    dataDir,
    ended,
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function main() {
  await ensureDependencies();
  await ensureSystemPackages();
  const { loginsIn, whenUp } = await import('../story/console.mjs');
  const { takePictures } = await import('./take-pictures.mjs');
  const options = { weigh: values.weigh, only: values.only?.split(',') };
  if (values.demo) {
    const printed = readFileSync(values.demo, 'utf8');
    const [origin] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
    if (!origin) throw new Error(`${values.demo} holds no address: it is the output of npm run demo.`);
    const { dataDir } = readEnvironment();
    return takePictures({ origin, logins: loginsIn(printed), dataDir, ...options });
  }
  const demo = await startDemo();
  try {
    const cutOff = demo.ended.then(() => {
      throw new Error(`The demo ended early:\n${demo.said().slice(-2_000)}`);
    });
    const up = await step('Starting a demo', () => Promise.race([whenUp(demo, DEMO_LIMIT_MS), cutOff]));
    cutOff.catch(() => undefined);
    return await takePictures({ ...up, ...options });
  } finally {
    await demo.stop();
  }
}

main().then((failed) => process.exit(failed > 0 ? 1 : 0), reportAndExit);
