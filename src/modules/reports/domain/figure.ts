// A figure is never a number alone: it is a list with a unit, and the number is the length of the list.

/** 人 people, 人次 person-times, and what else is counted. */
export type Unit = '人' | '人次' | '天' | '家' | '个' | '项';
export type ListKind = 'person' | 'placement' | 'vacancy' | 'employer' | 'employer-name' | 'day' | 'check';

export interface Listed {
  readonly unit: Unit;
  readonly of: ListKind;
  readonly ids: readonly string[];
}

export type FigureNode = Listed | FigureTree | string | readonly string[];
export interface FigureTree {
  readonly [name: string]: FigureNode;
}
export type Counts = { readonly [name: string]: number | string | readonly string[] | Counts };

export const RULE_VERSION = '2018-2';

export const people = (ids: Iterable<string>): Listed => ({
  unit: '人',
  of: 'person',
  ids: [...new Set(ids)],
});
export const personTimes = (ids: readonly string[]): Listed => ({ unit: '人次', of: 'placement', ids });
export const listed = (unit: Unit, of: ListKind, ids: readonly string[]): Listed => ({ unit, of, ids });
export const size = (figure: Listed): number => figure.ids.length;

export function isListed(node: FigureNode | undefined): node is Listed {
  return typeof node === 'object' && 'ids' in node && Array.isArray(node.ids);
}

function isTree(node: FigureNode | undefined): node is FigureTree {
  return typeof node === 'object' && !Array.isArray(node) && !isListed(node);
}

/** The tree with each list replaced by its length. */
export function countsOf(tree: FigureTree): Counts {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]) => {
      if (isListed(node)) return [name, node.ids.length];
      return [name, isTree(node) ? countsOf(node) : node];
    }),
  );
}

/** The list behind a number. @param path names joined by dots; a name may hold dots of its own */
export function listAt(tree: FigureTree, path: string): Listed | null {
  for (const [name, node] of Object.entries(tree)) {
    if (name === path) return isListed(node) ? node : null;
    if (!path.startsWith(`${name}.`) || !isTree(node)) continue;
    const found = listAt(node, path.slice(name.length + 1));
    if (found) return found;
  }
  return null;
}

/** Every list with its path. */
export function leavesOf(tree: FigureTree, prefix = ''): { path: string; figure: Listed }[] {
  return Object.entries(tree).flatMap(([name, node]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (isListed(node)) return [{ path, figure: node }];
    return isTree(node) ? leavesOf(node, path) : [];
  });
}

/** How a number is said aloud: to the nearest hundred, with 约. */
export function printed(value: number): string {
  return `约${Math.round(value / 100) * 100}`;
}
