// Loaded before the service when BENCH_RECORD names a file: writes down every statement with its values, in order.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function recorded(text, values, ...rest) {
  if (typeof text === 'string')
    appendFileSync(
      process.env.BENCH_RECORD,
      `${JSON.stringify({ text, values: (values ?? []).map(plain) })}\n`,
    );
  return query.call(this, text, values, ...rest);
};

const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  return Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value;
};
