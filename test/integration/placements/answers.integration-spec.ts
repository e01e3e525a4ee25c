import { EMPLOYER_DECLINE_REASONS, PlacementCommands } from '../../../src/modules/placements/index.js';
import { ExpireDeadlinesTask } from '../../../src/modules/placements/jobs/expire-deadlines.task.js';
import { type HttpApi, linkSent, type Services } from '../../support/harness/index.js';
import {
  asService,
  broken,
  DAY,
  intents,
  moveAll,
  persons,
  places,
  type Post,
  posts,
  said,
  statusOf,
} from './prepared.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';

interface Item {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly answerDueAt: string;
  readonly seekerName: string | null;
}
interface List {
  readonly items: Item[];
  readonly nextCursor: string | null;
  readonly listVersion: string;
}
interface Results {
  readonly results: {
    placementId: string;
    outcome: string;
    code?: string;
    details?: { allowed: string[] };
  }[];
}
interface Problem {
  readonly code: string;
  readonly details: { status: string; allowed: string[]; step: { zh: string } };
}

describe('answers of employers and persons', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let other: Post;
  beforeAll(async () => {
    morning = await openFairMorning('answers', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
  }, 180_000);
  afterAll(() => morning.close());
  beforeEach(async () => {
    await s.setClock(`${DAY}T01:00:00Z`);
    [post, other] = (await posts(s, 2, 3)) as [Post, Post];
    await s.sql(`UPDATE vacancy SET hazards = '{}', exams = '[]' WHERE id = ANY($1::uuid[])`, [
      [post.id, other.id],
    ]);
  });
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, cookie?: string, body?: unknown) =>
    api.call<T>(method, path.startsWith('/api') ? path : `/api/v1${path}`, { cookie, body });
  const company = (of: Post) =>
    api.signInAs('employer', { employerId: of.employerId, employers: [of.employerId] });
  const asked = async (count: number, of: Post): Promise<string[]> =>
    intents(
      s,
      (await persons(s, count)).map((seekerId) => ({ seekerId, vacancyId: of.id })),
    );
  const own = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'account' };
  const notices = (about: string) =>
    s.sql<{ template: string; status: string }>(
      `SELECT template, status FROM notice WHERE effect_key LIKE $1 ORDER BY effect_key`,
      [about],
    );

  it('lists who waits, the nearest deadline first, and nobody of another company', async () => {
    const [first] = await asked(1, post);
    await s.setClock('2018-02-28T01:00:00Z');
    const [second] = await asked(1, post);
    const [elsewhere] = await asked(1, other);
    const cookie = await company(post);
    const { body } = await call<List>('GET', `/employer-answers?employer=${post.employerId}`, cookie);
    expect(body.items.map(({ id }) => id)).toEqual([first, second]);
    expect(body.items[0]!.answerDueAt < body.items[1]!.answerDueAt).toBe(true);
    expect(body.items[0]!.seekerName).not.toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/phone|idNumber|fitness|health/i);
    const page = await call<List>('GET', `/employer-answers?limit=1`, cookie);
    const rest = await call<List>('GET', `/employer-answers?limit=1&cursor=${page.body.nextCursor}`, cookie);
    expect([page.body.items[0]!.id, rest.body.items[0]!.id]).toEqual([first, second]);
    const theirs = { answer: 'offer', from: { status: 'intent', version: 1 }, ...own };
    expect((await call('POST', `/employer-answers/${elsewhere}`, cookie, theirs)).status).toBe(404);
  });

  it('takes one answer, and refuses a stale one with what is allowed', async () => {
    const [id] = await asked(1, post);
    const cookie = await company(post);
    const give = (version: number) =>
      call<Problem>('POST', `/employer-answers/${id}`, cookie, {
        answer: 'offer',
        from: { status: 'intent', version },
        ...own,
      });
    expect((await give(7)).body).toMatchObject({ code: 'STALE_STATE', details: { status: 'intent' } });
    expect((await give(1)).status).toBe(200);
    const again = await give(1);
    expect([again.status, again.body.code]).toEqual([409, 'ANSWER_TOO_LATE']);
    expect(again.body.details).toMatchObject({ status: 'offered', step: { zh: '录用' } });
    expect(again.body.details.allowed).toContain('accept');
  });

  it('takes all as proposed except some, each with an outcome of its own', async () => {
    const ids = await asked(5, post);
    const cookie = await company(post);
    const path = `/employer-answers?employer=${post.employerId}&vacancy=${post.id}`;
    const { listVersion, items } = (await call<List>('GET', path, cookie)).body;
    const all = (version: string) =>
      call<Results & Problem>('POST', '/employer-answers', cookie, {
        ...own,
        all: {
          employerId: post.employerId,
          vacancyId: post.id,
          listVersion: version,
          except: [
            {
              placementId: ids[0],
              answer: 'decline',
              reason: 'skill_missing',
              from: { status: 'intent', version: 1 },
            },
          ],
        },
      });
    expect(items).toHaveLength(5);
    expect((await all('another')).body.code).toBe('LIST_CHANGED');
    const { results } = (await all(listVersion)).body;
    const of = (outcome: string) => results.filter((one) => one.outcome === outcome);
    expect([of('done').length, of('refused').length]).toEqual([4, 1]);
    expect(of('refused')[0]!.code).toBe('NO_PLACE_LEFT');
    expect(await statusOf(s, ids[0]!)).toBe('declined');
    expect(await places(s, post.id)).toEqual({ held: 3, used: 0 });
  });

  it('takes answers by a link of the company, which ends and tells what happened since', async () => {
    const [id, late] = await asked(2, post);
    const [foreign] = await asked(1, other);
    const bureau = await api.signInAs('bureau');
    const { id: linkId } = (
      await call<{ id: string }>('POST', `/employers/${post.employerId}/answer-links`, bureau, {})
    ).body;
    const path = (await linkSent(s, linkId)).replace('/api/v1', '').replace('/page', '');
    const read = await call<List & { link: string }>('GET', path);
    expect([read.status, read.body.link]).toEqual([200, 'live']);
    expect(read.body.items.map((item) => item.id)).toEqual(expect.arrayContaining([id, late]));
    expect(read.body.items.map((item) => item.id)).not.toContain(foreign);
    expect(JSON.stringify(read.body)).not.toMatch(/phone|idNumber|fitness/i);
    const from = { status: 'intent', version: 1 };
    const answered = await call<Results>('POST', path, undefined, {
      answers: [
        { placementId: id, answer: 'offer', from },
        { placementId: foreign, answer: 'offer', from },
      ],
    });
    expect(answered.body.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'done',
      'PLACEMENT_NOT_FOUND',
    ]);
    expect(await statusOf(s, foreign!)).toBe('intent');
    expect(
      await s.sql(`SELECT said_by, channel FROM history WHERE aggregate_id = $1 AND move = 'offer'`, [id]),
    ).toEqual([{ said_by: 'employer', channel: 'link' }]);
    await s.setClock('2018-03-03T01:00:00Z');
    await s.get(ExpireDeadlinesTask).run();
    expect((await call<Problem>('POST', path, undefined, {})).body.code).toBe('LINK_EXPIRED');
    const since = await call<{ link: string; since: Record<string, number> }>('GET', path);
    expect([since.body.link, since.body.since.expired]).toEqual(['expired', expect.any(Number)]);
    expect(await statusOf(s, late!)).toBe('expired');
    expect((await call('GET', `/links/${'x'.repeat(43)}/answers`)).status).toBe(404);
  });

  it('reminds at half time, expires after it, and tells both sides', async () => {
    const [id] = await asked(1, post);
    const key = `answers-%:${post.employerId}:2018-03-01%`;
    expect((await notices(key)).map(({ template }) => template)).toEqual([
      'placements.answers-asked',
      'placements.answers-half',
    ]);
    await s.setClock('2018-03-01T10:01:00Z');
    await s.get(ExpireDeadlinesTask).run();
    expect(await statusOf(s, id!)).toBe('expired');
    expect((await notices(`answer-ended:${id}:%`)).map(({ template }) => template)).toEqual([
      'placements.answers-expired',
      'placements.not-answered',
    ]);
    const [moved] = await s.sql(
      `SELECT payload FROM outbox WHERE topic = 'placement.moved' AND payload->>'id' = $1
      ORDER BY id DESC LIMIT 1`,
      [id],
    );
    expect(moved).toMatchObject({ payload: { move: 'expire', to: 'expired' } });
  });

  it('takes the reminder back when all of a deadline are answered', async () => {
    // a deadline nobody of another test has: the last of this company
    await s.setClock('2018-03-05T01:00:00Z');
    const ids = await asked(2, post);
    const half = async () => (await notices(`answers-half:${post.employerId}:%`)).at(-1)!.status;
    await moveAll(s, [ids[0]!], 'offer', 'employer');
    expect(await half()).toBe('queued');
    await moveAll(s, [ids[1]!], 'offer', 'employer');
    expect(await half()).toBe('cancelled');
  });

  it('lets a caseworker say the person’s answer with a witness; the person is told', async () => {
    const [id] = await asked(1, post);
    await moveAll(s, [id!], 'offer', 'employer');
    const bureau = await api.signInAs('bureau');
    const given = await call('POST', `/placements/${id}/seeker-answers`, bureau, {
      answer: 'go',
      channel: 'in_person',
      witness: '村主任',
    });
    expect(given.status).toBe(200);
    expect(
      await s.sql(`SELECT evidence FROM history WHERE aggregate_id = $1 AND move = 'accept'`, [id]),
    ).toEqual([{ evidence: 'witness: 村主任' }]);
    expect((await notices(`entered-for:${id}:%`)).map(({ template }) => template)).toEqual([
      'placements.entered-for-worker',
    ]);
  });

  it('takes 1, 2 and 3 as the answer to a message', async () => {
    const ids = await asked(3, post);
    await moveAll(s, ids, 'offer', 'employer');
    for (const [index, answer] of ['1', '2', '3'].entries())
      await s.uow.write(asService(), async (tx) =>
        tx.emit({
          topic: 'notice.replied',
          effectKey: `reply:${ids[index]}`,
          payload: { noticeId: ids[index]!, aggregate: 'placement', aggregateId: ids[index]!, answer },
        }),
      );
    await s.drain();
    const states = await Promise.all(ids.map((id) => statusOf(s, id)));
    expect(['accepted', 'ready', 'medical']).toContain(states[0]);
    expect(states.slice(1)).toEqual(['declined', 'offered']);
    expect(
      await s.sql(`SELECT asked_back FROM call_attempt WHERE placement_id = $1 AND asked_back`, [ids[2]]),
    ).toHaveLength(1);
  });

  it('undoes a yes inside the window: what is still free comes back, what is not is named', async () => {
    const [a, b] = (await posts(s, 4, 1)).filter(({ id }) => id !== post.id && id !== other.id) as [
      Post,
      Post,
    ];
    const [seekerId, rival] = (await persons(s, 2)) as [string, string];
    const [first, second, third] = await intents(s, [
      { seekerId, vacancyId: post.id },
      { seekerId, vacancyId: a.id },
      { seekerId, vacancyId: b.id },
    ]);
    await moveAll(s, [first!, second!, third!], 'offer', 'employer');
    const bureau = await api.signInAs('bureau');
    await call('POST', `/placements/${first}/seeker-answers`, bureau, {
      answer: 'go',
      channel: 'phone',
      evidence: '电话 14:05',
    });
    const [next] = await intents(s, [{ seekerId: rival, vacancyId: b.id }]);
    await moveAll(s, [next!], 'offer', 'employer');
    const undone = await call<{
      status: string;
      restored: { id: string }[];
      missing: { id: string; code: string }[];
    }>('POST', `/placements/${first}/undo`, bureau, { channel: 'phone', evidence: '电话 14:05' });
    expect(undone.body).toMatchObject({
      status: 'offered',
      restored: [{ id: second }],
      missing: [{ id: third, code: 'NO_PLACE_LEFT' }],
    });
    expect(await statusOf(s, second!)).toBe('offered');
    expect(await places(s, b.id)).toEqual({ held: 1, used: 0 });
    await s.setClock('2018-02-27T01:11:00Z');
    const late = await call<Problem>('POST', `/placements/${second}/undo`, bureau, {
      channel: 'phone',
      evidence: '电话 14:05',
    });
    expect(late.body.code).toMatch(/UNDO_WINDOW_OVER|NOTHING_TO_UNDO/);
  });

  it('calls a person no message reaches twice inside the hold, and lets the bureau decide when nobody called', async () => {
    const ids = await asked(2, post);
    const [called, forgotten] = ids as [string, string];
    await s.sql(
      `UPDATE contact_means SET phone = NULL, phone_index = NULL, dialable = false WHERE seeker_id IN
         (SELECT seeker_id FROM placement WHERE id = ANY($1::uuid[]))`,
      [ids],
    );
    await api.signInAs('bureau');
    await moveAll(s, ids, 'offer', 'employer');
    const calls = await s.sql<{ id: string; placement_id: string }>(
      `SELECT id, placement_id FROM call_attempt WHERE placement_id = ANY($1::uuid[]) ORDER BY due_at`,
      [ids],
    );
    expect(calls).toHaveLength(4);
    const worker = await api.signInAs('bureau');
    for (const { id } of calls.filter((one) => one.placement_id === called))
      expect(
        (await call('POST', `/call-attempts/${id}/outcome`, worker, { outcome: 'no_answer' })).status,
      ).toBe(200);
    await s.setClock('2018-03-01T10:01:00Z');
    await s.get(ExpireDeadlinesTask).run();
    expect(await statusOf(s, called)).toBe('expired');
    expect(await statusOf(s, forgotten)).toBe('offered');
    expect((await notices('calls-missed:%')).length).toBeGreaterThan(0);
    expect(await places(s, post.id)).toEqual({ held: 1, used: 0 });
    await s.setClock('2018-03-02T10:01:00Z');
    await s.get(ExpireDeadlinesTask).run();
    expect(await statusOf(s, forgotten)).toBe('expired');
    expect(await places(s, post.id)).toEqual({ held: 0, used: 0 });
  });

  it('frees bed and place together, and counts the last bed once', async () => {
    await s.sql(
      `UPDATE vacancy SET headcount = 20, lodging = 'free', beds_women = 1, beds_men = 1 WHERE id = $1`,
      [post.id],
    );
    const ids = await asked(12, post);
    const commands = s.get(PlacementCommands);
    const tried = await Promise.allSettled(
      ids.map((id) => commands.offer(asService(), [id], said('employer'))),
    );
    const done = ids.filter((_, index) => tried[index]!.status === 'fulfilled');
    const [{ women, men }] = (await s.sql<{ women: number; men: number }>(
      `SELECT beds_women_taken AS women, beds_men_taken AS men FROM vacancy WHERE id = $1`,
      [post.id],
    )) as [{ women: number; men: number }];
    expect(done).toHaveLength(women + men);
    await moveAll(s, done, 'decline_by_worker', 'worker');
    expect(
      await s.sql(`SELECT beds_women_taken + beds_men_taken AS taken FROM vacancy WHERE id = $1`, [post.id]),
    ).toEqual([{ taken: 0 }]);
  });

  it('offers employers no unlawful reason', () => {
    const forbidden =
      /性别|男|女|民族|婚|孕|育|胎|乙肝|肝炎|艾滋|携带|残疾|信仰|宗教|sex|ethnic|marri|preg|child|hepatitis|hiv|disab|relig|pregnan/i;
    for (const [code, text] of Object.entries(EMPLOYER_DECLINE_REASONS))
      expect(`${code} ${text.zh} ${text.en}`).not.toMatch(forbidden);
  });
});
