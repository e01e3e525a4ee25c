import ts from 'typescript';
import { parse, type SourceFile } from './source.js';

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options']);

export interface Route {
  readonly file: string;
  /** Method name of the controller: the route's `operationId`. */
  readonly operation: string;
  /** `null`: open to everybody; undefined: nothing declared. */
  readonly permission: string | null | undefined;
  /** Asks for a proof of who is calling within the last minutes. */
  readonly fresh: boolean;
  /** Its answer is never stored for a repeated key. */
  readonly notReplayable: boolean;
  /** Kept out of the OpenAPI document, so its name binds nobody. */
  readonly hidden: boolean;
}

/** Every route handler of the controllers. */
export function routesOf(files: readonly SourceFile[]): Route[] {
  return files.flatMap((file) => {
    const routes: Route[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isClassDeclaration(node) && decorators(node).has('Controller')) {
        const hidden = decorators(node).has('ApiExcludeController');
        const isNotReplayable = decorators(node).has('NotReplayable');
        for (const member of node.members) {
          if (!ts.isMethodDeclaration(member)) continue;
          const marks = decorators(member);
          if (![...marks.keys()].some((name) => VERBS.has(name))) continue;
          const permission = marks.has('Public') ? null : marks.get('RequirePermission');
          const fresh = /@RequirePermission\([^)]*fresh: true/.test(member.getText());
          const notReplayable = isNotReplayable || marks.has('NotReplayable');
          routes.push({
            file: file.path,
            operation: member.name.getText(),
            permission,
            fresh,
            notReplayable,
            hidden,
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    return routes;
  });
}

/** Decorator name → its first text argument (empty when none). */
function decorators(node: ts.HasDecorators): Map<string, string> {
  return new Map(
    (ts.getDecorators(node) ?? []).flatMap(({ expression }) => {
      if (!ts.isCallExpression(expression)) return [];
      const [argument] = expression.arguments;
      const text = argument && ts.isStringLiteralLike(argument) ? argument.text : '';
      return [[expression.expression.getText(), text] as const];
    }),
  );
}

/** Permissions declared in `definePolicy({ … })`. */
export function permissionsOf(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'definePolicy') {
        const [table] = node.arguments;
        if (table && ts.isObjectLiteralExpression(table)) {
          for (const { name } of table.properties) {
            if (name && (ts.isStringLiteral(name) || ts.isIdentifier(name))) found.push(name.text);
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    return found;
  });
}

/** Routes without declaration or with a permission no policy grants, and operation ids used twice. */
export function routeFaults(routes: readonly Route[], permissions: readonly string[]): string[] {
  const known = new Set(permissions);
  const faults = routes.flatMap(({ file, operation, permission }) => {
    if (permission === undefined) return [`${file} ${operation} does not declare who may call it`];
    if (permission !== null && !known.has(permission))
      return [`${file} ${operation}: no policy declares ${permission}`];
    return [];
  });
  const seen = new Map<string, string>();
  for (const { file, operation } of routes.filter((route) => !route.hidden)) {
    const earlier = seen.get(operation);
    if (earlier) faults.push(`operation ${operation} is in ${earlier} and ${file}`);
    seen.set(operation, file);
  }
  return faults;
}
