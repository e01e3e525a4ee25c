import { useSyncExternalStore } from 'react';
import { problemOf } from '../api/client';
import { type Act, send } from './acts';
import { readAll, remove, write } from './store';

/** How long a fresh act can be taken back before it is sent. */
export const UNDO_MS = 10_000;
const RETRY_MS = 30_000;

export interface Refusal {
  code: string;
  text: { zh: string; en: string } | null;
}
export interface WaitingAct {
  /** Also the key under which the service knows it. */
  id: string;
  /** Acts of one press of a button are taken back together. */
  group: string;
  userId: string;
  at: number;
  sendAfter: number;
  /** Whom it is about, for the one who looks at what waits. */
  who: string;
  act: Act;
  refusal?: Refusal;
}

let acts: readonly WaitingAct[] = [];
let sender: string | undefined;
const listeners = new Set<() => void>();
const otherTabs = new BroadcastChannel('outbox');

async function changed(tell = true): Promise<void> {
  acts = (await readAll<WaitingAct>('acts')).sort((a, b) => a.at - b.at);
  for (const listener of listeners) listener();
  if (tell) otherTabs.postMessage('changed');
}
otherTabs.onmessage = () => void changed(false);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Every act on this device, oldest first; another user's are among them and are sent only by that user. */
export const useWaiting = (): readonly WaitingAct[] => useSyncExternalStore(subscribe, () => acts);
export const waitingOf = (userId: string): WaitingAct[] => acts.filter((each) => each.userId === userId);

/** Written down on the device first, sent afterwards: closing the page or losing the connection loses nothing. */
export async function enqueue(given: readonly Act[], who: string, undoMs = UNDO_MS): Promise<void> {
  if (!sender) return;
  const now = Date.now();
  const group = crypto.randomUUID();
  for (const [index, act] of given.entries()) {
    const at = now + index;
    const id = crypto.randomUUID();
    await write('acts', {
      id,
      group,
      userId: sender,
      at,
      sendAfter: now + undoMs,
      who,
      act,
    } satisfies WaitingAct);
  }
  await changed();
  setTimeout(() => void flush(), undoMs + 50);
}

export async function takeBack(group: string): Promise<void> {
  for (const row of acts.filter((each) => each.group === group)) await remove('acts', row.id);
  await changed();
}

export async function tryAgain(row: WaitingAct): Promise<void> {
  await write('acts', { ...row, refusal: undefined, sendAfter: 0 });
  await changed();
  await flush();
}

/**
 * Sends what is due, oldest first, from one tab at a time. Without a connection, with the session over or the service
 * down it stops and waits; what the service refuses stays, marked, for its person to look at.
 */
export async function flush({ now = false } = {}): Promise<void> {
  await navigator.locks.request('outbox', async () => {
    const due = (await readAll<WaitingAct>('acts'))
      .filter((each) => each.userId === sender && !each.refusal && (now || each.sendAfter <= Date.now()))
      .sort((a, b) => a.at - b.at);
    let sent = 0;
    for (const row of due) {
      const verdict = await attempt(row);
      if (verdict === 'wait') break;
      sent += 1;
    }
    if (due.length === 0) return;
    await changed();
    if (sent > 0) window.dispatchEvent(new Event('outbox-sent'));
  });
}

async function attempt(row: WaitingAct): Promise<'settled' | 'wait'> {
  try {
    await send(row.act, row.id);
    await remove('acts', row.id);
    return 'settled';
  } catch (error) {
    const { status, problem, code } = problemOf(error);
    if (status === 0 || status === 401 || status === 429 || status >= 500) return 'wait';
    await write('acts', { ...row, refusal: { code, text: problem?.text ?? null } });
    return 'settled';
  }
}

/** Whose acts are sent from now on. */
export async function sendFor(userId: string | undefined): Promise<void> {
  if (sender === userId) return;
  sender = userId;
  await changed(false);
  if (userId) void flush();
}

addEventListener('online', () => void flush({ now: true }));
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void flush();
});
setInterval(() => {
  if (acts.some((each) => each.userId === sender && !each.refusal)) void flush();
}, RETRY_MS);
