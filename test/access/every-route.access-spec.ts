import { newId } from '../../src/platform/clock/index.js';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { startHttp, type HttpApi } from '../support/harness/index.js';

/** Operations nobody has to sign in for (gateways show a secret). Each must show no person; adding one is a decision. */
const OPEN = new Set(['reportDelivery', 'takeReply', 'signIn', 'signInWithPin', 'deviceState']);
/** Operations of a signed link: an unknown one answers 404 to everybody. */
const BY_LINK = new Set([
  'answerByLink',
  'answerOfferByLink',
  'answerOfferOnPage',
  'answerOnPage',
  'chooseExaminationDay',
  'confirmLink',
  'confirmStartsByLink',
  'confirmStartsOnPage',
  'listOwnExaminations',
  'objectByLink',
  'openAnswerLink',
  'openAnswersPage',
  'openLinkCodePage',
  'openOfferLink',
  'openOfferPage',
  'openOwnPage',
  'openStartLink',
  'openStartsPage',
  'speakOnOwnPage',
  'undoByLink',
  'undoOfferByLink',
  'undoStartByLink',
  'withdrawObjectionByLink',
]);
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let api: HttpApi;
let operations: { id: string; method: Method; url: string }[];
beforeAll(async () => {
  api = await startHttp({ label: 'every_route' });
  operations = Object.entries(buildOpenApi(api.app).paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { operationId?: string }>).map(
      ([method, { operationId = '' }]) => ({
        id: operationId,
        method: method.toUpperCase() as Method,
        url: path.replace(/\{\w+\}/g, newId()),
      }),
    ),
  );
});
afterAll(() => api.close());

const call = ({ method, url }: { method: Method; url: string }, cookie?: string) =>
  api.call(method, url, { cookie, body: method === 'GET' ? undefined : {} });

it('every route asks who is calling, but the few that are open', async () => {
  const open: string[] = [];
  for (const operation of operations) {
    const { status, body } = await call(operation);
    if (status !== 401 || body.code !== 'SIGN_IN_REQUIRED') open.push(operation.id);
  }
  expect(open.sort()).toEqual([...OPEN, ...BY_LINK].sort());
});

it('a session that is not one opens nothing', async () => {
  for (const operation of operations.filter(({ id }) => !OPEN.has(id) && !BY_LINK.has(id))) {
    const { status } = await call(operation, `sid=${'x'.repeat(43)}`);
    expect({ id: operation.id, status }).toEqual({ id: operation.id, status: 401 });
  }
});

it('no answer to an unknown route, a broken body or a broken id is a fault of ours', async () => {
  const cookie = await api.signInAs('bureau');
  expect((await api.call('GET', '/api/v1/no-such-thing', { cookie })).body.code).toBe('NO_SUCH_ROUTE');
  const broken = await fetch(`${api.baseUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name": ',
  });
  expect([broken.status, broken.headers.get('content-type')]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
  ]);
  for (const { id, method, url } of operations.filter((operation) => /[0-9a-f]{8}-/.test(operation.url))) {
    const cookieOfAll = await api.signInAs('security-admin');
    const { status } = await call(
      { method, url: url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'not-an-id') },
      cookieOfAll,
    );
    expect({ id, fault: status >= 500 }).toEqual({ id, fault: false });
  }
});
