// A bureau's list of people for a fair, pasted from its sheet into the roster and put right with the keys alone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import { fictitiousNumber } from './console-numbers.mjs';
import { OPEN } from './replay.mjs';

const GRID = '[role=grid]';

/** People of the county's register who can be put on a roster, and a name that several of them have. */
async function peopleFor(page, fairId) {
  const truth = JSON.parse(await readFile(join(OPEN, 'truth.json'), 'utf8'));
  const register = Object.entries(truth.files).find(([name]) => name.startsWith('01-'))[1];
  const known = register.rows.filter((row) => row.a === 'import' && row.birth < '1999').slice(0, 200);
  const asked = known.map(({ id, name }, at) => ({ line: at + 1, idNumber: id, name }));
  const ask = (lines) => call(page, 'POST', `/fairs/${fairId}/roster/lookups`, { lines });
  const { lines } = await ask(asked);
  const people = known
    .map((row, at) => ({ ...row, seekerId: lines[at].person?.seekerId, status: lines[at].status }))
    .filter(({ status }) => status === 'found');
  const first = new Set(people.slice(0, 13).map(({ name }) => name));
  const names = [...new Set(known.map(({ name }) => name))].filter((name) => !first.has(name));
  const named = (await ask(names.map((name, at) => ({ line: at + 1, name })))).lines;
  const several = named.find(({ status }) => status === 'ambiguous');
  assert.ok(people.length > 20 && several, 'the register has people to be invited, and namesakes');
  return { people, namesake: names[several.line - 1] };
}

async function plannedFair(page) {
  const { id } = await call(page, 'POST', '/fairs', {
    heldOn: '2018-09-15',
    name: '秋季专场招聘会',
    place: '那坡县城厢镇文化广场',
    opensAt: '09:00',
    closesAt: '11:00',
    arrivalsPerSlot: 4,
  });
  const [employer] = (await call(page, 'GET', '/employers?limit=1')).items;
  await call(page, 'PUT', `/fairs/${id}/booths/A1`, { employerId: employer.id });
  return id;
}

