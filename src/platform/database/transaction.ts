import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../access/index.js';

export interface WriteOptions {
  /**
   * False: the commit does not wait for the disk. Only for marks whose loss in a crash of the database costs nothing but
   * a repetition, such as a lease.
   */
  readonly durable?: boolean;
}

export interface ReadOptions {
  /** True: all statements see one moment (repeatable read), however long the reading takes. */
  readonly repeatableRead?: boolean;
}

export interface TransactionStart {
  readonly now: string;
  readonly today: string;
  /** Cooperations whose county the actor's office answers for. */
  readonly sourceOf: readonly string[];
}

/** Begins a transaction with its actor set, in one round trip. */
export async function begin(
  runner: QueryRunner,
  actor: Actor,
  mode: 'read' | 'write',
  { durable = true, repeatableRead = false }: WriteOptions & ReadOptions,
): Promise<TransactionStart> {
  const client = (await runner.connect()) as pg.ClientBase;
  // The runner is told, so that nothing of TypeORM opens and commits a transaction of its own inside; and before the server
  // is, so that one begun without our hearing of it is rolled back.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  const settings = settingsOf(actor, mode);
  if (!durable) settings.push(['synchronous_commit', 'off']);
  const set = settings.map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  const answers = (await client.query(
    `START TRANSACTION${repeatableRead ? ' ISOLATION LEVEL REPEATABLE READ' : ''}; SELECT ${set.join(', ')}, ${CLOCK}, ${sourceOf(actor)} AS "sourceOf"`,
  )) as unknown as pg.QueryResult<TransactionStart>[];
  return answers[1]!.rows[0]!;
}

/** @throws when the server rolled back instead, as it does after a statement failed and nobody looked */
export async function commit(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as pg.ClientBase;
  const { command } = await client.query('COMMIT');
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
}

/** Rolls back; a connection that cannot even do that never goes back to the pool. */
export async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive || runner.isReleased) return;
  const client = (await runner.connect()) as pg.Client;
  try {
    await client.query('ROLLBACK');
  } catch {
    void client.end().catch(() => undefined);
  }
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
}

const CLOCK = `to_char(app_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now, app_today()::text AS today`;

/** Said by the places themselves: the settings of this very statement are not read by it. */
function sourceOf({ places }: Actor): string {
  if (places.length === 0) return `'{}'::text[]`;
  const named = places.map((place) => pg.escapeLiteral(place)).join(', ');
  return `ARRAY(SELECT id FROM cooperation WHERE source_place IN (${named}))`;
}

function settingsOf(actor: Actor, mode: 'read' | 'write'): [string, string][] {
  return [...sightOf(actor), ['transaction_read_only', mode === 'read' ? 'on' : 'off']];
}

/** What row-level security asks an actor by. */
export function sightOf(actor: Actor): [string, string][] {
  const list = (values: readonly string[]): string => values.join(',');
  return [
    ['app.user', actor.userId],
    ['app.role', actor.role],
    ['app.organisation', actor.organisationId],
    ['app.cooperations', list(actor.cooperations)],
    ['app.places', list(actor.places)],
    ['app.areas', list(actor.areas)],
    ['app.employers', list(actor.employers)],
    ['app.clinic', actor.clinicId ?? ''],
  ];
}
