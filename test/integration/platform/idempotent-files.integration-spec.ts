import { newId } from '../../../src/platform/clock/index.js';
import { buildOpenApi } from '../../../src/platform/http/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

interface Upload {
  readonly operation: string;
  readonly url: string;
}

/** Operations whose answer is a file or is never kept: the same key makes it anew each time, so nothing is dropped. */
const MADE_ANEW = new Set(['fillForm']);

let api: HttpApi;
let cookie: string;
let uploads: Upload[];

beforeAll(async () => {
  api = await startHttp({ label: 'idempotent_files' });
  cookie = await api.signInAs('bureau');
  const { paths } = buildOpenApi(api.app) as unknown as {
    paths: Record<
      string,
      Record<string, { operationId: string; requestBody?: { content: Record<string, unknown> } }>
    >;
  };
  uploads = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods)
      .filter(({ requestBody }) => requestBody?.content['multipart/form-data'])
      .map(({ operationId }) => ({ operation: operationId, url: path.replace(/\{\w+\}/g, newId()) })),
  );
});
afterAll(() => api.close());

const send = (url: string, key: string, content: string, name = '01-同一键.csv') => {
  const body = new FormData();
  body.set('file', new Blob([content]), name);
  return api.call('POST', url, { cookie, body, headers: { 'idempotency-key': key } });
};

describe('another file under the same Idempotency-Key is refused, not dropped in silence', () => {
  it('at every route that takes a file; the same file again, in a form of its own, is the same act', async () => {
    expect(uploads.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['uploadImport', 'addEvidenceFile']),
    );
    for (const { operation, url } of uploads.filter((each) => !MADE_ANEW.has(each.operation))) {
      const key = newId();
      const first = await send(url, key, 'one file');
      const again = await send(url, key, 'one file');
      expect([operation, again.status, again.headers['idempotency-replayed']]).toEqual([
        operation,
        first.status,
        'true',
      ]);
      expect(again.body).toEqual(first.body);
      for (const other of [
        await send(url, key, 'another file'),
        await send(url, key, 'one file', '02-别的名字.csv'),
        await send(`${url}?kind=labour-register`, key, 'one file'),
      ])
        expect([operation, other.status, other.body.code]).toEqual([
          operation,
          422,
          'IDEMPOTENCY_KEY_REUSED',
        ]);
      const plain = await api.call('POST', url, { cookie, body: {}, headers: { 'idempotency-key': key } });
      expect([operation, plain.status]).toEqual([operation, 415]);
    }
  });

  it('of two files at once under one key one is taken in', async () => {
    const key = newId();
    const answers = await Promise.all(
      ['first', 'second', 'third'].map((content) => send('/api/v1/imports', key, content)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const rows = await api.database.sql(`SELECT 1 FROM import WHERE file_name = '01-同一键.csv'`);
    expect(rows).toHaveLength(2);
  });
});
