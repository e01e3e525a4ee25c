// Texts of the specs of a new module: its rule, who may call it, and its rows in a database.

export const domainSpec = ({ one }) => `import { to${one.pascal}Title } from './${one.dashed}.js';

describe('the title of a ${one.spaced}', () => {
  it('has no spaces around it', () => expect(to${one.pascal}Title('  龙岗 ')).toBe('龙岗'));
  it.each(['', '   '])('is none when it is "%s"', (text) => expect(to${one.pascal}Title(text)).toBeNull());
});
`;

export const accessSpec = ({ many }) => `import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, startHttp } from '../../support/harness/index.js';

const BUREAU = ['bureau'];
const READ = ['bureau', 'caseworker', 'station', 'auditor'];
const ROUTES = [
  ['POST', '/api/v1/${many.dashed}', BUREAU],
  ['GET', '/api/v1/${many.dashed}', READ],
  ['GET', \`/api/v1/${many.dashed}/\${newId()}\`, READ],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: '${many.snake}_access' });
});
afterAll(() => api.close());

describe('who may call the routes of ${many.spaced}', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('shows a row to both sides of its cooperation, and to nobody of another', async () => {
    const recorded = await api.call<{ id: string }>('POST', '/api/v1/${many.dashed}', {
      cookie: await api.signInAs('bureau'),
      body: { title: '虚构' },
    });
    expect(recorded.status).toBe(201);
    const read = async (cookie: string): Promise<number> =>
      (await api.call('GET', \`/api/v1/${many.dashed}/\${recorded.body.id}\`, { cookie })).status;
    expect(await read(await api.signInAs('bureau', { place: LONGGANG }))).toBe(200);
    expect(await read(await api.signInAs('caseworker'))).toBe(200);
    expect(await read(await api.signInAs('bureau', { place: '451027' }))).toBe(404);
  });
});
`;

export const integrationSpec = ({
  many,
  one,
}) => `import { Record${one.pascal}Service } from '../../../src/modules/${many.dashed}/application/record-${one.dashed}.service.js';
import { ${many.pascal}Queries } from '../../../src/modules/${many.dashed}/application/${many.dashed}.queries.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, type Services, startServices } from '../../support/harness/index.js';

describe('${many.spaced}', () => {
  let s: Services;
  const bureau = actorOf('bureau');

  beforeAll(async () => {
    s = await startServices({ label: '${many.snake}' });
  });
  afterAll(() => s.close());

  it('are recorded with an entry in the audit record, and read one by one and as pages', async () => {
    const recording = s.get(Record${one.pascal}Service);
    const queries = s.get(${many.pascal}Queries);
    const first = await recording.record(bureau, { title: ' 虚构一 ' });
    const second = await recording.record(bureau, { title: '虚构二' });
    const found = await queries.find(bureau, first);
    expect(found).toMatchObject({ id: first, cooperation: COOPERATION, title: '虚构一', recordedBy: bureau.userId });
    expect(found.recordedAt).toBeInstanceOf(Date);
    expect(await queries.list(bureau, { limit: 1 })).toMatchObject([{ id: first }]);
    expect(await queries.list(bureau, { limit: 9, after: first })).toMatchObject([{ id: second }]);
    const entries = await s.sql(\`SELECT aggregate_id FROM audit_entry WHERE action = '${one.dashed}.recorded' ORDER BY at, id\`);
    expect(entries).toEqual([{ aggregate_id: first }, { aggregate_id: second }]);
  });

  it('without a title, of another cooperation, or unknown are rejected with their code', async () => {
    const recording = s.get(Record${one.pascal}Service);
    await expect(recording.record(bureau, { title: '  ' })).rejects.toMatchObject({
      code: '${one.constant}_TITLE_REQUIRED',
    });
    await expect(recording.record(bureau, { title: '虚构', cooperation: 'other-pair' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(s.get(${many.pascal}Queries).find(bureau, newId())).rejects.toMatchObject({
      code: '${one.constant}_NOT_FOUND',
    });
  });

  it('are written by a bureau alone, also past the service', async () => {
    const caseworker = actorOf('caseworker');
    await expect(s.get(Record${one.pascal}Service).record(caseworker, { title: '虚构' })).rejects.toThrow(
      'row-level security',
    );
  });
});
`;
