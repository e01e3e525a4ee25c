// The bars of the console: what an address weighs, when its largest part stands, how a long list scrolls, and how people are
// found among 200,000: npm run bench -- console [seekers]. Ends with 1 when a bar is missed.
import { loadavg } from 'node:os';
import pg from 'pg';
import { ensureSystemPackages } from '../../scripts/lib/ensure.mjs';
import { startBrowser } from '../../test/support/browser/browser.mjs';
import { sessionOf } from '../lib/sessions.mjs';
import { openStage, say, table } from '../lib/stage.mjs';
import { apiProcess } from '../reports/api-process.mjs';
import { generate } from '../reports/generate.mjs';
import { largestPaint, openAs, scrollThrough } from './browse.mjs';
import { nameEverybody } from './people.mjs';
import { searchFor } from './search.mjs';
import { firstLoads } from './weights.mjs';

const PEOPLE = 200_000;
const ROWS = 10_000;
const PHONE = /^\/(login$|sign-in$|account$|trip$|m\/|work|placements|batches)/;
const NEAR_MS = 1_000;
const FAR_MS = 2_600;

export async function run(args) {
  const seekers = Number(args[0] ?? PEOPLE);
  await ensureSystemPackages();
  const rows = [['what', 'seen', 'limit', '', 'load']];
  const hold = (what, seen, limit, unit, kept = seen <= limit) =>
    rows.push([what, `${seen} ${unit}`, `${limit} ${unit}`, kept ? '✓' : '✗', loadavg()[0].toFixed(1)]);
  weigh(hold);
  const stage = await openStage('console');
  const db = new pg.Client({ connectionString: stage.embedded.urls.superuser });
  await db.connect();
  try {
    await generate(db, { seekers, placements: Math.round(seekers / 10) });
    const people = await nameEverybody(db, Buffer.from(stage.env.INDEX_KEY, 'base64'), seekers);
    const bureau = await sessionOf(db, 'bureau', 'source-bureau', '451026');
    const areas = ['451026100'];
    const caseworker = await sessionOf(db, 'caseworker', 'township-office', areas[0], { areas });
    const api = await apiProcess(stage.env);
    try {
      await search(hold, api, bureau, people);
      await browse(hold, api, { bureau, caseworker }, Math.min(ROWS, seekers));
    } finally {
      await api.stop();
    }
  } finally {
    await db.end();
    await stage.close();
  }
  table(rows);
  if (rows.some((row) => row.includes('✗'))) process.exitCode = 1;
}

function weigh(hold) {
  const [[phone, onPhone]] = firstLoads().filter(([path]) => PHONE.test(path));
  const [[desk, atDesk]] = firstLoads().filter(([path]) => !PHONE.test(path));
  hold(`heaviest first load on a phone, ${phone}`, onPhone, 320, 'KiB');
  hold(`heaviest first load at a desk, ${desk}`, atDesk, 400, 'KiB');
}

async function search(hold, api, cookie, people) {
  const ask = async (text) => {
    const answer = await fetch(`${api.baseUrl}/api/v1/seekers/searches`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ limit: 50, text }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(body));
    return body.items.map(({ id }) => id);
  };
  for (let warm = 0; warm < 20; warm += 1) await ask(people[warm].readings.initials[0]);
  const { forms, share, p50, p95 } = await searchFor(people, ask);
  say(forms.map(([form, hit]) => `${form} ${Math.round(hit * 100)} %`).join(', '));
  hold(`search among ${people.length}, p95 (p50 ${p50.toFixed(0)} ms)`, Math.round(p95), 150, 'ms');
  hold('whom one means is among the first five', Math.round(share * 100), 95, '%', share >= 0.95);
}

async function browse(hold, api, cookies, rows) {
  const browser = await startBrowser();
  try {
    for (const [path, shows, cookie] of [
      ['/login', 'input[type=password]', undefined],
      ['/m/today', '.call', cookies.caseworker],
    ]) {
      const { page, close } = await openAs(browser, api.baseUrl, cookie, 'phone');
      hold(`${path}: largest paint, near`, await largestPaint(page, path, shows, false), NEAR_MS, 'ms');
      hold(
        `${path}: largest paint, 1.6 Mbps, CPU ×4`,
        await largestPaint(page, path, shows, true),
        FAR_MS,
        'ms',
      );
      await close();
    }
    const { page, close } = await openAs(browser, api.baseUrl, cookies.bureau, 'desktop');
    await page.goto('/people');
    const seen = await scrollThrough(page, rows);
    say(`${seen.rows} rows, ${seen.drawn} of them drawn; worst frame ${Math.round(seen.worst)} ms`);
    hold(`frame while ${seen.rows} rows scroll, median`, Math.round(seen.median), 100, 'ms');
    await close();
  } finally {
    await browser.close();
  }
}
