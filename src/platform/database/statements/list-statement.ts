import type { Shape, ValuesOf } from './column-types.js';
import { type Statement, statement } from './statement.js';

interface Filter {
  readonly sql: string;
  readonly params: Shape;
}
type Filters = Readonly<Record<string, Filter>>;
type Intersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;
type FilterValues<F extends Filters> = Intersection<{ [K in keyof F]: ValuesOf<F[K]['params']> }[keyof F]>;

/**
 * A list whose filters are present or absent. A clause stands in the text only when all its values are given: PostgreSQL keeps one
 * plan a text, and `($1 IS NULL OR column = $1)` costs that plan its index.
 */
export interface ListStatement<P extends Shape, F extends Filters, R extends Shape> {
  readonly name: string;
  readonly filters: F;
  readonly params: P;
  readonly row: R;
  /** The statement with the clauses whose values are given, in the order of their declaration. */
  with(values: ListValues<P, F>): Statement<Shape, R>;
}

/** Values of a list: those of its text, and those of the filters that are asked for. */
export type ListValues<P extends Shape, F extends Filters> = ValuesOf<P> & {
  readonly [K in keyof FilterValues<F>]?: FilterValues<F>[K] | undefined;
};
/** @throws when the text has no `{filters}`, when a filter has no value that asks for it, or as {@link statement} does */
export function listStatement<const P extends Shape, const F extends Filters, const R extends Shape>(
  name: string,
  spec: { readonly sql: string; readonly params: P; readonly filters: F; readonly row: R },
): ListStatement<P, F, R> {
  if (!spec.sql.includes('{filters}')) throw new Error(`list ${name} has no place for its filters`);
  for (const [filter, { params }] of Object.entries(spec.filters))
    if (Object.keys(params).length === 0) throw new Error(`list ${name}: nothing asks for filter ${filter}`);
  const known = new Map<string, Statement<Shape, R>>();
  const make = (asked: readonly string[]): Statement<Shape, R> => {
    const key = asked.join(', ');
    const found = known.get(key);
    if (found) return found;
    const params: Shape = Object.assign({}, spec.params, ...asked.map((one) => spec.filters[one]!.params));
    const sql = spec.sql.replace('{filters}', asked.map((one) => spec.filters[one]!.sql).join('\n'));
    const made = statement(`${name} [${key}]`, { sql, params, row: spec.row });
    known.set(key, made);
    return made;
  };
  const names = Object.keys(spec.filters);
  // Both ends are there for the check; what stands between them is made of the same clauses.
  make([]);
  make(names);
  return {
    name,
    filters: spec.filters,
    params: spec.params,
    row: spec.row,
    with: (values) => {
      const given = values as Readonly<Record<string, unknown>>;
      return make(
        names.filter((one) =>
          Object.keys(spec.filters[one]!.params).every((param) => given[param] !== undefined),
        ),
      );
    },
  };
}
