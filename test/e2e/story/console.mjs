// Journeys through the console over the story's data: each group opens what it opens every day, in a real browser.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk, startBrowser } from '../../support/browser/browser.mjs';

const ROLES = [
  'bureau',
  'caseworker',
  'station',
  'employer',
  'clinic',
  'escort',
  'auditor',
  'system-admin',
  'security-admin',
];

/** Waits until a demo that stays up has printed its address and logins. @param running what it printed, and where its data is */
export async function whenUp(running, limitMs = 120_000) {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    const said = running.said();
    const origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (origin && said.includes('Ctrl-C'))
      return { origin, logins: loginsIn(said), dataDir: running.dataDir };
    await sleep(200);
  }
  throw new Error(`The demo did not come up:\n${running.said().slice(-2_000)}`);
}

export function loginsIn(said) {
  const lines = said.split('\n').map((line) => line.trim().split(/\s+/));
  const found = lines.filter((parts) => parts.length >= 4 && ROLES.includes(parts[0]));
  return Object.fromEntries(found.map(([, name, password]) => [name, { name, password }]));
}

const FIRST_BOARDED = 94;

export async function bureauJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/overview?asOf=2018-04-13');
  const door = page.locator('.figure', { hasText: '首批上车' }).getByRole('button').first();
  assert.equal(await door.innerText(), String(FIRST_BOARDED));
  await desk.settle();
  await door.click();
  await page
    .locator('.ant-drawer .ant-list-item')
    .nth(FIRST_BOARDED - 1)
    .waitFor();
  assert.equal(await page.locator('.ant-drawer .ant-list-item').count(), FIRST_BOARDED);
  await desk.settle();
  await page.goto('/people');
  await page.getByRole('searchbox').fill('ncp');
  const found = page.waitForResponse((response) => response.url().endsWith('/seekers/searches'));
  await page.getByRole('searchbox').press('Enter');
  await found;
  await desk.settle();
  await page.reload();
  assert.equal(await page.getByRole('searchbox').inputValue(), 'ncp');
  assert.ok(!page.url().includes('ncp'), 'nothing of a person in the address');
  await page.locator('.data-row').first().click();
  await page.locator('.ant-drawer .ant-descriptions').waitFor();
  await desk.settle();
  await page.goBack();
  for (const path of [
    '/work',
    '/placements',
    '/vacancies',
    '/medical',
    '/plans',
    '/fairs',
    '/imports',
    '/batches',
  ]) {
    await page.goto(path);
    await desk.settle();
  }
  await page.locator('a', { hasText: 'B1' }).first().click();
  await page
    .locator('.figure', { hasText: '已上车' })
    .getByText(String(FIRST_BOARDED), { exact: true })
    .waitFor();
  await desk.settle();
  await desk.close();
}

/** A filter is kept under a name, opened again from another one, and let go. */
export async function savedViewJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/placements?status=ready');
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.getByLabel('名称').fill('待出发的人');
  await desk.settle();
  await page.getByLabel('名称').press('Enter');
  await page.goto('/placements?status=started');
  await page.getByRole('button', { name: '待出发的人', exact: true }).click();
  await page.waitForURL(/\?status=ready$/);
  await desk.settle();
  await page.goto('/people');
  await page.getByRole('button', { name: '存为常用' }).click();
  assert.equal(await page.getByText('待出发的人').count(), 0, 'a view stands at its own list only');
  await page.goto('/placements');
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.getByRole('button', { name: '删除常用筛选“待出发的人”' }).click();
  await page.getByText('待出发的人').first().waitFor({ state: 'detached' });
  await desk.close();
}

/** A policy is put in force from a known text, and the radar answers under it, its filters in the address. */
export async function subsidyJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/subsidies');
  await page.getByRole('button', { name: '设置政策' }).click();
  await page.locator('.ant-drawer .ant-select').first().click();
  await page.locator('.ant-select-item-option', { hasText: '南丹县' }).click();
  await page.getByLabel('政策文件').fill('演示文件(虚构)');
  await page.getByLabel('适用起始日').fill('2018-01-01');
  await page.getByLabel('须满月数').fill('3');
  await desk.settle();
  await page.locator('.ant-drawer').getByRole('button', { name: '保' }).click();
  await page.locator('.data-row', { hasText: '缺材料' }).first().waitFor();
  await page.goto('/subsidies?status=excluded&policy=nandan-transport-2022');
  await page.locator('.data-row', { hasText: '不符合' }).first().waitFor();
  await desk.settle();
  await page.goto('/subsidies/claims?policy=nandan-transport-2022');
  await page.getByText('下载申报材料').waitFor();
  await desk.settle();
  await desk.close();
}

/** A ledger that is known already is uploaded once more and looked through; nothing is taken in. */
export async function importJourney(browser, { origin, logins }, ledger) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(ledger);
  await page.waitForURL(/imports\/.+/);
  await page.getByRole('button', { name: /^入库/ }).waitFor();
  await page
    .getByText(/^冲突 \d+/)
    .first()
    .click();
  await page.waitForURL(/outcome=conflict/);
  await desk.settle();
  assert.ok((await page.locator('.data-row').count()) > 0);
  await desk.close();
}

export async function screensOf(browser, { origin, logins }, { as, paths, ...screen }) {
  const desk = await openDesk(browser, origin, screen);
  await desk.signIn(logins[as]);
  for (const path of paths) {
    await desk.page.goto(path);
    await desk.page.locator('h1').waitFor();
    await desk.settle();
    const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${path} is ${wide} px too wide for ${screen.screen ?? 'desktop'}`);
  }
  await desk.close();
}

export { startBrowser };
