import { type HttpApi, type Services } from '../../support/harness/index.js';
import { broken, intents, persons, places, type Post, posts } from './prepared.js';
import { type FairMorning, openFairMorning } from './fair-morning.js';

const AT_ONCE = process.env.TEST_LONG ? 1000 : 200;

describe(`${AT_ONCE} confirmations at once`, () => {
  let morning: FairMorning;
  let s: Services;
  let api: HttpApi;
  beforeAll(async () => {
    morning = await openFairMorning('last_one', { DATABASE_WAIT_MS: '200000' });
    ({ s, api } = morning);
  }, 180_000);
  afterAll(() => morning.close());

  /** All at once, as the company itself. @returns how often each status was answered */
  async function confirm(post: Post, seekers: readonly string[]): Promise<Record<number, number>> {
    const ids = await intents(
      s,
      Array.from({ length: AT_ONCE }, (_, index) => ({
        seekerId: seekers[index % seekers.length]!,
        vacancyId: post.id,
      })),
    );
    const cookie = await api.signInAs('employer', {
      employerId: post.employerId,
      employers: [post.employerId],
    });
    const statuses = await Promise.all(
      ids.map(async (id) => {
        const { status } = await api.call('POST', `/api/v1/employer-answers/${id}`, {
          cookie,
          body: {
            answer: 'offer',
            from: { status: 'intent', version: 1 },
            reportedBy: 'employer',
            evidence: '电话 14:05',
            channel: 'account',
          },
        });
        return status;
      }),
    );
    const counts: Record<number, number> = {};
    for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }

  it('give the last place of a vacancy once, and a clean no to all others', async () => {
    const [post] = (await posts(s, 1, 1)) as [Post];
    expect(await confirm(post, await persons(s, AT_ONCE))).toEqual({ 200: 1, 409: AT_ONCE - 1 });
    expect(await places(s, post.id)).toEqual({ held: 1, used: 0 });
    expect(await broken(s)).toEqual([]);
  }, 240_000);

  it('give the last bed once, though places are left', async () => {
    const [post] = (await posts(s, 1, AT_ONCE)) as [Post];
    await s.sql(`UPDATE vacancy SET lodging = 'free', beds_women = 1, beds_men = 0 WHERE id = $1`, [post.id]);
    const women = (
      await s.sql<{ id: string }>(
        `SELECT id FROM seeker s WHERE sex = 'female' AND birth_on < '1998-01-01'
           AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id AND p.vacancy_id = $1) ORDER BY id LIMIT 300`,
        [post.id],
      )
    ).map(({ id }) => id);
    expect(await confirm(post, women)).toEqual({ 200: 1, 409: AT_ONCE - 1 });
    expect(await places(s, post.id)).toEqual({ held: 1, used: 0 });
    expect(await s.sql(`SELECT beds_women_taken AS taken FROM vacancy WHERE id = $1`, [post.id])).toEqual([
      { taken: 1 },
    ]);
    expect(await broken(s)).toEqual([]);
  }, 240_000);
});
