// What is left of the service when everything but Fastify, pg and its statements is taken away: no validation, no access check,
// no encryption, the same statements in the same transactions with fresh ids and fresh blind indexes.
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

const { write, list, kept } = JSON.parse(readFileSync(process.env.STATEMENTS, 'utf8'));
const url = process.env.DATABASE_URL;
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c timezone=UTC' });
const app = Fastify();

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INDEX = /(?<=\\x)[0-9a-f]{64}(?![0-9a-f])/g;
const keep = new Set(kept);

async function replay(statements, fresh) {
  const client = await pool.connect();
  try {
    let rows = [];
    for (const { text, values } of statements) {
      const answer = await client.query(
        text,
        values.length > 0 ? values.map((value) => revive(value, fresh)) : undefined,
      );
      if (answer.rows?.length > 0) rows = answer.rows;
    }
    return rows;
  } finally {
    client.release();
  }
}

function revive(value, fresh) {
  if (Array.isArray(value)) return value.map((each) => revive(each, fresh));
  if (value !== null && typeof value === 'object' && 'hex' in value)
    return Buffer.from(fresh ? fresh(value.hex) : value.hex, 'hex');
  return typeof value === 'string' && fresh ? fresh(value) : value;
}

/** New ids and new blind indexes for one request, the same wherever they stand in it. */
function freshOnes() {
  const known = new Map();
  const instead = (make) => (old) => {
    if (keep.has(old)) return old;
    if (!known.has(old)) known.set(old, make(old));
    return known.get(old);
  };
  const [uuid, index] = [instead(() => randomUUID()), instead(() => randomBytes(32).toString('hex'))];
  return (text) =>
    /^[0-9a-f]{64}$/.test(text) ? index(text) : text.replace(UUID, uuid).replace(INDEX, index);
}

app.get('/health/ready', () => ({ status: 'ok' }));
app.get('/api/v1/seekers', () => replay(list));
app.post('/api/v1/seekers', async (request, reply) => {
  await replay(write, freshOnes());
  return reply.code(201).send({ id: randomUUID() });
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
