// Journeys of the desks: the gate of a fair with two scanners and a stand, and a ledger whose errors are put right on the page.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { countDone } from '../../support/browser/counted.mjs';
import { call } from './call.mjs';
import { fictitiousNumber } from './console-numbers.mjs';

/** How many are here, as the screen says. */
const here = async (page) =>
  Number(await page.locator('.figure', { hasText: '已签到' }).locator('.value').innerText());

/**
 * Two scanners at the gate of one fair. One who came before; one who is on no list, every key counted; the other scanner
 * knows of both and the counters of both move; an employer takes the newcomer on at the stand.
 */
export async function fairDayJourney(browser, { origin, logins }) {
  const [desk, other] = [await openDesk(browser, origin), await openDesk(browser, origin)];
  const { page } = desk;
  await desk.signIn(logins.napo);
  await other.signIn(logins.napo);
  const [fair] = (await call(page, 'GET', '/fairs?limit=1')).items;
  const said = { reportedBy: 'bureau', channel: 'account' };
  if (fair.status === 'closed')
    await call(page, 'POST', `/fairs/${fair.id}/transitions`, { ...said, move: 'reopen', reason: '补录' });
  const [known] = (await call(page, 'GET', `/fairs/${fair.id}/roster?limit=1`)).items;
  // The clock of the first gate's device is wrong; the service's is not.
  await page.clock.setSystemTime('2001-01-01T00:00:00Z');
  for (const [scanner, gate] of [
    [page, '东门'],
    [other.page, '西门'],
  ]) {
    await scanner.goto(`/fairs/${fair.id}`);
    await scanner.getByLabel('入口', { exact: true }).fill(gate);
    await scanner.getByLabel('入口', { exact: true }).press('Tab');
    await scanner.locator('.fair-day input').first().focus();
  }
  await page.keyboard.type(known.badge);
  await page.keyboard.press('Enter');
  await page.locator('.answer.warn', { hasText: '已经进来过' }).waitFor();

  const before = await here(page);
  await page.locator('body').click({ position: { x: 700, y: 20 } });
  const number = fictitiousNumber('45262719880808' + (process.env.SEQ ?? '919'));
  await page.keyboard.type(number);
  const done = await countDone(page);
  await walkIn(page, '覃小路');
  const { keys, actions } = await done();
  assert.ok(keys >= '覃小路'.length + 2 && keys <= 12, `a walk-in took ${keys} keys beside its number`);
  assert.ok(actions <= 3, `a walk-in took ${actions} actions`);
  await other.page.keyboard.type(number);
  await other.page.keyboard.press('Enter');
  await other.page.locator('.answer.warn', { hasText: '东门' }).waitFor();
  const { today } = await call(other.page, 'GET', '/session');
  const since = await other.page.locator('.answer .since').innerText();
  assert.ok(since.startsWith(today), `in since ${since}, and the service has ${today}`);
  for (const scanner of [page, other.page])
    await scanner.waitForFunction(
      (least) => Number(document.querySelectorAll('.figure .value')[2]?.textContent) >= least,
      before + 1,
    );
  await other.close();
  await page.getByLabel('岗位').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.getByRole('checkbox').check();
  const hire = page.getByRole('button', { name: '录用 覃小路' });
  assert.ok(await hire.isDisabled(), 'nobody of the company has said so yet');
  await page.getByLabel('企业由谁当场录用').fill('王经理');
  await desk.settle();
  await hire.click();
  await page.locator('.hire .flag-ok', { hasText: '覃小路' }).waitFor();
  await page.getByRole('link', { name: '打印' }).waitFor();
  await desk.settle();
  await desk.close();
}

/** The number stands in the box; four more steps register who is on no list. */
async function walkIn(page, name) {
  await page.keyboard.press('Enter');
  await page.locator('.answer.bad', { hasText: '不在名单上' }).waitFor();
  for (const letter of name) await page.keyboard.insertText(letter);
  for (const key of ['Enter', '1', 'Space', 'Enter']) await page.keyboard.press(key);
  await page.locator('.answer.ok', { hasText: name }).waitFor();
}

const LEDGER_HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话';

/** A ledger with two errors: both are put right where they are seen, and everything is taken in on the same page. */
export async function ledgerErrorsJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  const [first, second, third] = ['901', '902', '903'].map((seq) => fictitiousNumber(`99902619850612${seq}`));
  const line = (name, number, phone) => `城厢镇,镇玉社区,岑大山,9901,${name},户主,男,壮族,${number},${phone}`;
  const rows = [
    LEDGER_HEADER,
    line('岑改一', first, '12000099001'),
    line('岑改二', second.slice(0, 17), '12000099002'),
    line('', third, '12000099003'),
  ];
  await page.goto('/imports');
  await desk.settle();
  const left = [];
  await page.locator('input[type=file]').setInputFiles({
    name: '01-改正演示.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.waitForURL(/imports\/.+/);
  page.on('framenavigated', (frame) => left.push(new URL(frame.url()).pathname));
  const here = new URL(page.url()).pathname;
  await page.getByText('还有 2 行有错误').waitFor();
  await desk.settle();
  for (const [label, text, after] of [
    ['身份证号', second, '还有 1 行有错误'],
    ['姓名', '岑改三', '没有错误'],
  ]) {
    const field = page.getByLabel(label).first();
    await field.fill(text);
    await field.press('Enter');
    await page.getByText(after).waitFor();
  }
  await page
    .getByText(/原表为“.*”，.*改正/)
    .first()
    .waitFor();
  await desk.settle();
  await page.getByRole('button', { name: '入库 3 行' }).click();
  await page.getByText('已入库', { exact: true }).waitFor();
  assert.deepEqual([...new Set([here, ...left])], [here], 'the page was never left');
  const found = await call(page, 'POST', '/seekers/searches', { text: '岑改三' });
  assert.equal(found.items.length, 1);
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  // A button that has just become pressable is still changing its colour: the dialog is judged before.
  await desk.settle();
  await page.getByLabel('撤回原因').fill('演示');
  await page.getByRole('button', { name: '整批撤回' }).click();
  await page.getByText('已撤回', { exact: true }).waitFor();
  await desk.close();
}
