// Which header is which column. Exact names first, then names without their brackets, then containment, which never
// crosses a word that changes whose or which value it is: 责任人电话 is not 联系电话.
import type { ColumnReason, LedgerLayout } from '../ledger.js';
import { headerForms, type HeaderForms } from './header-text.js';
import { mayMean } from './header-hints.js';
import { headerNamesOf, type HeaderNames, type NamedColumn } from './header-names.js';
import { notStoredReason } from './not-stored-columns.js';

export interface Header {
  readonly letter: string;
  readonly text: string;
  readonly group?: string;
}

export interface HeaderMatch {
  /** Letter → key. */
  readonly columns: Readonly<Record<string, string>>;
  readonly notStored: readonly { readonly letter: string; readonly code: ColumnReason }[];
  readonly ignored: readonly string[];
  /** Sum of the strengths of the matches, 1 for an exact name. */
  readonly strength: number;
}

/** Words that say whose it is, which day it is, or what state it is of. */
const TELLING =
  /责任人|帮扶|家属|亲属|家人|紧急|联系人|户主|村|企业|单位|公司|用人|接收|带队|干部|监护|法人|配偶|夫妻|父|母|子女|经办|登记|核实|审核|确认|回访|介绍|离职|离岗|返岗|返乡|再|到达|到岗|上岗|出发|预约|签到|通知|保险|培训|意向|期望|拟|预计|计划|实际|建议|是否|有无|要求|原|未|不|现|出生|外出|有效|复查|务工|基本|综合|交接|试用|合同|残疾|监测|类别|类型|编号|代码|数|第|满|首|末|起|止|至/u;

const MIN_LENGTH = 2;
const MAX_HEADER = 60;
/** A longer text is compared with exact names only: containment and hints cost its length times all names. */
const MAX_LOOSE_HEADER = 120;
const MIN_SHARE = 0.4;
const HINTED = 0.5;

/** Forbidden words are looked for in so much of a header; a column whose header is longer is not read in any case. */
const MAX_SEARCHED = 2_000;

interface Candidate {
  readonly header: Header;
  readonly column: NamedColumn;
  readonly strength: number;
}

/** The group above a header names the column's group; digits must not run on (7天 is not in 17天). */
function groupFits(written: string | undefined, groups: readonly string[]): boolean {
  if (written === undefined) return false;
  const { full, bare } = headerForms(written);
  return groups.some((group) => {
    if (full === group || bare === group) return true;
    const at = full.indexOf(group);
    if (at >= 0) return group.length >= MIN_LENGTH && !/\d/u.test(full[at - 1] ?? '');
    const inside = group.indexOf(bare);
    return bare.length >= 3 && inside >= 0 && !/\d/u.test(group[inside - 1] ?? '');
  });
}

function exactCandidates(header: Header, forms: HeaderForms, names: HeaderNames): Candidate[] {
  const found: Candidate[] = [];
  const add = (columns: readonly NamedColumn[] | undefined, strength: number): void => {
    for (const column of columns ?? []) found.push({ header, column, strength });
  };
  const inGroup = (name: string, strength: number): void =>
    add(
      names.grouped.get(name)?.filter((column) => groupFits(header.group, column.groups)),
      strength,
    );
  add(names.exact.get(forms.full), 1);
  inGroup(forms.full, 1);
  add(names.flattened.get(forms.full), 0.98);
  if (forms.bare !== forms.full && !TELLING.test(asideBeyond(forms))) {
    add(names.exact.get(forms.bare), 0.95);
    inGroup(forms.bare, 0.95);
    add(names.flattened.get(forms.bare), 0.93);
  }
  if (header.group !== undefined) {
    const joined = headerForms(header.group).bare + forms.bare;
    add(names.exact.get(joined), 0.9);
  }
  return found;
}

/** Brackets that only list the choices or the unit say nothing; `(户主)` would say whose it is. */
function asideBeyond(forms: HeaderForms): string {
  return forms.aside.length <= 4 && /户主|家属|责任人|联系人|企业|单位|配偶/u.test(forms.aside)
    ? forms.aside
    : '';
}

function share(long: string, short: string): number {
  const at = long.indexOf(short);
  if (at < 0 || short.length < MIN_LENGTH) return 0;
  const rest = long.slice(0, at) + '|' + long.slice(at + short.length);
  return TELLING.test(rest) || /\d/u.test(rest) ? 0 : short.length / long.length;
}

function looseCandidates(header: Header, forms: HeaderForms, names: HeaderNames): Candidate[] {
  const found: Candidate[] = [];
  for (const column of names.columns) {
    if (column.groups.length > 0 && !groupFits(header.group, column.groups)) continue;
    let best = 0;
    for (const name of column.names) {
      for (const written of [forms.bare, forms.full]) {
        best = Math.max(best, written.length >= name.length ? share(written, name) : share(name, written));
      }
    }
    if (best >= MIN_SHARE) found.push({ header, column, strength: best * 0.8 });
  }
  const top = Math.max(0, ...found.map((candidate) => candidate.strength));
  const strongest = found.filter((candidate) => candidate.strength === top);
  return strongest.length === 1 ? strongest : [];
}

