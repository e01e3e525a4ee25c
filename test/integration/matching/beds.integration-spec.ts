import { ConfirmMatchService } from '../../../src/modules/matching/application/confirm-match.service.js';
import { ExplainMatchQueries } from '../../../src/modules/matching/application/explain-match.queries.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { agree, brokenInvariants, fairDay, lookingForWork } from './prepared.js';

interface Placed {
  readonly seeker: string;
  readonly vacancy: string;
  readonly sex: 'female' | 'male';
}

describe('a plan where beds are fewer than places', () => {
  let s: Services;
  let bound: string;
  let free: Placed[];
  const napo = actorOf('bureau');
  const options = { seed: 3, fairnessPrices: false, startsOn: '2018-03-07' };

  const run = async (): Promise<string> => {
    const id = await s.get(RequestMatchService).request(napo, { fairCode: 'F2018-0227', options });
    await s.drain();
    expect(await s.sql(`SELECT status FROM match_plan WHERE id = $1`, [id])).toEqual([{ status: 'ready' }]);
    return id;
  };
  const placedBy = (planId: string): Promise<Placed[]> =>
    s.sql<Placed>(
      `SELECT p.seeker_id AS seeker, p.vacancy_id AS vacancy, s.sex
       FROM match_proposal p JOIN seeker s ON s.id = p.seeker_id WHERE p.plan_id = $1 ORDER BY 1`,
      [planId],
    );
  const women = (placed: readonly Placed[]) =>
    placed.filter(({ vacancy, sex }) => vacancy === bound && sex === 'female').map(({ seeker }) => seeker);

  beforeAll(async () => {
    s = await startServices({ label: 'match_beds', from: OPEN_REGISTERS });
    await fairDay(s);
    await agree(s, napo, (await lookingForWork(s)).slice(0, 200));
    free = await placedBy(await run());
    const byPost = new Map<string, number>();
    for (const { vacancy, sex } of free)
      if (sex === 'female') byPost.set(vacancy, (byPost.get(vacancy) ?? 0) + 1);
    bound = [...byPost].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    await s.sql(`UPDATE vacancy SET lodging = 'free', beds_women = 2, beds_men = 40 WHERE id = $1`, [bound]);
  }, 120_000);
  afterAll(() => s.close());

  it('gives no more women a place than there are beds, and sends the others elsewhere', async () => {
    expect(women(free).length).toBeGreaterThan(2);
    const placed = await placedBy(await run());
    expect(women(placed)).toHaveLength(2);
    expect(placed.length).toBeGreaterThanOrEqual(free.length - (women(free).length - 2));
  });

  it('says of a post without a bed for her that this is why', async () => {
    await s.sql(`UPDATE vacancy SET beds_women = 0 WHERE id = $1`, [bound]);
    const planId = await run();
    expect(women(await placedBy(planId))).toEqual([]);
    const why = await s.get(ExplainMatchQueries).explain(napo, planId, women(free)[0]!, bound);
    expect(why).toMatchObject({ result: 'not-allowed', reasons: [{ code: 'bed' }] });
    await s.sql(`UPDATE vacancy SET beds_women = 2 WHERE id = $1`, [bound]);
  });

  it('keeps no seats for a ground where beds are counted', async () => {
    const reserved = [{ vacancyId: bound, seats: 1 }];
    await expect(
      s.get(RequestMatchService).request(napo, { options: { ...options, reserved } }),
    ).rejects.toMatchObject({ code: 'MATCH_RESERVED_BESIDE_BEDS', details: { vacancyIds: [bound] } });
  });

  it('leaves out at its confirmation whose bed was given away since', async () => {
    const planId = await run();
    const [first, second] = women(await placedBy(planId));
    await s.sql(`UPDATE vacancy SET beds_women = 1 WHERE id = $1`, [bound]);
    const { changed, confirmed } = await s
      .get(ConfirmMatchService)
      .confirm(napo, planId, { onStale: 'drop' });
    expect(changed).toEqual([{ seekerId: expect.any(String), vacancyId: bound, reason: 'no_bed_left' }]);
    expect([first, second]).toContain(changed[0]!.seekerId);
    expect(confirmed).toBeGreaterThan(100);
    expect(await brokenInvariants(s)).toEqual([]);
  });
});
