// What goes wrong at any desk: the session ends over a form, the line is slow and the button pressed twice.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';

/** The security administrator ends every session of an account. */
async function endSessionsOf(browser, { origin, logins }, name) {
  const admin = await openDesk(browser, origin);
  await admin.signIn(logins['security-admin']);
  const { items } = await call(admin.page, 'GET', '/users?limit=100');
  const user = items.find((one) => one.name === name);
  await call(admin.page, 'POST', `/users/${user.id}/session-ends`, {});
  await admin.close();
}

/** An advert is being corrected when the session ends: the screen is covered, and after the sign-in the words stand there. */
export async function endedSessionJourney(browser, up) {
  const desk = await openDesk(browser, up.origin, { declared: [/^401 /] });
  const { page } = desk;
  await desk.signIn(up.logins.longgang);
  await page.goto('/vacancies');
  await page.locator('.data-row').first().click();
  const wage = page.locator('.ant-drawer').getByLabel('底薪');
  await wage.fill('1000');
  await page.getByText('不能发布', { exact: true }).waitFor();
  await endSessionsOf(browser, up, up.logins.longgang.name);
  await wage.fill('1001');
  const again = page.getByRole('dialog', { name: '登录已过期' });
  await again.waitFor();
  await desk.settle();
  assert.equal(await again.getByLabel('账号').inputValue(), up.logins.longgang.name);
  await again.locator('input[type=password]').fill('不是这个密码');
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await again.getByText('账号或密码不对').waitFor();
  await again.locator('input[type=password]').fill(up.logins.longgang.password);
  const judged = page.waitForResponse((one) => one.url().endsWith('/vacancies/check') && one.ok());
  await page.keyboard.press('Enter');
  await again.waitFor({ state: 'detached' });
  await judged;
  assert.equal(await wage.inputValue(), '1001');
  await desk.settle();
  await desk.close();
}

/** A press that seems to do nothing is made again: one view is kept, and one request went out. */
export async function slowLineJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/vacancies?status=published');
  let sent = 0;
  await page.route('**/api/v1/saved-views', async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
    await route.continue();
  });
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.getByLabel('名称').fill('在招岗位');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '在招岗位', exact: true }).waitFor();
  assert.equal(sent, 1);
  await page.unroute('**/api/v1/saved-views');
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.getByRole('button', { name: '删除常用筛选“在招岗位”' }).click();
  await page.getByText('在招岗位').first().waitFor({ state: 'detached' });
  await desk.close();
}