/** One open header and one open column that fit each other and nothing else. */
function hintedCandidates(
  open: readonly { header: Header; forms: HeaderForms }[],
  names: HeaderNames,
  keys: ReadonlySet<string>,
): Candidate[] {
  const columns = names.columns.filter(({ column, groups }) => groups.length === 0 && !keys.has(column.key));
  const pairs = open.flatMap(({ header, forms }) =>
    columns
      .filter(({ column }) => mayMean(forms.bare, column.key))
      .map((column): Candidate => ({ header, column, strength: HINTED })),
  );
  const uses = new Map<Header | NamedColumn, number>();
  for (const { header, column } of pairs)
    for (const side of [header, column]) uses.set(side, (uses.get(side) ?? 0) + 1);
  return pairs.filter(({ header, column }) => uses.get(header) === 1 && uses.get(column) === 1);
}

/** Strongest first; of equals the leftmost, so that a second 联系电话 never takes the first one's place. */
function assign(candidates: readonly Candidate[], taken: Map<string, string>, keys: Set<string>): number {
  let strength = 0;
  for (const candidate of [...candidates].sort((a, b) => b.strength - a.strength)) {
    const { letter } = candidate.header;
    const { key } = candidate.column.column;
    if (taken.has(letter) || keys.has(key)) continue;
    taken.set(letter, key);
    keys.add(key);
    strength += candidate.strength;
  }
  return strength;
}

const NO_MATCH: HeaderMatch = { columns: {}, notStored: [], ignored: [], strength: 0 };

/**
 * Data rows are tried as headers too: two exact names, or something for every necessary column, tell a header row from
 * them at little cost.
 */
function looksLikeHeaders(layout: LedgerLayout, headers: readonly Header[], names: HeaderNames): boolean {
  const short = headers.filter(({ text }) => text.length <= MAX_HEADER).map(({ text }) => headerForms(text));
  const isName = (name: string): boolean =>
    names.exact.has(name) || names.grouped.has(name) || names.flattened.has(name);
  if (short.filter(({ full, bare }) => isName(full) || isName(bare)).length >= 2) return true;
  const required = layout.columns.filter((column) => column.required);
  return required.every(({ key }) => short.some(({ bare }) => mayMean(bare, key)));
}

export function matchHeaders(layout: LedgerLayout, headers: readonly Header[]): HeaderMatch {
  const names = headerNamesOf(layout);
  if (!looksLikeHeaders(layout, headers, names)) return NO_MATCH;
  const known = (name: string): boolean =>
    names.exact.has(name) || names.grouped.has(name) || names.flattened.has(name);
  const notStored: { letter: string; code: ColumnReason }[] = [];
  const open: { header: Header; forms: HeaderForms }[] = [];
  for (const header of headers) {
    const code = notStoredReason(
      header.text.slice(0, MAX_SEARCHED),
      header.group?.slice(0, MAX_SEARCHED),
      known,
    );
    if (code) notStored.push({ letter: header.letter, code });
    else open.push({ header, forms: headerForms(header.text) });
  }
  const taken = new Map<string, string>();
  const keys = new Set<string>();
  let strength = assign(
    open.flatMap(({ header, forms }) => exactCandidates(header, forms, names)),
    taken,
    keys,
  );
  const rest = open.filter(
    ({ header }) => !taken.has(header.letter) && header.text.length <= MAX_LOOSE_HEADER,
  );
  const loose = rest.flatMap(({ header, forms }) => looseCandidates(header, forms, names));
  strength += assign(loose, taken, keys);
  const unnamed = rest.filter(({ header }) => !taken.has(header.letter));
  strength += assign(hintedCandidates(unnamed, names, keys), taken, keys);
  const forbidden = new Map(
    layout.columns.flatMap(({ key, forbidden: code }) => (code ? [[key, code] as const] : [])),
  );
  for (const [letter, key] of taken) {
    const code = forbidden.get(key);
    if (!code) continue;
    notStored.push({ letter, code });
    taken.delete(letter);
  }
  const dropped = new Set(notStored.map(({ letter }) => letter));
  return {
    columns: Object.fromEntries(
      headers.flatMap(({ letter }) => (taken.has(letter) ? [[letter, taken.get(letter) ?? '']] : [])),
    ),
    notStored: headers.flatMap(({ letter }) => notStored.filter((entry) => entry.letter === letter)),
    ignored: headers
      .map(({ letter }) => letter)
      .filter((letter) => !taken.has(letter) && !dropped.has(letter)),
    strength,
  };
}
