import { ExplainMatchQueries } from '../../../src/modules/matching/application/explain-match.queries.js';
import { MatchPlansQueries } from '../../../src/modules/matching/application/match-plans.queries.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { agree, brokenInvariants, lookingForWork, fairDay } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

describe('a match plan on the ledgers of the open set', () => {
  let services: Services;
  let looking: string[];
  let silent: string[];
  let refusing: string[];
  let planId: string;
  const napo = actorOf('bureau');

  const run = async (wanted: Parameters<RequestMatchService['request']>[1] = {}): Promise<string> => {
    const options = { fairnessPrices: false, ...wanted.options };
    const id = await services.get(RequestMatchService).request(napo, { ...wanted, options });
    await services.drain();
    return id;
  };
  const plan = (id: string) => services.get(MatchPlansQueries).find(napo, id);
  const explain = (seekerId: string, vacancyId: string, actor = napo) =>
    services.get(ExplainMatchQueries).explain(actor, planId, seekerId, vacancyId);

  beforeAll(async () => {
    services = await startServices({ label: 'match_plan', from: OPEN_REGISTERS });
    await fairDay(services);
    looking = await lookingForWork(services);
    silent = looking.slice(0, 20);
    refusing = looking.slice(20, 25);
    await agree(services, napo, looking.slice(20));
    for (const id of refusing) await services.get(ConsentService).refuseRanking(napo, id, true);
    planId = await run({ fairCode: 'F2018-0227', options: { seed: 7, startsOn: '2018-03-07' } });
  }, 120_000);
  afterAll(() => services.close());

  it('is ready with counts, ruleset, seed, snapshot and certificate', async () => {
    const ready = await plan(planId);
    expect(ready).toMatchObject({
      status: 'ready',
      version: 3,
      seed: 7,
      rulesetVersion: '2018-02',
      snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [rows] = await services.sql(
      `SELECT (SELECT count(*)::int FROM match_proposal WHERE plan_id = $1) AS placed,
              (SELECT count(*)::int FROM match_unplaced WHERE plan_id = $1) AS unplaced,
              (SELECT count(*)::int FROM match_post WHERE plan_id = $1) AS vacancies,
              (SELECT sum(seats)::int FROM match_post WHERE plan_id = $1) AS seats,
              (SELECT count(*)::int FROM vacancy WHERE status = 'published') AS published`,
      [planId],
    );
    const { published, ...counted } = rows as Record<string, number>;
    expect(ready.counts).toMatchObject(counted);
    expect(ready.counts).toMatchObject({ vacancies: published, byHand: refusing.length, alreadyAsked: 0 });
    expect(counted.placed).toBeGreaterThan(100);
    expect(counted.placed! + counted.unplaced!).toBe(ready.counts!.seekers);
    expect(await services.get(MatchPlansQueries).certificate(napo, planId)).toMatchObject({
      mode: 'optimal',
    });
  });

  it('keeps the headcount, the law and the wishes, as SQL of its own finds', async () => {
    expect(
      await services.sql(
        `SELECT v.id FROM vacancy v JOIN match_proposal p ON p.vacancy_id = v.id WHERE p.plan_id = $1
         GROUP BY v.id HAVING count(*) > v.headcount - v.held - v.used OR v.status <> 'published'`,
        [planId],
      ),
    ).toEqual([]);
    expect(
      await services.sql(
        `SELECT p.seeker_id FROM match_proposal p JOIN seeker s ON s.id = p.seeker_id JOIN vacancy v ON v.id = p.vacancy_id
         WHERE p.plan_id = $1 AND (
           age(p.starts_on, s.birth_on) < interval '16 years 1 day'
           OR (v.hazards <> '{}' AND s.birth_on + interval '18 years' > p.starts_on)
           OR s.refuses_ranking OR s.status NOT IN ('seeking', 'verified')
           OR NOT EXISTS (SELECT FROM consent c WHERE c.seeker_id = s.id AND c.purpose = 'share_with_employer' AND c.given)
           OR extract(year FROM age(p.starts_on, s.birth_on)) NOT BETWEEN COALESCE(v.age_min, 16) AND COALESCE(v.age_max, 99))`,
        [planId],
      ),
    ).toEqual([]);
    const minors = await services.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM seeker WHERE status IN ('seeking', 'verified') AND birth_on > '2000-03-07'`,
    );
    expect(minors[0]!.n).toBeGreaterThan(0);
    expect(await brokenInvariants(services)).toEqual([]);
  });

  it('says why for each proposal and each person without one', async () => {
    expect(
      await services.sql(
        `SELECT seeker_id FROM match_proposal
         WHERE plan_id = $1 AND (cardinality(reasons) = 0 OR length(because->>'zh') < 5 OR length(because->>'en') < 5
           OR score <> seeker_side + employer_side
           OR score <> (SELECT sum(value::int) FROM jsonb_each_text(parts)))`,
        [planId],
      ),
    ).toEqual([]);
    expect(
      await services.sql(
        `SELECT seeker_id FROM match_unplaced WHERE plan_id = $1 AND length(why->'text'->>'zh') < 5`,
        [planId],
      ),
    ).toEqual([]);
    const reasons = await services.sql<{ criterion: string }>(
      `SELECT DISTINCT why->>'criterion' AS criterion FROM match_unplaced WHERE plan_id = $1 AND seeker_id = ANY($2::uuid[])`,
      [planId, silent],
    );
    expect(reasons).toEqual([{ criterion: 'consent' }]);
  });

  it('explains any pair: proposed, not allowed, better placed or full', async () => {
    const sample = await services.sql<{ seeker: string; vacancy: string; own: string | null }>(
      `SELECT s.id AS seeker, v.vacancy_id AS vacancy, p.vacancy_id AS own
       FROM (SELECT id FROM seeker WHERE id = ANY($2::uuid[]) ORDER BY md5(id::text) LIMIT 24) s
       CROSS JOIN (SELECT vacancy_id FROM match_post WHERE plan_id = $1 ORDER BY md5(vacancy_id::text) LIMIT 4) v
       LEFT JOIN match_proposal p ON p.plan_id = $1 AND p.seeker_id = s.id`,
      [planId, looking.slice(25)],
    );
    const results = new Map<string, number>();
    for (const { seeker, vacancy, own } of sample) {
      const { result, reasons, changedSince } = await explain(seeker, vacancy);
      results.set(result, (results.get(result) ?? 0) + 1);
      expect(result === 'proposed').toBe(own === vacancy);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { code, text } of reasons) {
        expect(code).not.toBe('');
        expect(text.zh.length).toBeGreaterThan(3);
        expect(text.en.length).toBeGreaterThan(3);
      }
      expect(changedSince).toBe(false);
    }
    expect([...results.keys()]).toEqual(expect.arrayContaining(['not-allowed']));
    const [own] = await services.sql<{ seeker: string; vacancy: string }>(
      `SELECT seeker_id AS seeker, vacancy_id AS vacancy FROM match_proposal WHERE plan_id = $1 ORDER BY rank LIMIT 1`,
      [planId],
    );
    expect(await explain(own!.seeker, own!.vacancy)).toMatchObject({
      result: 'proposed',
      proposedVacancyId: own!.vacancy,
    });
    // The other side sees the people of the plan, without their names.
    expect(await explain(own!.seeker, own!.vacancy, longgangBureau())).toMatchObject({ result: 'proposed' });
    // Of those without a place the other side knows whom it was shown, and nobody here was.
    const plans = services.get(MatchPlansQueries);
    const [unplaced] = await plans.unplaced(napo, planId, 1);
    expect(await plans.unplaced(longgangBureau(), planId, 1)).toEqual([]);
    await expect(explain(unplaced!.seekerId, own!.vacancy, longgangBureau())).rejects.toMatchObject({
      code: 'MATCH_PAIR_UNKNOWN',
    });
  });

  it('leaves out who refused to be ranked, and says so', async () => {
    expect(
      await services.sql(
        `SELECT seeker_id FROM match_proposal WHERE seeker_id = ANY($1::uuid[])
         UNION ALL SELECT seeker_id FROM match_unplaced WHERE seeker_id = ANY($1::uuid[])`,
        [refusing],
      ),
    ).toEqual([]);
    const [post] = await services.sql<{ id: string }>(
      `SELECT vacancy_id AS id FROM match_post WHERE plan_id = $1 LIMIT 1`,
      [planId],
    );
    expect(await explain(refusing[0]!, post!.id)).toMatchObject({
      result: 'by-hand',
      reasons: [{ code: 'by-hand' }],
    });
  });

  it('gives the same facts the same plan, and other rules another version', async () => {
    const again = await run({ fairCode: 'F2018-0227', options: { seed: 7, startsOn: '2018-03-07' } });
    const rows = (id: string) =>
      services.sql(
        `SELECT seeker_id, vacancy_id, rank, score, mark FROM match_proposal WHERE plan_id = $1 ORDER BY rank`,
        [id],
      );
    expect((await plan(again)).snapshotHash).toBe((await plan(planId)).snapshotHash);
    expect(await rows(again)).toEqual(await rows(planId));
    const relaxed = await run({ options: { relaxed: ['age-range', 'education'], priority: 'none' } });
    expect(await plan(relaxed)).toMatchObject({
      status: 'ready',
      rulesetVersion: '2018-02+without-age-range+without-education+no-priority',
    });
    await expect(run({ options: { relaxed: ['consent'] } })).rejects.toMatchObject({
      code: 'RULE_NOT_RELAXABLE',
    });
  });

  it('takes a narrower scope: one township, some posts, a pinned pair', async () => {
    const [pair] = await services.sql<{ seeker: string; vacancy: string; area: string }>(
      `SELECT seeker_id AS seeker, vacancy_id AS vacancy, left(area_code, 9) AS area FROM match_proposal
       WHERE plan_id = $1 ORDER BY rank DESC LIMIT 1`,
      [planId],
    );
    const narrow = await run({
      scope: { areas: [pair!.area], vacancyIds: [pair!.vacancy] },
      options: { pins: [{ seekerId: pair!.seeker, vacancyId: pair!.vacancy }] },
    });
    const { counts } = await plan(narrow);
    expect(counts).toMatchObject({ vacancies: 1 });
    expect(
      await services.sql(
        `SELECT seeker_id FROM match_proposal WHERE plan_id = $1 AND (NOT starts_with(area_code, $2) OR vacancy_id <> $3)`,
        [narrow, pair!.area, pair!.vacancy],
      ),
    ).toEqual([]);
    expect(
      await services.sql(
        `SELECT reasons[1] AS first FROM match_proposal WHERE plan_id = $1 AND seeker_id = $2`,
        [narrow, pair!.seeker],
      ),
    ).toEqual([{ first: 'pinned' }]);
  });

  it('is nobody else’s: another bureau, another district, a company', async () => {
    const strangers = [
      actorOf('bureau', { cooperations: ['other-pair'], places: ['451027'] }),
      actorOf('employer', { employers: [looking[0]!] }),
      actorOf('station'),
      actorOf('caseworker', { cooperations: ['other-pair'] }),
    ];
    for (const stranger of strangers) {
      await expect(services.get(MatchPlansQueries).find(stranger, planId)).rejects.toMatchObject({
        code: 'MATCH_PLAN_NOT_FOUND',
      });
      expect((await services.get(MatchPlansQueries).list(stranger, { limit: 10 })).rows).toEqual([]);
      for (const table of ['match_proposal', 'match_unplaced', 'match_post'])
        expect(
          await services.uow.read(stranger, (tx) => tx.query(`SELECT plan_id FROM ${table} LIMIT 1`)),
        ).toEqual(stranger.role === 'caseworker' && table !== 'match_post' ? expect.any(Array) : []);
    }
    await expect(
      services.get(RequestMatchService).request(strangers[0]!, { cooperation: 'napo-longgang' }),
    ).rejects.toMatchObject({ code: 'COOPERATION_NOT_YOURS' });
    const township = actorOf('caseworker');
    const own = await services.uow.read(township, (tx) =>
      tx.query<{ area: string }>(
        `SELECT DISTINCT left(area_code, 9) AS area FROM match_proposal WHERE plan_id = $1`,
        [planId],
      ),
    );
    expect(own).toEqual([{ area: township.areas[0] }]);
    const seenByLonggang = await services
      .get(MatchPlansQueries)
      .proposals(longgangBureau(), planId, { limit: 5 });
    expect(seenByLonggang.map((row) => row.seekerName)).toEqual([null, null, null, null, null]);
    const [masked] = await services
      .get(MatchPlansQueries)
      .proposals(actorOf('auditor'), planId, { limit: 1 });
    const [clear] = await services.get(MatchPlansQueries).proposals(napo, planId, { limit: 1 });
    expect(masked!.seekerName).not.toBe(clear!.seekerName);
  });
});
