import type { QueryRunner } from 'typeorm';

/** SQL that answers whether the actor of this transaction may see a row with these scope columns. */
export interface RowScope {
  readonly cooperation?: string;
  readonly place?: string;
  readonly area?: string;
  readonly employer?: string;
  readonly clinic?: string;
}

/** `app_sees(…)` over the columns a table has. */
export function seenBy(scope: RowScope): string {
  return `app_sees(${scope.cooperation ?? 'NULL'}, ${scope.place ?? 'NULL'}, ${scope.area ?? 'NULL'}, ${scope.employer ?? 'NULL'}, ${scope.clinic ?? 'NULL'})`;
}

/**
 * Forces row-level security on a table and grants the runtime role what it needs. Every migration that creates a table
 * with person data calls this for it; a test compares the catalogue.
 * @param using condition for reading and changing a row
 * @param check condition a new row must meet; the same one when left out
 */
export async function protect(
  runner: QueryRunner,
  table: string,
  using: string,
  { check = using, grant = 'SELECT, INSERT, UPDATE, DELETE' }: { check?: string; grant?: string } = {},
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY scope ON ${table} USING (${using}) WITH CHECK (${check})`);
  await runner.query(`GRANT ${grant} ON ${table} TO app_rt`);
}

/** Nobody, not even the owner, changes or removes a row of an append-only table. */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  const name = table.replace('.', '_');
  await runner.query(
    `CREATE TRIGGER ${name}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  );
  await runner.query(
    `CREATE TRIGGER ${name}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  );
}

/**
 * Rows that are there already, seen and changed by a migration: the policies bind the owner too, who would else find none.
 */
export async function withRows(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  const as = (role: string, cooperations: string): Promise<unknown> =>
    runner.query(`SELECT set_config('app.role', $1, true), set_config('app.cooperations', $2, true)`, [
      role,
      cooperations,
    ]);
  await as('system', '*');
  await work();
  await as('', '');
}
