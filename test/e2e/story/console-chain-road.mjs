// The second half of the journey through all groups: the coach, the first day at work, the first call, the report.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import { BUREAU, daysAfter, NAMES, until } from './console-chain-people.mjs';

/** The list is locked, the doors open; the roll is called without a connection and the coach leaves and arrives. */
export async function night(browser, origin, logins, county, placements, departureOn) {
  const { page } = county;
  const admin = await openDesk(browser, origin);
  await admin.signIn(logins['security-admin']);
  const { items } = await call(admin.page, 'GET', '/users?limit=100');
  const escort = items.find(({ name }) => name === logins.escort.name);
  await admin.close();
  const batch = await call(page, 'POST', '/batches', {
    ...BUREAU,
    departureOn,
    vehicles: [{ coach: '1', seats: 9 }],
    escorts: [{ name: '带队员', userId: escort.id }],
  });
  const passengers = placements.map(({ id }, at) => ({
    placementId: id,
    seat: { coach: '1', seat: at + 1 },
  }));
  await call(page, 'POST', `/batches/${batch.id}/passengers`, { ...BUREAU, passengers });
  await call(page, 'POST', `/batches/${batch.id}/moves`, { ...BUREAU, move: 'lock' });
  await call(page, 'POST', `/batches/${batch.id}/moves`, {
    ...BUREAU,
    move: 'open_boarding',
    happenedOn: departureOn,
  });
  const bus = await openDesk(browser, origin, { screen: 'phone', offline: true });
  await bus.signIn(logins.escort);
  await bus.page.goto(`/m/trips/${batch.id}`);
  await bus.page.getByText('还差 3 人').waitFor();
  await bus.page.evaluate(() => navigator.serviceWorker.ready);
  await bus.cut(true);
  for (const left of ['还差 2 人', '还差 1 人', '全部到齐']) {
    await bus.page.getByRole('button', { name: '上车', exact: true }).first().click();
    await bus.page.getByText(left).waitFor();
  }
  await bus.cut(false);
  await bus.page.getByText('条待发送').waitFor({ state: 'detached' });
  await bus.page.getByRole('button', { name: '发车' }).click();
  await bus.page.getByRole('button', { name: '到达交接' }).click();
  await bus.page.getByText('已到达').first().waitFor();
  await bus.settle();
  await bus.close();
}

/** The company says who started; the caseworker's list names the first call; the county's chain shows them at work. */
export async function startAndAfter(browser, origin, logins, county, company, placements) {
  await company.page.goto('/arrivals');
  for (const name of NAMES) {
    const row = company.page.locator('tbody tr', { hasText: name });
    await row.getByRole('checkbox').check();
  }
  await company.settle();
  await company.page.getByRole('button', { name: `确认 ${NAMES.length} 人上岗` }).click();
  for (const name of NAMES)
    await company.page.locator('tbody tr', { hasText: name }).waitFor({ state: 'detached' });
  await company.settle();
  const field = await openDesk(browser, origin, { screen: 'phone' });
  await field.signIn(logins.chengxiang);
  const { today } = await call(field.page, 'GET', '/session');
  await until('the follow-ups', async () => {
    const { items } = await call(field.page, 'GET', `/follow-ups?limit=100&dueBy=${daysAfter(today, 7)}`);
    return NAMES.every((name) => items.some((one) => one.name === name));
  });
  await field.page.goto('/m/today');
  await field.page
    .locator('.call', { hasText: NAMES[0] })
    .first()
    .getByRole('button', { name: '打电话' })
    .click();
  await field.page.keyboard.press('3');
  await field.page.getByText('1 条待发送').waitFor();
  await field.page.getByText('1 条待发送').click();
  await field.page.getByRole('button', { name: '立即发送' }).click();
  await field.page.getByText('全部已送达').waitFor();
  await field.settle();
  await field.close();
  for (const { id } of placements)
    assert.equal((await call(county.page, 'GET', `/placements/${id}`)).status, 'started');
}

export const laterOf = async (page, asOf) =>
  (await call(page, 'GET', `/reports/figures?asOf=${asOf}`)).batches2to4.persons;

/** The figure of the later coaches has grown by our three, and its door opens on them. */
export async function inTheReport({ page, settle }, asOf, before) {
  await page.goto(`/overview?asOf=${asOf}`);
  const door = page.locator('.figure', { hasText: '后续批次' }).getByRole('button');
  assert.equal(await door.innerText(), String(before + NAMES.length));
  await settle();
  await door.click();
  for (const name of NAMES) await page.locator('.ant-drawer .ant-list-item', { hasText: name }).waitFor();
  await settle();
}
