import { useSyncExternalStore } from 'react';
import { problemOf } from '../api/client';
import { type Act, send } from './acts';
import { readAll, remove, write } from './store';
import { markCopies } from './trip-copies';
import { onVault, seal, type Sealed, unseal, vault } from './vault';

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
  /** Whom and what, under the PIN of the trip it belongs to. */
  sealed?: Sealed;
}
/** As the device keeps it: the acts of a trip do not say in the open what they are. */
type KeptAct = Omit<WaitingAct, 'who' | 'act'> & Partial<Pick<WaitingAct, 'who' | 'act'>>;
type Said = Pick<WaitingAct, 'who' | 'act'>;

async function keep({ who, act, ...row }: WaitingAct): Promise<void> {
  const kept: KeptAct = row.sealed ? row : { ...row, who, act };
  await write('acts', kept);
}

async function readActs(): Promise<{ open: WaitingAct[]; locked: KeptAct[] }> {
  const open: WaitingAct[] = [];
  const locked: KeptAct[] = [];
  for (const row of await readAll<KeptAct>('acts')) {
    const { who, act, sealed } = row;
    const said = sealed ? await unseal<Said>(sealed) : who !== undefined && act ? { who, act } : undefined;
    if (said) open.push({ ...row, ...said });
    else locked.push(row);
  }
  return { open: open.sort((a, b) => a.at - b.at), locked };
}

let lockedAway: readonly KeptAct[] = [];
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
/** Every act on this device, oldest first; another user's are among them and are sent only by that user. */
export const useWaiting = (): readonly WaitingAct[] => useSyncExternalStore(subscribe, () => acts);
/** How many of a user's acts have not been sent, those under a PIN among them. */
export const unsentOf = (userId: string): number =>
  [...acts, ...lockedAway].filter((each) => each.userId === userId).length;
/** How many wait for the PIN of their trip. */
export const useLocked = (): number => useSyncExternalStore(subscribe, () => lockedAway.length);

/** Written down on the device first, sent afterwards: closing the page or losing the connection loses nothing. */
export async function enqueue(given: readonly Act[], who: string, undoMs = UNDO_MS): Promise<void> {
  const trip = vault();
  const userId = sender ?? (trip.open ? trip.userId : undefined);
  if (!userId) return;
  const now = Date.now();
  const group = crypto.randomUUID();
  for (const [index, act] of given.entries()) {
    const at = now + index;
    const id = crypto.randomUUID();
    const mine = trip.open && trip.userId === userId && act.about === trip.batchId;
    const sealed = mine ? await seal({ who, act }) : undefined;
    await keep({ id, group, userId, at, sendAfter: now + undoMs, who, act, sealed });
  }
  await changed();
  setTimeout(() => void flush(), undoMs + 50);
}

export async function takeBack(group: string): Promise<void> {
  for (const row of acts.filter((each) => each.group === group)) await remove('acts', row.id);
  await changed();
}

export async function tryAgain(row: WaitingAct): Promise<void> {
  await keep({ ...row, refusal: undefined, sendAfter: 0 });
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
    if (row.act.kind === 'rollMark')
      await markCopies(row.act.about, row.act.words.marks).catch(() => undefined);
    await remove('acts', row.id);
    return 'settled';
  } catch (error) {
    const { status, problem, code } = problemOf(error);
    if (status === 0 || status === 401 || status === 429 || status >= 500) return 'wait';
    await keep({ ...row, refusal: { code, text: problem?.text ?? null } });
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

onVault(() => void changed(false).then(() => flush()));
addEventListener('online', () => void flush({ now: true }));
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void flush();
});
setInterval(() => {
  if (acts.some((each) => each.userId === sender && !each.refusal)) void flush();
}, RETRY_MS);