/** As a sheet puts it on the clipboard: twelve lines, and what is wrong in seven of them. */
function listOf(people, namesake) {
  const [a, b, c, d, e, f, g, h, i] = people;
  const wrongEnd = (id) => id.slice(0, 17) + (id[17] === '1' ? '2' : '1');
  const wide = (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return [
    ['身份证号码', '姓 名', '联系电话', '意向展位', '到场时段', '性别', '备注'],
    [a.id, a.name, a.phone ?? '', 'A1', '9:00', '男', '"带证件\n自带午饭"'],
    [b.id, b.name, '', 'a1', '9点半', '女', ''],
    [wide(c.id), `${c.name} `, '', '', '09:30', '女', ''],
    [d.id, d.name, '', '', '10:00', '男', ''],
    [e.id, e.name, '', '', '', '男', ''],
    [wrongEnd(f.id), f.name, '', '', '', '男', ''],
    [g.id, h.name, '', '', '', '女', ''],
    ['', namesake, '', '', '', '男', ''],
    [fictitiousNumber('99902619910101901'), '虚构未', '', '', '', '男', ''],
    [a.id, a.name, '', '', '', '男', ''],
    [i.id, i.name, '', 'A1', '8:15', '男', ''],
    ['9.99627E+17', '虚构数', '', '', '', '男', ''],
  ]
    .map((cells) => cells.join('\t'))
    .join('\r\n');
}

const paste = (page, target, text) =>
  page.evaluate(
    ([selector, pasted]) => {
      const clipboardData = new window.DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const element = document.querySelector(selector) ?? document.body;
      element.dispatchEvent(
        new window.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [target, text],
  );

/** Into the table by Tab, from wherever the cursor stands. */
async function intoGrid(page) {
  for (let at = 0; at < 25; at += 1) {
    if (await page.evaluate((grid) => Boolean(document.activeElement?.closest(grid)), GRID)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the table cannot be reached by Tab');
}

/** The cursor to a row by its number and a column, by arrows alone. */
async function goTo(page, row, column) {
  await intoGrid(page);
  await page.keyboard.press('Control+Home');
  for (let at = 1; at < row; at += 1) await page.keyboard.press('ArrowDown');
  for (let at = 0; at < column; at += 1) await page.keyboard.press('ArrowRight');
}

const COLUMN = { name: 0, status: 1, idNumber: 2, phone: 3, place: 4, wish: 5, slot: 6, note: 7 };
const rowOf = (page, number) => page.locator(`${GRID} [aria-rowindex="${number + 1}"]`);
const cellOf = (page, number, column) =>
  rowOf(page, number).locator(`[aria-colindex="${COLUMN[column] + 2}"]`);
const says = (page, number, words) => rowOf(page, number).getByText(words).first().waitFor();

async function write(page, row, column, text) {
  await goTo(page, row, COLUMN[column]);
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** Twelve lines are pasted, the wrong ones put right without the mouse, and put on; one place was gone meanwhile. */
export async function rosterJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/fairs');
  const fairId = await plannedFair(page);
  const { people, namesake } = await peopleFor(page, fairId);
  const [, , , , , f, g, , i] = people;
  await page.goto(`/fairs/${fairId}`);
  await page.getByRole('link', { name: '编辑花名册' }).click();
  await page.locator(GRID).waitFor();
  await desk.settle();

  await paste(page, 'body', listOf(people, namesake));
  await page.getByText('没有用到的列：性别').waitFor();
  await says(page, 1, '可列入');
  for (const [row, words] of [
    [6, '身份证号校验码错误'],
    [7, '与该身份证号登记的姓名不符'],
    [8, '同名多人'],
    [9, '未登记'],
    [10, '与第 1 行是同一人'],
    [11, '到场时段须为'],
    [12, '科学计数法'],
  ])
    await says(page, row, words);
  await desk.settle();

  await write(page, 6, 'idNumber', f.id);
  await says(page, 6, '可列入');
  await goTo(page, 7, COLUMN.name);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(g.name);
  await page.keyboard.press('Tab');
  await says(page, 7, '可列入');
  await goTo(page, 8, COLUMN.name);
  await page.getByRole('button', { name: 'Alt+1' }).waitFor();
  await desk.settle();
  await page.keyboard.press('Alt+1');
  await says(page, 8, '可列入');
  await undoes(page);
  await write(page, 11, 'slot', '9:30');
  await says(page, 11, '可列入');
  await goTo(page, 10, COLUMN.name);
  await page.keyboard.press('Control+Delete');
  await rowOf(page, 10).getByText(i.name).waitFor();
  await copiesDown(page);
  await stays(page);

  await takeMeanwhile(page, fairId, people.slice(9, 13));
  await preview(page);
  await desk.settle();
  await page.keyboard.press('Enter');
  await page.getByText('完成 8 项，1 项没有成功').waitFor();
  await desk.settle();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.failures').getByRole('button', { name: '下载' }).press('Enter'),
  ]);
  assert.match(await readFile(await file.path(), 'utf8'), /到场时段已满（到场时段）/);
  const roster = (await call(page, 'GET', `/fairs/${fairId}/roster?limit=100`)).items;
  assert.equal(roster.filter(({ status }) => status === 'registered').length, 8);
  assert.equal(roster.find(({ seekerId }) => seekerId === people[0].seekerId).note, '带证件 自带午饭');
  await changesEntry(page, fairId);
  await desk.settle();
  await page.getByRole('link', { name: '返回招聘会' }).click();
  await page.getByRole('button', { name: '离开' }).click();
  await page.waitForURL(/\/fairs\/[^/]+$/);
  await desk.close();
}

/** A cell emptied comes back, and an edit given up changes nothing. */
async function undoes(page) {
  await goTo(page, 1, COLUMN.note);
  await page.keyboard.press('Delete');
  await cellOf(page, 1, 'note').getByText('带证件').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Z');
  await cellOf(page, 1, 'note').getByText('带证件 自带午饭').waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('写错了');
  await page.keyboard.press('Escape');
  await page.getByText('已放弃修改').waitFor();
  await cellOf(page, 1, 'note').getByText('带证件 自带午饭', { exact: true }).waitFor();
}

/** One cell copied by the keys goes into two that are chosen. */
async function copiesDown(page) {
  await goTo(page, 1, COLUMN.wish);
  await page.keyboard.press('Control+C');
  await goTo(page, 4, COLUMN.wish);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+V');
  for (const row of [4, 5]) await cellOf(page, row, 'wish').getByText('A1').waitFor();
}

/** Whoever goes away is asked first, and finds everything as it was. */
async function stays(page) {
  await page.getByRole('link', { name: '返回招聘会' }).click();
  await page.getByRole('button', { name: '留下' }).click();
  await page.locator('.row-kinds').getByRole('button', { name: '待处理 2' }).click();
  await page.waitForURL(/outcome=waiting/);
  await page.locator('.row-kinds').getByRole('button', { name: '全部' }).click();
  await says(page, 1, '可列入');
}

/** Somebody else gives the places of a half hour away. */
async function takeMeanwhile(page, fairId, others) {
  const lines = others.map(({ seekerId }, at) => ({ line: at + 1, seekerId, slot: '10:00' }));
  const sent = { lines, reportedBy: 'bureau', channel: 'account' };
  const answer = await call(page, 'POST', `/fairs/${fairId}/roster/lines`, sent);
  assert.deepEqual([...new Set(answer.lines.map(({ outcome }) => outcome))], ['put']);
}

/** Out of the table by Escape and Tab, to the button before it. */
async function preview(page) {
  await goTo(page, 1, COLUMN.name);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('不列入，留在表格里').waitFor();
  await page.getByLabel('这些人已表示会来').press('Space');
  await page.getByRole('button', { name: '保存：列入 9 人' }).focus();
}

/** A note beside somebody on the roster, and a move, kept together. */
async function changesEntry(page, fairId) {
  await page.goto(`/fairs/${fairId}/roster?status=registered`);
  await page.locator(`${GRID} .entry`).first().waitFor();
  await paste(page, 'body', '姓名\t备注\n虚构离\t不保存');
  await says(page, 1, '未登记');
  await write(page, 3, 'note', '要靠门坐');
  await goTo(page, 4, COLUMN.status);
  await page.keyboard.press('Enter');
  await page.locator('.grid-writer.writing').selectOption('cancel');
  await page.keyboard.press('Enter');
  await says(page, 4, '将取消');
  await page.getByRole('button', { name: '预览并保存' }).press('Enter');
  await page.getByRole('button', { name: '保存：列入 0 人，修改 2 处' }).press('Enter');
  await page.getByText('2 项全部完成').waitFor();
  const { items } = await call(page, 'GET', `/fairs/${fairId}/roster?limit=100`);
  assert.equal(items.filter(({ note }) => note === '要靠门坐').length, 1);
  assert.equal(items.filter(({ status }) => status === 'cancelled').length, 1);
}
