// What both halves of the journey through all groups use: whom it is about, what is pressed on many screens, and waiting for
// what the worker does.
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './call.mjs';

export const NAMES = ['岑一程', '岑二程', '岑三程'];

export const daysAfter = (day, count) =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Asks again until it is so; the worker carries things out behind the answer. */
export async function until(what, ask) {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await ask();
    if (found) return found;
    await sleep(250);
  }
  throw new Error(`never came: ${what}`);
}

/** Opens an address again until everybody of the journey stands on it; what brings them there runs behind the answer. */
export async function untilListed(page, address, rows, names = NAMES) {
  await until(`${names.join()} on ${address}`, async () => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const shown = await Promise.all(names.map((name) => page.locator(rows, { hasText: name }).count()));
    return shown.every((count) => count > 0);
  });
}

export const rowOf = (page, text) => page.locator('tbody tr', { hasText: text });

/** Ticks the rows of everybody. */
export async function choose(page, names = NAMES) {
  for (const name of names) await rowOf(page, name).getByRole('checkbox').check();
}

/** Types into a list that searches, and takes what it finds. */
export async function pick(page, label, typed, option) {
  await page.getByLabel(label).click();
  await page.getByLabel(label).fill(typed);
  await page.locator('.ant-select-item-option:visible', { hasText: option }).first().click();
}

/** The newest link to such a page in the messages that went out, as the contact's telephone shows it. */
export async function sentLink(page, what) {
  const link = new RegExp(`https?://\\S+/links/\\S+/${what}/page`);
  const found = await until('a message with the link', async () => {
    const { items } = await call(page, 'GET', '/notices/development-outbox?limit=50');
    return items.map(({ text }) => link.exec(text)?.[0]).find(Boolean);
  });
  return new URL(found).pathname;
}

/** The link in the text that was copied. */
export const copiedLink = async (page) =>
  /https?:\/\/\S+$/.exec(await page.evaluate(() => navigator.clipboard.readText()))[0];
