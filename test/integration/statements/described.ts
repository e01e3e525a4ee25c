import type pg from 'pg';

export interface Field {
  readonly name: string;
  readonly tableID: number;
  readonly columnID: number;
  readonly dataTypeID: number;
}
export interface Described {
  readonly params: readonly number[];
  readonly fields: readonly Field[];
}

interface Wire extends NodeJS.EventEmitter {
  parse(message: { name: string; text: string; types: number[] }): void;
  describe(message: { type: 'S'; name: string }): void;
  sync(): void;
}

/** Types of a statement's parameters and columns, as the server works them out, without running it. */
export function describeStatement(client: pg.Client, text: string): Promise<Described> {
  const { connection } = client as unknown as { connection: Wire };
  return new Promise((resolve, reject) => {
    let params: number[] = [];
    let fields: Field[] = [];
    const onParams = (message: { dataTypeIDs: number[] }): void => {
      params = message.dataTypeIDs;
    };
    const ignore = (): void => undefined;
    connection.on('parameterDescription', onParams);
    const query = {
      submit: () => {
        connection.parse({ name: '', text, types: [] });
        connection.describe({ type: 'S', name: '' });
        connection.sync();
      },
      handleRowDescription: (message: { fields: Field[] }) => {
        fields = message.fields;
      },
      handleParseComplete: ignore,
      handleNoData: ignore,
      handleDataRow: ignore,
      handleCommandComplete: ignore,
      handleEmptyQuery: ignore,
      handleError: (error: Error) => {
        connection.off('parameterDescription', onParams);
        reject(error);
      },
      handleReadyForQuery: () => {
        connection.off('parameterDescription', onParams);
        resolve({ params, fields });
      },
    };
    client.query(query as never);
  });
}

interface Plan {
  readonly 'Join Type'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Tables on the side of an outer join that may be missing. Sub-plans are policies and EXISTS: they give no column of the answer. */
function missingTables(plan: Plan, missing: boolean, found: Set<string>): Set<string> {
  if (plan['Relation Name'] && missing) found.add(plan['Relation Name']);
  for (const child of plan.Plans ?? []) {
    const side = child['Parent Relationship'];
    if (side === 'SubPlan' || side === 'InitPlan') continue;
    const join = plan['Join Type'];
    const optional =
      (join === 'Left' && side === 'Inner') || (join === 'Right' && side === 'Outer') || join === 'Full';
    missingTables(child, missing || optional, found);
  }
  return found;
}

/** Names of the columns that come from a table, and whether the table and its joins let them be null. */
export async function findNullability(
  client: pg.Client,
  text: string,
  fields: readonly Field[],
): Promise<ReadonlyMap<string, boolean>> {
  const columns = fields.filter(({ tableID }) => tableID !== 0);
  const { rows } = await client.query<{ relation: string; table: string; column: number; required: boolean }>(
    `SELECT attrelid::int8 AS relation, attrelid::regclass::text AS "table", attnum AS "column", attnotnull AS required
     FROM pg_attribute WHERE attrelid = ANY($1::oid[])`,
    [columns.map(({ tableID }) => tableID)],
  );
  let optional = new Set<string>();
  if (/\b(left|right|full)\b/i.test(text)) {
    const plan = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (FORMAT JSON, GENERIC_PLAN) ${text}`,
    );
    optional = missingTables(plan.rows[0]!['QUERY PLAN'][0].Plan, false, new Set());
  }
  return new Map(
    columns.flatMap((field) => {
      const known = rows.find(
        ({ relation, column }) => Number(relation) === field.tableID && column === field.columnID,
      );
      return known
        ? [[field.name, !known.required || optional.has(known.table.replace(/^.*\./, ''))] as const]
        : [];
    }),
  );
}
