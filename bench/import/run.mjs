// Rows/s of a 60,000-row register through upload, judgement and commit, with the peak memory of the process that imports it,
// beside plain COPY of the same cells into a table of text columns on the same server.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { multipliedRows, multiplyRegister, readTemplate } from '../ledgers/multiply.mjs';
import { bureauClient } from '../lib/client.mjs';
import { openStage, rate, say, table } from '../lib/stage.mjs';

const LIMIT_MB = 400;

export async function run(args) {
  const persons = Number(args[0] ?? 60_000);
  const file = join(tmpdir(), `01-register-${persons}.xlsx`);
  await multiplyRegister({ persons, out: file, seed: 1 });
  const stage = await openStage('import');
  try {
    const copy = await plainCopy(stage.embedded.urls.superuser, persons);
    const ours = await throughService(stage, file);
    table([
      [`${ours.rows} rows`, 'seconds', 'rows/s', 'peak MB of the importing process'],
      ['plain COPY of the same cells', (copy.ms / 1000).toFixed(1), rate(copy.rows, copy.ms), '–'],
      ['read and judged', (ours.readMs / 1000).toFixed(1), rate(ours.rows, ours.readMs), ''],
      ['taken in', (ours.commitMs / 1000).toFixed(1), rate(ours.rows, ours.commitMs), ''],
      [
        'whole import',
        ((ours.readMs + ours.commitMs) / 1000).toFixed(1),
        rate(ours.rows, ours.readMs + ours.commitMs),
        `${ours.peakMb} (limit ${LIMIT_MB})`,
      ],
    ]);
    say(`persons registered: ${ours.persons}`);
    if (ours.peakMb > LIMIT_MB) throw new Error(`the importing process took ${ours.peakMb} MB`);
  } finally {
    await stage.close();
    rmSync(file, { force: true });
  }
}

async function plainCopy(url, persons) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const template = await readTemplate();
    const lines = [];
    let width = 0;
    for (const row of multipliedRows(template, { persons, seed: 1 })) {
      const cells = cellsOf(row);
      width = Math.max(width, cells.length);
      lines.push(cells);
    }
    const columns = Array.from({ length: width }, (_, index) => `c${index} text`);
    await client.query(`CREATE TABLE bench_copy (${columns.join(', ')})`);
    const text = lines.map(
      (cells) => `${Array.from({ length: width }, (_, index) => escape(cells[index])).join('\t')}\n`,
    );
    const started = performance.now();
    await pipeline(Readable.from(text), client.query(copyFrom(`COPY bench_copy FROM STDIN`)));
    return { rows: lines.length, ms: performance.now() - started };
  } finally {
    await client.end();
  }
}

function cellsOf(row) {
  const values = Array.isArray(row) ? row : Object.values(row.values ?? row.cells ?? row);
  return values.map((value) =>
    value && typeof value === 'object' ? (value.text ?? JSON.stringify(value)) : value,
  );
}

const escape = (value) =>
  value === undefined || value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, ' ');

async function throughService(stage, file) {
  const services = await stage.services();
  try {
    const client = await bureauClient(stage, services.baseUrl);
    const content = readFileSync(file);
    const started = performance.now();
    const { id } = await client.upload('/imports', '01-register.xlsx', content, 'bench:upload');
    const read = await until(client, id, 'previewed');
    const readMs = performance.now() - started;
    await client.post(`/imports/${id}/commit`, {}, 'bench:commit');
    const begun = performance.now();
    await until(client, id, 'committed');
    const commitMs = performance.now() - begun;
    const peakMb = peakOf(services.pids().worker);
    return {
      rows: read.dataRows,
      readMs,
      commitMs,
      peakMb,
      persons: await count(stage.embedded.urls.superuser),
    };
  } finally {
    await services.stop();
  }
}

async function until(client, id, status) {
  for (;;) {
    const found = await client.get(`/imports/${id}`);
    if (found.status === status) return found;
    if (found.status === 'failed') throw new Error('the workbook could not be read');
    await pause(100);
  }
}

const peakOf = (pid) =>
  Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

async function count(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT count(*)::int AS n FROM seeker');
  await client.end();
  return rows[0].n;
}
