import type pg from 'pg';
import type { Statement } from '../../../src/platform/database/index.js';
import { type Described, describeStatement, findNullability } from './described.js';

/** How the declarations differ from what the server says of their texts, each with the name of the statement. */
export async function findStatementErrors(
  client: pg.Client,
  statements: readonly Statement[],
): Promise<string[]> {
  const errors: string[] = [];
  for (const statement of statements) {
    try {
      const described = await describeStatement(client, statement.text);
      const found = [
        ...compareParams(statement, described),
        ...(returnsRows(statement) ? await compareRow(client, statement, described) : []),
      ];
      errors.push(...found.map((error) => `${statement.name}: ${error}`));
    } catch (error) {
      errors.push(`${statement.name}: ${(error as Error).message}`);
    }
  }
  return errors;
}

const returnsRows = ({ row, text }: Statement): boolean =>
  Object.keys(row).length > 0 || /^\s*(SELECT|WITH|TABLE)\s+(?!FROM\b)/i.test(text);

function compareParams({ order, params }: Statement, described: Described): string[] {
  return order.flatMap((param, index) => {
    const type = described.params[index]!;
    const { oids } = params[param]!;
    return oids.includes(type) ? [] : [`parameter ${param} is of type ${type}, declared ${oids.join('/')}`];
  });
}

async function compareRow(
  client: pg.Client,
  { row, text }: Statement,
  { fields }: Described,
): Promise<string[]> {
  const mayBeNull = await findNullability(client, text, fields);
  const returned = new Set(fields.map(({ name }) => name));
  const missing = Object.keys(row).filter((name) => !returned.has(name));
  return [
    ...missing.map((name) => `does not return ${name}`),
    ...fields.flatMap(({ name, dataTypeID }) => {
      const declared = row[name];
      if (!declared) return [`returns ${name}, which is not declared`];
      if (!declared.oids.includes(dataTypeID))
        return [`${name} is of type ${dataTypeID}, declared ${declared.oids.join('/')}`];
      const nullable = mayBeNull.get(name);
      if (nullable === undefined) return [];
      if (nullable && !declared.nullable && !declared.neverNull) return [`${name} may be null`];
      if (!nullable && (declared.nullable || declared.neverNull)) return [`${name} is never null`];
      return [];
    }),
  ];
}
