// What one clerk alone may not do: a file of many persons, and the erasure of one. Two accounts of one office.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import ExcelJS from 'exceljs';
import { openDesk } from '../../support/browser/browser.mjs';
import { fictitiousNumber } from './console-numbers.mjs';

const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话';
/** One more than one person alone may take. */
const MANY = 501;
const OFFICE = '那坡县人力资源和社会保障局';
const SECOND = {
  name: 'napo-second',
  password: '交接当天写在纸条上的第一个密码',
  own: '自己想出来的一句长话当作密码',
};

const file = (name, rows) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...rows].join('\n')),
});

/** The security administrator makes a second account of the office, which chooses a password of its own first. */
async function secondClerk(browser, { origin, logins }) {
  const admin = await openDesk(browser, origin);
  await admin.signIn(logins['security-admin']);
  await admin.page.goto('/users');
  await admin.page.getByRole('button', { name: '新建账号' }).click();
  const form = admin.page.locator('.ant-drawer');
  for (const [label, option] of [
    ['单位', OFFICE],
    ['角色', '人社局'],
  ]) {
    await form.getByLabel(label, { exact: true }).click();
    if (label === '单位') await form.getByLabel(label, { exact: true }).fill(option);
    await admin.page.locator('.ant-select-item-option:visible').getByText(option, { exact: true }).click();
  }
  await form.getByRole('textbox', { name: '账号' }).fill(SECOND.name);
  await form.getByRole('textbox', { name: '显示名' }).fill('那坡县第二经办');
  await form.getByLabel('首次登录密码').fill(SECOND.password);
  await admin.settle();
  await form.getByRole('button', { name: '保' }).click();
  await form.waitFor({ state: 'detached' });
  await admin.close();
  const desk = await openDesk(browser, origin);
  await desk.signIn(SECOND);
  await desk.page.getByLabel('收到的初始密码').fill(SECOND.password);
  await desk.page.getByLabel('新密码').fill(SECOND.own);
  await desk.settle();
  await desk.page.locator('button[type=submit]').click();
  await desk.page.waitForURL(/overview/);
  return desk;
}

async function savedBy(page, press) {
  const download = page.waitForEvent('download');
  await press();
  const stream = await (await download).createReadStream();
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  await once(stream, 'end');
  return Buffer.concat(parts);
}

/** A ledger of 501 lines that all have to go back: its workbook waits for a second person. */
async function askForMany({ page, settle }) {
  const rows = Array.from(
    { length: MANY },
    (_, at) => `城厢镇,镇玉社区,岑退回,97${at},岑退回,户主,男,壮族,12345,`,
  );
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(file('01-退回演示.csv', rows));
  await page.waitForURL(/imports\/.+/);
  await page.getByText(`还有 ${MANY} 行有错误`).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '下载' }).click();
  await page.getByText('人数较多，已提交').waitFor();
  await settle();
}

/** One asks, the other allows it, the first takes it, once; a screen that still offers it says why it no longer can. */
export async function exportJourney(browser, up) {
  const second = await secondClerk(browser, up);
  const first = await openDesk(browser, up.origin, {
    declared: [/^404 POST .*\/exports\//, /^409 POST .*\/exports\//],
  });
  await first.signIn(up.logins.napo);
  await askForMany(first);
  const { page } = first;
  const row = (on) => on.locator('tbody tr', { hasText: '退回台账' });
  await page.goto('/exports');
  await row(page).getByText('您是申请人，须由同事审批').waitFor();
  assert.equal(await row(page).locator('td.num').innerText(), String(MANY));
  assert.equal(await row(page).getByRole('button').count(), 0, 'the one who asks decides nothing');
  await second.page.goto('/exports');
  await second.settle();
  await row(second.page).getByRole('button', { name: '同意导出' }).click();
  await row(second.page).getByText('已同意，待下载').waitFor();
  assert.equal(await row(second.page).getByRole('button').count(), 0, 'the file is for the one who asked');
  await page.reload();
  const take = (on) => row(on).getByRole('button', { name: '下载（仅一次）' });
  await take(page).waitFor();
  await first.settle();
  const stale = await page.context().newPage();
  await stale.goto('/exports');
  await take(stale).waitFor();
  const opened = page.waitForResponse((response) => /exports\/files\//.test(response.url()));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await savedBy(page, () => take(page).click()));
  assert.ok(book.worksheets[0].actualRowCount > MANY, 'every line and the head');
  await row(page).waitFor({ state: 'detached' });
  const link = new URL((await opened).url()).pathname;
  const again = await page.evaluate(async (path) => {
    const answer = await fetch(path, { method: 'POST', headers: { 'X-Requested-With': 'console' } });
    return [answer.status, (await answer.json()).text.zh];
  }, link);
  assert.deepEqual(again, [404, '没有此文件,或链接已用过、已过期'], 'the link opens once');
  await take(stale).click();
  await stale.getByText('没有此文件,或链接已用过、已过期').waitFor();
  await row(stale).waitFor({ state: 'detached' });
  await second.close();
  await first.close();
}

/** A copy of the own data by one clerk; the erasure by another than the one who wrote the wish down. */
export async function rightsJourney(browser, { origin, logins }) {
  const first = await openDesk(browser, origin, { declared: [/^403 POST .*\/erasure$/] });
  const second = await openDesk(browser, origin);
  const { page } = first;
  await first.signIn(logins.napo);
  await second.signIn({ name: SECOND.name, password: SECOND.own });
  const name = '岑请求';
  const number = fictitiousNumber('99902619871120441');
  await page.goto('/imports');
  const line = `城厢镇,镇玉社区,${name},9960,${name},户主,男,壮族,${number},12000099600`;
  await page.locator('input[type=file]').setInputFiles(file('01-请求演示.csv', [line]));
  await page.waitForURL(/imports\/.+/);
  await page.getByRole('button', { name: '入库 1 行' }).click();
  await page.getByText('已入库', { exact: true }).waitFor();
  await page.goto('/people');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('searchbox').press('Enter');
  await page.locator('tbody tr', { hasText: name }).click();
  for (const kind of ['要一份副本', '删除']) {
    await page.getByRole('button', { name: '本人要求' }).click();
    await page.getByRole('menuitem', { name: kind, exact: true }).click();
    await page.getByText(/已登记，须在 .* 前答复/).waitFor();
  }
  await first.settle();
  const asked = (on, kind) => on.locator('tbody tr', { hasText: name }).filter({ hasText: kind });
  await page.goto('/rights');
  await asked(page, '要一份副本').waitFor();
  await first.settle();
  const copy = await savedBy(page, () =>
    asked(page, '要一份副本').getByRole('button', { name: '出具副本' }).click(),
  );
  assert.ok(JSON.stringify(JSON.parse(copy.toString())).includes(number), 'the copy holds what is kept');
  await asked(page, '要一份副本').waitFor({ state: 'detached' });
  await erases(page, asked(page, '删除'));
  await page.getByText('须由另一人批准').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await second.page.goto('/rights');
  await second.settle();
  await erases(second.page, asked(second.page, '删除'));
  await asked(second.page, '删除').waitFor({ state: 'detached' });
  await second.settle();
  await page.goto('/people');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('searchbox').press('Enter');
  await page.getByText('没有符合条件的记录').waitFor();
  await second.close();
  await first.close();
}

async function erases(page, row) {
  await row.getByRole('button', { name: '删除个人信息' }).click();
  await page.getByText('此操作不能撤销').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '删除个人信息' }).click();
}
