// The night of a departure: the roll is called without a connection and beyond the end of the session.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import { passDays } from './clock.mjs';
import { allSent, nothingReadable, onDevice, takeUnderPin, typePin } from './console-device.mjs';

/** From when a coach is planned until it leaves; its list closes on the last working day before. */
const DAYS_AHEAD = 5;
const SAID = { reportedBy: 'bureau', channel: 'account' };

/** A coach of people who go back to their work tonight, its doors open, with the escort of the demo. */
export async function coachTonight(browser, { origin, logins, dataDir }) {
  const admin = await openDesk(browser, origin);
  await admin.signIn(logins['security-admin']);
  const { items } = await call(admin.page, 'GET', '/users?limit=100');
  const escort = items.find(({ name }) => name === logins.escort.name);
  await admin.close();
  // some of the ready may not board, and the service says so
  const bureau = await openDesk(browser, origin, { declared: [/^409 POST .*\/passengers$/] });
  await bureau.signIn(logins.napo);
  const { today } = await call(bureau.page, 'GET', '/session');
  const departureOn = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const started = await call(bureau.page, 'GET', '/placements?status=started&limit=20');
  const batch = await call(bureau.page, 'POST', '/batches', {
    ...SAID,
    departureOn,
    vehicles: [{ coach: '1', seats: 49 }],
    escorts: [{ name: '带队员', userId: escort.id }],
  });
  const people = [...new Set(started.items.map(({ seekerId }) => seekerId))].slice(0, 8);
  const aboard = await twoWhoMayBoard(bureau.page, batch.id);
  await call(bureau.page, 'POST', `/batches/${batch.id}/others`, {
    passengers: people.map((seekerId, index) => ({
      kind: 'returning',
      seekerId,
      seat: { coach: '1', seat: index + 1 },
    })),
  });
  await call(bureau.page, 'PUT', `/batches/${batch.id}/arrangements`, {
    contacts: [{ role: 'driver', name: '司机', phone: '10000000000' }],
  });
  await call(bureau.page, 'POST', `/batches/${batch.id}/transitions`, { ...SAID, move: 'lock' });
  await passDays({ dataDir }, DAYS_AHEAD);
  await call(bureau.page, 'POST', `/batches/${batch.id}/transitions`, { ...SAID, move: 'open_boarding' });
  await bureau.close();
  return { batchId: batch.id, people: people.length + aboard, escortId: escort.id };
}

/** Two of those who are ready; the rules keep some of them off a coach, as a minor for a post with a hazard. */
async function twoWhoMayBoard(page, batchId) {
  const { items } = await call(page, 'GET', '/placements?status=ready&limit=50');
  let aboard = 0;
  for (const { id } of items) {
    if (aboard === 2) break;
    const passengers = [{ placementId: id, seat: { coach: '1', seat: 40 + aboard } }];
    try {
      await call(page, 'POST', `/batches/${batchId}/passengers`, { ...SAID, passengers });
      aboard += 1;
    } catch (error) {
      if (!/: 409 /.test(error.message)) throw error;
    }
  }
  assert.equal(aboard, 2);
  return aboard;
}

const PIN = '246810';

/** As the end of the session would; the sessions of a lost phone end otherwise. */
const endSession = (page) => page.context().clearCookies({ name: 'sid' });

/** List and numbers go along under a PIN; nothing of a person stays readable on the device. */
async function takeAlong(page, names) {
  await takeUnderPin(page, '带上名单和电话', PIN);
  const dial = page.getByRole('link', { name: /^拨打/ });
  await dial.first().waitFor();
  const numbers = await dial.evaluateAll((links) => links.map(({ href }) => href.replace('tel:', '')));
  assert.match(numbers[0], /^\d+$/);
  const sent = page.waitForResponse((response) => response.url().endsWith('/roll-call/marks'));
  await mark(page, '上车');
  await sent;
  const signs = [...names, ...numbers];
  await nothingReadable(page, signs);
  return signs;
}

