// Journeys of those who work away from a desk: calls noted without a connection, and what becomes of them.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';

/** How many rows each store of the device holds. */
const onDevice = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shanggang');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(names);
          const counts = {};
          for (const name of names)
            reading.objectStore(name).count().onsuccess = ({ target }) => (counts[name] = target.result);
          reading.oncomplete = () => {
            opening.result.close();
            resolve(counts);
          };
        };
      }),
  );

/**
 * A caseworker opens the list, notes two calls by one digit each without a connection, opens the console again without
 * one, and sends when it is back: each act once; the one somebody else was faster with comes back and asks before it is lost.
 */
export async function callsJourney(browser, { origin, logins }) {
  const bureau = await openDesk(browser, origin);
  await bureau.signIn(logins.napo);
  const desk = await openDesk(browser, origin, {
    screen: 'phone',
    offline: true,
    declared: [/^409 POST .*\/outcome$/],
  });
  const { page } = desk;
  const sent = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/outcome')) sent.push(request.url());
  });
  await desk.signIn(logins.chengxiang);
  await page.locator('.call.at').waitFor();
  await desk.settle();
  const listed = await page.locator('.call').count();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await desk.cut(true);
  await page.keyboard.press('1');
  await page.getByText('1 条待发送').waitFor();
  assert.equal(await page.locator('.call').count(), listed - 1, 'one key logged one call');
  await page.keyboard.press('1');
  await page.getByText('2 条待发送').waitFor();
  await desk.settle();
  await page.reload();
  await page.locator('.note').waitFor();
  await page.getByText('2 条待发送').waitFor();
  assert.equal(await page.locator('.call').count(), listed - 2);
  sent.length = 0;
  const second = await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('shanggang').onsuccess = ({ target }) => {
          target.result.transaction('acts').objectStore('acts').getAll().onsuccess = (read) =>
            resolve(read.target.result.sort((a, b) => a.at - b.at)[1].act.about);
        };
      }),
  );
  // Somebody else calls the same person meanwhile.
  await call(bureau.page, 'POST', `/follow-ups/${second}/moves`, {
    saidBy: 'caseworker',
    channel: 'phone',
    move: 'attempt',
  });
  await desk.cut(false);
  await page.getByText('1 条被退回').click();
  await page.locator('.phone-card').waitFor();
  assert.equal(sent.length, 2, 'each act was sent once');
  await desk.settle();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '先不退出' }).waitFor();
  await desk.settle();
  await page.getByRole('button', { name: '删除并退出' }).click();
  await page.waitForURL(/login/);
  assert.deepEqual(await onDevice(page), { acts: 0, copies: 0 });
  await bureau.close();
  await desk.close();
}

const SAID = { saidBy: 'bureau', channel: 'account' };

/** A coach of people who go back to their work tonight, its doors open, with the escort of the demo. */
async function coachTonight(browser, { origin, logins }) {
  const admin = await openDesk(browser, origin);
  await admin.signIn(logins['security-admin']);
  const { items } = await call(admin.page, 'GET', '/users?limit=100');
  const escort = items.find(({ name }) => name === logins.escort.name);
  await admin.close();
  // some of the ready may not board, and the service says so
  const bureau = await openDesk(browser, origin, { declared: [/^409 POST .*\/passengers$/] });
  await bureau.signIn(logins.napo);
  const { today } = await call(bureau.page, 'GET', '/session');
  const departureOn = new Date(Date.parse(today) + 5 * 86_400_000).toISOString().slice(0, 10);
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
  for (const move of ['lock', 'open_boarding'])
    await call(bureau.page, 'POST', `/batches/${batch.id}/moves`, {
      ...SAID,
      move,
      ...(move === 'lock' ? {} : { happenedOn: departureOn }),
    });
  await bureau.close();
  return { batchId: batch.id, people: people.length + aboard };
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

/** The escort calls the roll where there is no signal: one tap each; all of it arrives once there is one. */
export async function escortJourney(browser, up) {
  const { batchId, people } = await coachTonight(browser, up);
  const desk = await openDesk(browser, up.origin, { screen: 'phone', offline: true });
  const { page } = desk;
  await desk.signIn(up.logins.escort);
  await page.goto(`/m/trips/${batchId}`);
  await page.getByText(`还差 ${people} 人`).waitFor();
  await desk.settle();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await desk.cut(true);
  for (let left = people; left > 1; left -= 1) {
    await page.getByRole('button', { name: '上车', exact: true }).first().click();
    await page.getByText(`还差 ${left - 1} 人`).waitFor();
  }
  await page.reload();
  await page.getByText('还差 1 人').waitFor();
  await page.getByText('未到 1', { exact: true }).click();
  assert.equal(await page.locator('.phone-card').count(), 1, 'who is missing');
  await page.getByRole('button', { name: '不来了' }).click();
  await page.getByRole('button', { name: '不想去了' }).click();
  await page.getByText('全部到齐').waitFor();
  await page.getByRole('button', { name: '联系人' }).click();
  assert.equal(await page.locator('.dial').getAttribute('href'), 'tel:10000000000');
  await desk.settle();
  await page.keyboard.press('Escape');
  await desk.cut(false);
  await page.getByText('条待发送').waitFor({ state: 'detached' });
  const lines = await call(page, 'GET', `/batches/${batchId}/boarding-list`);
  const doors = lines.filter(({ kind }) => kind !== 'escort').map(({ door }) => door);
  assert.equal(doors.filter((door) => door === 'boarded').length, people - 1);
  assert.equal(doors.filter((door) => door === 'not_boarded').length, 1);
  await page.getByRole('button', { name: '发车' }).click();
  await page.getByText('途中', { exact: true }).waitFor();
  await desk.settle();
  await desk.close();
}
