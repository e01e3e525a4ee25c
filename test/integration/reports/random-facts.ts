import type { Actor } from '../../../src/platform/access/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, type Services } from '../../support/harness/index.js';
import type { Dice } from '../placements/random-act.js';
import { FACTS_OF_FIGURES } from './facts-of-figures.js';

/** What became of each table's rows. */
export type Touched = Record<string, { updates: number; inserts: number; removals: number }>;

const everywhere = (): Actor => ({ ...systemActor([COOPERATION], newId()), cooperations: ['*'] });

/**
 * Writes over facts of every table and column the way a careless or dishonest service could: with the rights of the runtime role
 * and the sight of all of it. What a constraint or a missing right refuses does not happen.
 */
export async function randomFacts(s: Services, dice: Dice, rounds: number): Promise<Touched> {
  const touched: Touched = {};
  for (const [view, { of, recorded, happened, columns }] of Object.entries(FACTS_OF_FIGURES)) {
    const own = await columnsOf(s, of);
    const changeable = [...happened, ...columns].filter((column) => own.includes(column));
    const count = { updates: 0, inserts: 0, removals: 0 };
    touched[view] = count;
    for (let round = 0; round < rounds; round += 1) {
      for (const column of changeable) {
        const other = `(SELECT ${column} FROM ${of} ORDER BY md5(ctid::text || '${dice(1e6)}') LIMIT 1)`;
        const [row] = await ids(s, of, dice);
        if (!row) continue;
        const value =
          happened.includes(column) && column.endsWith('_on') && dice(2) === 0
            ? `${column} - ${1 + dice(60)}`
            : other;
        count.updates += await tried(
          s,
          `UPDATE ${of} SET ${column} = ${value}, known_from = DATE '2017-01-01' WHERE ctid = $1::tid`,
          row,
        );
      }
      const names = own.filter((name) => name !== 'id').map((name) => `"${name}"`);
      const values = own
        .filter((name) => name !== 'id')
        .map((name) => (/^(known_from|recorded_at)$/.test(name) ? `TIMESTAMPTZ '2017-01-01'` : `"${name}"`));
      const [pattern] = await ids(s, of, dice);
      const id = own.includes('id') ? ['id', 'gen_random_uuid()'] : null;
      if (pattern)
        count.inserts += await tried(
          s,
          `INSERT INTO ${of} (${[...(id ? [id[0]] : []), ...names].join(', ')})
           SELECT ${[...(id ? [id[1]] : []), ...values].join(', ')} FROM ${of} WHERE ctid = $1::tid`,
          pattern,
        );
      const [victim] = await ids(s, of, dice);
      if (victim && recorded === 'kept')
        count.removals += await tried(s, `DELETE FROM ${of} WHERE ctid = $1::tid`, victim);
    }
  }
  return touched;
}

async function ids(s: Services, table: string, dice: Dice): Promise<string[]> {
  const rows = await s.sql<{ at: string }>(
    `SELECT ctid::text AS at FROM ${table} ORDER BY md5(ctid::text || $1) LIMIT 1`,
    [String(dice(1e6))],
  );
  return rows.map(({ at }) => at);
}

async function tried(s: Services, sql: string, row: string): Promise<number> {
  try {
    return await s.uow.write(everywhere(), (tx) => tx.execute(sql, [row]));
  } catch {
    return 0;
  }
}

async function columnsOf(s: Services, table: string): Promise<string[]> {
  const rows = await s.sql<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return rows.map(({ name }) => name);
}
