import type { Cells, Column } from './sheet';

/** A line somebody pasted or typed, not yet on the roster. It is kept in memory alone. */
export interface Line {
  key: string;
  cells: Cells;
  /** Whom the clerk picked where a name means several. */
  picked?: string;
}

export const EMPTY: Cells = { name: '', idNumber: '', phone: '', place: '', wish: '', slot: '', note: '' };

/** What may be changed of somebody on the roster: cells, and one move. */
export const CHANGEABLE = ['wish', 'slot', 'note', 'move'] as const;
export type Changeable = (typeof CHANGEABLE)[number];
export type Changes = Partial<Record<Changeable, string>>;

export interface Draft {
  lines: readonly Line[];
  /** By id of the entry. */
  changes: Readonly<Record<string, Changes>>;
}

export interface Told {
  now: Draft;
  past: readonly Draft[];
  future: readonly Draft[];
}

export const NOTHING: Told = { now: { lines: [], changes: {} }, past: [], future: [] };

export interface LineEdit {
  key: string;
  column: Column;
  text: string;
}
export interface EntryEdit {
  entryId: string;
  field: Changeable;
  /** Undefined puts back what stands on the roster. */
  text: string | undefined;
}

export type Act =
  | { do: 'edit'; lines?: readonly LineEdit[]; entries?: readonly EntryEdit[]; add?: readonly Line[] }
  | { do: 'pick'; key: string; person: string }
  | { do: 'remove'; keys: readonly string[] }
  | { do: 'undo' }
  | { do: 'redo' }
  /** Sent and taken: these are no draft any more, and cannot be undone here. */
  | { do: 'sent'; lines: readonly string[]; entries: readonly { entryId: string; field: Changeable }[] };

const REMEMBERED = 100;

let made = 0;
export const newLine = (cells: Partial<Cells> = {}): Line => ({
  key: `line-${(made += 1)}`,
  cells: { ...EMPTY, ...cells },
});

export const isEmpty = ({ cells }: Line): boolean => Object.values(cells).every((text) => text === '');

export function tell(told: Told, act: Act): Told {
  const { now, past, future } = told;
  if (act.do === 'undo')
    return past.length === 0
      ? told
      : { now: past.at(-1)!, past: past.slice(0, -1), future: [now, ...future] };
  if (act.do === 'redo')
    return future.length === 0 ? told : { now: future[0]!, past: [...past, now], future: future.slice(1) };
  if (act.do === 'sent') return { now: without(now, act), past: [], future: [] };
  const next = changed(now, act);
  return next === now ? told : { now: next, past: [...past, now].slice(-REMEMBERED), future: [] };
}

function changed(now: Draft, act: Extract<Act, { do: 'edit' | 'pick' | 'remove' }>): Draft {
  if (act.do === 'remove') {
    const lines = now.lines.filter(({ key }) => !act.keys.includes(key));
    return lines.length === now.lines.length ? now : { ...now, lines };
  }
  if (act.do === 'pick') {
    const lines = now.lines.map((line) => (line.key === act.key ? { ...line, picked: act.person } : line));
    return { ...now, lines };
  }
  const edits = new Map<string, LineEdit[]>();
  for (const edit of act.lines ?? []) edits.set(edit.key, [...(edits.get(edit.key) ?? []), edit]);
  const lines = [...now.lines.map((line) => edited(line, edits.get(line.key) ?? [])), ...(act.add ?? [])];
  const changes = { ...now.changes };
  for (const { entryId, field, text } of act.entries ?? []) {
    const { [field]: _, ...rest } = changes[entryId] ?? {};
    const own = text === undefined ? rest : { ...rest, [field]: text };
    if (Object.keys(own).length > 0) changes[entryId] = own;
    else delete changes[entryId];
  }
  const same =
    lines.length === now.lines.length &&
    lines.every((line, at) => line === now.lines[at]) &&
    JSON.stringify(changes) === JSON.stringify(now.changes);
  return same ? now : { lines, changes };
}

/** A changed name, number, phone or place asks anew who is meant. */
function edited(line: Line, edits: readonly LineEdit[]): Line {
  const real = edits.filter(({ column, text }) => line.cells[column] !== text);
  if (real.length === 0) return line;
  const cells = { ...line.cells };
  for (const { column, text } of real) cells[column] = text;
  const keeps = real.every(({ column }) => ['wish', 'slot', 'note'].includes(column));
  return { key: line.key, cells, ...(keeps && line.picked ? { picked: line.picked } : {}) };
}

function without(now: Draft, act: Extract<Act, { do: 'sent' }>): Draft {
  const gone = new Set(act.lines);
  const changes: Record<string, Changes> = {};
  for (const [entryId, own] of Object.entries(now.changes)) {
    const sent = act.entries.filter((one) => one.entryId === entryId).map(({ field }) => field);
    const rest = Object.fromEntries(
      Object.entries(own).filter(([field]) => !sent.some((one) => one === field)),
    );
    if (Object.keys(rest).length > 0) changes[entryId] = rest;
  }
  return { lines: now.lines.filter(({ key }) => !gone.has(key)), changes };
}
