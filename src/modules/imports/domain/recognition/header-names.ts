// The names of a ledger's columns, prepared for comparing once per layout.
import type { LedgerColumn, LedgerLayout } from '../ledger.js';
import { headerForms } from './header-text.js';

export interface NamedColumn {
  readonly column: LedgerColumn;
  /** Full and bare forms of every name. */
  readonly names: readonly string[];
  /** Forms of the group names; empty when the column stands alone. */
  readonly groups: readonly string[];
}

export interface HeaderNames {
  readonly columns: readonly NamedColumn[];
  /** Exact name → columns that carry it outside any group. */
  readonly exact: ReadonlyMap<string, readonly NamedColumn[]>;
  /** Exact name → columns that carry it inside a group, in a group. */
  readonly grouped: ReadonlyMap<string, readonly NamedColumn[]>;
  /** Name and group in one header, either first: `7天回访时间`, `第1月工资`. */
  readonly flattened: ReadonlyMap<string, readonly NamedColumn[]>;
}

function formsOf(names: readonly string[]): string[] {
  const forms = new Set<string>();
  for (const name of names) {
    const { full, bare } = headerForms(name);
    forms.add(full);
    forms.add(bare);
  }
  forms.delete('');
  return [...forms];
}

function push(map: Map<string, NamedColumn[]>, name: string, column: NamedColumn): void {
  const list = map.get(name) ?? [];
  if (!list.includes(column)) list.push(column);
  map.set(name, list);
}

function prepare(layout: LedgerLayout): HeaderNames {
  const exact = new Map<string, NamedColumn[]>();
  const grouped = new Map<string, NamedColumn[]>();
  const flattened = new Map<string, NamedColumn[]>();
  const columns = layout.columns.map((column): NamedColumn => {
    const named = { column, names: formsOf(column.headers), groups: formsOf(column.group ?? []) };
    for (const name of named.names) {
      push(named.groups.length === 0 ? exact : grouped, name, named);
      for (const group of named.groups) {
        push(flattened, group + name, named);
        push(flattened, name + group, named);
      }
    }
    return named;
  });
  return { columns, exact, grouped, flattened };
}

const PREPARED = new WeakMap<LedgerLayout, HeaderNames>();

export function headerNamesOf(layout: LedgerLayout): HeaderNames {
  const known = PREPARED.get(layout);
  if (known) return known;
  const prepared = prepare(layout);
  PREPARED.set(layout, prepared);
  return prepared;
}
