import { readFile } from 'node:fs/promises';
import { PasswordHasher } from '../../../src/modules/identity/application/password-hasher.js';
import { type HttpApi, linkSent, NAPO, type Services } from '../../support/harness/index.js';
import { type Document, fieldsOf, routesIn } from '../../access/matrix/document.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';
import { intents, moveAll, personsByPhone, type Post, posts, sendOff, statusOf } from './prepared.js';

interface Issued {
  readonly id: string;
  readonly way: string;
  readonly page: string | null;
  readonly path: string | null;
}

/** Every way a link is given out, with the roles that may. */
const KINDS = [
  { operation: 'issueAnswerLink', roles: ['bureau', 'station'], says: 'answers', by: 'employer' },
  { operation: 'issueStartLink', roles: ['bureau', 'station'], says: 'starts', by: 'employer' },
  { operation: 'issueOfferLink', roles: ['bureau', 'caseworker'], says: 'offer', by: 'worker' },
  { operation: 'issueOwnPageLink', roles: ['bureau', 'caseworker'], says: 'mine', by: 'worker' },
] as const;
type Kind = (typeof KINDS)[number];
const EACH = KINDS.flatMap((kind) => kind.roles.map((role) => [kind.operation, role, kind] as const));
const TABLES = [
  'history',
  'audit_entry',
  'idempotency',
  'notice',
  'outbox',
  'inbox',
  'signed_link',
  'signed_link_use',
];

