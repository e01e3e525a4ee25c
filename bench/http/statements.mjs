// The statements the service really sends for one request of each kind, taken from a second instance of it under a recorder.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RECORDER = pathToFileURL(fileURLToPath(new URL('record.mjs', import.meta.url))).href;

/**
 * @param start starts the service with an environment @param write body of a new person
 * @param more further requests by name: `{ method, query, body }`, where `query` is what follows `/seekers`, or whole as `path`
 */
export async function recordStatements(start, cookie, write, more) {
  const recorder = await openRecorder(start, cookie);
  try {
    // The first requests also open connections and fill caches.
    await recorder.during({ method: 'POST', body: write() });
    const recorded = {
      write: await recorder.during({ method: 'POST', body: write() }),
      list: await recorder.during({ method: 'GET', query: '?limit=50' }),
    };
    for (const [name, request] of Object.entries(more)) recorded[name] = await recorder.during(request);
    return recorded;
  } finally {
    await recorder.close();
  }
}

/** The service under a recorder: `during` answers the statements one request sends. */
export async function openRecorder(start, cookie) {
  const file = join(tmpdir(), `shanggang-bench-statements-${process.pid}.jsonl`);
  writeFileSync(file, '');
  const api = await start({ BENCH_RECORD: file, NODE_OPTIONS: `--import ${RECORDER}` });
  const during = async (request) => {
    writeFileSync(file, '');
    const answer = await fetch(`${api.baseUrl}${request.path ?? `/api/v1/seekers${request.query ?? ''}`}`, {
      method: request.method,
      headers: { cookie, ...(request.body ? { 'content-type': 'application/json' } : {}) },
      ...(request.body ? { body: JSON.stringify(request.body) } : {}),
    });
    if (!answer.ok) throw new Error(`recording: ${request.method} answered ${answer.status}`);
    await answer.arrayBuffer();
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  return {
    during,
    async close() {
      await api.stop();
      rmSync(file, { force: true });
    },
  };
}
