import { type HttpApi, linkSent, type Services } from '../../support/harness/index.js';
import {
  broken,
  DAY,
  intents,
  moveAll,
  personsByPhone,
  places,
  type Post,
  posts,
  statusOf,
} from './prepared.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';

interface Page {
  readonly status: number;
  readonly policy: string;
  readonly text: string;
  /** Values of the choices, buttons and hidden fields, by name. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** The links as a person uses them: only what the page offers is sent. */
describe('pages behind the links of answers', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let bureau: string;
  beforeAll(async () => {
    morning = await openFairMorning('answer_pages', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
  }, 180_000);
  afterAll(() => morning.close());
  beforeEach(async () => {
    await s.setClock(`${DAY}T01:00:00Z`);
    bureau = await api.signInAs('bureau');
    [post] = (await posts(s, 1, 3)) as [Post];
    await s.sql(`UPDATE vacancy SET hazards = '{}', exams = '[]' WHERE id = $1`, [post.id]);
  });
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const asked = async (count: number): Promise<string[]> =>
    intents(
      s,
      (await personsByPhone(s, true, count)).map((seekerId) => ({ seekerId, vacancyId: post.id })),
    );
  const issue = async (path: string): Promise<string> => {
    const { body } = await api.call<{ id: string }>('POST', `/api/v1/${path}`, { cookie: bureau, body: {} });
    return linkSent(s, body.id);
  };
  const open = async (address: string, form?: Record<string, string>): Promise<Page> => {
    const answer = await fetch(`${api.baseUrl}${address}`, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: { accept: 'text/html' },
    });
    const text = await answer.text();
    const fields: Record<string, string[]> = {};
    for (const [, name, value] of text.matchAll(/name="([^"]+)"\s+value="([^"]*)"/g))
      (fields[name!] ??= []).push(value!);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const words = text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    expect(words).not.toMatch(/<script|fitness|idNumber|1[3-9]\d{9}|\d{17}[\dX]/i);
    return {
      status: answer.status,
      policy: answer.headers.get('content-security-policy') ?? '',
      text,
      fields,
    };
  };
  const yes = (page: Page, id: string) =>
    page.fields[`answer.${id}`]!.find((one) => one.startsWith('offer'))!;
  const no = (page: Page, id: string) =>
    page.fields[`answer.${id}`]!.find((one) => one.startsWith('decline'))!;

  it('let a company answer some, and take one of them back', async () => {
    const [a, b, c] = (await asked(3)) as [string, string, string];
    const address = await issue(`employers/${post.employerId}/answer-links`);
    const page = await open(address);
    expect([page.status, page.policy]).toEqual([200, expect.stringContaining(`form-action 'self'`)]);
    expect(page.text).toContain('待贵企业答复');
    expect(page.fields.act).toEqual(['marked', 'all']);
    const sent = await open(address, {
      act: 'marked',
      [`answer.${a}`]: yes(page, a),
      [`answer.${b}`]: no(page, b),
      [`reason.${a}`]: '',
      [`reason.${b}`]: 'interview_not_passed',
      [`reason.${c}`]: '',
    });
    expect(sent.text).toContain('拟录用');
    expect(await Promise.all([a, b, c].map((id) => statusOf(s, id)))).toEqual([
      'offered',
      'declined',
      'intent',
    ]);
    const [word] = await s.sql(
      `SELECT said_by AS "reportedBy", channel, evidence FROM history WHERE aggregate_id = $1 AND move = 'offer'`,
      [a],
    );
    expect(word).toMatchObject({
      reportedBy: 'employer',
      channel: 'link',
      evidence: expect.stringMatching(/^link:/),
    });
    expect(sent.fields.undo).toEqual(expect.arrayContaining([a, b]));
    expect((await open(address, { undo: a })).text).toContain('已撤回');
    expect(await statusOf(s, a)).toBe('intent');
  });

  it('let a company take all as proposed, except those marked no', async () => {
    const ids = await asked(3);
    const address = await issue(`employers/${post.employerId}/answer-links`);
    const page = await open(address);
    const stranger = ids[0]!;
    await open(address, {
      act: 'all',
      listVersion: page.fields.listVersion![0]!,
      [`answer.${stranger}`]: no(page, stranger),
      [`reason.${stranger}`]: 'skill_missing',
    });
    expect(await Promise.all(ids.map((id) => statusOf(s, id)))).toEqual(['declined', 'offered', 'offered']);
    expect(await places(s, post.id)).toEqual({ held: 2, used: 0 });
    const again = await open(address, { act: 'all', listVersion: page.fields.listVersion![0]! });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('名单已变化')]);
    expect(again.text).toContain('<a href="">');
  });

  it('tell what stands when somebody else answered first, a no has no reason, or nothing was marked', async () => {
    const [id] = (await asked(1)) as [string];
    const address = await issue(`employers/${post.employerId}/answer-links`);
    const page = await open(address);
    const form = { act: 'marked', [`answer.${id}`]: yes(page, id) };
    const bare = await open(address, { act: 'marked', [`answer.${id}`]: no(page, id), [`reason.${id}`]: '' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('填写有误')]);
    await moveAll(s, [id], 'offer', 'employer');
    const late = await open(address, form);
    expect([late.status, late.text]).toEqual([200, expect.stringContaining('已过答复期限或已有结果')]);
    expect(late.text).toContain('拟录用,待本人答复');
    expect((await open(address, { act: 'marked' })).text).toContain('没有标记任何人');
    expect((await open(address)).text).toContain('目前没有待答复的人员');
  });

  it('tell a company that comes late how it ended, and answer nothing any more', async () => {
    const [id] = (await asked(1)) as [string];
    const address = await issue(`employers/${post.employerId}/answer-links`);
    const page = await open(address);
    await moveAll(s, [id], 'withdraw', 'worker');
    await s.setClock('2018-03-09T01:00:00Z');
    const late = await open(address);
    expect([late.status, late.text]).toEqual([200, expect.stringContaining('此链接已失效')]);
    expect(late.text).toContain('本人放弃');
    expect(late.fields).toEqual({});
    const refused = await open(address, { act: 'marked', [`answer.${id}`]: yes(page, id) });
    expect([refused.status, refused.text]).toEqual([410, expect.stringContaining('链接已失效')]);
    const unknown = await open('/api/v1/links/nothing/answers/page');
    expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('链接不存在')]);
  });

  const offer = async (): Promise<{ id: string; address: string; page: Page }> => {
    const [id] = (await asked(1)) as [string];
    await moveAll(s, [id], 'offer', 'employer');
    const address = await issue(`placements/${id}/offer-links`);
    return { id, address, page: await open(address) };
  };

  it('let a person say go, and take it back', async () => {
    const { id, address, page } = await offer();
    expect(page.fields.answer).toEqual(['go', 'no', 'call_me']);
    const version = page.fields.version![0]!;
    const went = await open(address, { answer: 'go', version, reason: '' });
    expect([went.status, went.text]).toEqual([200, expect.stringContaining('已记录您的答复')]);
    await s.drain();
    expect(await statusOf(s, id)).toBe('ready');
    expect((await open(address)).text).toContain('此岗位已有结果');
    const twice = await open(address, { answer: 'go', version, reason: '' });
    expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('已有结果')]);
    expect((await open(address, { answer: went.fields.answer![0]! })).text).toContain('已撤回');
    expect(await statusOf(s, id)).toBe('offered');
  });

  it('let a person say no without a reason, or with one', async () => {
    const first = await offer();
    await open(first.address, { answer: 'no', version: first.page.fields.version![0]!, reason: '' });
    expect(await statusOf(s, first.id)).toBe('declined');
    const second = await offer();
    await open(second.address, { answer: 'no', version: second.page.fields.version![0]!, reason: 'too_far' });
    expect(
      await s.sql(`SELECT reason FROM history WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1`, [
        second.id,
      ]),
    ).toEqual([{ reason: 'too_far' }]);
  });

  it('let a person ask to be called, and say that a link has ended', async () => {
    const { id, address, page } = await offer();
    const called = await open(address, { answer: 'call_me', version: page.fields.version![0]!, reason: '' });
    expect(called.text).toContain('就业干部会给您打电话');
    expect(
      await s.sql(`SELECT asked_back FROM call_attempt WHERE placement_id = $1 AND asked_back`, [id]),
    ).toHaveLength(1);
    await s.setClock('2018-03-09T01:00:00Z');
    const late = await open(address);
    expect([late.status, late.text]).toEqual([200, expect.stringContaining('此链接已失效')]);
    expect(late.fields).toEqual({});
    expect((await open(address, { answer: 'no' })).status).toBe(410);
  });
});
