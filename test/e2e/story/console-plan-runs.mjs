// A run is stopped and asked for again; two plans stand beside each other and beside the other ways, figure by figure what
// the service says.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';

const BEFORE_IT = 4;
const idIn = (page) => new URL(page.url()).pathname.split('/').pop();
const stateOf = (page, words) => page.getByRole('status').getByText(words, { exact: true });

/** Every share of the bar and every step that was named on the way. */
const watchProgress = (page) =>
  page.evaluate(() => {
    window.seen = [];
    const note = () => {
      const live = document.querySelector('[aria-live=polite] p')?.textContent;
      const bar = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (bar && window.seen.at(-1)?.[1] !== bar) window.seen.push([live, bar]);
    };
    new window.MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });

/** Started, its progress shown, stopped; the state says so, and the same question asked again comes to its end. */
async function cancels({ page, settle }) {
  await page.goto('/plans');
  await settle();
  // Runs of colleagues stand before it: there is time to stop one.
  await Promise.all(Array.from({ length: BEFORE_IT }, () => call(page, 'POST', '/match-plans', {})));
  await page.getByRole('button', { name: '运行一次匹配' }).click();
  await page.waitForURL(/plans\/.+/);
  const stopped = idIn(page);
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: '停止' }).click();
  await stateOf(page, '已取消').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  assert.equal((await call(page, 'GET', `/match-plans/${stopped}`)).status, 'cancelled');
  await settle();
  await watchProgress(page);
  const steps = page.waitForResponse((response) => /match-plans\/.*\/progress$/.test(response.url()));
  await page.getByRole('button', { name: '重新运行' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(stopped));
  await stateOf(page, '待确认').waitFor({ timeout: 90_000 });
  assert.match((await steps).headers()['content-type'], /text\/event-stream/);
  const shares = (await page.evaluate(() => window.seen)).map(([, share]) => Number(share));
  assert.ok(shares.length > 1, `the bar moved: ${shares}`);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
    'it never goes back',
  );
  assert.equal(
    (await call(page, 'GET', `/match-plans/${stopped}`)).status,
    'cancelled',
    'nothing revives it',
  );
  return idIn(page);
}

/** The row of a way: how many it places, how many of those who go first, its score. */
const rowOf = (page, way) =>
  page
    .locator('tbody tr', { hasText: way })
    .locator('td.num')
    .allInnerTexts()
    .then((cells) => cells.map((text) => text.trim()));

const figuresOf = ({ placed, score, placedByTier, eligibleByTier }) => [
  String(placed),
  placedByTier.length > 1 ? `${placedByTier[0]}/${eligibleByTier[0]}` : '',
  String(score),
];

/** Why not, a pin, a second run; both plans, the best score and first-come beside each other; who is served how. */
async function compares({ page, settle }, first) {
  await page.getByRole('tab', { name: '推荐' }).click();
  const proposed = page.getByRole('tabpanel').locator('tbody tr').first();
  const name = await proposed.locator('td').nth(1).innerText();
  await proposed.getByRole('button', { name: '为什么不是' }).click();
  await page.getByLabel('问哪个岗位').selectOption({ index: 1 });
  const asked = await page.getByLabel('问哪个岗位').inputValue();
  await page.locator('.sheet section h2').waitFor();
  const { items } = await call(page, 'GET', `/match-plans/${first}/proposals?limit=100`);
  const { seekerId } = items.find(({ seekerName }) => seekerName === name);
  const query = new URLSearchParams({ seekerId, vacancyId: asked });
  const why = await call(page, 'GET', `/match-plans/${first}/explain?${query}`);
  const shown = await page.locator('.sheet section li').allInnerTexts();
  assert.equal(shown.length, why.reasons.length);
  why.reasons.forEach(({ text }, at) => assert.ok(shown[at].includes(text.zh), text.zh));
  await settle();
  await page.keyboard.press('Escape');
  await proposed.getByRole('button', { name: '固定', exact: true }).click();
  await page.getByRole('button', { name: '固定 1 人，重新运行' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(first));
  await stateOf(page, '待确认').waitFor({ timeout: 90_000 });
  const second = idIn(page);
  const pinned = (await call(page, 'GET', `/match-plans/${second}`)).options.pins;
  assert.deepEqual(
    pinned.map((pair) => pair.seekerId),
    [seekerId],
  );
  await page.getByRole('tab', { name: '方案对比' }).click();
  await page.locator('tbody tr', { hasText: '先到先得' }).first().waitFor({ timeout: 60_000 });
  const { ways, fairness } = await call(page, 'GET', `/match-plans/${second}/sheet`);
  for (const [words, way] of [
    ['本方案', ways.plan],
    ['总分最高（不分优先）', ways.optimum],
    ['先到先得', ways.greedy],
  ]) {
    await page.locator('tbody tr', { hasText: words }).first().waitFor();
    assert.deepEqual(await rowOf(page, words), figuresOf(way), words);
  }
  assert.ok(ways.greedy.score <= ways.optimum.score);
  const shares = await page.locator('.shares li .num').allInnerTexts();
  assert.deepEqual(
    shares,
    fairness.map(({ placed, people }) => `${placed}/${people}`),
  );
  await page.goto(`/plans/${second}?with=${first}`);
  await page.getByRole('tab', { name: '方案对比' }).click();
  const { totals } = await call(page, 'GET', `/match-plans/${second}/comparison?with=${first}&limit=1`);
  const counts = ['placed', 'score', 'moved', 'gained', 'lost'];
  const values = page.locator('.figures .figure .value');
  await values.getByText(String(totals.placed), { exact: true }).first().waitFor();
  assert.deepEqual(
    await values.allInnerTexts(),
    counts.map((count) => String(totals[count])),
  );
  await settle();
}

export async function planRunsJourney(browser, { origin, logins }) {
  // The sheet follows the plan by some seconds, and the screen asks again until it is there.
  const desk = await openDesk(browser, origin, { declared: [/^409 GET .*\/sheet$/] });
  await desk.signIn(logins.napo);
  const first = await cancels(desk);
  await compares(desk, first);
  await desk.close();
}
