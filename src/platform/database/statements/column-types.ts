/** A type of PostgreSQL as the driver gives it to TypeScript. The server is asked whether a column is of it. */
export interface ColumnType<T> {
  /** Object ids of the types it stands for. */
  readonly oids: readonly number[];
  readonly nullable: boolean;
  /** The server says that the column may be null, the statement or a lifecycle that it is not: tests compare every row. */
  readonly neverNull?: boolean;
  /** JavaScript type of a value that is not null; `any` for JSON. */
  readonly js: 'string' | 'number' | 'boolean' | 'date' | 'bytes' | 'array' | 'any';
  /** Carries the type for the compiler; never set. */
  readonly valueType?: T;
}

export type Shape = Readonly<Record<string, ColumnType<unknown>>>;
type TypeOf<C> = C extends ColumnType<infer T> ? T : never;
export type ValuesOf<S extends Shape> = { readonly [K in keyof S]: TypeOf<S[K]> };
/** A row belongs to whoever asked for it, lists in it too. */
export type RowOf<S extends Shape> = { [K in keyof S]: Owned<TypeOf<S[K]>> };
type Owned<T> = T extends readonly (infer E)[] ? (T extends Buffer ? T : E[]) : T;

const type = <T>(js: ColumnType<T>['js'], ...oids: number[]): ColumnType<T> => ({
  oids,
  nullable: false,
  js,
});
const array = <T>(...oids: number[]): ColumnType<T> => type<T>('array', ...oids);

/** Types of parameters and columns, named as PostgreSQL names them. */
export const sql = {
  uuid: type<string>('string', 2950),
  /** `text` and `varchar`; with a union where a CHECK or a lifecycle names the values. */
  text: <T extends string = string>(): ColumnType<T> => type<T>('string', 25, 1043),
  /** `smallint` and `integer`. */
  int: type<number>('number', 23, 21),
  /** Counts; the driver makes numbers of them. */
  bigint: type<number>('number', 20),
  float: type<number>('number', 701, 700),
  /** As text: no double holds it. */
  numeric: type<string>('string', 1700),
  /** A `numeric` as a parameter. */
  numericIn: type<number | string>('any', 1700),
  bool: type<boolean>('boolean', 16),
  /** `YYYY-MM-DD`. */
  date: type<string>('string', 1082),
  /** Time of day, `HH:MM:SS`. */
  time: type<string>('string', 1083),
  instant: type<Date>('date', 1184),
  /** A `timestamptz` as a parameter: a Date, or ISO 8601. */
  instantIn: type<Date | string>('any', 1184),
  interval: type<string>('any', 1186),
  bytes: type<Buffer>('bytes', 17),
  json: <T>(): ColumnType<T> => type<T>('any', 3802, 114),
  /** A JSON document as text, for `jsonb_populate_recordset` and its like. */
  jsonText: type<string>('any', 3802, 114),
  xid8: type<string>('string', 5069),
  /** Of functions that give nothing, as a lock does. */
  void: type<unknown>('any', 2278),
  uuids: array<readonly string[]>(2951),
  texts: <T extends string = string>(): ColumnType<readonly T[]> => array<readonly T[]>(1009, 1015),
  ints: array<readonly number[]>(1007, 1005, 1016),
  dates: array<readonly string[]>(1182),
  bools: array<readonly boolean[]>(1000),
  instants: array<readonly (Date | string)[]>(1185),
  byteArrays: array<readonly Buffer[]>(1001),
} as const;

export const nullable = <T>(of: ColumnType<T>): ColumnType<T | null> => ({ ...of, nullable: true });
/** For a column that may be null in its table and is not in this answer, because the statement or a lifecycle keeps it from being. */
export const neverNull = <T>(of: ColumnType<T>): ColumnType<T> => ({ ...of, neverNull: true });
