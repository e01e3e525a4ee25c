// Journeys of those who work away from a desk: calls noted without a connection, and what becomes of them.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { countDone } from '../../support/browser/counted.mjs';
import { call } from './call.mjs';
import { nothingReadable, onDevice, takeUnderPin, typePin } from './console-device.mjs';

const PIN = '975310';

/** Which call stands at this place of the list: its address says so once it is open. */
async function idOf(page, place) {
  await page.locator('.call').nth(place).getByRole('button').click();
  await page.waitForURL(/open=/);
  const id = new URL(page.url()).searchParams.get('open');
  await page.keyboard.press('Escape');
  await page.waitForURL(/today$/);
  return id;
}

/**
 * A caseworker takes the list along, notes two calls by one digit each without a connection, opens the console again without
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
  const names = await page.locator('.call strong').allInnerTexts();
  const second = await idOf(page, 1);
  await takeUnderPin(page, '带走今天的名单', PIN);
  await page.getByText(/已带走，没有网络也能打开到/).waitFor();
  await desk.settle();
  await desk.cut(true);
  const done = await countDone(page);
  await page.keyboard.press('1');
  await page.getByText('1 条待发送').waitFor();
  assert.equal(await page.locator('.call').count(), listed - 1);
  assert.deepEqual(await done(), { keys: 1, actions: 0 }, 'one key logged one call');
  await page.keyboard.press('1');
  await page.getByText('2 条待发送').waitFor();
  await desk.settle();
  await nothingReadable(page, names);
  await page.reload();
  await typePin(page, PIN);
  await page.getByText('没有网络，显示的是').waitFor();
  await page.getByText('2 条待发送').waitFor();
  assert.equal(await page.locator('.call').count(), listed - 2);
  sent.length = 0;
  // Somebody else calls the same person meanwhile.
  await call(bureau.page, 'POST', `/follow-ups/${second}/transitions`, {
    reportedBy: 'caseworker',
    evidence: '电话 14:05',
    channel: 'phone',
    move: 'attempt',
  });
  await desk.cut(false);
  await page.getByText('1 条被退回').click();
  await page.locator('.phone-card:not(.call)').waitFor();
  assert.equal(sent.length, 2, 'each act was sent once');
  await desk.settle();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '先不退出' }).waitFor();
  await desk.settle();
  await page.getByRole('button', { name: '删除并退出' }).click();
  await page.waitForURL(/login/);
  assert.deepEqual(await onDevice(page), { acts: 0, copies: 0, vault: 0 });
  await bureau.close();
  await desk.close();
}
