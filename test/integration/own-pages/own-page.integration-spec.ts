import { ArrivalService } from '../../../src/modules/batches/application/arrival.service.js';
import { BatchTransitionsService } from '../../../src/modules/batches/application/batch-transitions.service.js';
import { PassengerListService } from '../../../src/modules/batches/application/passenger-list.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, type HttpApi, linkSent, type Services } from '../../support/harness/index.js';
import { type FairMorning, openFairMorning } from '../placements/fair-morning.js';
import {
  broken,
  DAY,
  intents,
  moveAll,
  personsByPhone,
  type Post,
  posts,
  sendOff,
  statusOf,
} from '../placements/prepared.js';

const bureau = actorOf('bureau');
const SAID = { reportedBy: 'bureau', channel: 'account' } as const;

/** The page of one person as they use it: opened by the link, answered by its forms. */
describe('the page of a person without an account', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let cookie: string;
  let seekerId: string;
  beforeAll(async () => {
    morning = await openFairMorning('own_page', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
  }, 180_000);
  afterAll(() => morning.close());
  beforeEach(async () => {
    await s.setClock(`${DAY}T01:00:00Z`);
    cookie = await api.signInAs('bureau');
    [post] = (await posts(s, 1, 3)) as [Post];
    await s.sql(
      `UPDATE vacancy SET hazards = '{}', exams = '[]', base_wage = 2130, pay_min = 4200, pay_max = 5200, pay_day = 15,
              pay_day_month = 'next', lodging = 'free', lodging_deduction = NULL, insurances = '{injury,pension}' WHERE id = $1`,
      [post.id],
    );
    [seekerId] = (await personsByPhone(s, true, 1)) as [string];
  });
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const issue = async (id = seekerId): Promise<string> => {
    const { status, body } = await api.call<{ id: string }>('POST', `/api/v1/seekers/${id}/page-links`, {
      cookie,
      body: {},
    });
    expect(status).toBe(201);
    return linkSent(s, body.id);
  };
  const open = async (address: string, form?: Record<string, string>) => {
    const answer = await fetch(`${api.baseUrl}${address}`, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    const text = await answer.text();
    expect(text).not.toMatch(/<script|idNumber|\d{17}[\dX]|fitness/i);
    const words = text
      .replace(/<style>.*?<\/style>/s, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    return { status: answer.status, text, words };
  };
  const hidden = (text: string, name: string): string =>
    new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(text)![1]!;
  const intentOf = async (): Promise<string> => (await intents(s, [{ seekerId, vacancyId: post.id }]))[0]!;

  it('tells post and promise in plain words, and what is not written is not guessed', async () => {
    const address = await issue();
    expect((await open(address)).words).toContain('还没有岗位');
    await intentOf();
    const { words } = await open(address);
    expect(words).toContain('已登记意向');
    expect(words).toContain('每月 4200–5200 元');
    expect(words).toContain('2130 元');
    expect(words).toContain('下个月 15 号');
    expect(words).toContain('包住,不扣钱');
    expect(words).toContain('工伤、养老');
    expect(words).not.toMatch(/null|undefined|录用时答应的月薪/);
  });

  it('lets the person go back on a post, once they are sure, and change their mind', async () => {
    const placementId = await intentOf();
    const address = await issue();
    const page = await open(address);
    const form = { act: 'withdraw', job: placementId, version: hidden(page.text, 'version'), reason: 'care' };
    expect((await open(address, form)).status).toBe(422);
    expect(await statusOf(s, placementId)).toBe('intent');
    const gone = await open(address, { ...form, sure: 'yes' });
    expect(gone.words).toContain('您不去了');
    expect(await statusOf(s, placementId)).toBe('withdrawn');
    const [word] = await s.sql(
      `SELECT said_by AS "reportedBy", channel, evidence, reason FROM history WHERE aggregate_id = $1 AND move = 'withdraw'`,
      [placementId],
    );
    expect(word).toEqual({
      reportedBy: 'worker',
      channel: 'link',
      evidence: expect.stringMatching(/^link:/),
      reason: 'care',
    });
    expect((await open(address, { act: 'undo', job: placementId })).words).toContain('您还在名单上');
    expect(await statusOf(s, placementId)).toBe('intent');
    expect((await open(address, { ...form, sure: 'yes' })).status).toBe(409);
  });

  it('records each consent with who would receive the data, and taking it back stops the sharing', async () => {
    await intentOf();
    const address = await issue();
    await open(address, { act: 'consent', purpose: 'share_with_employer', given: 'yes' });
    const after = await open(address, { act: 'consent', purpose: 'share_with_employer', given: 'no' });
    expect(after.words).toContain('已记下您的选择');
    const rows = await s.sql(
      `SELECT c.given, c.recipient = e.name AS "toTheCompany", c.said_by AS "reportedBy", c.channel FROM consent c
       CROSS JOIN employer e WHERE c.seeker_id = $1 AND e.id = $2 AND c.channel = 'link' ORDER BY c.recorded_at, c.id`,
      [seekerId, post.employerId],
    );
    expect(rows).toEqual(
      [true, false].map((given) => ({
        given,
        toTheCompany: true,
        reportedBy: 'worker',
        channel: 'link',
      })),
    );
    await s.drain();
    expect((await open(address, { act: 'consent', purpose: 'religion', given: 'yes' })).status).toBe(422);
  });

  it('shows seat and the escort’s phone from the locked list to the hand-over, and no longer', async () => {
    const placementId = await intentOf();
    await moveAll(s, [placementId], 'offer', 'employer');
    await moveAll(s, [placementId], 'accept', 'worker');
    await moveAll(s, [placementId], 'skip_medical', 'system');
    const batchId = await s.get(PlanBatchService).plan(bureau, {
      departureOn: '2018-03-06',
      vehicles: [{ coach: '2', seats: 10 }],
      escorts: [{ name: '带队甲', userId: actorOf('escort').userId }],
      attribution: SAID,
    });
    await s
      .get(ArrivalService)
      .arrange(bureau, batchId, { contacts: [{ role: 'escort', name: '带队甲', phone: '10000000001' }] });
    await s
      .get(PassengerListService)
      .add(bureau, batchId, [{ placementId, seat: { coach: '2', seat: 7 }, stop: '城厢广场' }], SAID);
    const address = await issue();
    const planned = await open(address);
    expect(planned.words).toContain('2车 7座');
    expect(planned.words).toContain('城厢广场');
    expect(planned.text).not.toContain('10000000001');
    await s.get(BatchTransitionsService).transition(bureau, batchId, { move: 'lock', attribution: SAID });
    expect((await open(address)).text).toContain('href="tel:10000000001"');
    await s
      .get(BatchTransitionsService)
      .transition(bureau, batchId, { move: 'cancel', attribution: { ...SAID, reason: '改期' } });
    const after = await open(address);
    expect(after.text).not.toContain('10000000001');
    expect(after.words).toContain('还没有安排车辆');
  });

  it('takes a concern of somebody at work, the same form once', async () => {
    const placementId = await intentOf();
    const address = await issue();
    const early = { act: 'concern', job: placementId, kind: 'wage', once: newId(), words: '' };
    expect((await open(address, early)).status).toBe(409);
    await s.sql(`UPDATE vacancy SET exams = $2 WHERE id = $1`, [
      post.id,
      JSON.stringify([{ kind: 'general', when: 'before_departure' }]),
    ]);
    await sendOff(s, [placementId], { departed: DAY, arrived: DAY });
    await moveAll(s, [placementId], 'start', 'employer', DAY);
    await s.drain();
    const page = await open(address);
    const form = { ...early, once: hidden(page.text, 'once'), words: '工资比说好的少' };
    expect((await open(address, form)).words).toContain('已告诉服务站');
    await open(address, form);
    const concerns = await s.sql(`SELECT kind, words, owner FROM concern WHERE placement_id = $1`, [
      placementId,
    ]);
    expect(concerns).toEqual([{ kind: 'wage', words: '工资比说好的少', owner: 'station' }]);
  });

  it('names the offices that looked, not the officials', async () => {
    await api.call('POST', `/api/v1/seekers/${seekerId}/reveal`, { cookie, body: { purpose: 'call' } });
    const address = await issue();
    expect((await open(address)).words).toMatch(/2018-02-27 source-bureau \S+ 查看了身份证号或电话/);
  });

  it('opens nobody else’s post; a new link leaves the one that was saved, until all are taken back', async () => {
    await api.call('DELETE', `/api/v1/seekers/${seekerId}/page-links`, { cookie });
    const own = await intentOf();
    const [other] = (await personsByPhone(s, true, 1, 1)) as [string];
    const [theirs] = (await intents(s, [{ seekerId: other, vacancyId: post.id }])) as [string];
    const address = await issue();
    const page = await open(address);
    expect(page.text).toContain(own);
    expect(page.text).not.toContain(theirs);
    const form = { act: 'withdraw', job: theirs, version: '1', sure: 'yes' };
    expect((await open(address, form)).status).toBe(404);
    expect(await statusOf(s, theirs)).toBe('intent');
    const second = await issue();
    expect((await open(address)).status).toBe(200);
    const { body } = await api.call('DELETE', `/api/v1/seekers/${seekerId}/page-links`, { cookie });
    expect(body).toEqual({ revoked: 2 });
    expect([(await open(address)).status, (await open(second)).status]).toEqual([410, 410]);
  });

  it('is handed out by those who answer for the person only', async () => {
    const elsewhere = await api.signInAs('caseworker', { areas: ['451026199'] });
    const { status } = await api.call('POST', `/api/v1/seekers/${seekerId}/page-links`, {
      cookie: elsewhere,
      body: {},
    });
    expect(status).toBe(404);
  });
});
