// A caseworker's afternoon on a phone, and what the person they speak with opens by a link afterwards.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import { nothingReadable } from './console-device.mjs';
import { fictitiousNumber } from './console-numbers.mjs';

/** Registers somebody without a phone: the number is typed once and says the rest. */
async function registers(desk) {
  const { page } = desk;
  await page.goto('/m/people');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const number = page.getByLabel('证件号码');
  await number.fill(fictitiousNumber('45102620150101100'));
  await page.getByText('不满 16 周岁').waitFor();
  await number.fill(fictitiousNumber('45102619900307104'));
  await page.getByText('1990-03-07 出生，女').waitFor();
  await page.getByLabel('姓名').fill('虚构新人');
  const village = page.getByLabel('住址');
  await village.selectOption({ index: 1 });
  await page.getByLabel('怎么联系').selectOption('none');
  await page.getByLabel('宣读同意书时的见证人').fill('虚构村干部');
  await page.getByText('本人同意登记').click();
  await desk.settle();
  await page.getByRole('button', { name: '登记此人' }).click();
  await page.waitForURL(/\/m\/people\?open=/);
  await page.locator('.ant-descriptions').waitFor();
  await desk.settle();
  await page.goto('/m/people');
  await page.getByRole('searchbox').fill('xgxr');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('.person', { hasText: '虚构新人' }).waitFor();
}

/** From one call: a concern that is taken back and noted again, the person's word heard face to face, and their link. */
async function calls(desk) {
  const { page } = desk;
  await page.goto('/m/today');
  const row = page.locator('.call', { hasText: '回访' }).first();
  const name = await row.locator('strong').innerText();
  await row.getByRole('button', { name: '打电话' }).click();
  await desk.settle();
  for (const again of [false, true]) {
    await page.getByRole('button', { name: '记诉求' }).click();
    await page.getByLabel('什么事').selectOption('wage');
    await page.getByLabel('本人的话').fill('工资比说好的少');
    await page.getByRole('button', { name: '交给服务站办理' }).click();
    await page.getByText('1 条待发送').waitFor();
    if (again) break;
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('条待发送').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '打电话' }).click();
  }
  await page.getByRole('button', { name: '转交链接' }).click();
  await page.getByLabel('为什么转交').selectOption('asked_in_chat');
  await page.getByRole('button', { name: '显示并复制' }).click();
  await page.getByText('已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByLabel('本人怎么说的').selectOption('in_person');
  await page.getByLabel('在场见证人').fill('虚构组长');
  await page.getByRole('button', { name: '在岗' }).click();
  await page.getByText('2 条待发送').click();
  await nothingReadable(page, ['虚构组长', '工资比说好的少']);
  await page.evaluate(() => {
    const { fetch } = window;
    window.fetch = async (request, options) => {
      if (/\/follow-ups\/.*\/outcome$/.test(request.url)) window.outcome = await request.clone().json();
      return fetch(request, options);
    };
  });
  await page.getByRole('button', { name: '立即发送' }).click();
  await page.getByText('全部已送达').waitFor();
  const { channel, evidence } = await page.evaluate(() => window.outcome);
  assert.deepEqual([channel, evidence], ['in_person', 'witness: 虚构组长']);
  const concerns = (await call(page, 'GET', '/concerns?limit=100')).items;
  assert.equal(concerns.filter(({ words }) => words === '工资比说好的少').length, 1);
  return { name, link: /https?:\/\/\S+$/.exec(text)[0] };
}

/** The person opens the link on their own phone, without an account: what they read, allow and give up is theirs. */
async function opensOwnPage(browser, origin, { name, link }, appearance) {
  assert.ok(!decodeURI(link).includes(name), 'nothing personal in the address');
  const phone = await openDesk(browser, origin, { screen: 'phone', appearance });
  const { page } = phone;
  await page.goto(link);
  await page.getByRole('heading', { name, exact: true }).waitFor();
  for (const part of ['我的岗位', '工资卡', '我的车', '有事找谁', '我同意的事', '谁看过我的资料'])
    await page.getByRole('heading', { name: new RegExp(part) }).waitFor();
  await phone.settle();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
  await page.getByRole('button', { name: /用电脑排序推荐岗位/ }).click();
  await page.getByText('已记下您的选择').waitFor();
  await phone.settle();
  await phone.close();
}

export async function caseworkerJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin, { screen: 'phone' });
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.signIn(logins.chengxiang);
  await registers(desk);
  const own = await calls(desk);
  await desk.close();
  await opensOwnPage(browser, origin, own, 'light');
  await opensOwnPage(browser, origin, own, 'dark');
}
