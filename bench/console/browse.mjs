// The console in a real browser: when the largest part of a first page stands, and how long frames last while a list scrolls.
import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk } from '../../test/support/browser/browser.mjs';
import { median } from '../lib/stage.mjs';

/** 1.6 Mbps with 150 ms to the first byte, on a processor a quarter as fast. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const SLOWER = 4;
const TIMES = 3;

export async function openAs(browser, origin, cookie, screen) {
  const desk = await openDesk(browser, origin, { screen });
  const [name, value] = (cookie ?? '').split('=');
  if (cookie) await desk.page.context().addCookies([{ name, value, url: origin }]);
  return desk;
}

/** When what was waited for was first drawn, in a page's own time. */
function noteWhenDrawn(selector) {
  const look = () => {
    if (document.querySelector(selector)) window.drawnAt = performance.now();
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}

/**
 * Milliseconds, the median of three first visits: the largest part stands, and so does what the page is opened for.
 * @param shows what it is opened for: it may be smaller than the sign of the start, and a page that failed is soonest painted
 */
export async function largestPaint(page, path, shows, slow) {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await page.addInitScript(noteWhenDrawn, shows);
  if (slow) {
    await line.send('Network.emulateNetworkConditions', SLOW);
    await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  const seen = [];
  for (let visit = 0; visit < TIMES; visit += 1) {
    await line.send('Network.clearBrowserCache');
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.locator(shows).first().waitFor();
    seen.push(Math.max(await page.evaluate(largestSoFar), await page.evaluate(() => window.drawnAt)));
  }
  await line.detach();
  return Math.round(median(seen));
}

const largestSoFar = () =>
  new Promise((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    }),
  );

/** Reads on until the list holds so many rows, then turns the wheel through all of them. */
export async function scrollThrough(page, rows, wheels = 150) {
  const shown = () =>
    page.evaluate(() => Number(document.querySelector('.table').getAttribute('aria-rowcount')) - 1);
  await page.locator('.data-row').first().waitFor();
  while ((await shown()) < rows) {
    const before = await shown();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    for (let wait = 0; (await shown()) === before && wait < 400; wait += 1) await sleep(5);
    if ((await shown()) === before) throw new Error(`the list ends at ${before} rows`);
  }
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    window.frames_ = [];
    let last = performance.now();
    const frame = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.requestAnimationFrame(frame);
    };
    window.requestAnimationFrame(frame);
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.mouse.move(700, 500);
  for (let wheel = 0; wheel < wheels; wheel += 1) {
    await page.mouse.wheel(0, height / wheels);
    await sleep(30);
  }
  const { frames, drawn } = await page.evaluate(() => ({
    frames: window.frames_,
    drawn: document.querySelectorAll('.data-row').length,
  }));
  return { rows: await shown(), drawn, median: median(frames), worst: Math.max(...frames) };
}
