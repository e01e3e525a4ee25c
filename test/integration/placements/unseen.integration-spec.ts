import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { COOPERATION, type HttpApi, linkSent, type Services } from '../../support/harness/index.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';
import { asService, broken, DAY, personsByPhone, type Post, posts, said } from './prepared.js';

interface List {
  readonly items: readonly { readonly id: string; readonly seekerName: string | null }[];
}

describe('people without consent are not put before an employer as blanks', () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  let post: Post;
  let bureau: string;
  let people: string[];
  let proposed: string[];
  beforeAll(async () => {
    morning = await openFairMorning('unseen', { DEVELOPMENT_OUTBOX: 'true' });
    ({ s, api } = morning);
    [post] = (await posts(s, 1, 9)) as [Post];
    const [own, none] = await Promise.all([personsByPhone(s, true, 3), personsByPhone(s, false, 1)]);
    people = [...own, ...none];
    await agree([people[0]!], { witness: '虚构见证人' });
    proposed = await s.get(PlacementCommands).propose(
      asService(),
      people.map((seekerId) => ({
        seekerId,
        vacancyId: post.id,
        cooperation: COOPERATION,
        origin: 'plan' as const,
        attribution: said('bureau'),
      })),
    );
    await s.drain();
  }, 240_000);
  afterAll(() => morning.close());
  beforeEach(async () => {
    bureau = await api.signInAs('bureau');
  });
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const agree = async (seekerIds: string[], more: object): Promise<number> => {
    const body = {
      seekerIds,
      purpose: 'share_with_employer',
      given: true,
      reportedBy: 'worker',
      channel: 'in_person',
    };
    const cookie = await api.signInAs('bureau');
    const { status } = await api.call('POST', '/api/v1/seekers/consents', {
      cookie,
      body: { ...body, ...more },
    });
    await s.drain();
    return status;
  };
  const company = () =>
    api.signInAs('employer', { employerId: post.employerId, employers: [post.employerId] });
  /** Every list an employer reads, by whoever reads it. */
  const lists = async (): Promise<List['items'][]> => {
    const address = `/api/v1/employer-answers?employer=${post.employerId}`;
    const found: List['items'][] = [];
    for (const cookie of [
      await company(),
      bureau,
      await api.signInAs('station', { employers: [post.employerId] }),
    ])
      found.push((await api.call<List>('GET', address, { cookie })).body.items);
    const { body } = await api.call<{ id: string }>(
      'POST',
      `/api/v1/employers/${post.employerId}/answer-links`,
      {
        cookie: bureau,
        body: {},
      },
    );
    const page = await linkSent(s, body.id);
    found.push((await api.call<List>('GET', page.replace('/page', ''))).body.items);
    const cards = (await (await fetch(`${api.baseUrl}${page}`)).text()).match(/<legend>[^<]*/g) ?? [];
    expect(cards).toHaveLength(found[0]!.length);
    return found;
  };

  it('no list and no link of a company holds somebody who has not agreed; the others have a name', async () => {
    for (const items of await lists()) {
      expect(items.map(({ id }) => id)).toEqual([proposed[0]]);
      expect(items[0]!.seekerName).toEqual(expect.any(String));
    }
    const seen = await s.sql(`SELECT id FROM seeker WHERE id = ANY($1)`, [people]);
    expect(seen).toHaveLength(4);
  });

  it('a company is not told of people it cannot see', async () => {
    const other = (await posts(s, 5, 3)).find(({ employerId }) => employerId !== post.employerId)!;
    const [hidden] = await s.get(PlacementCommands).propose(asService(), [
      {
        seekerId: people[1]!,
        vacancyId: other.id,
        cooperation: COOPERATION,
        origin: 'plan',
        attribution: said('bureau'),
      },
    ]);
    await s.drain();
    expect(
      await s.sql(`SELECT FROM notice WHERE recipient_id = $1 AND template LIKE 'placements.answers-%'`, [
        other.employerId,
      ]),
    ).toEqual([]);
    expect(await s.sql(`SELECT shown_to_employer FROM placement WHERE id = $1`, [hidden])).toEqual([
      { shown_to_employer: false },
    ]);
  });

  it('the office asks them together: by their own channel, or through the caseworker', async () => {
    const ask = () =>
      api.call('POST', '/api/v1/seekers/consent-requests', { cookie: bureau, body: { seekerIds: people } });
    expect((await ask()).body).toEqual({ asked: 3, askedBefore: 0, answered: 1 });
    await s.drain();
    expect((await ask()).body).toEqual({ asked: 0, askedBefore: 3, answered: 1 });
    const waiting = await api.call<{ seekerId: string; byHand: boolean }[]>(
      'GET',
      '/api/v1/seekers/consent-requests',
      {
        cookie: bureau,
      },
    );
    expect(waiting.body.map(({ seekerId, byHand }) => [seekerId, byHand])).toEqual(
      expect.arrayContaining([
        [people[1], false],
        [people[2], false],
        [people[3], true],
      ]),
    );
    const stranger = await api.signInAs('caseworker', { areas: ['451026199'] });
    const { status } = await api.call('POST', '/api/v1/seekers/consent-requests', {
      cookie: stranger,
      body: { seekerIds: people },
    });
    expect(status).toBe(404);
  });

  it('who says yes on their own page is put before the company, which has its whole wait from then on', async () => {
    await s.setClock(`${DAY}T03:00:00Z`);
    const [message] = await s.sql<{ text: string }>(
      `SELECT m.text FROM development_message m JOIN notice n USING (effect_key)
       WHERE n.template = 'seekers.consent-asked' AND n.recipient_id = $1`,
      [people[1]],
    );
    const page = /https?:\/\/[^/]+(\S+)/.exec(message!.text)![1]!;
    const answer = await fetch(`${api.baseUrl}${page}`, {
      method: 'POST',
      body: new URLSearchParams({ act: 'consent', purpose: 'share_with_employer', given: 'yes' }),
    });
    expect(answer.status).toBe(200);
    await s.drain();
    const [row] = await s.sql(
      `SELECT shown_to_employer AS shown, asked_at >= $2 AS anew, answer_due_at > asked_at + interval '1 day' AS whole FROM placement WHERE id = $1`,
      [proposed[1], `${DAY}T03:00:00Z`],
    );
    expect(row).toEqual({ shown: true, anew: true, whole: true });
    bureau = await api.signInAs('bureau');
    for (const items of await lists())
      expect(items.map(({ id }) => id).sort()).toEqual([proposed[0], proposed[1]].sort());
  });

  it('a caseworker enters what several said together only with a witness, or the sheet they signed', async () => {
    const rest = [people[2]!, people[3]!];
    expect(await agree(rest, {})).toBe(422);
    expect(await agree(rest, { channel: 'phone', witness: '虚构见证人' })).toBe(422);
    expect(await agree(rest, { channel: 'paper' })).toBe(422);
    expect(await agree(rest, { reportedBy: 'bureau', witness: '虚构见证人' })).toBe(422);
    expect(await agree(rest, { witness: '虚构见证人' })).toBe(204);
    bureau = await api.signInAs('bureau');
    for (const items of await lists()) expect(items).toHaveLength(4);
  });
});
