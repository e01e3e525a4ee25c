// A real browser for journeys through the console. A journey fails on any console error, uncaught error, violation of the
// page's policy, answer of 400 or more it did not declare, or accessibility violation.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { watchFaults } from './faults.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

function chromiumOnPath() {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (!found) throw new Error('chromium is not on the PATH');
  return found;
}

/** @param through address everything goes through, what is on this machine too */
export function startBrowser({ through } = {}) {
  return chromium.launch({
    executablePath: chromiumOnPath(),
    ...(through ? { proxy: { server: through, bypass: '<-loopback>' } } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/**
 * One person at one screen. `close` tells every fault that was seen on the way; `offline`: the service worker may run, and
 * a connection that was cut on purpose is no fault.
 */
export async function openDesk(
  browser,
  origin,
  { screen = 'desktop', appearance = 'light', declared = [], offline = false } = {},
) {
  const context = await browser.newContext({
    ...SCREENS[screen],
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: appearance,
    serviceWorkers: offline ? 'allow' : 'block',
  });
  const faults = [];
  const closeWatched = await watchFaults(context, faults, { declared, offline });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return {
    page,
    cut: async (off) => {
      // A page that was opened again while it was cut off does not know it: it hears of no connection coming back.
      const unaware = !off && (await page.evaluate(() => navigator.onLine));
      await context.setOffline(off);
      if (!unaware) return;
      await context.setOffline(true);
      await context.setOffline(false);
    },
    async signIn({ name, password }) {
      await page.goto('/login');
      await page.locator('input[autocomplete=username]').fill(name);
      await page.locator('input[type=password]').fill(password);
      await page.locator('button[type=submit]').click();
      await page.waitForURL((url) => url.pathname !== '/login');
    },
    /** Every screen of this person once it has come to rest, and no accessibility fault on it. */
    async settle() {
      for (const shown of context.pages()) for (const fault of await unreadable(shown)) faults.push(fault);
    },
    async close() {
      await closeWatched();
      assert.deepEqual([...new Set(faults)], []);
    },
  };
}

/**
 * What every page of a browser shows is told with the error of a journey that failed there: a line that never came is seldom
 * the reason. The pages are closed, so that they do not trouble the journeys after it.
 */
export async function tellingPages(browser, journey) {
  try {
    return await journey();
  } catch (error) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const told = await Promise.all(pages.map(shownBy));
    await Promise.all(browser.contexts().map((context) => context.close()));
    throw new Error(`${error.message}\n${told.join('\n')}`, { cause: error });
  }
}

const TOLD_CHARACTERS = 1_500;

async function shownBy(page) {
  const text = await page
    .locator('body')
    .innerText({ timeout: 2_000 })
    .catch((error) => error.message);
  return `${page.url()} shows: ${text.replaceAll(/\s+/g, ' ').slice(0, TOLD_CHARACTERS)}`;
}

async function unreadable(page) {
  await page.waitForLoadState('networkidle');
  await page.locator('.ant-skeleton-active, .waiting').first().waitFor({ state: 'detached' });
  // A list that is still folding up has a role and, by then, no name.
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .first()
    .waitFor({ state: 'hidden' });
  // What is still changing its colour is judged by the colour it comes to.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ).then(() => undefined),
  );
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  }, RULES);
  return found.map((violation) => `${new URL(page.url()).pathname} ${violation}`);
}