const mark = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/**
 * The escort calls the roll where there is no signal; the session ends meanwhile. The trip goes on under its PIN, also after
 * the console was closed; wrong PINs count; after a sign-in each mark is sent once.
 */
export async function escortJourney(browser, up) {
  const { batchId, people } = await coachTonight(browser, up);
  const desk = await openDesk(browser, up.origin, {
    screen: 'phone',
    offline: true,
    declared: [/^401 (GET|POST) \/api\/v1\/(session|batches)/],
  });
  const { page } = desk;
  const taken = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/roll-call/marks') && response.ok())
      taken.push((await response.request().allHeaders())['idempotency-key']);
  });
  await desk.signIn(up.logins.escort);
  await page.goto(`/m/trips/${batchId}`);
  await page.getByText(`还差 ${people} 人`).waitFor();
  await desk.settle();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const lines = await call(page, 'GET', `/batches/${batchId}/boarding-list`);
  const signs = await takeAlong(
    page,
    lines.filter(({ kind }) => kind !== 'escort').map(({ name }) => name),
  );
  await desk.cut(true);
  await page.getByText(`还差 ${people - 1} 人`).waitFor();
  await endSession(page);
  for (let left = people - 1; left > 2; left -= 1) {
    await mark(page, '上车');
    await page.getByText(`还差 ${left - 1} 人`).waitFor();
  }
  await nothingReadable(page, signs);
  await page.reload();
  await typePin(page, '000000');
  await page.getByText('还可以试 4 次').waitFor();
  await nothingReadable(page, signs);
  await desk.settle();
  await typePin(page, PIN);
  await page.getByText('还差 2 人').waitFor();
  await desk.cut(false);
  await page.waitForURL(/\/trip$/);
  await page.getByText('登录已过期').waitFor();
  await mark(page, '上车');
  await page.getByText('还差 1 人').waitFor();
  await page.reload();
  await typePin(page, PIN);
  await page.getByText('未到 1', { exact: true }).click();
  assert.equal(await page.locator('.phone-card').count(), 1, 'who is missing');
  await page.getByRole('button', { name: '不来了' }).click();
  await page.getByRole('button', { name: '不想去了' }).click();
  await page.getByText('全部到齐').waitFor();
  await desk.settle();
  await page.getByRole('button', { name: '重新登录并发送' }).click();
  await signInHere(page, up.logins.escort);
  await page.locator('.phone-card', { hasText: '登车中' }).first().click();
  await page.getByText('全部到齐').waitFor();
  await allSent(page);
  const doors = (await call(page, 'GET', `/batches/${batchId}/boarding-list`))
    .filter(({ kind }) => kind !== 'escort')
    .map(({ door }) => door);
  assert.equal(doors.filter((door) => door === 'boarded').length, people - 1);
  assert.equal(doors.filter((door) => door === 'not_boarded').length, 1);
  assert.deepEqual([taken.length, new Set(taken).size], [people, people], 'each mark was sent once');
  await page.getByRole('button', { name: '联系人' }).click();
  assert.equal(await page.locator('.dial').getAttribute('href'), 'tel:10000000000');
  await desk.settle();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '发车' }).click();
  await page.getByText('途中', { exact: true }).waitFor();
  await desk.settle();
  await leaveWithUnsent(desk);
  await desk.close();
}

async function signInHere(page, { name, password }) {
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/m\/trips/);
}

/** What is under the PIN and not sent is asked about before it goes with everything else. */
async function leaveWithUnsent(desk) {
  const { page } = desk;
  await desk.cut(true);
  await page.getByRole('button', { name: '清点人数' }).click();
  await page.getByLabel('在哪一站').fill('服务区');
  await page.getByLabel('数到几人').fill('3');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('1 条待发送').waitFor();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByText('还有 1 条没有发送').waitFor();
  await page.getByRole('button', { name: '删除并退出' }).click();
  await page.waitForURL(/login/);
  assert.deepEqual(await onDevice(page), { acts: 0, copies: 0, vault: 0 });
}
