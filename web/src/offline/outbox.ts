import { useSyncExternalStore } from 'react';
import { problemOf } from '../api/client';
import { type Act, send } from './acts';
import { type Keys, keysSoon, onKeys, openByService, openKeys } from './keys';
import { seal, type Sealed, unseal } from './seal';
import { readAll, remove, write } from './store';
import { markCopies } from './trip-copies';

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
  userId: string;
  at: number;
  sendAfter: number;
  /** Acts of one press of a button are taken back together. */
  group: string;
  /** Whom it is about, for the one who looks at what waits. */
  who: string;
  act: Act;
  refusal?: Refusal;
}
/** What it says, which is sealed; the rest lies open so that acts can be counted while nobody may read them. */
type Said = Pick<WaitingAct, 'group' | 'who' | 'act' | 'refusal'>;
type Counted = Omit<WaitingAct, keyof Said>;
type KeptAct = Counted & Sealed;

const placeOf = (id: string): string => `acts ${id}`;

async function keep(keys: Keys, { group, who, act, refusal, ...row }: WaitingAct): Promise<void> {
  const said: Said = { group, who, act, refusal };
  const sealed = await seal(keys.acts, said, placeOf(row.id));
  if (openKeys() !== keys) throw new Error('the device was locked');
  await write('acts', { ...row, ...sealed } satisfies KeptAct);
}

async function readActs(): Promise<{ open: WaitingAct[]; locked: Counted[] }> {
  const open: WaitingAct[] = [];
  const locked: Counted[] = [];
  const keys = openKeys();
  for (const row of await readAll<KeptAct | WaitingAct>('acts')) {
    const mine = keys?.userId === row.userId ? keys : undefined;
    const said = mine && (await readAct(mine, row));
    if (said) open.push({ id: row.id, userId: row.userId, at: row.at, sendAfter: row.sendAfter, ...said });
    else locked.push(row);
  }
  return { open: open.sort((a, b) => a.at - b.at), locked };
}

async function readAct(keys: Keys, row: KeptAct | WaitingAct): Promise<Said | undefined> {
  if ('data' in row) return unseal<Said>(keys.acts, row, placeOf(row.id)).catch(() => undefined);
  // Noted before acts were sealed.
  await keep(keys, row);
  return row;
}

let lockedAway: readonly Counted[] = [];
let acts: readonly WaitingAct[] = [];
let sender: string | undefined;
const listeners = new Set<() => void>();
const otherTabs = new BroadcastChannel('outbox');

async function changed(tell = true): Promise<void> {
  const { open, locked } = await readActs();
  acts = open;
  lockedAway = locked;
  for (const listener of listeners) listener();
  if (tell) otherTabs.postMessage('changed');
}
otherTabs.onmessage = () => void changed(false);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Every act that can be read, oldest first; another user's are locked until that user is back. */
export const useWaiting = (): readonly WaitingAct[] => useSyncExternalStore(subscribe, () => acts);
/** How many of a user's acts have not been sent, those that cannot be read now among them. */
export const unsentOf = (userId: string): number =>
  [...acts, ...lockedAway].filter((each) => each.userId === userId).length;
/** Whose acts cannot be read now: one entry each. */
export const useLocked = (): readonly { userId: string }[] =>
  useSyncExternalStore(subscribe, () => lockedAway);

/**
 * Written down on the device first, sent afterwards: closing the page or losing the connection loses nothing. Where it cannot
 * be written down sealed, it is not taken, and the person is told.
 */
export async function enqueue(given: readonly Act[], who: string, undoMs = UNDO_MS): Promise<void> {
  const userId = sender ?? openKeys()?.userId;
  if (!userId) return;
  const now = Date.now();
  const group = crypto.randomUUID();
  try {
    const keys = await keysOf(userId);
    for (const [index, act] of given.entries()) {
      const id = crypto.randomUUID();
      await keep(keys, { id, group, userId, at: now + index, sendAfter: now + undoMs, who, act });
    }
  } catch {
    window.dispatchEvent(new Event('act-not-kept'));
    return;
  }
  await changed();
  setTimeout(() => void flush(), undoMs + 50);
}

async function keysOf(userId: string): Promise<Keys> {
  const soon = await keysSoon();
  const keys = soon?.userId === userId ? soon : await openByService(userId);
  if (!keys) throw new Error('no keys');
  return keys;
}

export async function takeBack(group: string): Promise<void> {
  for (const row of acts.filter((each) => each.group === group)) await remove('acts', row.id);
  await changed();
}

export async function tryAgain(row: WaitingAct): Promise<void> {
  await keep(await keysOf(row.userId), { ...row, refusal: undefined, sendAfter: 0 });
  await changed();
  await flush();
}

/**
 * Sends what is due, oldest first, from one tab at a time. Without a connection, with the session over or the service
 * down it stops and waits; what the service refuses stays, marked, for its person to look at.
 */
export async function flush({ now = false } = {}): Promise<void> {
  await navigator.locks.request('outbox', async () => {
    const due = (await readActs()).open.filter(
      (each) => each.userId === sender && !each.refusal && (now || each.sendAfter <= Date.now()),
    );
    let sent = 0;
    for (const row of due) {
      const outcome = await attempt(row);
      if (outcome === 'wait') break;
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
    if (row.act.kind === 'rollMark')
      await markCopies(row.act.about, row.act.words.marks).catch(() => undefined);
    await remove('acts', row.id);
    return 'settled';
  } catch (error) {
    const { status, problem, code } = problemOf(error);
    if (status === 0 || status === 401 || status === 429 || status >= 500) return 'wait';
    await keep(await keysOf(row.userId), { ...row, refusal: { code, text: problem?.text ?? null } });
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

// What waits is counted before anything can be read.
void changed(false).catch(() => undefined);
onKeys(() => {
  void changed(false).then(() => flush());
  setTimeout(() => void flush(), UNDO_MS);
});
addEventListener('online', () => void flush({ now: true }));
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void flush();
});
setInterval(() => {
  if (acts.some((each) => each.userId === sender && !each.refusal)) void flush();
}, RETRY_MS);
