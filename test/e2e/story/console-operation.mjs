// The administrator of the installation: what is under way in the background, what was given up, and having it done after all.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';

const LETTERS = '**/api/v1/queues/dead-letters?*';
/** Never given out by an outbox of the story. */
const [MENDED, GONE] = [2_000_000_001, 2_000_000_002];
const letter = (id, lastError, reason) => ({
  id,
  topic: 'send-notice',
  queue: 'notifications',
  effectKey: `send-notice:${id}`,
  failures: 5,
  lastError,
  reason,
  deadAt: '2018-03-05T02:00:00.000Z',
  replays: 0,
  allowedActions: ['replay'],
});

/** The story gives nothing up, so the list is given two; the service knows neither and refuses the second in its own words. */
export async function queuesJourney(browser, { origin, logins }) {
  const declared = [new RegExp(`404 POST .*/dead-letters/${GONE}/replay`)];
  const desk = await openDesk(browser, origin, { declared, offline: true });
  const { page } = desk;
  await desk.signIn(logins['system-admin']);
  await page.waitForURL(/\/queues/);
  await page.locator('.data-row').nth(7).waitFor();
  assert.equal(await page.locator('.data-row').count(), 8);
  const workers = page.locator('.figure', { hasText: '后台进程' }).locator('.value');
  assert.ok(Number(await workers.innerText()) >= 1);
  await page.getByText('没有放弃的任务').waitFor();
  await desk.settle();

  const items = [
    letter(MENDED, 'TypeError', null),
    letter(GONE, 'X', { zh: '企业未通过核验', en: 'Not vetted' }),
  ];
  await page.route(LETTERS, (route) => route.fulfill({ json: { items, nextCursor: null } }));
  await page.route(`**/dead-letters/${MENDED}/replay`, (route) => route.fulfill({ status: 204 }));
  await page.locator('.data-row', { hasText: '程序出错（TypeError）' }).waitFor();
  await page.locator('.data-row', { hasText: '企业未通过核验' }).waitFor();
  await page.getByLabel('全选').last().check();
  await page.getByRole('button', { name: '重新执行 2 项' }).click();
  const sheet = page.getByRole('dialog');
  assert.equal(await sheet.getByText('发送通知').count(), 2);
  await sheet.getByLabel('已处理了什么问题').fill('短信网关已恢复');
  await desk.settle();
  await sheet.getByRole('button', { name: '重新执行 2 项' }).click();
  await page.getByText('完成 1 项，1 项没有成功').waitFor();
  await page.locator('.failures', { hasText: '没有这条未能完成的任务' }).waitFor();
  await desk.settle();

  await desk.cut(true);
  await page.getByText('现在读不到新状态').waitFor();
  await desk.cut(false);
  await page.getByText('现在读不到新状态').waitFor({ state: 'detached' });
  await desk.close();
}
