import ts from 'typescript';
import { parse, type SourceFile } from './source.js';

const STORE = 'src/platform/database/lifecycle-store.ts';

/** Tables under a lifecycle: those of every object literal that names both a `lifecycle` and a `table`. */
export function lifecycleTables(files: readonly SourceFile[]): Set<string> {
  const tables = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const named = new Map(
          node.properties.map((property) => [property.name?.getText(), property] as const),
        );
        const table = named.get('table');
        if (
          named.has('lifecycle') &&
          table &&
          ts.isPropertyAssignment(table) &&
          ts.isStringLiteral(table.initializer)
        ) {
          tables.add(table.initializer.text);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
  }
  return tables;
}

/** Places that write a lifecycle's status, or bring one of its rows to life, beside the lifecycle store. */
export function statusWrites(files: readonly SourceFile[], tables: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const file of files) {
    if (file.path === STORE || /\.spec\.ts$|\/migrations\//.test(file.path)) continue;
    for (const table of tables) {
      const name = table.replace('.', '\\.');
      const sql = file.text.matchAll(new RegExp(`(UPDATE|INSERT INTO)\\s+"?${name}"?\\s([^\`]*)`, 'gi'));
      for (const [, verb, rest] of sql) {
        if (verb!.toUpperCase() === 'INSERT INTO') found.push(`${file.path} inserts into ${table}`);
        else if (/\bSET\b[^`]*?\b"?(status|version)"?\s*=/i.test(beforeWhere(rest!)))
          found.push(`${file.path} updates status of ${table}`);
      }
      if (new RegExp(`insertMany\\(\\s*'${name}'`).test(file.text))
        found.push(`${file.path} inserts into ${table}`);
    }
    if (file.path.startsWith('src/modules/') && assignsStatus(file)) {
      found.push(`${file.path} assigns a status`);
    }
  }
  return found;
}

const beforeWhere = (sql: string): string => sql.split(/\bWHERE\b/i)[0]!;

function assignsStatus(file: SourceFile): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    found ||=
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      node.left.name.text === 'status';
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}
