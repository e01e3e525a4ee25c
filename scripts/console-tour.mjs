// The console as it looks: prepares what the screens show, then takes the pictures of docs/tour from a running demo; or prints
// what each first load weighs and how soon its largest part is painted. Usage: npm run demo | tee demo.txt, and beside it
// node scripts/console-tour.mjs demo.txt [--origin http://localhost:3000] [--weigh] [--only work,people]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/environment.mjs';
import { loginsIn } from '../test/e2e/story/console.mjs';
import { openDesk, startBrowser } from '../test/support/browser/browser.mjs';
import { prepareScenes } from './tour/scenes.mjs';
import { STOPS } from './tour/stops.mjs';

const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string' },
    weigh: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const said = readFileSync(positionals[0], 'utf8');
const origin = values.origin ?? /http:\/\/localhost:\d+/.exec(said)[0];
const logins = loginsIn(said);

/** What was sent for this page in KiB, and when its largest part stood, in milliseconds. */
async function weigh(page, path, slow) {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.clearBrowserCache');
  if (slow) {
    await line.send('Network.emulateNetworkConditions', SLOW);
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: 'networkidle' });
  const largest = await page.evaluate(
    () =>
      new Promise((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      ),
  );
  await line.detach();
  return { kib: Math.round(bytes / 1024), ms: Math.round(largest) };
}

/** A stop as a person would come to it: signed in, at rest, what is asked for opened. */
async function stopAt(browser, at, [name, login, address, how]) {
  const { language = 'zh', step, ...screen } = how;
  const path = typeof address === 'function' ? address(at) : address;
  const desk = await openDesk(browser, origin, screen);
  const { page } = desk;
  await page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  if (login) await desk.signIn(logins[login]);
  if (values.weigh) {
    const [near, far] = [await weigh(page, path, false), await weigh(page, path, true)];
    process.stdout.write(
      `${name.padEnd(16)} ${screen.screen ?? 'desktop'}  ${near.kib} KiB  ${near.ms} ms  slow ${far.ms} ms\n`,
    );
  } else {
    await page.goto(login || language === 'zh' ? path : `${path}?lang=${language}`);
    await desk.settle();
    if (step) {
      await step(page, desk);
      await desk.settle();
    }
    const picture = join(ROOT, 'docs', 'tour', `${name}.jpg`);
    await page.screenshot({ path: picture, scale: 'css', type: 'jpeg', quality: 80 });
  }
  await desk.close();
}

const browser = await startBrowser();
const only = values.only?.split(',');
const at = await prepareScenes(browser, {
  origin,
  logins,
  dataDir: process.env.DATA_DIR ?? join(ROOT, '.data'),
});
let failed = 0;
for (const stop of STOPS.filter(([name]) => !only || only.includes(name)))
  await stopAt(browser, at, stop).catch((error) => {
    failed += 1;
    process.stderr.write(`${stop[0]}: ${error.message}\n`);
  });
await browser.close();
process.exitCode = failed > 0 ? 1 : 0;
