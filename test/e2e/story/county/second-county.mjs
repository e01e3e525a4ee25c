// A second county beside the first: planted as copies under the owner of the database, then at work itself through the
// service. Whatever of it the first county meets was let through.
import { startEmbedded } from '../../../../scripts/lib/embedded-postgres.mjs';
import { until } from '../console-chain-people.mjs';
import { ownHand } from '../own-hand.mjs';
import { Caller } from './caller.mjs';
import { tablesOf } from './catalogue.mjs';
import { Copy } from './copy.mjs';
import { Numbers } from './numbers.mjs';
import { Rest } from './rest.mjs';
import { examplesOf } from './routes.mjs';
import { Signs } from './signs.mjs';

export class SecondCounty {
  signs = new Signs();

  /** @param up address and logins of the service that runs on the data directory */
  constructor(up) {
    this.up = up;
  }

  async open(dataDir) {
    this.embedded = await startEmbedded({ dataDir, supervise: false, report: () => undefined });
    this.client = await ownHand(this.embedded);
  }

  /** All of it or nothing, as the first county's processes go on. */
  async plant() {
    const { client, signs } = this;
    const numbers = new Numbers(this.embedded.secrets, signs);
    const rest = new Rest(signs, numbers);
    await client.query('BEGIN');
    this.tables = await tablesOf(client);
    await refuseSigned(client, this.tables);
    this.before = await countsOf(client, this.tables);
    const empty = await new Copy(signs, numbers).make(client, this.tables);
    await rest.make(client, this.tables, empty);
    await client.query('COMMIT');
    this.examples = await examplesOf(client, rest.anchor);
    this.logins = await this.#logins();
  }

  /** Columns that take words and hold none of ours. */
  unsigned() {
    return [...this.tables].flatMap(([table, columns]) =>
      columns
        .filter(({ takesWords }) => takesWords)
        .map(({ name }) => `${table.replace('public.', '')}.${name}`)
        .filter((kind) => !this.signs.kinds.has(kind)),
    );
  }

  /** Tables of tenants that were given no row. */
  async without() {
    const now = await countsOf(this.client, this.tables);
    return [...now].filter(([table, count]) => count === this.before.get(table)).map(([table]) => table);
  }

  /** Somebody of the second county, named as their like in the first. */
  caller(name) {
    return new Caller(this.up.origin).signIn(this.logins[name]);
  }

  /** Nothing the service has taken on is left to do. */
  comesToRest() {
    return until('rest', async () => {
      const { rowCount } = await this.client.query('SELECT FROM outbox WHERE done_at IS NULL LIMIT 1');
      return rowCount === 0;
    });
  }

  async close() {
    await this.client?.end();
    if (this.embedded && !this.embedded.shared) this.embedded.release();
  }

  /** Copied accounts have the passwords of those they were copied from. */
  async #logins() {
    const { rows } = await this.client.query(`SELECT name FROM user_account WHERE name ~ '[㐀-䶿]'`);
    return Object.fromEntries(
      rows.map(({ name }) => {
        const like = name.replace(/[㐀-䶿]/g, '');
        return [like, { name, password: this.up.logins[like].password }];
      }),
    );
  }
}

/** @throws when the signs are no signs, because the first county's rows hold such letters themselves */
async function refuseSigned(client, tables) {
  for (const table of tables.keys()) {
    const { rowCount } = await client.query(`SELECT FROM ${table} t WHERE t::text ~ '[㐀-䶿]' LIMIT 1`);
    if (rowCount > 0) throw new Error(`${table} holds letters meant as signs of the second county`);
  }
}

async function countsOf(client, tables) {
  const counts = new Map();
  for (const table of tables.keys()) {
    const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${table}`);
    counts.set(table, rows[0].count);
  }
  return counts;
}
