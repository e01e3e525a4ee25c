// The console as it looks: takes the screenshots of docs/tour from a running demo and prints what each first load weighs and
// how soon its largest part is painted. Usage: npm run demo | tee demo.txt, and beside it
// node scripts/console-tour.mjs demo.txt [--origin http://localhost:3000] [--weigh]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/environment.mjs';
import { loginsIn } from '../test/e2e/story/console.mjs';
import { openDesk, startBrowser } from '../test/support/browser/browser.mjs';

/** [name, login, address, screen, appearance, language] */
const STOPS = [
  ['overview', 'napo', '/overview', 'desktop', 'light', 'zh'],
  ['work', 'napo', '/work', 'desktop', 'light', 'zh'],
  ['people', 'napo', '/people', 'desktop', 'dark', 'en'],
  ['papers', 'employer', '/papers', 'desktop', 'light', 'zh'],
  ['reports', 'napo', '/reports', 'desktop', 'light', 'zh'],
  ['imports', 'napo', '/imports', 'desktop', 'light', 'zh'],
  ['answers', 'employer', '/answers', 'desktop', 'light', 'en'],
  ['today', 'chengxiang', '/m/today', 'phone', 'light', 'zh'],
  ['my-people', 'chengxiang', '/m/people', 'phone', 'dark', 'zh'],
  ['outbox', 'chengxiang', '/m/outbox', 'phone', 'light', 'en'],
  ['clinic', 'clinic', '/clinic', 'desktop', 'light', 'zh'],
];
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { origin: { type: 'string' }, weigh: { type: 'boolean', default: false } },
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

const browser = await startBrowser();
for (const [name, login, path, screen, appearance, language] of STOPS) {
  const desk = await openDesk(browser, origin, { screen, appearance });
  await desk.page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  await desk.signIn(logins[login]);
  if (values.weigh) {
    const [near, far] = [await weigh(desk.page, path, false), await weigh(desk.page, path, true)];
    process.stdout.write(
      `${path.padEnd(12)} ${screen.padEnd(8)} ${near.kib} KiB  ${near.ms} ms  slow ${far.ms} ms\n`,
    );
  } else {
    await desk.page.goto(path);
    await desk.settle();
    await desk.page.screenshot({ path: join(ROOT, 'docs', 'tour', `${name}.png`), scale: 'css' });
  }
  await desk.close();
}
await browser.close();
