// One journey through all groups: three people come in with a ledger and are at work at its end. Every group does its part on
// its own screens, in a browser of its own; where the service is asked instead, it says why.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import {
  choose,
  copiedLink,
  daysAfter,
  sentLink,
  NAMES,
  pick,
  rowOf,
  untilListed,
} from './console-chain-people.mjs';
import { inTheReport, laterOf, night, startAndAfter } from './console-chain-road.mjs';
import { fictitiousNumber } from './console-numbers.mjs';

/** A list is closed the working day before its coach goes. */
const DAYS_TO_DEPARTURE = 5;
const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话,文化程度';
const NUMBERS = NAMES.map((_, at) => fictitiousNumber(`9990261992041${at}77${at * 2 + 1}`));
const ledger = () =>
  [
    HEADER,
    ...NAMES.map((name, at) => {
      const number = NUMBERS[at];
      return `城厢镇,镇玉社区,${name},980${at},${name},户主,男,壮族,${number},1200009880${at},高中`;
    }),
  ].join('\n');

async function importPeople({ page, settle }) {
  await page.goto('/imports');
  await settle();
  await page.locator('input[type=file]').setInputFiles({
    name: '01-全程演示.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(ledger()),
  });
  await page.waitForURL(/imports\/.+/);
  await page.getByRole('button', { name: '入库 3 行' }).click();
  await page.getByText('已入库', { exact: true }).waitFor();
  await settle();
  const people = [];
  for (const name of NAMES) people.push(await agrees({ page, settle }, name));
  return people;
}

/** Somebody says at the desk what they agree to. @returns who, as the address of their panel says */
async function agrees({ page, settle }, name) {
  await page.goto('/people');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('searchbox').press('Enter');
  await rowOf(page, name).click();
  await page.getByRole('button', { name: '记录本人同意' }).click();
  for (const purpose of ['登记个人信息', '让企业看到登记信息', '安排体检', '上岗后回访'])
    await page.getByLabel(purpose).check();
  await settle();
  await page.getByRole('button', { name: '保存本人意思' }).click();
  await page.getByText('已记录 4 项').waitFor();
  return new URL(page.url()).searchParams.get('open');
}

const POST = '镶石工';

/** The district puts a post of the demo's company back on the list; no hazard, an examination before the departure. */
async function openPost({ page, settle }, company) {
  await company.page.goto('/vacancies?status=expired');
  const employer = await rowOf(company.page, POST).first().locator('td').nth(1).innerText();
  await page.goto(`/vacancies?status=expired&q=${POST}`);
  await rowOf(page, employer).first().click();
  await page.getByRole('button', { name: '续期' }).click();
  await page.getByLabel('有效期至').fill('2018-12-31');
  await settle();
  await page.getByRole('button', { name: '确定续期' }).click();
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('button', { name: '审核发布' }).click();
  await page.locator('.ant-drawer').getByText('已发布', { exact: true }).waitFor();
  await settle();
  return { id: new URL(page.url()).searchParams.get('open'), employer };
}

const planReady = (page) => page.getByRole('status').getByText('待确认', { exact: true }).waitFor();

/** A plan for this post alone; our three are pinned to it, it runs again, and is confirmed for them only. */
async function plan({ page, settle }, post) {
  await page.goto('/plans');
  await pick(page, '只排这些岗位（不选则全部）', POST, post.employer);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '为 1 个岗位运行' }).click();
  await page.waitForURL(/plans\/.+/);
  await planReady(page);
  await page.getByRole('tab', { name: '推荐' }).click();
  for (const name of NAMES) {
    await pick(page, '固定谁（姓名）', name, name);
    await pick(page, '到哪个岗位', POST, post.employer);
    await page.getByRole('button', { name: '固定此人' }).click();
  }
  const first = page.url();
  await settle();
  await page.getByRole('button', { name: '固定 3 人，重新运行' }).click();
  await page.waitForURL((url) => url.href !== first);
  await planReady(page);
  await page.getByRole('tab', { name: '推荐' }).click();
  await choose(page);
  await page.getByRole('button', { name: '只确认所选 3 人' }).click();
  await settle();
  await page.getByRole('button', { name: '推荐 3 人' }).click();
  await page.getByText('3 项全部完成').waitFor();
  await settle();
  await untilListed(page, `/placements?vacancy=${post.id}`, 'tbody tr');
}

/** Two scanners at the gate: each takes in its own, and the second knows whom the first has seen. */
async function fairDay(gates, people) {
  const [{ page, settle }, second] = gates;
  await page.goto('/fairs');
  await page.locator('tbody a').first().click();
  await page.waitForURL(/fairs\/.+/);
  const fair = new URL(page.url()).pathname;
  await settle();
  if (await page.getByRole('button', { name: '撤销闭场' }).count()) {
    await page.getByRole('button', { name: '撤销闭场' }).click();
    await page.getByLabel('原因').fill('补录');
    await page.getByRole('button', { name: '确定撤销闭场' }).click();
    await page.locator('.fair-day').waitFor();
  }
  // The grid of the roster has a journey of its own; here our three are simply on it.
  const roster = { reportedBy: 'bureau', channel: 'account', seekerIds: people };
  await call(page, 'POST', `${fair}/roster`, roster);
  for (const gate of gates) await gate.page.goto(fair);
  const scan = async (gate, at, answer) => {
    await gate.page.locator('.fair-day input').first().focus();
    await gate.page.keyboard.type(NUMBERS[at]);
    await gate.page.keyboard.press('Enter');
    await gate.page.locator(answer, { hasText: NAMES[at] }).waitFor();
  };
  await scan(gates[0], 0, '.answer.ok');
  await scan(second, 1, '.answer.ok');
  await scan(second, 0, '.answer.warn');
  await scan(gates[0], 2, '.answer.ok');
  for (const gate of gates) await gate.settle();
}

