// Prepares what the screens show, then takes the pictures of docs/tour from a running demo; with `weigh` prints instead what
// each first load sends and when its largest part is painted.
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/environment.mjs';
import { openDesk, startBrowser } from '../../support/browser/browser.mjs';
import { prepareScenes } from './scenes.mjs';
import { STOPS } from './stops.mjs';

const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

/** Returns the KiB sent for this page and the milliseconds until its largest part was painted. */
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

/** Opens one screen in the session of its group and takes its picture. */
async function stopAt(browser, demo, at, [name, login, address, how]) {
  const { language = 'zh', step, ...screen } = how;
  const path = typeof address === 'function' ? address(at) : address;
  const desk = await openDesk(browser, demo.origin, screen);
  const { page } = desk;
  await page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  if (login) await desk.signIn(demo.logins[login]);
  if (demo.weigh) {
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

/**
 * @param demo `{ origin, logins, dataDir, weigh, only }` of a running demo
 * @returns how many screens failed
 */
export async function takePictures(demo) {
  const browser = await startBrowser();
  let failed = 0;
  try {
    const at = await prepareScenes(browser, demo);
    for (const stop of STOPS.filter(([name]) => !demo.only || demo.only.includes(name)))
      await stopAt(browser, demo, at, stop).catch((error) => {
        failed += 1;
        process.stderr.write(`${stop[0]}: ${error.message}\n`);
      });
  } finally {
    await browser.close();
  }
  return failed;
}
