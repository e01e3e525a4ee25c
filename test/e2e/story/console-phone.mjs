// On a phone every screen of the menu can be reached, an account is looked after, and a list that is printed is whole.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';

const SMALLEST = 44;

export async function phoneMenuJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin, { screen: 'phone' });
  const { page } = desk;
  await desk.signIn(logins.napo);
  const more = page.getByRole('button', { name: '更多' });
  await more.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '菜单' });
  await sheet.getByRole('link', { name: '报表' }).waitFor();
  assert.equal((await page.locator('.phone-tabs > a').count()) + (await sheet.getByRole('link').count()), 18);
  for (const door of await sheet.getByRole('link').all())
    assert.ok((await door.boundingBox()).height >= SMALLEST, await door.innerText());
  await desk.settle();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  assert.ok(await more.evaluate((button) => button === document.activeElement));
  await more.click();
  await sheet.getByRole('link', { name: '信息请求' }).click();
  await page.waitForURL(/\/rights/);
  await sheet.waitFor({ state: 'detached' });
  assert.equal(await more.getAttribute('data-status'), 'active');
  await desk.settle();
  await page.goto('/account');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByLabel('新密码').fill('太短');
  await desk.settle();
  await desk.close();
}

/** The caseworker prints the people of the township: all of them, not only those that were on the screen. */
export async function printedListJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.chengxiang);
  let everybody = 0;
  for (let cursor = ''; cursor !== null;) {
    const read = await call(page, 'GET', `/seekers?limit=100${cursor && `&cursor=${cursor}`}`);
    everybody += read.items.length;
    cursor = read.nextCursor ?? null;
  }
  await page.goto('/m/people');
  await page.locator('.person').first().waitFor();
  const shown = await page.locator('.person').count();
  assert.ok(shown < everybody, `all ${everybody} people stand on the first page, the journey proves nothing`);
  await page.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelectorAll('.person').length);
  });
  await page.getByRole('button', { name: '打印名单' }).click();
  await page.locator('body[data-printed]').waitFor();
  assert.equal(Number(await page.locator('body').getAttribute('data-printed')), everybody);
  await page.emulateMedia({ media: 'print' });
  await page.getByText(`共 ${everybody} 人`).waitFor();
  assert.equal(await page.locator('.phone-tabs, .side, .top').locator('visible=true').count(), 0);
  await desk.close();
}
