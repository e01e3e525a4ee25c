import ts from 'typescript';
import { parse, type SourceFile } from './source.js';

/** Text for the database: a verb of SQL in capitals, and what it is done to. */
const SQL =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[\s\S]*\b(FROM|WHERE|SET|VALUES|set_config|pg_\w+)\b|^\s*INSERT INTO\b/;
const CALLS = new Set(['insertMany', 'createQueryBuilder']);

/** How many texts and calls of SQL stand outside `persistence/`, by module. */
export function countSqlOutsidePersistence(files: readonly SourceFile[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const file of files) {
    const [, , module, part] = file.path.split('/');
    if (!file.path.startsWith('src/modules/') || part === 'persistence' || file.path.endsWith('.spec.ts'))
      continue;
    const found = countIn(file);
    if (found > 0) counts[module!] = (counts[module!] ?? 0) + found;
  }
  return Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function countIn(file: SourceFile): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && SQL.test(node.getText())) {
      count += 1;
      return;
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      CALLS.has(node.expression.name.text)
    )
      count += 1;
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return count;
}
