import type { SourceFile } from './source.js';

export interface Ownership {
  /** Owner → its tables. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** Tables whose rows everybody may join, for names beside ids and for the scope of a place. */
  readonly published: readonly string[];
  /** Modules that draw a picture of many tables and write none of them, with the foreign tables they read. */
  readonly readModels: Readonly<Record<string, readonly string[]>>;
}

/** SQL is written with its keywords in capitals; prose is not. */
const REFERENCE =
  /\b(DELETE FROM|INSERT INTO|FROM|JOIN|UPDATE|USING)\s+(?:ONLY\s+)?(?:known\.|present\.)?"?((?:medical\.)?[a-z_]+)"?|insertMany\(\s*'([a-z_.]+)'/g;
const WRITES = /^(DELETE FROM|INSERT INTO|UPDATE)$/;

/** Where a module writes a table of another, or reads one that is neither published nor declared as read by it. */
export function ownershipErrors(
  files: readonly SourceFile[],
  { owners, published, readModels }: Ownership,
): string[] {
  const ownerOf = new Map(
    Object.entries(owners).flatMap(([owner, tables]) => tables.map((table) => [table, owner] as const)),
  );
  const errors = files.flatMap(({ path, text }) => {
    const module = /^src\/modules\/([^/]+)\//.exec(path)?.[1];
    if (module === undefined || path.endsWith('.spec.ts')) return [];
    return [...text.matchAll(REFERENCE)].flatMap(([, verb, read, inserted]) => {
      const table = (read ?? inserted)!;
      const owner = ownerOf.get(table);
      if (owner === undefined || owner === module) return [];
      if (inserted !== undefined || WRITES.test(verb!)) return [`${module} writes ${table} of ${owner}`];
      const mayRead = published.includes(table) || readModels[module]?.includes(table);
      return mayRead ? [] : [`${module} reads ${table} of ${owner}`];
    });
  });
  return [...new Set(errors)].sort();
}

/** Tables of the schema without an owner, and names of tables that are gone or stand twice. */
export function unownedTables(
  tables: readonly string[],
  owners: Readonly<Record<string, readonly string[]>>,
): string[] {
  const owned = Object.values(owners).flat();
  return [
    ...tables.filter((table) => !owned.includes(table)).map((table) => `${table} has no owner`),
    ...owned.filter((table) => !tables.includes(table)).map((table) => `${table} is no table`),
    ...owned
      .filter((table, index) => owned.indexOf(table) !== index)
      .map((table) => `${table} has two owners`),
  ];
}
