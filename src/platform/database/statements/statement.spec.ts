import { assertRowsAsDeclared, compareRowsWithDeclarations } from './assert-row.js';
import { nullable, sql } from './column-types.js';
import { listStatement } from './list-statement.js';
import { declaredStatements, type Statement, statement } from './statement.js';
import { percentile95, recordTiming, statementTimings } from './statement-timings.js';

describe('a declared statement', () => {
  it('numbers its parameters by their first use, and leaves casts, literals and comments alone', () => {
    const made = statement('spec.numbers', {
      sql: `SELECT ':no' AS a, "b:no" AS b -- :no
            /* :no */ WHERE x = :second::uuid AND y = :first AND z = :second AND t::text <> 'a'':no'`,
      params: { first: sql.int, second: sql.uuid },
      row: {},
    });
    expect(made.order).toEqual(['second', 'first']);
    expect(made.text).toContain(`x = $1::uuid AND y = $2 AND z = $1 AND t::text <> 'a'':no'`);
    expect(made.text).toContain(`':no' AS a, "b:no" AS b -- :no`);
  });

  it('is refused with a name that is taken, or parameters that differ from its text', () => {
    statement('spec.taken', { sql: 'SELECT 1 AS one', params: {}, row: { one: sql.int } });
    const again = () => statement('spec.taken', { sql: 'SELECT 1', params: {}, row: {} });
    expect(again).toThrow('declared twice');
    const unknown = () => statement('spec.unknown', { sql: 'SELECT :a', params: {}, row: {} });
    expect(unknown).toThrow('parameter a is not declared');
    const unused = () => statement('spec.unused', { sql: 'SELECT 1', params: { a: sql.int }, row: {} });
    expect(unused).toThrow('does not use a');
  });
});

describe('a declared list', () => {
  const list = listStatement('spec.list', {
    sql: `SELECT id FROM seeker WHERE true {filters} LIMIT :limit`,
    params: { limit: sql.bigint },
    filters: {
      area: { sql: 'AND area_code = :area', params: { area: sql.text() } },
      after: {
        sql: 'AND (birth_on, id) > (:afterDay, :afterId)',
        params: { afterDay: sql.date, afterId: sql.uuid },
      },
    },
    row: { id: sql.uuid },
  });

  it('holds the clauses whose values are all given, and no others', () => {
    expect(list.with({ limit: 9 }).text).toBe('SELECT id FROM seeker WHERE true  LIMIT $1');
    expect(list.with({ limit: 9, area: '45' }).text).toContain('area_code = $1 LIMIT $2');
    expect(list.with({ limit: 9, afterDay: '2000-01-01' }).text).not.toContain('birth_on');
    expect(list.with({ limit: 9, area: '45' })).toBe(list.with({ limit: 9, area: '46' }));
  });

  it('is refused with a filter no value asks for', () => {
    const wrong = {
      sql: 'SELECT 1 {filters}',
      params: {},
      filters: { a: { sql: 'x', params: {} } },
      row: {},
    };
    expect(() => listStatement('spec.always', wrong)).toThrow('nothing asks for filter a');
  });

  it('is there for the check with none of them and with all', () =>
    expect(
      declaredStatements()
        .filter(({ name }) => name.startsWith('spec.list'))
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['spec.list []', 'spec.list [area, after]'])));
});

it('rows are compared with their declaration once tests ask for it', () => {
  const made = statement('spec.rows', {
    sql: 'SELECT 1',
    params: {},
    row: { id: sql.uuid, day: nullable(sql.date), many: sql.ints },
  }) as unknown as Statement;
  const row = { id: 'a', day: null, many: [1] };
  expect(() => assertRowsAsDeclared(made, [{ ...row, id: null }])).not.toThrow();
  compareRowsWithDeclarations();
  expect(() => assertRowsAsDeclared(made, [row, { ...row, day: '2018-03-07' }])).not.toThrow();
  expect(() => assertRowsAsDeclared(made, [row, { ...row, id: null }])).toThrow('id is null');
  expect(() => assertRowsAsDeclared(made, [{ ...row, day: new Date(0) }])).toThrow(
    'day is date, declared string',
  );
  expect(() => assertRowsAsDeclared(made, [{ id: 'a', day: null }])).toThrow('many is not returned');
});

it('what a statement costs is told by its name', () => {
  for (let call = 0; call < 95; call++) recordTiming('spec.timed', 0.002);
  for (let call = 0; call < 5; call++) recordTiming('spec.timed', 20);
  const timing = statementTimings().get('spec.timed')!;
  expect(timing.calls).toBe(100);
  expect(timing.seconds).toBeCloseTo(100.19);
  expect(percentile95(timing)).toBe(0.0025);
});