/** No account: the company takes everybody by the link it was sent, and one person says yes by the one they were handed. */
async function answersByLink(browser, origin, district, county, post) {
  await district.page.goto(`/vacancies?open=${post.id}`);
  await district.page.getByRole('button', { name: '发送企业答复链接' }).click();
  await district.page.getByText('已发往登记的联系方式').waitFor();
  const company = await openDesk(browser, origin, { screen: 'phone' });
  await company.page.goto(await sentLink(district.page, 'answers'));
  await company.settle();
  await company.page.getByRole('button', { name: /全部录用/ }).click();
  await company.page.getByText('已记录').first().waitFor();
  await company.settle();
  await company.close();
  const { page } = county;
  const [first, ...others] = NAMES;
  await page.goto(`/placements?vacancy=${post.id}`);
  await rowOf(page, first).click();
  await page.getByRole('button', { name: '转交链接' }).click();
  await county.settle();
  await page.getByRole('button', { name: '显示并复制' }).click();
  await page.getByText('已复制').waitFor();
  await county.settle();
  const person = await openDesk(browser, origin, { screen: 'phone' });
  await person.page.goto(await copiedLink(page));
  await person.settle();
  await person.page.getByRole('button', { name: /我去/ }).click();
  await person.page.getByText('已记录您的答复').waitFor();
  await person.settle();
  await person.close();
  for (const name of others) {
    await page.goto(`/placements?vacancy=${post.id}`);
    await rowOf(page, name).click();
    await page.getByRole('button', { name: '记录本人答复' }).click();
    await county.settle();
    await page.getByRole('button', { name: '保存答复' }).click();
    await page.getByRole('button', { name: '记录本人答复' }).waitFor({ state: 'detached' });
  }
}

/** The county sends the three to a clinic; the clinic says what it found, one after the other. */
async function clinicConcludes(browser, origin, logins, county) {
  await untilListed(county.page, '/medical', 'tbody tr');
  await choose(county.page);
  await county.page.getByLabel('体检机构').selectOption({ index: 1 });
  await county.page.getByRole('button', { name: '派去体检 3 人' }).click();
  await county.settle();
  await county.page.getByRole('dialog').getByRole('button', { name: '派去体检 3 人' }).click();
  await county.page.getByText('3 项全部完成').waitFor();
  await county.settle();
  const clinic = await openDesk(browser, origin);
  const { page } = clinic;
  await clinic.signIn(logins.clinic);
  await page.goto('/clinic');
  const panel = page.locator('.ant-drawer');
  const rows = page.locator('tbody tr').filter({ hasText: new RegExp(NAMES.join('|')) });
  // Only the first is opened by hand: the panel then goes on to the next one by itself.
  await rows.first().getByRole('button').click();
  for (let left = NAMES.length; left > 0; left -= 1) {
    const name = (await panel.locator('.ant-drawer-title').innerText()).trim();
    assert.ok(NAMES.includes(name), `the panel went on to ${name}`);
    await panel.locator('.ant-select').click();
    await page.locator('.ant-select-item-option:visible', { hasText: '未见异常' }).click();
    await panel.getByRole('button', { name: /下一位/ }).click();
    await rows.filter({ hasText: name }).waitFor({ state: 'detached' });
    await panel.locator('.ant-drawer-title', { hasText: name }).waitFor({ state: 'detached' });
  }
  await clinic.settle();
  await clinic.close();
}

export async function chainJourney(browser, up) {
  const { origin, logins } = up;
  const county = await openDesk(browser, origin);
  const district = await openDesk(browser, origin);
  const gate = await openDesk(browser, origin);
  for (const { page } of [county, district])
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await county.signIn(logins.napo);
  await district.signIn(logins.longgang);
  await gate.signIn(logins.napo);
  const company = await openDesk(browser, origin);
  await company.signIn(logins.employer);
  const people = await importPeople(county);
  const post = await openPost(district, company);
  await plan(county, post);
  await fairDay([county, gate], people);
  await answersByLink(browser, origin, district, county, post);
  await clinicConcludes(browser, origin, logins, county);
  const { today } = await call(county.page, 'GET', '/session');
  const departureOn = daysAfter(today, DAYS_TO_DEPARTURE);
  const before = await laterOf(county.page, departureOn);
  await night(browser, up, county, { departureOn, days: DAYS_TO_DEPARTURE });
  await startAndAfter(browser, origin, logins, county, company, post);
  await inTheReport(county, departureOn, before);
  for (const desk of [county, district, gate, company]) await desk.close();
}
