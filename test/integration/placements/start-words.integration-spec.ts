import { type HttpApi, linkSent, NAPO, type Services } from '../../support/harness/index.js';
import { broken, intents, persons, type Post, posts, sendOff, statusOf } from './prepared.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';

interface Results {
  readonly results: { outcome: string; code?: string; status?: string; warnings?: string[] }[];
}
interface List {
  readonly items: { id: string; seekerName: string | null; offeredWage: number | null }[];
  readonly listVersion: string;
}
interface Dispute {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly resolverId: string;
  readonly claimsOn: string | null;
  readonly words: { what: string; reportedBy: string; note: string | null }[];
  readonly allowedTransitions: string[];
  readonly code?: string;
}

describe('the employer’s word on who started, and what contradicts it', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let bureau: string;

  beforeAll(async () => {
    morning = await openFairMorning('start_words', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
  }, 180_000);
  afterAll(() => morning.close());
  beforeEach(async () => {
    await s.setClock('2018-02-27T01:00:00Z');
    [post] = (await posts(s, 1, 4)) as [Post];
    await s.sql(`UPDATE vacancy SET hazards = '{}' WHERE id = $1`, [post.id]);
  });
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const call = <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    cookie?: string,
    body?: unknown,
  ) => api.call<T>(method, `/api/v1${path}`, { cookie, body });

  /** On the road to the post since 6 March, there since the 7th; it is the 9th now. */
  async function onTheRoad(count: number): Promise<string[]> {
    const ids = await intents(
      s,
      (await persons(s, count)).map((seekerId) => ({ seekerId, vacancyId: post.id })),
    );
    await sendOff(s, ids, { departed: '2018-03-06', arrived: '2018-03-07' });
    await s.sql(`UPDATE placement SET offered_wage = 4000 WHERE id = ANY($1)`, [ids]);
    await s.setClock('2018-03-09T02:00:00Z');
    bureau = await api.signInAs('bureau', { place: NAPO });
    return ids;
  }

  const linkOf = async () => {
    const { body } = await call<{ id: string }>('POST', `/employers/${post.employerId}/start-links`, bureau);
    return (await linkSent(s, body.id)).replace('/api/v1', '').replace('/page', '');
  };

  const page = async (address: string, form?: Record<string, string>) => {
    const answer = await fetch(`${api.baseUrl}/api/v1${address}/page`, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: { accept: 'text/html' },
    });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      listVersion: /name="listVersion" value="([^"]+)"/.exec(text)?.[1] ?? '',
    };
  };

  it('comes from any browser by the page behind the link: some by mark, the rest in one, and can be taken back', async () => {
    const [one, two, three] = (await onTheRoad(3)) as [string, string, string];
    const path = await linkOf();
    const shown = await page(path);
    expect(shown.text).toContain('请确认是否上岗');
    expect(shown.text).not.toMatch(/<script|1[3-9]\d{9}|\d{17}[\dX]/);
    const marked = await page(path, {
      act: 'marked',
      [`word.${one}`]: 'started',
      [`day.${one}`]: '2018-03-08',
      [`day.${two}`]: '2018-03-09',
    });
    expect(marked.text).toContain('已上岗');
    expect(await Promise.all([one, two, three].map((id) => statusOf(s, id)))).toEqual([
      'started',
      'arrived',
      'arrived',
    ]);
    const old = await page(path, { act: 'all', listVersion: shown.listVersion, allOn: '2018-03-09' });
    expect([old.status, old.text]).toEqual([409, expect.stringContaining('名单已变化')]);
    await page(path, {
      act: 'all',
      listVersion: (await page(path)).listVersion,
      allOn: '2018-03-09',
      [`word.${three}`]: 'not_started',
    });
    expect(await Promise.all([two, three].map((id) => statusOf(s, id)))).toEqual(['started', 'ended']);
    expect((await page(path)).text).toContain('目前没有待确认的人员');
    expect((await page(path, { undo: two })).text).toContain('已撤回');
    expect(await statusOf(s, two)).toBe('arrived');
    await page(path, { act: 'marked', [`word.${two}`]: 'started', [`day.${two}`]: '2018-03-08' });
    await s.setClock('2018-03-24T02:00:00Z');
    const late = await page(path);
    expect([late.status, late.text]).toEqual([200, expect.stringContaining('此链接已失效')]);
  });

  it('comes by a signed link: one tap for all on one day, others with day, post and wage, and can be taken back', async () => {
    const [one, two, three, four] = await onTheRoad(4);
    const path = await linkOf();
    const list = await call<List>('GET', path);
    expect(list.body.items.map(({ id }) => id).sort()).toEqual([one, two, three, four].sort());
    expect(list.body.items[0]).toMatchObject({ offeredWage: 4000, seekerName: expect.any(String) });
    const outside = await call<Results>('POST', path, undefined, {
      starts: [{ placementId: one, started: true, startOn: '2018-03-08', employerId: post.employerId }],
    });
    expect(outside.status).toBe(422);
    const answered = await call<Results>('POST', path, undefined, {
      all: {
        listVersion: list.body.listVersion,
        startOn: '2018-03-08',
        except: [
          { placementId: two, started: true, startOn: '2018-03-09', job: '质检', wage: 3600 },
          { placementId: three, started: false },
        ],
      },
    });
    expect(answered.body.results.map(({ outcome, status }) => `${outcome} ${status}`).sort()).toEqual(
      ['done ended', 'done started', 'done started', 'done started'].sort(),
    );
    expect(answered.body.results.flatMap(({ warnings = [] }) => warnings)).toEqual(['WAGE_BELOW_OFFERED']);
    expect(
      await s.sql(
        `SELECT started_on::text AS "on", start_job AS job, start_wage AS wage FROM placement WHERE id = $1`,
        [two],
      ),
    ).toEqual([{ on: '2018-03-09', job: '质检', wage: 3600 }]);
    expect(
      await s.sql(`SELECT said_by, channel FROM history WHERE aggregate_id = $1 AND to_status = 'started'`, [
        one,
      ]),
    ).toEqual([{ said_by: 'employer', channel: 'link' }]);
    const changed = await call<{ code: string }>('POST', path, undefined, {
      all: { listVersion: list.body.listVersion, startOn: '2018-03-08', except: [] },
    });
    expect(changed.body.code).toBe('LIST_CHANGED');
    await call('POST', `${path}/undo`, undefined, { placementId: one });
    expect(await statusOf(s, one!)).toBe('arrived');
    await s.setClock('2018-03-24T02:00:00Z');
    expect((await call<{ code: string }>('POST', path, undefined, {})).body.code).toBe('LINK_EXPIRED');
    expect((await call<List>('GET', path)).body.items).toEqual([]);
  });

  it('is written for everybody of a list but the one it is refused for', async () => {
    const [one, two, three] = (await onTheRoad(3)) as [string, string, string];
    const starts = [
      { placementId: one, started: true, startOn: '2018-03-08' },
      { placementId: two, started: true, startOn: '2018-03-08' },
      { placementId: three, started: true, startOn: '2018-03-09', wage: 3600 },
    ];
    // Sixteen only on the day after the start: the lifecycle refuses, not the reading of the list.
    await s.sql(
      `UPDATE seeker SET birth_on = '2002-03-09' WHERE id = (SELECT seeker_id FROM placement WHERE id = $1)`,
      [two],
    );
    const { body } = await call<Results>('POST', await linkOf(), undefined, { starts });
    expect(body.results).toMatchObject([
      { placementId: one, outcome: 'done', status: 'started', warnings: [] },
      { placementId: two, outcome: 'refused', code: expect.any(String) },
      { placementId: three, outcome: 'done', status: 'started', warnings: ['WAGE_BELOW_OFFERED'] },
    ]);
    expect(await statusOf(s, two)).toBe('arrived');
  });

  it('is refused before the departure, in the future, before sixteen, without its day, and for a hazard nobody covered', async () => {
    const [one, two] = await onTheRoad(2);
    const [hazardous] = await s.sql<{ id: string }>(
      `UPDATE vacancy SET hazards = '{noise}', employer_id = $1 WHERE id = (
         SELECT id FROM vacancy v WHERE id <> $2 AND NOT EXISTS (SELECT FROM placement p WHERE p.vacancy_id = v.id)
         ORDER BY id DESC LIMIT 1) RETURNING id`,
      [post.employerId, post.id],
    );
    const path = await linkOf();
    const say = async (claim: Record<string, unknown>) =>
      (
        await call<Results>('POST', path, undefined, {
          starts: [{ placementId: one, started: true, startOn: '2018-03-08', ...claim }],
        })
      ).body.results[0]?.code;
    expect(await say({ startOn: '2018-03-05' })).toBe('START_BEFORE_DEPARTURE');
    expect(await say({ startOn: '2018-03-10' })).toBe('START_IN_FUTURE');
    expect(await say({ startOn: undefined })).toBe('START_DAY_MISSING');
    expect(await say({ vacancyId: hazardous!.id })).toBe('EXPOSURE_NOT_COVERED');
    await s.sql(
      `UPDATE seeker SET birth_on = '2002-03-08' WHERE id = (SELECT seeker_id FROM placement WHERE id = $1)`,
      [one],
    );
    expect(await say({})).toBe('AGE_UNDER_16_ON_START');
    expect(await statusOf(s, one!)).toBe('arrived');
    const other = await api.signInAs('employer', { employerId: post.employerId });
    const word = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'account' };
    const byOther = await call<Results>('POST', '/placements/starts', other, {
      ...word,
      starts: [{ placementId: two, started: true, startOn: '2018-03-08', employerId: post.id }],
    });
    expect(byOther.body.results[0]?.code).toBe('PARTY_NOT_AUTHORISED');
    await s.sql(`UPDATE seeker SET birth_on = '1990-01-01' WHERE birth_on = '2002-03-08'`);
  });

  it('a dispute holds both words, a deadline and a named resolver; the finding moves the placement through its lifecycle', async () => {
    const [one] = await onTheRoad(1);
    await call('POST', await linkOf(), undefined, {
      starts: [{ placementId: one, started: true, startOn: '2018-03-08' }],
    });
    await s.drain();
    const opened = await call<{ id: string }>('POST', `/placements/${one}/disputes`, bureau, {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
      kind: 'start_date',
      claimsOn: '2018-03-09',
      note: '九号才上班',
    });
    const of = (cookie = bureau) => call<Dispute>('GET', `/disputes/${opened.body.id}`, cookie);
    const { body: dispute } = await of();
    expect(dispute).toMatchObject({ dueOn: '2018-03-16', claimsOn: '2018-03-09' });
    expect(dispute.words.map(({ what, reportedBy, note }) => [what, reportedBy, note])).toEqual([
      ['placement.start', 'employer', null],
      ['dispute.open', 'worker', '九号才上班'],
    ]);
    expect(
      await s.sql(`SELECT step, owner, due_on::text AS "dueOn" FROM work_item WHERE placement_id = $1`, [
        one,
      ]),
    ).toEqual([{ step: 'settle_dispute', owner: 'bureau', dueOn: '2018-03-16' }]);
    const resolve = (cookie: string) =>
      call<Dispute>('POST', `/disputes/${opened.body.id}/transitions`, cookie, {
        reportedBy: 'bureau',
        channel: 'account',
        move: 'resolve',
        reason: 'worker',
        evidence: '考勤表',
        finding: { found: 'started', on: '2018-03-09' },
      });
    const second = await api.signInAs('bureau', { place: NAPO });
    const [named] = await s.sql<{ id: string }>(
      `SELECT id FROM user_account WHERE role = 'bureau' AND id <> $1 ORDER BY id DESC LIMIT 1`,
      [dispute.resolverId],
    );
    const station = await s.sql<{ id: string }>(`SELECT gen_random_uuid() AS id`);
    expect(
      (await call<Dispute>('PUT', `/disputes/${dispute.id}/resolver`, bureau, { userId: station[0]!.id }))
        .body.code,
    ).toBe('DISPUTE_RESOLVER_UNKNOWN');
    await call('PUT', `/disputes/${dispute.id}/resolver`, bureau, { userId: named!.id });
    const reminders = () =>
      s.sql(`SELECT effect_key = $1 AS his, status FROM notice WHERE effect_key ^@ $2 ORDER BY status`, [
        `dispute-due:${dispute.id}:${named!.id}`,
        `dispute-due:${dispute.id}:`,
      ]);
    expect(await reminders()).toEqual([
      { his: false, status: 'cancelled' },
      { his: true, status: 'queued' },
    ]);
    expect((await of(second)).body.allowedTransitions).toContain('resolve');
    expect((await resolve(bureau)).body.code).toBe('DISPUTE_RESOLVER_OTHER');
    expect((await resolve(second)).status).toBe(200);
    expect(await reminders()).toContainEqual({ his: true, status: 'cancelled' });
    await s.drain();
    expect(
      await s.sql(
        `SELECT status, started_on::text AS "on", start_confirmed_on::text AS confirmed FROM placement WHERE id = $1`,
        [one],
      ),
    ).toEqual([{ status: 'started', on: '2018-03-09', confirmed: '2018-03-09' }]);
    expect(
      await s.sql(`SELECT move FROM history WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 2`, [one]),
    ).toEqual([{ move: 'override_start' }, { move: 'set_aside_start' }]);
    expect(
      await s.sql(
        `SELECT DISTINCT started_on::text AS "on" FROM start_duty WHERE placement_id = $1 AND dropped_on IS NULL`,
        [one],
      ),
    ).toEqual([{ on: '2018-03-09' }]);
  });

  it('a leaving found to be wrong puts the person back to work, an impossible finding changes nothing', async () => {
    const [one] = await onTheRoad(1);
    const word = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' };
    await call('POST', '/placements/starts', bureau, {
      ...word,
      starts: [{ placementId: one, started: true, startOn: '2018-03-08' }],
    });
    await call('POST', `/placements/${one}/transitions`, bureau, {
      ...word,
      move: 'report_leaving',
      reason: 'homesick',
    });
    const opened = await call<{ id: string }>('POST', `/placements/${one}/disputes`, bureau, {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
      kind: 'leaving',
    });
    const { resolverId } = (await call<Dispute>('GET', `/disputes/${opened.body.id}`, bureau)).body;
    await s.sql(`UPDATE dispute SET resolver_id = NULL WHERE id = $1 AND resolver_id = $2`, [
      opened.body.id,
      resolverId,
    ]);
    const resolve = (found: string) =>
      call<Dispute>('POST', `/disputes/${opened.body.id}/transitions`, bureau, {
        reportedBy: 'bureau',
        channel: 'account',
        move: 'resolve',
        reason: 'worker',
        evidence: '打卡记录',
        finding: { found },
      });
    expect((await resolve('left')).body.code).toBe('FINDING_INCOMPLETE');
    expect((await resolve('in_post')).status).toBe(200);
    expect(
      await s.sql(`SELECT status, ended_on AS ended, keeps_place AS keeps FROM placement WHERE id = $1`, [
        one,
      ]),
    ).toEqual([{ status: 'started', ended: null, keeps: false }]);
  });
});
