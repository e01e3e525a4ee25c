// Who looked at a person's data, as the person reads it: one line a day, office and kind, no names of officials.
// The service's own steps and what was done through the person's links are no looks.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export interface AccessedAt {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly action: string;
}

export type AccessKind = 'numbers' | 'paper' | 'record';

export interface AccessLine {
  readonly day: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly kind: AccessKind;
  readonly times: number;
}

export const LOOK_WORDS: Readonly<Record<AccessKind, LocalizedText>> = {
  numbers: { zh: '查看了身份证号或电话', en: 'looked at the ID number or phone' },
  paper: { zh: '导出或打印了含您的名单', en: 'exported or printed a list with you on it' },
  record: { zh: '查看或更新了您的记录', en: 'looked at your record or changed it' },
};

const NUMBERS: ReadonlySet<string> = new Set([
  'seeker.revealed',
  'seeker.copied',
  'import.rows-revealed',
  'notice.contact-read',
]);
/** Handing out this very page is no look. */
const NO_LOOK: ReadonlySet<string> = new Set(['link.issued', 'link.revoked']);
const PAPER: ReadonlySet<string> = new Set(['export', 'print']);

const kindOf = (action: string): AccessKind =>
  NUMBERS.has(action) ? 'numbers' : PAPER.has(action) ? 'paper' : 'record';

/** @param dayOf local date of an instant */
export function groupAccessByDay(
  looks: readonly AccessedAt[],
  dayOf: (at: string) => string,
  most: number,
): readonly AccessLine[] {
  const lines = new Map<string, AccessLine>();
  for (const { at, role, organisation, action } of looks) {
    if (role === 'system' || NO_LOOK.has(action)) continue;
    const line = { day: dayOf(at), organisation, role, kind: kindOf(action) };
    const key = Object.values(line).join('|');
    lines.set(key, { ...line, times: (lines.get(key)?.times ?? 0) + 1 });
  }
  return [...lines.values()].slice(0, most);
}
