// What goes through the queue and what the processes write down, searched for signs. Ids of rows may stand there: that is
// how work and log speak of people.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every state a job was ever in: done jobs are removed from their table. */
const HEARD = `
  CREATE SCHEMA overheard;
  CREATE TABLE overheard.job (text text NOT NULL);
  CREATE FUNCTION overheard.hear() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO overheard.job VALUES (to_jsonb(NEW)::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER overheard AFTER INSERT OR UPDATE ON bullmq.job FOR EACH ROW EXECUTE FUNCTION overheard.hear();`;

const SPOKEN = {
  'a job': 'SELECT text FROM overheard.job',
  'an event of the queue': 'SELECT data::text AS text FROM bullmq.event',
  'a log of a job': 'SELECT row AS text FROM bullmq.job_log',
  'the outbox': `SELECT concat_ws(' ', effect_key, payload, last_error) AS text FROM outbox`,
};

export class QueueListener {
  constructor(client, signs) {
    this.client = client;
    this.signs = signs;
  }

  begin() {
    return this.client.query(HEARD);
  }

  async heard() {
    const { rows } = await this.client.query('SELECT count(*)::int AS n FROM overheard.job');
    return rows[0].n;
  }

  async found() {
    const found = new Set();
    for (const [place, sql] of Object.entries(SPOKEN)) {
      const { rows } = await this.client.query(sql);
      const text = rows.map((row) => row.text).join('\n');
      for (const kind of this.signs.in(text, { ids: false })) found.add(`${kind} in ${place}`);
    }
    return [...found];
  }

  end() {
    return this.client.query(
      'DROP TRIGGER overheard ON bullmq.job; DROP FUNCTION overheard.hear(); DROP SCHEMA overheard CASCADE',
    );
  }
}

/** @param said what a launcher printed itself */
export function foundInLogs(dataDir, said, signs) {
  const logs = readdirSync(join(dataDir, 'logs')).map((name) => [
    name,
    readFileSync(join(dataDir, 'logs', name), 'utf8'),
  ]);
  return [...logs, ['the launcher', said]].flatMap(([name, text]) =>
    signs.in(text, { ids: false }).map((kind) => `${kind} in ${name}`),
  );
}
