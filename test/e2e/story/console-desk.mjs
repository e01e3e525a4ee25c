// Journeys of the desks: the gate of a fair, the review of a ledger, the work list, two plans side by side.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number nobody holds, with its check character. */
function fictitiousNumber(first17) {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at], 0);
  return first17 + '10X98765432'[sum % 11];
}

/** Two come to the gate: one who came before, one who is on no list. Every key of the second is counted. */
export async function fairDayJourney(browser, { origin, logins }) {
  const desk = await openDesk(browser, origin);
  const { page } = desk;
  await desk.signIn(logins.napo);
  const [fair] = (await call(page, 'GET', '/fairs?limit=1')).items;
  const said = { saidBy: 'bureau', channel: 'account' };
  if (fair.status === 'closed')
    await call(page, 'POST', `/fairs/${fair.id}/moves`, { ...said, move: 'reopen', reason: '补录' });
  const [known] = (await call(page, 'GET', `/fairs/${fair.id}/roster?limit=1`)).items;
  await page.goto(`/fairs/${fair.id}`);
  await page.locator('.fair-day').waitFor();
  await page.keyboard.type(known.badge);
  await page.keyboard.press('Enter');
  await page.locator('.answer.warn', { hasText: '已经进来过' }).waitFor();
  await desk.settle();

  const checkedIn = page.locator('.figure', { hasText: '已签到' }).locator('.value');
  const before = Number(await checkedIn.innerText());
  await page.locator('body').click({ position: { x: 700, y: 20 } });
  await page.keyboard.type(fictitiousNumber('45262719880808' + '919'));
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('Enter');
  await page.locator('.answer.bad', { hasText: '不在名单上' }).waitFor();
  await desk.settle();
  for (const letter of '覃小路') {
    keys += 1;
    await page.keyboard.insertText(letter);
  }
  for (const key of ['Enter', '1', 'Space', 'Enter']) await press(key);
  await page.locator('.answer.ok', { hasText: '覃小路' }).waitFor();
  assert.ok(keys <= 12, `a walk-in took ${keys} keys`);
  await page.waitForFunction(
    (least) => Number(document.querySelectorAll('.figure .value')[2]?.textContent) >= least,
    before + 1,
  );
  await desk.settle();
  await desk.close();
}
