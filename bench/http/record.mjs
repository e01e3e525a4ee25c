// Loaded before the service when BENCH_RECORD names a file: writes down every statement with its values, in order.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function recorded(text, values, ...rest) {
  // A prepared statement comes as an object with its name.
  const sent = typeof text === 'string' ? { text, values } : text;
  appendFileSync(
    process.env.BENCH_RECORD,
    `${JSON.stringify({ text: sent.text, values: (sent.values ?? []).map(plain) })}\n`,
  );
  return query.call(this, text, values, ...rest);
};

const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  return Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value;
};
