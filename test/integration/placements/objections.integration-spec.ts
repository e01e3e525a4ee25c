import { type HttpApi, linkSent, LONGGANG, NAPO, type Services } from '../../support/harness/index.js';
import { broken, DAY, intents, moveAll, personsByPhone, type Post, posts, statusOf } from './prepared.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';

interface Problem {
  readonly id: string;
  readonly code: string;
}

/** A word that somebody typed for the person, and who may bring it up, close it and settle it. */
describe('objections to a word that was typed for the party', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let county: string;
  let district: string;
  beforeAll(async () => {
    morning = await openFairMorning('objections', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
  }, 180_000);
  afterAll(() => morning.close());
  beforeEach(async () => {
    await s.setClock(`${DAY}T01:00:00Z`);
    county = await api.signInAs('bureau', { place: NAPO });
    district = await api.signInAs('bureau', { place: LONGGANG });
    [post] = (await posts(s, 1, 3)) as [Post];
    await s.sql(`UPDATE vacancy SET hazards = '{}', exams = '[]' WHERE id = $1`, [post.id]);
  });
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const call = <T = Problem>(method: 'GET' | 'POST' | 'PUT', path: string, cookie?: string, body?: unknown) =>
    api.call<T>(method, path.startsWith('/api') ? path : `/api/v1${path}`, { cookie, body });
  const offered = async (): Promise<string> => {
    const [seekerId] = (await personsByPhone(s, true, 1)) as [string];
    const [id] = (await intents(s, [{ seekerId, vacancyId: post.id }])) as [string];
    await moveAll(s, [id], 'offer', 'employer');
    return id;
  };
  /** The county's clerk typed the person's yes. */
  const typed = async (): Promise<string> => {
    const id = await offered();
    const yes = { answer: 'go', channel: 'in_person', witness: '村主任' };
    expect((await call('POST', `/placements/${id}/seeker-answers`, county, yes)).status).toBe(200);
    return id;
  };
  const object = (id: string, as: string, more: object = {}) =>
    call('POST', `/placements/${id}/disputes`, as, {
      kind: 'entered_for_party',
      reportedBy: 'worker',
      channel: 'phone',
      ...more,
    });

  it('are raised where there is such a word, and not by the office that typed it', async () => {
    const id = await typed();
    expect((await object(id, county, { reportedBy: 'caseworker' })).body.code).toBe(
      'NOTHING_ENTERED_FOR_PARTY',
    );
    expect((await object(id, county)).body.code).toBe('OBJECTION_TO_OWN_ENTRY');
    expect((await object(id, district)).status).toBe(201);
  });

  it('are taken back by the party alone, and settled by nobody who typed the word', async () => {
    const { body } = await object(await typed(), district);
    const dispute = `/disputes/${body.id}`;
    const back = { move: 'withdraw', reportedBy: 'worker', channel: 'phone', evidence: '电话 14:05' };
    for (const clerk of [county, district])
      expect((await call('POST', `${dispute}/transitions`, clerk, back)).body.code).toBe('DISPUTE_NOT_YOURS');
    const seen = await call<{ allowedTransitions: string[] }>('GET', dispute, district);
    expect(seen.body.allowedTransitions).not.toContain('withdraw');
    await s.sql(`UPDATE dispute SET resolver_id = NULL WHERE id = $1`, [body.id]);
    const settled = {
      move: 'resolve',
      reportedBy: 'bureau',
      channel: 'phone',
      reason: 'worker',
      evidence: '通话录音',
    };
    const refused = await call('POST', `${dispute}/transitions`, county, settled);
    expect([refused.status, refused.body.code]).toEqual([403, 'DISPUTE_OWN_ENTRY']);
    const colleague = await api.signInAs('bureau', { place: NAPO });
    expect((await call('POST', `${dispute}/transitions`, colleague, settled)).status).toBe(200);
  });

  it('keep whom one side named against the other side, and not against its own', async () => {
    const { body } = await object(await typed(), district);
    const users = await s.sql<{ id: string; place: string }>(
      `SELECT u.id, o.place FROM user_account u JOIN organisation o ON o.id = u.organisation_id
       WHERE u.role = 'bureau' AND u.disabled_at IS NULL ORDER BY u.id DESC`,
    );
    const of = (place: string) => users.find((one) => one.place === place)!.id;
    const name = (as: string, userId: string) => call('PUT', `/disputes/${body.id}/resolver`, as, { userId });
    expect((await name(county, of(NAPO))).status).toBe(204);
    expect((await name(district, of(LONGGANG))).body.code).toBe('DISPUTE_RESOLVER_OTHER');
    expect((await name(county, of(LONGGANG))).status).toBe(204);
    await s.sql(
      `UPDATE organisation SET place = '440307011' WHERE id = (SELECT organisation_id FROM user_account WHERE id = $1)`,
      [of(LONGGANG)],
    );
    expect((await name(district, of(LONGGANG))).status).toBe(204);
  });

  it('are heard for seven days, whatever day is written on them', async () => {
    const id = await typed();
    const [entered] = await s.sql<{ on: string }>(`SELECT app_today()::text AS on`);
    await s.setClock('2018-03-08T01:00:00Z');
    const late = await object(id, await api.signInAs('bureau', { place: LONGGANG }), {
      occurredOn: entered!.on,
    });
    expect([late.status, late.body.code]).toEqual([409, 'OBJECTION_WINDOW_OVER']);
  });

  it('come through the person’s link while it is theirs, run out or not, and not once it was taken back', async () => {
    const id = await offered();
    const issued = await call('POST', `/placements/${id}/offer-links`, county, {});
    const link = (await linkSent(s, issued.body.id)).replace(/\/offer.*$/, '/offer');
    await call('POST', `/placements/${id}/seeker-answers`, county, {
      answer: 'go',
      channel: 'in_person',
      witness: '村主任',
    });
    await s.sql(`UPDATE signed_link SET revoked_at = app_now() WHERE id = $1`, [issued.body.id]);
    for (const [path, body] of [
      ['objections', {}],
      ['objections/withdrawal', {}],
    ] as const) {
      const refused = await call('POST', `${link}/${path}`, undefined, body);
      expect([path, refused.status, refused.body.code]).toEqual([path, 410, 'LINK_EXPIRED']);
    }
    await s.sql(`UPDATE signed_link SET revoked_at = NULL, expires_at = app_now() WHERE id = $1`, [
      issued.body.id,
    ]);
    expect((await call('POST', `${link}/objections`, undefined, {})).status).toBeLessThan(300);
  });

  it('need none against a word no request may bring: of a workbook, a link or the service', async () => {
    const [seekerId] = (await personsByPhone(s, true, 1)) as [string];
    const [id] = (await intents(s, [{ seekerId, vacancyId: post.id }])) as [string];
    for (const channel of ['workbook', 'system', 'link', 'handed_link']) {
      const answers = [{ placementId: id, answer: 'offer' }];
      const { status } = await call('POST', '/employer-answers', county, {
        reportedBy: 'employer',
        channel,
        answers,
      });
      expect({ channel, status }).toEqual({ channel, status: 422 });
    }
    expect(await statusOf(s, id)).toBe('intent');
  });
});