describe('the issuer cannot speak as the employer, or the worker', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let onTheWay: Post;
  let offered: string;
  let seekerId: string;
  beforeAll(async () => {
    morning = await openFairMorning('link_hands', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
    [post, onTheWay] = (await posts(s, 2, 30)) as [Post, Post];
    await s.sql(`UPDATE vacancy SET hazards = '{}' WHERE id = ANY($1)`, [[post.id, onTheWay.id]]);
    await s.sql(`UPDATE vacancy SET exams = '[]' WHERE id = $1`, [post.id]);
    const people = await personsByPhone(s, true, 8);
    const travellers = await intents(
      s,
      people.slice(0, 2).map((id) => ({ seekerId: id, vacancyId: onTheWay.id })),
    );
    await sendOff(s, travellers, { departed: '2018-03-06', arrived: '2018-03-07' });
    await s.setClock('2018-03-09T02:00:00Z');
    const asked = await intents(
      s,
      people.slice(2, 8).map((id) => ({ seekerId: id, vacancyId: post.id })),
    );
    [offered] = asked as [string];
    seekerId = people[2]!;
    await moveAll(s, [offered], 'offer', 'employer');
  }, 240_000);
  afterAll(() => morning.close());

  const signedIn = (role: string) =>
    api.signInAs(role as 'bureau', {
      ...(role === 'bureau' ? { place: NAPO } : {}),
      ...(role === 'caseworker' ? { areas: [NAPO] } : {}),
      ...(role === 'station' ? { employers: [post.employerId, onTheWay.employerId] } : {}),
    });
  const addressOf = ({ operation }: Kind): string =>
    ({
      issueAnswerLink: `/api/v1/employers/${post.employerId}/answer-links`,
      issueStartLink: `/api/v1/employers/${onTheWay.employerId}/start-links`,
      issueOfferLink: `/api/v1/placements/${offered}/offer-links`,
      issueOwnPageLink: `/api/v1/seekers/${seekerId}/page-links`,
    })[operation];
  const give = async (kind: Kind, cookie: string, body: unknown = {}): Promise<Issued> => {
    const answer = await api.call<Issued>('POST', addressOf(kind), { cookie, body });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  };
  const revokeAll = () => s.sql(`UPDATE signed_link SET revoked_at = issued_at WHERE revoked_at IS NULL`);
  afterEach(revokeAll);
  const open = (address: string, cookie?: string) =>
    fetch(`${api.baseUrl}${address}`, { headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) } });
  const code = async (answer: Response) => [answer.status, /[A-Z]+_[A-Z_]+/.exec(await answer.text())?.[0]];
  /** Where a text stands in what is kept. */
  const keptIn = async (token: string): Promise<string[]> => {
    const found: string[] = [];
    for (const table of TABLES) {
      const rows = await s.sql(`SELECT FROM ${table} t WHERE strpos(t::text, $1) > 0 LIMIT 1`, [token]);
      if (rows.length > 0) found.push(table);
    }
    return found;
  };

  it('knows every way a link is given out', async () => {
    const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
    const issuing = routesIn(document)
      .filter(({ method, operation }) => method === 'POST' && fieldsOf(document, operation).includes('way'))
      .map(({ id }) => id);
    expect(issuing.sort()).toEqual(KINDS.map(({ operation }) => operation).sort());
  });

  it.each(EACH)(
    '%s by %s answers without the token, and nothing that is kept holds it',
    async (_, role, kind) => {
      const cookie = await signedIn(role);
      const issued = await give(kind, cookie);
      const page = await linkSent(s, issued.id);
      const token = page.split('/')[4]!;
      expect(issued).toEqual({
        id: issued.id,
        way: 'send',
        page: null,
        path: null,
        expiresAt: expect.any(String),
      });
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(await keptIn(token)).toEqual([]);
      expect((await open(page)).status).toBe(200);
    },
  );

  it('would find a token that is kept', async () => {
    const issued = await give(KINDS[0], await signedIn('bureau'));
    const token = (await linkSent(s, issued.id)).split('/')[4]!;
    await s.sql(
      `UPDATE notice SET text = jsonb_build_object('zh', $2::text, 'en', '') WHERE secret_id = $1`,
      [issued.id, token],
    );
    expect(await keptIn(token)).toEqual(['notice']);
  });

  it.each(EACH)('%s by %s: a browser that is signed in as staff opens nothing', async (_, role, kind) => {
    const cookie = await signedIn(role);
    const page = await linkSent(s, (await give(kind, cookie)).id);
    for (const any of [cookie, await signedIn('bureau'), await api.signInAs('auditor')]) {
      expect(await code(await open(page, any))).toEqual([403, 'LINK_OF_STAFF']);
      const said = await fetch(`${api.baseUrl}${page}`, {
        method: 'POST',
        headers: { cookie: any },
        body: new URLSearchParams({ act: 'all', answer: 'go' }),
      });
      expect(await code(said)).toEqual([403, 'LINK_OF_STAFF']);
    }
    expect(await statusOf(s, offered)).toBe('offered');
    const seen = await s.sql<{ what: string; marks: string[] }>(
      `SELECT DISTINCT what, marks FROM signed_link_use WHERE what = 'refused' AND link_id =
         (SELECT id FROM signed_link ORDER BY issued_at DESC, id DESC LIMIT 1)`,
    );
    expect(seen).toEqual([{ what: 'refused', marks: expect.arrayContaining(['staff_session']) }]);
  });

  it('a company signed in to its own account may use its own link', async () => {
    const { employerId } = post;
    const own = await api.signInAs('employer', { employerId, employers: [employerId] });
    const other = await api.signInAs('employer', {
      employerId: onTheWay.employerId,
      employers: [onTheWay.employerId],
    });
    const page = await linkSent(s, (await give(KINDS[0], await signedIn('bureau'))).id);
    expect((await open(page, own)).status).toBe(200);
    expect(await code(await open(page, other))).toEqual([403, 'LINK_OF_STAFF']);
  });

  /** Signs in as a person does, so that the browser is known. @returns its cookies */
  const reallySignedIn = async (): Promise<{ sid: string; device: string }> => {
    const made = await signedIn('bureau');
    const [user] = await s.sql<{ id: string; name: string }>(
      `SELECT u.id, u.name FROM user_account u JOIN session x ON x.user_id = u.id WHERE x.token_hash = sha256($1::bytea)`,
      [Buffer.from(/sid=([\w-]+)/.exec(made)![1]!)],
    );
    await s.sql(`UPDATE user_account SET password_hash = $2, password_given_at = NULL WHERE id = $1`, [
      user!.id,
      await s.get(PasswordHasher).hash('dragon-boat-77-lantern'),
    ]);
    await s.sql(`DELETE FROM second_factor WHERE user_id = $1`, [user!.id]);
    const answer = await fetch(`${api.baseUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: user!.name, password: 'dragon-boat-77-lantern' }),
    });
    expect(answer.status).toBe(201);
    const cookies = Object.fromEntries(
      answer.headers.getSetCookie().map((each) => each.split(';')[0]!.split('=') as [string, string]),
    );
    return { sid: `sid=${cookies.sid}`, device: `device=${cookies.device}` };
  };

  it('nor the issuer’s browser after the sign-out, nor with its session stripped; the same place is marked for the other side', async () => {
    const { sid, device } = await reallySignedIn();
    const page = await linkSent(s, (await give(KINDS[2], sid)).id);
    expect(await code(await open(page, device))).toEqual([403, 'LINK_OF_STAFF']);
    await fetch(`${api.baseUrl}/api/v1/session/others`, { method: 'DELETE', headers: { cookie: sid } });
    await fetch(`${api.baseUrl}/api/v1/session`, { method: 'DELETE', headers: { cookie: sid } });
    expect(await code(await open(page, device))).toEqual([403, 'LINK_OF_STAFF']);
    // a private window of the same browser has no cookie at all
    const said = await fetch(`${api.baseUrl}${page}`, {
      method: 'POST',
      body: new URLSearchParams({ answer: 'call_me', reason: '' }),
    });
    expect(said.status).toBe(200);
    const marked = await s.sql(`SELECT marks FROM signed_link_use WHERE what = 'opened' AND marks <> '{}'`);
    expect(marked).toContainEqual({ marks: ['issuer_browser'] });
    const elsewhere = await fetch(`${api.baseUrl}${page}`, {
      headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 9) MicroMessenger/8.0' },
    });
    expect(elsewhere.status).toBe(200);
    const marks = await s.sql(`SELECT marks FROM signed_link_use WHERE what = 'opened' AND marks <> '{}'`);
    expect(marks).toContainEqual({ marks: ['issuer_address'] });
  });

  /** One who is asked, offered through this page. */
  const offerThrough = async (page: string, id: string, cookie?: string): Promise<number> => {
    const [{ version }] = (await s.sql<{ version: number }>(`SELECT version FROM placement WHERE id = $1`, [
      id,
    ])) as [{ version: number }];
    const answer = await fetch(`${api.baseUrl}${page.replace('/page', '')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({
        answers: [{ placementId: id, answer: 'offer', from: { status: 'intent', version } }],
      }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { results: [expect.objectContaining({ outcome: 'done' })] },
    ]);
    return answer.status;
  };
  const waiting = async (): Promise<string[]> =>
    (
      await s.sql<{ id: string }>(
        `SELECT id FROM placement WHERE vacancy_id = $1 AND status = 'intent' ORDER BY id`,
        [post.id],
      )
    ).map(({ id }) => id);
  const wordOf = async (id: string) =>
    (await s.sql(`SELECT said_by, channel FROM history WHERE aggregate_id = $1 AND move = 'offer'`, [id]))[0];

  it('a link that is shown to staff says so for good, and so does every word that comes through it', async () => {
    const cookie = await signedIn('bureau');
    expect((await api.call('POST', addressOf(KINDS[0]), { cookie, body: { way: 'hand_over' } })).status).toBe(
      422,
    );
    const handed = await give(KINDS[0], cookie, { way: 'hand_over', why: 'asked_in_chat' });
    expect(handed.page).toMatch(/\/links\/[\w-]{43}\/answers\/page$/);
    expect(await code(await open(handed.page!, cookie))).toEqual([403, 'LINK_OF_STAFF']);
    expect(await (await open(handed.page!)).text()).toContain('经工作人员转交');
    const [id] = (await waiting()) as [string];
    await offerThrough(handed.page!, id);
    expect(await wordOf(id)).toEqual({ said_by: 'employer', channel: 'handed_link' });
    const [link] = await s.sql(
      `SELECT handed_why, handed_by IS NOT NULL AS by FROM signed_link WHERE id = $1`,
      [handed.id],
    );
    expect(link).toEqual({ handed_why: 'asked_in_chat', by: true });
    await s.drain();
    const told = await s.sql(
      `SELECT FROM notice WHERE template = 'placements.entered-for-employer' AND recipient_id = $1`,
      [post.employerId],
    );
    expect(told.length).toBeGreaterThan(0);
    await expect(
      s.sql(`UPDATE signed_link SET handed_at = NULL WHERE id = $1`, [handed.id]),
    ).rejects.toThrow();
  });

  it('a code that the registered contact was sent makes it the party’s own word, in that browser alone', async () => {
    const handed = await give(KINDS[0], await signedIn('bureau'), { way: 'hand_over', why: 'not_arrived' });
    const codePage = handed.page!.replace('answers/page', 'code/page');
    const post2 = (form: Record<string, string>) =>
      fetch(`${api.baseUrl}${codePage}`, { method: 'POST', body: new URLSearchParams(form) });
    expect(await code(await post2({ act: 'give', code: '000000' }))).toEqual([403, 'LINK_CODE_WRONG']);
    expect((await post2({ act: 'send' })).status).toBe(200);
    await s.drain();
    const [message] = await s.sql<{ text: string }>(
      `SELECT text FROM development_message WHERE effect_key LIKE 'link-code:%' ORDER BY at DESC LIMIT 1`,
    );
    const [right] = /\d{6}/.exec(message!.text)!;
    expect(await keptIn(right)).toEqual([]);
    const given = await post2({ act: 'give', code: right });
    expect(given.status).toBe(200);
    const cookie = given.headers.getSetCookie()[0]!.split(';')[0]!;
    expect(await code(await post2({ act: 'give', code: right }))).toEqual([403, 'LINK_CODE_WRONG']);
    const [mine, others] = (await waiting()) as [string, string];
    await offerThrough(handed.page!, mine, cookie);
    await offerThrough(handed.page!, others);
    expect([await wordOf(mine), await wordOf(others)]).toEqual([
      { said_by: 'employer', channel: 'link' },
      { said_by: 'employer', channel: 'handed_link' },
    ]);
  });

  it('guesses at a code end after five, whatever comes then', async () => {
    const handed = await give(KINDS[0], await signedIn('bureau'), { way: 'hand_over', why: 'not_arrived' });
    const address = `${api.baseUrl}${handed.page!.replace('answers/page', 'code/page')}`;
    const say = (form: Record<string, string>) =>
      fetch(address, { method: 'POST', body: new URLSearchParams(form) });
    await say({ act: 'send' });
    await s.drain();
    const [message] = await s.sql<{ text: string }>(
      `SELECT text FROM development_message WHERE effect_key LIKE 'link-code:%' ORDER BY at DESC, effect_key DESC LIMIT 1`,
    );
    const [right] = /\d{6}/.exec(message!.text)!;
    const wrong = right === '111111' ? '222222' : '111111';
    await Promise.all(Array.from({ length: 12 }, () => say({ act: 'give', code: wrong })));
    expect(await code(await say({ act: 'give', code: right }))).toEqual([403, 'LINK_CODE_WRONG']);
  });

  it('nobody claims of a word they type that it came through a link', async () => {
    const cookie = await signedIn('bureau');
    const [id] = (await waiting()) as [string];
    for (const channel of ['link', 'handed_link']) {
      const { status } = await api.call('POST', `/api/v1/employer-answers/${id}`, {
        cookie,
        body: { reportedBy: 'employer', channel, answer: 'offer', from: { status: 'intent', version: 1 } },
      });
      expect(status).toBe(422);
    }
  });

  it('a new own-page link leaves the one the worker has saved, and each is ended by itself', async () => {
    const cookie = await signedIn('bureau');
    const saved = await linkSent(s, (await give(KINDS[3], cookie)).id);
    const second = await give(KINDS[3], cookie);
    const third = await give(KINDS[3], cookie, { way: 'hand_over', why: 'on_paper' });
    const { body } = await api.call<{ id: string; handedAt: string | null; state: string }[]>(
      'GET',
      `/api/v1/signed-links?subject=${seekerId}`,
      { cookie },
    );
    expect(
      body.filter(({ state }) => state === 'live').map(({ id, handedAt }) => [id, handedAt !== null]),
    ).toEqual(
      expect.arrayContaining([
        [second.id, false],
        [third.id, true],
      ]),
    );
    expect((await api.call('DELETE', `/api/v1/signed-links/${second.id}`, { cookie })).status).toBe(204);
    expect([(await open(saved)).status, (await open(third.page!)).status]).toEqual([200, 200]);
    const elsewhere = await api.signInAs('caseworker', { areas: ['451026199'] });
    expect((await api.call('DELETE', `/api/v1/signed-links/${third.id}`, { cookie: elsewhere })).status).toBe(
      404,
    );
  });
});
