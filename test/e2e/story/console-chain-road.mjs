// The second half of the journey through all groups: the coach, the first day at work, the first call, the report.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { allSent } from './console-device.mjs';
import { call } from './call.mjs';
import { passDays } from './clock.mjs';
import { choose, NAMES, rowOf, untilListed } from './console-chain-people.mjs';

/** A coach is planned, our three get its seats, the list is locked. @returns its id */
async function listed({ page, settle }, departureOn) {
  await page.goto('/batches');
  await page.getByRole('button', { name: '新建批次' }).click();
  await page.getByLabel('出发').fill(departureOn);
  await page.getByLabel('每车座位数').fill('9');
  await page.getByLabel('带队').selectOption({ index: 1 });
  await settle();
  await page.getByRole('button', { name: '建批', exact: true }).click();
  await page.waitForURL(/batches\/.+/);
  await untilListed(page, page.url(), 'tbody tr');
  await choose(page);
  await page.getByRole('button', { name: '编入 3 人' }).click();
  await settle();
  await page.getByRole('dialog').getByRole('button', { name: '编入 3 人' }).click();
  await page.getByText('3 项全部完成').waitFor();
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByText('名单上 3 人').waitFor();
  await settle();
  await page.getByRole('button', { name: '确定锁定' }).click();
  await page.getByText('已锁定').waitFor();
  return page.url().split('/').pop();
}

/** The list is locked, the doors open; the roll is called without a connection and the coach leaves and arrives. */
export async function night(browser, { origin, logins, dataDir }, county, { departureOn, days }) {
  const batchId = await listed(county, departureOn);
  await passDays({ dataDir }, days);
  await county.page.reload();
  await county.page.getByRole('button', { name: '开始登车' }).click();
  await county.page.getByText('登车中').first().waitFor();
  const bus = await openDesk(browser, origin, { screen: 'phone', offline: true });
  await bus.signIn(logins.escort);
  await bus.page.goto(`/m/trips/${batchId}`);
  await bus.page.getByText('还差 3 人').waitFor();
  await bus.page.evaluate(() => navigator.serviceWorker.ready);
  await bus.cut(true);
  for (const left of ['还差 2 人', '还差 1 人', '全部到齐']) {
    await bus.page.getByRole('button', { name: '上车', exact: true }).first().click();
    await bus.page.getByText(left).waitFor();
  }
  await bus.cut(false);
  await allSent(bus.page);
  await bus.page.getByRole('button', { name: '发车' }).click();
  await bus.page.getByRole('button', { name: '到达交接' }).click();
  await bus.page.getByText('已到达').first().waitFor();
  await bus.settle();
  await bus.close();
}

/** The company says who started; the caseworker's list names the first call; the county's chain shows them at work. */
export async function startAndAfter(browser, origin, logins, county, company, post) {
  await company.page.goto('/arrivals');
  await choose(company.page);
  await company.settle();
  await company.page.getByRole('button', { name: `确认 ${NAMES.length} 人上岗` }).click();
  for (const name of NAMES) await rowOf(company.page, name).waitFor({ state: 'detached' });
  await company.settle();
  const field = await openDesk(browser, origin, { screen: 'phone' });
  await field.signIn(logins.chengxiang);
  await untilListed(field.page, '/m/today', '.call');
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
  await untilListed(county.page, `/placements?vacancy=${post.id}&status=started`, 'tbody tr');
  const { items } = await call(county.page, 'GET', `/placements?vacancy=${post.id}&limit=100`);
  const ours = items.filter(({ seekerName }) => NAMES.includes(seekerName));
  assert.deepEqual(
    ours.map(({ status }) => status),
    NAMES.map(() => 'started'),
  );
}

const later = (page) => page.locator('.figure', { hasText: '后续批次' }).getByRole('button');

/** How many have gone with the later coaches, as the overview of that day says. */
export async function laterOf(page, asOf) {
  await page.goto(`/overview?asOf=${asOf}`);
  return Number(await later(page).innerText());
}

/** The figure of the later coaches has grown by our three, and its door opens on them. */
export async function inTheReport({ page, settle }, asOf, before) {
  await page.goto(`/overview?asOf=${asOf}`);
  const door = later(page);
  assert.equal(await door.innerText(), String(before + NAMES.length));
  await settle();
  await door.click();
  for (const name of NAMES) await page.locator('.ant-drawer .ant-list-item', { hasText: name }).waitFor();
  await settle();
}
