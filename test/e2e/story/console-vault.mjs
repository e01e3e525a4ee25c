// A phone is found, guessed at, kept too long and reported lost: what it keeps opens for its person alone.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import {
  allSent,
  changeRow,
  keptRows,
  nothingReadable,
  onDevice,
  takeUnderPin,
  typePin,
} from './console-device.mjs';

const PIN = '135791';
const NOTE = '下午四点以后再打';
const HOUR = 3_600_000;

/**
 * A caseworker works on the list with and without a granted day: nothing of a person lies readable on the phone, nothing that
 * was noted is lost, and past its hour, after five wrong PINs or once the phone is reported lost, the grant opens nothing.
 */
export async function foundPhoneJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin, {
    screen: 'phone',
    offline: true,
    declared: [/^401 (GET|POST|DELETE) \/api\/v1\//],
  });
  const { page } = desk;
  await desk.signIn(logins.chengxiang);
  await page.locator('.call.at').waitFor();
  await desk.settle();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const signs = await signsOf(page);
  await nothingReadable(page, signs);
  await withoutGrant(desk, signs);
  await granted(desk, signs);
  await guessed(desk, signs);
  await tooLate(desk);
  await reportedLost(desk, browser, { origin, logins });
  await desk.close();
}

/** Everything that tells of somebody on the screen, and their numbers as the service gives them. */
async function signsOf(page) {
  const names = await page.locator('.call strong').allInnerTexts();
  const followUps = await call(page, 'GET', '/follow-ups?limit=100');
  const people = await call(page, 'GET', '/seekers?limit=100');
  const told = JSON.stringify([followUps, people]);
  const digits = told.match(/\d{11,18}[Xx]?/g) ?? [];
  return [...new Set([...names, ...digits, NOTE])].filter(Boolean);
}

const list = (page) => page.locator('.call.at').waitFor();

/** A worry is noted beside the first call: it changes nothing of the list. */
async function noteConcern(page) {
  await page.locator('.call').first().getByRole('button').click();
  await page.getByRole('button', { name: '记诉求' }).click();
  await page.locator('input[name=words]').fill(NOTE);
  await page
    .locator('form', { has: page.locator('input[name=words]') })
    .locator('button[type=submit]')
    .click();
  await page.locator('input[name=words]').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.waitForURL(/today$/);
}

/** Opened again without a connection and without a granted day: it waits, sealed, and goes on by itself afterwards. */
async function withoutGrant(desk, signs) {
  const { page } = desk;
  await desk.cut(true);
  await noteConcern(page);
  await page.getByText('1 条待发送').waitFor();
  await nothingReadable(page, signs);
  await page.reload();
  await page.getByText('1 条没有发送，加密存在本机').waitFor();
  assert.equal(await page.locator('input[name=pin]').count(), 0);
  for (const sign of signs) assert.ok(!(await page.locator('body').innerText()).includes(sign));
  await desk.settle();
  await nothingReadable(page, signs);
  await desk.cut(false);
  await list(page);
  await allSent(page);
}

/** With a granted day the PIN opens list and acts; nothing of a person is readable before or after. */
async function granted(desk, signs) {
  const { page } = desk;
  await takeUnderPin(page, '带走今天的名单', PIN);
  await page.getByText(/已带走，没有网络也能打开到/).waitFor();
  const [row] = (await keptRows(page)).vault;
  assert.ok(Math.abs(row.until - Date.now() - 24 * HOUR) < HOUR / 10, 'a day');
  await desk.settle();
  await desk.cut(true);
  await noteConcern(page);
  await page.getByText('1 条待发送').waitFor();
  await page.reload();
  await page.locator('input[name=pin]').waitFor();
  await desk.settle();
  await nothingReadable(page, signs);
  await typePin(page, '000000');
  await page.getByText('还可以试 4 次').waitFor();
  await typePin(page, PIN);
  await list(page);
  await page.getByText('1 条待发送').waitFor();
  await nothingReadable(page, signs);
}

/** Five wrong PINs: the grant is gone, what was noted is not. */
async function guessed(desk, signs) {
  const { page } = desk;
  await page.reload();
  const before = (await keptRows(page)).vault[0];
  for (const pin of ['111111', '222222', '333333', '444444', '555555']) {
    await page.locator('input[name=pin]').waitFor();
    const { wrong } = (await keptRows(page)).vault[0];
    await typePin(page, pin);
    if (wrong < 4) await page.getByText(`还可以试 ${4 - wrong} 次`).waitFor();
  }
  await page.getByText('没有提前带走').waitFor();
  assert.deepEqual({ ...(await onDevice(page)), copies: 0 }, { acts: 1, copies: 0, vault: 0 });
  assert.ok(before, 'there was one');
  await page.reload();
  await page.getByText('1 条没有发送').waitFor();
  assert.equal(await page.locator('input[name=pin]').count(), 0, 'the right PIN opens nothing any more');
  await nothingReadable(page, signs);
  await desk.cut(false);
  await list(page);
  await allSent(page);
}

/** Past its hour, and with the clock set back before it was granted, there is nothing to type a PIN into. */
async function tooLate(desk) {
  const { page } = desk;
  for (const change of [{ until: Date.now() - 1 }, { seenAt: Date.now() + HOUR }]) {
    await takeUnderPin(page, '带走今天的名单', PIN);
    await page.getByText(/已带走，没有网络也能打开到/).waitFor();
    await desk.cut(true);
    await changeRow(page, 'vault', 'grant', change);
    await page.reload();
    await page.getByText('没有提前带走').waitFor();
    assert.equal((await onDevice(page)).vault, 0);
    await desk.cut(false);
    await list(page);
  }
}

/** Its owner reports it lost at a desk: at its next contact it wipes itself, and a new sign-in is on another device. */
async function reportedLost(desk, browser, { origin, logins }) {
  const { page } = desk;
  await takeUnderPin(page, '带走今天的名单', PIN);
  await page.getByText(/已带走，没有网络也能打开到/).waitFor();
  const own = await openDesk(browser, origin);
  await own.signIn(logins.chengxiang);
  await own.page.goto('/account');
  const phone = own.page.locator('.devices li', { hasNotText: '本机' }).filter({ hasText: '挂失' }).first();
  await phone.waitFor();
  await own.settle();
  await phone.getByRole('button', { name: '挂失' }).click();
  await own.settle();
  await own.page
    .getByRole('alertdialog')
    .or(own.page.getByRole('dialog'))
    .getByRole('button', { name: '挂失' })
    .click();
  await own.page
    .getByText(/已挂失 \d{4}/)
    .first()
    .waitFor();
  await own.settle();
  await page.reload();
  await page.getByText('这台设备已锁定').waitFor();
  assert.deepEqual(await onDevice(page), { acts: 0, copies: 0, vault: 0 });
  await desk.settle();
  await desk.signIn(logins.chengxiang);
  await list(page);
  await own.close();
}
