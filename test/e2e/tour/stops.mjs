// Where the tour stops: a screen of every group, each group in both languages somewhere, light and dark, at a desk and on a
// phone. `step` opens what stands behind a first press; its selectors say nothing in any language.

import { call } from '../story/call.mjs';
import { file } from '../story/console-reports.mjs';

const first = (selector) => (page) => page.locator(selector).first().click();
const DAY = '?asOf=2018-04-13';

/** Notes two calls where there is no connection, and shows what the device still has to send. */
async function callsUnsent(page, desk) {
  await page.locator('.call.at').waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await desk.cut(true);
  for (const [at, key] of ['1', '3'].entries()) {
    await page.keyboard.press(key);
    await page.locator('.offline-flag a', { hasText: String(at + 1) }).waitFor();
  }
  await page.locator('.offline-flag a').first().click();
  await page.waitForURL(/outbox/);
}

const tab = (at) => (page) => page.getByRole('tab').nth(at).click();

/** Why somebody was proposed for this post and not for another. */
async function why(page) {
  await tab(1)(page);
  await page
    .getByRole('button', { name: /^(为什么不是|Why not)$/ })
    .first()
    .click();
  await page.locator('.sheet select').selectOption({ index: 2 });
  await page.locator('.sheet section h2').waitFor();
}

/** The badge of somebody who is invited is read at the gate. */
async function scanned(page) {
  const fair = new URL(page.url()).pathname;
  const { items } = await call(page, 'GET', `${fair}/roster?status=invited&limit=1`);
  await page.locator('.fair-day input').first().focus();
  await page.keyboard.type(items[0].badge);
  await page.keyboard.press('Enter');
  await page.locator('.answer.ok').waitFor();
}

/** The other side's list against ours: one whom only they have, and everybody they left out. */
async function otherSidesList(page) {
  const rows = [
    ['姓名', '身份证号', '乡镇', '企业'],
    ['无此人', '', '城厢镇', '某厂'],
  ];
  await page.locator('input[type=file]').setInputFiles(await file('对方.xlsx', rows));
  await page.locator('.difference li').first().waitFor();
}

const march = (page) => page.locator('input[type=month]').fill('2018-03');

/** `[name, login, address or how to find it, { screen, appearance, language, step }]` */
export const STOPS = [
  ['overview', 'napo', `/overview${DAY}`, {}],
  ['work', 'napo', '/work', {}],
  ['people', 'napo', '/people', { appearance: 'dark', language: 'en', step: first('.data-row') }],
  ['fairs', 'napo', '/fairs', { language: 'en' }],
  ['fair-day', 'napo', (at) => `/fairs/${at.fairId}`, { step: scanned }],
  ['roster', 'napo', (at) => `/fairs/${at.fairId}/roster`, {}],
  ['imports', 'napo', '/imports', { language: 'en' }],
  ['import-review', 'napo', (at) => `/imports/${at.importId}?outcome=error`, {}],
  ['plan', 'napo', (at) => `/plans/${at.planId}`, {}],
  ['plan-why', 'napo', (at) => `/plans/${at.planId}`, { language: 'en', appearance: 'dark', step: why }],
  ['plan-comparison', 'napo', (at) => `/plans/${at.planId}`, { language: 'en', step: tab(3) }],
  ['medical', 'napo', '/medical', {}],
  ['batch', 'napo', (at) => `/batches/${at.batchId}`, { language: 'en' }],
  ['reports', 'napo', (at) => `/reports/${at.runId}`, {}],
  ['retention', 'napo', (at) => `/reports/${at.runId}?section=retention`, { language: 'en' }],
  ['differences', 'napo', (at) => `/reports/${at.runId}?section=compare&with=I1`, { step: otherSidesList }],
  ['subsidies', 'napo', '/subsidies', { appearance: 'dark' }],
  ['exports', 'napo', '/exports', {}],
  ['rights', 'napo', '/rights', { language: 'en' }],
  ['menu', 'napo', '/work', { screen: 'phone', step: first('.phone-tabs button') }],

  ['answers', 'employer', '/answers', { language: 'en' }],
  ['answers-phone', 'employer', '/answers', { screen: 'phone', appearance: 'dark' }],
  ['arrivals', 'employer', '/arrivals', {}],
  ['duties', 'employer', '/duties', { language: 'en', appearance: 'dark' }],
  ['papers', 'employer', '/papers', {}],
  ['answers-link', null, (at) => at.answersPage, { screen: 'phone' }],

  ['today', 'chengxiang', '/m/today', { screen: 'phone' }],
  ['call', 'chengxiang', '/m/today', { screen: 'phone', language: 'en', step: first('.call .btn') }],
  ['person', 'chengxiang', (at) => `/m/people?open=${at.personId}`, { screen: 'phone' }],
  ['my-people', 'chengxiang', '/m/people', { screen: 'phone', appearance: 'dark', language: 'en' }],
  ['register', 'chengxiang', '/m/register', { screen: 'phone', appearance: 'dark' }],
  ['outbox', 'chengxiang', '/m/today', { screen: 'phone', language: 'en', offline: true, step: callsUnsent }],
  ['account', 'chengxiang', '/account', { screen: 'phone' }],

  ['trip', 'escort', (at) => `/m/trips/${at.batchId}`, { screen: 'phone', appearance: 'dark' }],
  ['trips', 'escort', '/m/trips', { screen: 'phone', language: 'en' }],

  ['clinic', 'clinic', '/clinic', { step: first('tbody tr button') }],
  ['slots', 'clinic', '/slots', { language: 'en' }],
  ['statement', 'napo', '/statement', { appearance: 'dark', step: march }],

  ['audit', 'auditor', '/audit', { language: 'en' }],
  ['audit-dark', 'auditor', '/audit', { appearance: 'dark' }],
  ['users', 'security-admin', '/users', { language: 'en' }],
  ['queues', 'system-admin', '/queues', {}],
  ['queues-phone', 'system-admin', '/queues', { screen: 'phone', appearance: 'dark', language: 'en' }],

  ['own-page', null, (at) => at.ownPage, { screen: 'phone' }],
  ['own-page-dark', null, (at) => at.ownPage, { screen: 'phone', appearance: 'dark', language: 'en' }],
];
