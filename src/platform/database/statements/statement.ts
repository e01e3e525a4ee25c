import type { Shape } from './column-types.js';

/**
 * Named SQL with typed parameters and rows. The declaration is data: a test asks the server what each statement takes and returns and
 * compares, so that a renamed column, a wrong type or a wrong null is found without running the use case.
 */
export interface Statement<P extends Shape = Shape, R extends Shape = Shape> {
  /** `<module>.<verb>-<what>`. */
  readonly name: string;
  /** With `$1`, `$2` … for the server. */
  readonly text: string;
  /** Names of the parameters in the order of their numbers. */
  readonly order: readonly (keyof P & string)[];
  readonly params: P;
  readonly row: R;
}

const declared = new Map<string, Statement>();

/** Every statement of the modules loaded so far. */
export const declaredStatements = (): readonly Statement[] => [...declared.values()];

/** Literals, quoted names and comments of SQL, which hold no parameters; then a parameter `:name`, which is no cast `::name`. */
const TOKEN = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|(?<![:\w]):([a-zA-Z]\w*)/g;

/**
 * Declares a statement under its name. Parameters stand as `:name`.
 * @throws when the name is taken, or the parameters of the text and of the declaration differ
 */
export function statement<const P extends Shape, const R extends Shape>(
  name: string,
  { sql, params, row }: { readonly sql: string; readonly params: P; readonly row: R },
): Statement<P, R> {
  if (declared.has(name)) throw new Error(`statement ${name} is declared twice`);
  const order: string[] = [];
  const text = sql.replace(TOKEN, (token, param: string | undefined) => {
    if (param === undefined) return token;
    if (!(param in params)) throw new Error(`statement ${name}: parameter ${param} is not declared`);
    if (!order.includes(param)) order.push(param);
    return `$${order.indexOf(param) + 1}`;
  });
  const unused = Object.keys(params).filter((param) => !order.includes(param));
  if (unused.length > 0) throw new Error(`statement ${name} does not use ${unused.join(', ')}`);
  const made: Statement<P, R> = { name, text, order, params, row };
  declared.set(name, made as unknown as Statement);
  return made;
}
