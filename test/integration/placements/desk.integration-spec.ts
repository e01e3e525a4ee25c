import { type HttpApi, type Services } from '../../support/harness/index.js';
import {
  asService,
  DAY,
  intents,
  morningOfTheFair,
  onThatDay,
  persons,
  type Post,
  posts,
  sendOff,
} from './prepared.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';

interface Item {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly allowedTransitions: string[];
  readonly seekerName: string | null;
  readonly endReason: string | null;
}
interface List {
  readonly items: Item[];
  readonly nextCursor: string | null;
}
interface Results {
  readonly results: {
    placementId: string;
    outcome: string;
    status?: string;
    code?: string;
    warnings?: string[];
  }[];
}

describe('placements at the desk', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let bureau: string;
  let post: Post;
  let other: Post;
  let ids: string[];
  const worker = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'phone' };
  const employer = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' };

  beforeAll(async () => {
    morning = await openFairMorning('desk');
    ({ s, api } = morning);
    [post, other] = (await posts(s, 2, 2)) as [Post, Post];
    await s.sql(`UPDATE vacancy SET hazards = '{}' WHERE id = ANY($1::uuid[])`, [[post.id, other.id]]);
    ids = await intents(
      s,
      (await persons(s, 4)).map((seekerId, index) => ({
        seekerId,
        vacancyId: index < 3 ? post.id : other.id,
      })),
    );
    bureau = await api.signInAs('bureau');
  }, 120_000);
  afterAll(() => morning.close());

  const call = <T>(method: 'GET' | 'POST', path: string, cookie: string, body?: unknown) =>
    api.call<T>(method, `/api/v1${path}`, { cookie, body });

  it('lists what the reader may see, a page at a time, with what each may do', async () => {
    const first = await call<List>('GET', `/placements?status=intent&vacancy=${post.id}&limit=2`, bureau);
    expect(first.body.items).toHaveLength(2);
    const rest = await call<List>(
      'GET',
      `/placements?status=intent&vacancy=${post.id}&limit=2&cursor=${first.body.nextCursor}`,
      bureau,
    );
    expect(rest.body).toMatchObject({ items: [{ id: ids.slice(0, 3).sort()[2] }], nextCursor: null });
    const own = await api.signInAs('employer', {
      employerId: other.employerId,
      employers: [other.employerId],
    });
    const theirs = await call<List>('GET', '/placements', own);
    expect(theirs.body.items).toMatchObject([
      { id: ids[3], allowedTransitions: ['offer', 'decline_by_employer'] },
    ]);
    expect(theirs.body.items[0]!.seekerName).not.toBeNull();
    expect((await call('GET', `/placements/${ids[0]}`, own)).status).toBe(404);
  });

  it('offers and accepts many, each with its own answer', async () => {
    const offered = await call<Results>('POST', '/placements/offers', bureau, {
      ...employer,
      placementIds: ids.slice(0, 3),
    });
    expect(offered.body.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'done',
      'done',
      'NO_PLACE_LEFT',
    ]);
    const accepted = await call<Results>('POST', '/placements/acceptances', bureau, {
      ...worker,
      placementIds: ids.slice(0, 3),
    });
    expect(accepted.body.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'done',
      'done',
      'WRONG_STATE',
    ]);
  });

  it('answers a stale move with the state and what is allowed, and refuses words that are not theirs', async () => {
    const move = { ...worker, move: 'withdraw', expectedVersion: 1 };
    const stale = await call<{ code: string; details: object }>(
      'POST',
      `/placements/${ids[0]}/transitions`,
      bureau,
      move,
    );
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE_STATE' } });
    expect(stale.body.details).toMatchObject({
      status: 'accepted',
      version: 3,
      allowed: expect.arrayContaining(['withdraw']),
    });
    const own = await api.signInAs('employer', { employerId: post.employerId, employers: [post.employerId] });
    expect(
      (await call('POST', `/placements/${ids[0]}/transitions`, own, { ...worker, move: 'withdraw' })).status,
    ).toBe(403);
    const medical = await call('POST', `/placements/${ids[0]}/transitions`, bureau, {
      ...worker,
      reportedBy: 'bureau',
      move: 'order_medical',
    });
    expect(medical).toMatchObject({ status: 403, body: { code: 'MOVE_BELONGS_ELSEWHERE' } });
    const words = { ...employer, move: 'cancel_by_employer', note: '乙肝' };
    expect((await call('POST', `/placements/${ids[1]}/transitions`, bureau, words)).status).toBe(422);
  });

  it('confirms starts by the employer’s word and opens a dispute on a contradiction', async () => {
    const [seekerId] = await persons(s, 1);
    const [id] = await intents(s, [{ seekerId: seekerId!, vacancyId: other.id }]);
    await sendOff(s, [id!], { departed: '2018-02-27', arrived: '2018-02-28' });
    await onThatDay(s, '2018-03-02');
    await s.sql(`UPDATE session SET created_at = app_now(), last_seen_at = app_now()`);
    await s.uow.write(asService(), (tx) =>
      s.get(PlacementCommands).plan(tx, [id!], { start_claimed_on: '2018-03-01' }),
    );
    const own = await api.signInAs('employer', {
      employerId: other.employerId,
      employers: [other.employerId],
    });
    const account = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'account' };
    const said = (starts: object) =>
      call<Results>('POST', '/placements/starts', own, {
        ...account,
        confirmedOn: '2018-03-02',
        starts: [starts],
      });
    const tooEarly = await said({ placementId: id, started: true, startOn: '2018-02-20' });
    expect(tooEarly.body.results).toMatchObject([{ outcome: 'refused', code: 'START_BEFORE_DEPARTURE' }]);
    const never = await said({ placementId: id, started: false });
    expect(never.body.results).toMatchObject([
      { outcome: 'done', status: 'arrived', warnings: ['START_DISPUTE'] },
    ]);
    const started = await said({ placementId: id, started: true, startOn: '2018-03-02' });
    expect(started.body.results).toMatchObject([
      { outcome: 'done', status: 'started', warnings: ['START_DATE_CONFLICT'] },
    ]);
    const disputes = await call<{ items: { id: string; allowedTransitions: string[] }[] }>(
      'GET',
      `/disputes?placement=${id}`,
      bureau,
    );
    expect(disputes.body.items).toMatchObject([{ allowedTransitions: ['answer', 'resolve'] }]);
    const resolve = {
      reportedBy: 'bureau',
      channel: 'account',
      move: 'resolve',
      reason: 'employer',
      evidence: '工资单',
    };
    const resolved = await call(
      'POST',
      `/disputes/${disputes.body.items[0]!.id}/transitions`,
      bureau,
      resolve,
    );
    expect(resolved).toMatchObject({ status: 200, body: { status: 'resolved', resolvedFor: 'employer' } });
    await morningOfTheFair(s);
  });

  it('shows an employer no medical ground of a bar, in the list nor in the history', async () => {
    const [seekerId] = await persons(s, 1);
    const [id] = await intents(s, [{ seekerId: seekerId! }]);
    await s.sql(`UPDATE placement SET employer_id = $2 WHERE id = $1`, [id, other.employerId]);
    const move = (
      name: 'offer' | 'accept' | 'order_medical' | 'bar',
      reportedBy: 'employer' | 'worker' | 'bureau' | 'clinic',
      reason?: string,
    ) =>
      s.get(PlacementCommands).transition(asService(), [
        {
          placementId: id!,
          move: name,
          attribution: { reportedBy, channel: 'phone', evidence: '电话 14:05', reason, occurredOn: DAY },
        },
      ]);
    await move('offer', 'employer');
    await move('accept', 'worker');
    await move('order_medical', 'bureau');
    await move('bar', 'clinic', 'contraindication');
    const own = await api.signInAs('employer', {
      employerId: other.employerId,
      employers: [other.employerId],
    });
    const seen = await call<Item>('GET', `/placements/${id}`, own);
    expect(seen.body).toMatchObject({ status: 'barred', endReason: null });
    expect(JSON.stringify(seen.body)).not.toContain('contraindication');
    expect((await call<Item>('GET', `/placements/${id}`, bureau)).body.endReason).toBe('contraindication');
  });
});
