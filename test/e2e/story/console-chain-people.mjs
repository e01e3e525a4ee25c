// What both halves of the journey through all groups use: whom it is about, and waiting for what the worker does.
import { setTimeout as sleep } from 'node:timers/promises';

export const BUREAU = { saidBy: 'bureau', channel: 'account' };
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
