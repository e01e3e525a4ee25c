import { LiveMarkets } from '../../../src/modules/matching/application/live-markets.js';
import { LiveRankingQueries } from '../../../src/modules/matching/application/live-ranking.queries.js';
import { ConfirmMatchService } from '../../../src/modules/matching/application/confirm-match.service.js';
import type { CachedMarket } from '../../../src/modules/matching/application/cached-market.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { seededRandom } from '../../../src/modules/matching/domain/testing/random.js';
import { firstHardReason, scorePair } from '../../../src/modules/matching/domain/score.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { ExpireDeadlinesService } from '../../../src/modules/placements/application/expire-deadlines.service.js';
import { SeekerTransitionsService } from '../../../src/modules/seekers/application/seeker-transitions.service.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { VacancyTransitionsService } from '../../../src/modules/vacancies/index.js';
import {
  actorOf,
  COOPERATION,
  longgangBureau,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { agree, brokenInvariants, lookingForWork, fairDay } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const LONG = process.env.TEST_LONG === '1';
const ROUNDS = LONG ? 60 : 6;
const EVENTS = 8;
const ASKED = 25;
const SEED = Number(process.env.TEST_SEED ?? 20_180_227);

const napo = actorOf('bureau');
const attribution = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' } as const;

describe('the live market', () => {
  let services: Services;
  let looking: string[];
  let posts: string[];
  const random = seededRandom(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

  beforeAll(async () => {
    services = await startServices({ label: 'live_market', from: OPEN_REGISTERS });
    await fairDay(services);
    looking = await lookingForWork(services);
    await agree(services, napo, looking.slice(0, 400));
    posts = (
      await services.sql<{ id: string }>(`SELECT id FROM vacancy WHERE status = 'published' ORDER BY id`)
    ).map(({ id }) => id);
    await services.drain();
  }, 120_000);
  afterAll(() => services.close());

  const answers = (market: CachedMarket) => ({
    posts: looking
      .slice(0, ASKED)
      .map((id) => market.person(id) && market.live.topPostsFor(market.person(id)!, 20)),
    people: posts.map((id) => market.post(id) && market.live.topSeekersFor(market.post(id)!, 20)),
  });

  it('answers as a plain look at every pair does', async () => {
    const market = await services.get(LiveMarkets).of(COOPERATION);
    const { ruleset } = market.plan;
    let compared = 0;
    for (const id of looking.slice(0, ASKED)) {
      const person = market.person(id);
      if (!person) continue;
      compared++;
      const plain = posts
        .flatMap((vacancyId) => {
          const post = market.post(vacancyId);
          return post && !firstHardReason(person, post, ruleset)
            ? [scorePair(person, post, ruleset).total]
            : [];
        })
        .sort((a, b) => b - a)
        .slice(0, 20);
      expect(market.live.topPostsFor(person, 20).map(({ value }) => value)).toEqual(plain);
    }
    expect(compared).toBeGreaterThan(ASKED / 2);
  });

  it(`updated by news equals one built anew, whatever happens (seed ${SEED})`, async () => {
    const proposed: string[] = [];
    const happenings: (() => Promise<unknown>)[] = [
      () => services.get(ConsentService).refuseRanking(napo, pick(looking), random() < 0.7),
      () => agree(services, napo, [pick(looking), pick(looking)], random() < 0.5),
      () =>
        services.get(SeekerTransitionsService).transition(napo, pick(looking), {
          reportedBy: 'worker',
          evidence: '电话 14:05',
          channel: 'phone',
          move: 'stop_seeking',
          reason: 'family',
        }),
      () =>
        services.get(VacancyTransitionsService).transition(longgangBureau(), pick(posts), {
          ...attribution,
          move: random() < 0.5 ? 'unpublish' : 'publish',
          reason: 'line moved',
        }),
      async () => {
        proposed.push(
          ...(await services.get(PlacementCommands).propose(napo, [
            {
              seekerId: pick(looking),
              vacancyId: pick(posts),
              cooperation: COOPERATION,
              origin: 'plan',
              attribution: { reportedBy: 'bureau', channel: 'account' },
            },
          ])),
        );
      },
      () =>
        services
          .get(PlacementCommands)
          .decline(napo, [pick(proposed)], { ...attribution, reason: 'place_filled' }),
      () => services.get(PlacementCommands).offer(napo, [pick(proposed)], attribution),
    ];
    let happened = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (let event = 0; event < EVENTS; event++)
        await pick(happenings)().then(
          () => happened++,
          () => undefined,
        );
      const updated = answers(await services.get(LiveMarkets).of(COOPERATION));
      expect(updated).toEqual(answers(await services.get(LiveMarkets).build(COOPERATION)));
      await services.drain();
    }
    expect(happened).toBeGreaterThan(ROUNDS * 2);
  }, 120_000);

  it('shows nothing to and nothing of who refused to be ranked, and keeps the word', async () => {
    const id = looking[30]!;
    await services.get(ConsentService).refuseRanking(napo, id, true, {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
      occurredOn: '2018-02-26',
    });
    expect(await services.get(LiveRankingQueries).postsFor(napo, id, 20)).toEqual({
      byHand: true,
      items: [],
    });
    const market = await services.get(LiveMarkets).of(COOPERATION);
    expect(market.person(id)).toBeUndefined();
    for (const post of posts)
      if (market.post(post))
        expect(market.live.topSeekersFor(market.post(post)!, 100).map((found) => found.id)).not.toContain(id);
    expect(
      await services.sql(
        `SELECT given, said_by, channel, happened_on::text AS on, entered_by FROM consent
         WHERE seeker_id = $1 AND purpose = 'automated_ranking' ORDER BY recorded_at DESC, id DESC LIMIT 1`,
        [id],
      ),
    ).toEqual([
      { given: false, said_by: 'worker', channel: 'phone', on: '2018-02-26', entered_by: napo.userId },
    ]);
  });

  it('asks the next ranked person once when a proposal of a plan comes to nothing', async () => {
    const open = await services.sql<{ id: string }>(
      `SELECT id FROM vacancy WHERE status = 'published' AND headcount - held - used > 4 ORDER BY headcount, id LIMIT 6`,
    );
    await agree(services, napo, looking.slice(400));
    const planId = await services.get(RequestMatchService).request(napo, {
      scope: { vacancyIds: open.map(({ id }) => id) },
      options: { seed: 2, fairnessPrices: false },
    });
    await services.drain();
    const { confirmed } = await services.get(ConfirmMatchService).confirm(napo, planId, { onStale: 'drop' });
    expect(confirmed).toBeGreaterThan(20);
    await services.drain();
    const [first] = await services.sql<{ id: string; vacancy: string }>(
      `SELECT placement_id AS id, vacancy_id AS vacancy FROM match_proposal WHERE plan_id = $1 AND decision = 'confirmed' ORDER BY rank LIMIT 1`,
      [planId],
    );
    await services
      .get(PlacementCommands)
      .decline(napo, [first!.id], { ...attribution, reason: 'interview_not_passed' });
    await services.drain();
    await services.sql(
      `UPDATE outbox SET done_at = NULL WHERE topic = 'placement.moved' AND payload->>'id' = $1`,
      [first!.id],
    );
    await services.drain();
    const next = await services.sql<{ status: string; vacancy: string; said: string; evidence: string }>(
      `SELECT p.status, p.vacancy_id AS vacancy, h.said_by AS said, h.evidence FROM match_next n JOIN placement p ON p.id = n.placement_id
         JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = 1 WHERE n.follows = $1`,
      [first!.id],
    );
    expect(next).toEqual([
      { status: 'proposed', vacancy: first!.vacancy, said: 'system', evidence: `match-plan:${planId}` },
    ]);
    expect(
      await services.sql(
        `SELECT seeker_id FROM placement WHERE vacancy_id = $1 GROUP BY seeker_id HAVING count(*) > 1`,
        [first!.vacancy],
      ),
    ).toEqual([]);

    const silent = await services.sql<{ id: string }>(
      `UPDATE placement SET answer_due_at = app_now() - interval '1 minute'
       WHERE id IN (SELECT placement_id FROM match_proposal WHERE plan_id = $1 AND placement_id <> $2 ORDER BY rank LIMIT 8)
       RETURNING id`,
      [planId, first!.id],
    );
    expect(await services.get(ExpireDeadlinesService).expireDue(actorOf('system'))).toBe(silent.length);
    await services.drain();
    const followed = await services.sql<{ n: number; seekers: number; asked: number }>(
      `SELECT count(*)::int AS n, count(n.placement_id)::int AS asked, count(DISTINCT p.seeker_id)::int AS seekers
       FROM match_next n LEFT JOIN placement p ON p.id = n.placement_id WHERE n.follows = ANY($1::uuid[])`,
      [silent.map(({ id }) => id)],
    );
    expect(followed[0]!.n).toBe(silent.length);
    expect(followed[0]!.seekers).toBe(followed[0]!.asked);
    expect(followed[0]!.asked).toBeGreaterThan(0);
    expect(await brokenInvariants(services)).toEqual([]);
  });
});
