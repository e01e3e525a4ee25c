import { NOT_PERSONAL, PERSONAL_NAME, personalTables } from '../../src/platform/database/index.js';
import '../../src/composition/domain-modules.js';
import { openTestDatabase, type TestDatabase } from '../support/harness/index.js';

let database: TestDatabase;
let columns: string[];
beforeAll(async () => {
  database = await openTestDatabase('personal_data');
  columns = (
    await database.sql<{ name: string }>(
      `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname || '.' || a.attname AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'medical') AND a.attnum > 0 AND NOT a.attisdropped
         AND c.relname !~ '^(reference_|ref_|migrations$)'`,
    )
  ).map(({ name }) => name);
});
afterAll(() => database.drop());

const declared = (): string[] =>
  personalTables().flatMap(({ table, columns: named }) =>
    Object.keys(named).map((name) => `${table}.${name}`),
  );
const nameOf = (column: string): string => column.slice(column.lastIndexOf('.') + 1);
const undeclared = (all: readonly string[]): string[] => {
  const known = new Set([...declared(), ...Object.keys(NOT_PERSONAL)]);
  return all.filter((column) => PERSONAL_NAME.test(nameOf(column)) && !known.has(column)).sort();
};

it('every column that could hold personal data is in the processing register, or is said to hold none', () => {
  expect(undeclared(columns)).toEqual([]);
});

it('the register and the exceptions name columns that exist, and none twice', () => {
  const all = new Set(columns);
  expect(declared().filter((column) => !all.has(column))).toEqual([]);
  const both = declared().filter((column) => column in NOT_PERSONAL);
  expect(both).toEqual([]);
});

it('would notice a new column', async () => {
  expect(undeclared([...columns, 'placement.second_phone', 'fair.bank_card_name'])).toEqual([
    'fair.bank_card_name',
    'placement.second_phone',
  ]);
});
