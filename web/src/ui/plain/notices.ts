import { useSyncExternalStore } from 'react';

type Tone = 'ok' | 'bad' | 'plain';
interface Notice {
  id: number;
  tone: Tone;
  text: string;
}
export interface Question {
  title: string;
  text?: string;
  yes: string;
  no: string;
  danger?: boolean;
}
type Asked = Question & { id: number; answer: (yes: boolean) => void };
interface Said {
  notices: readonly Notice[];
  /** Somebody waits for the answer of each; the first is shown. */
  questions: readonly Asked[];
}

const SHOWN_MS = 4_000;
let said: Said = { notices: [], questions: [] };
let count = 0;
const listeners = new Set<() => void>();

function change(next: Partial<Said>): void {
  said = { ...said, ...next };
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaid = (): Said => useSyncExternalStore(subscribe, () => said);

/** A line at the top of the screen for a few seconds. */
export function tell(text: string, tone: Tone = 'plain'): void {
  const id = (count += 1);
  change({ notices: [...said.notices, { id, tone, text }] });
  setTimeout(() => change({ notices: said.notices.filter((notice) => notice.id !== id) }), SHOWN_MS);
}

/** Asks before something that cannot be undone. */
export const ask = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const asked: Asked = {
      ...question,
      id: (count += 1),
      answer: (yes) => {
        change({ questions: said.questions.filter((one) => one !== asked) });
        resolve(yes);
      },
    };
    change({ questions: [...said.questions, asked] });
  });
