// The journey of a match plan: why somebody is not elsewhere, a pair pinned, a run followed, the plan beside the other ways.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';

export async function planJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  await page.goto('/plans');
  await page.locator('tbody tr', { hasText: '安排 742' }).getByRole('link').click();
  await page.waitForURL(/plans\/.+/);
  const asked = page.url();
  await page.getByRole('tab', { name: '推荐' }).click();
  await page.getByRole('button', { name: '固定', exact: true }).first().click();
  await page.getByRole('button', { name: '为什么不是' }).nth(1).click();
  await page.getByLabel('问哪个岗位').selectOption({ index: 2 });
  await page.locator('.sheet section h2').waitFor();
  assert.ok((await page.locator('.sheet section li').count()) > 0, 'the answer gives its reasons');
  await desk.settle();
  await page.keyboard.press('Escape');
  const followed = page.waitForResponse((response) => /match-plans\/.*\/progress$/.test(response.url()));
  await page.getByRole('button', { name: '固定 1 人，重新运行' }).click();
  assert.match((await followed).headers()['content-type'], /text\/event-stream/);
  await page.goto(asked);
  await page.getByRole('tab', { name: '方案对比' }).click();
  for (const way of ['总分最高（不分优先）', '先到先得']) await page.getByText(way).first().waitFor();
  await desk.settle();
  await desk.close();
}
