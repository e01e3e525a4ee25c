// A month is counted, opened number by number and compared with the other side's workbook; a form is filled; a company shows
// its papers.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import ExcelJS from 'exceljs';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';

const FORM = [['序号', '姓名', '性别', '身份证号', '乡镇', '企业', '岗位', '喜爱的戏曲']];
const SECTIONS = ['稳岗', '漏斗', '核查', '与对方核对', '联席会议'];

async function workbook(rows) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('名单').addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const file = async (name, rows) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await workbook(rows),
});

export async function reportsJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  const { id } = await call(page, 'POST', '/reports/runs', { from: '2018-03-01', to: '2018-03-31' });
  await page.goto('/reports');
  await desk.settle();
  await page.locator('a', { hasText: '2018年03月' }).first().click();
  await page.waitForURL(new RegExp(`/reports/${id}`));
  await page.getByText('无数据来源').first().waitFor();
  await desk.settle();

  const door = page.locator('.figure-rows .door a').first();
  const value = Number(await door.innerText());
  assert.ok(value > 100);
  await door.click();
  await page.waitForURL(/path=I1/);
  await page.reload();
  await page.getByRole('button', { name: '加载更多' }).click();
  const lines = page.locator('.ant-drawer .ant-list-item');
  await lines.nth(value - 1).waitFor();
  assert.equal(await lines.count(), value, 'the list is as long as the number says');
  const known = await lines.first().locator('span').first().innerText();
  await desk.settle();
  await page.goBack();

  for (const name of SECTIONS) {
    await page.locator('.sections a', { hasText: name }).click();
    await desk.settle();
  }
  await page.goto(`/reports/${id}?section=compare&with=I1`);
  await page.locator('input[type=file]').setInputFiles(
    await file('对方.xlsx', [
      ['姓名', '身份证号', '乡镇', '企业'],
      ['无此人', '', '城厢镇', '某厂'],
      [known, '', '', ''],
    ]),
  );
  await page.getByText('仅对方有').waitFor();
  await page.locator('.difference li', { hasText: '无此人' }).waitFor();
  await desk.settle();

  await page.goto(`/forms?run=${id}&path=I1`);
  await page.locator('input[type=file]').setInputFiles(await file('表.xlsx', FORM));
  await page.getByText('喜爱的戏曲').waitFor();
  await desk.settle();
  const fill = page.getByRole('button', { name: '填好并下载' });
  assert.ok(await fill.isDisabled(), 'an unknown column is asked first');
  await page.locator('.ant-select', { hasText: '这一列是什么' }).click();
  await page.keyboard.insertText('留空');
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await fill.click();
  const stream = await (await download).createReadStream();
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  await once(stream, 'end');
  const filled = new ExcelJS.Workbook();
  await filled.xlsx.load(Buffer.concat(parts));
  const names = filled.worksheets[0].getColumn(2).values.filter((name) => typeof name === 'string');
  assert.ok(names.length > value, 'everybody behind the number stands in the form');
  await desk.close();
}

/** A company shows a wage slip of one of its people and can tell that nobody has opened it yet. */
export async function papersJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.employer);
  await page.goto('/papers');
  await page.locator('.data-row').first().click();
  const drawer = page.locator('.ant-drawer');
  await drawer.locator('input[type=file]').setInputFiles({
    name: '工资条.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 a fictitious slip %%EOF'),
  });
  await drawer.getByRole('button', { name: '登记并上传工资' }).click();
  await drawer.locator('.figure-rows li', { hasText: '附件 1' }).waitFor();
  await drawer.getByRole('button', { name: '谁看过' }).click();
  await drawer.getByText('还没有人看过').waitFor();
  await desk.settle();
  await desk.close();
}
