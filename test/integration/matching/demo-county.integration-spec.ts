import { ConfirmMatchService } from '../../../src/modules/matching/application/confirm-match.service.js';
import { MatchInsightsQueries } from '../../../src/modules/matching/application/match-insights.queries.js';
import { MatchPlansQueries } from '../../../src/modules/matching/application/match-plans.queries.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { verifyPlan } from '../../../src/modules/matching/domain/certificate/verify-plan.js';
import type { MatchPlan } from '../../../src/modules/matching/domain/plan.js';
import { toMatchPlanResponse } from '../../../src/modules/matching/http/dto/match-plan.response.dto.js';
import { MatchSnapshotsRepository } from '../../../src/modules/matching/persistence/match-snapshots.repository.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { agree, brokenInvariants, lookingForWork, fairDay } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const napo = actorOf('bureau');

describe('the market of the open ledgers', () => {
  let services: Services;
  let looking: string[];

  const run = async (options: object = {}): Promise<string> => {
    const id = await services
      .get(RequestMatchService)
      .request(napo, { options: { seed: 7, startsOn: '2018-03-07', fairnessPrices: false, ...options } });
    await services.drain();
    return id;
  };
  const plan = (id: string) => services.get(MatchPlansQueries).find(napo, id);
  const sheet = (id: string) => services.get(MatchInsightsQueries).sheet(napo, id);
  const compare = (one: string, other: string) =>
    services.get(MatchInsightsQueries).compare(napo, one, other);
  /** The stored plan as a checker reads it: facts, pairs and prices. */
  const stored = async (id: string) => {
    const { ruleset } = await plan(id);
    const certificate = await services.get(MatchPlansQueries).certificate(napo, id);
    const snapshot = await services.uow.read(napo, (tx) => services.get(MatchSnapshotsRepository).of(tx, id));
    const proposals = await services.sql<{ seekerId: string; vacancyId: string; pinned: boolean }>(
      `SELECT seeker_id AS "seekerId", vacancy_id AS "vacancyId", pinned FROM match_proposal WHERE plan_id = $1`,
      [id],
    );
    return { ruleset, snapshot: snapshot!, plan: { proposals, certificate } as unknown as MatchPlan };
  };

  beforeAll(async () => {
    services = await startServices({ label: 'demo_county', from: OPEN_REGISTERS });
    await fairDay(services);
    looking = await lookingForWork(services);
  }, 120_000);
  afterAll(() => services.close());

  it('shows in a trial what could be, which is never confirmed', async () => {
    const trial = await run({ trial: true });
    const { counts, proven } = await plan(trial);
    expect(proven).toBe(true);
    expect(counts!.placed).toBeGreaterThan(200);
    await expect(services.get(ConfirmMatchService).confirm(napo, trial)).rejects.toMatchObject({
      code: 'MATCH_PLAN_IS_TRIAL',
    });
    expect(toMatchPlanResponse(await plan(trial), napo, '2018-03-01').allowedTransitions).toEqual(['cancel']);
    const without = await run();
    expect(toMatchPlanResponse(await plan(without), napo, '2018-03-01').allowedTransitions).toEqual([
      'confirm',
      'cancel',
    ]);
    expect((await plan(without)).counts).toMatchObject({ placed: 0 });
    expect(
      await services.sql(`SELECT DISTINCT why->>'criterion' AS why FROM match_unplaced WHERE plan_id = $1`, [
        without,
      ]),
    ).toEqual([{ why: 'consent' }]);
  }, 60_000);

  it('has plan, optimum and plain list side by side, with the cost of priority and of equal shares', async () => {
    await agree(services, napo, looking);
    const id = await run({ fairnessPrices: true });
    const { ways, priority, againstGreedy, fairness } = await sheet(id);
    const { counts } = await plan(id);
    expect(ways.plan).toMatchObject({ placed: counts!.placed, score: counts!.score, proven: true });
    expect(ways.optimum.proven).toBe(true);
    expect(ways.optimum.score).toBeGreaterThanOrEqual(ways.plan.score);
    expect(ways.plan.placed).toBeGreaterThanOrEqual(ways.greedy.placed);
    expect(ways.plan.placedByTier[0]).toBeGreaterThanOrEqual(ways.greedy.placedByTier[0]!);
    expect(priority.score).toBe(ways.plan.score - ways.optimum.score);
    expect(priority.firstTierPlaced).toBeGreaterThanOrEqual(0);
    expect(againstGreedy.placed).toBe(ways.plan.placed - ways.greedy.placed);
    expect(fairness.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['women', 'over-45', 'poor-households', 'outside-county-town', 'ethnic-08']),
    );
    const overall = counts!.placed / counts!.seekers;
    for (const { share, price, reached, people } of fairness) {
      expect(people).toBeGreaterThan(0);
      if (share! >= overall) expect({ price, reached }).toEqual({ price: null, reached: true });
      else if (price) expect(price.points).toBeGreaterThan(0);
      else expect(reached).toBe(false);
    }
  }, 120_000);

  it('breaks no hard rule, has a reason for everybody, and stands before a checker that knows no solver', async () => {
    const id = await run();
    const { snapshot, ruleset, plan: solved } = await stored(id);
    expect(verifyPlan(snapshot, ruleset, solved)).toMatchObject({ ok: true, problems: [] });
    // One person more at a post that is full: somewhere else they might stand as well as here.
    const takenOf = (id: string): number => solved.proposals.filter((one) => one.vacancyId === id).length;
    const full = snapshot.vacancies.find(({ id, headcount }) => headcount > 0 && takenOf(id) === headcount)!;
    const moved = solved.proposals.findIndex(({ vacancyId }) => vacancyId !== full.id);
    const overfull = {
      ...solved,
      proposals: solved.proposals.map((one, at) => (at === moved ? { ...one, vacancyId: full.id } : one)),
    };
    expect(verifyPlan(snapshot, ruleset, overfull).ok).toBe(false);
    const [told] = await services.sql(
      `SELECT (SELECT count(*)::int FROM match_proposal WHERE plan_id = $1 AND (because->>'zh' = '' OR because->>'en' = '' OR cardinality(reasons) = 0)) AS proposals,
              (SELECT count(*)::int FROM match_unplaced WHERE plan_id = $1 AND (why->'text'->>'zh' IS NULL OR why->'text'->>'en' IS NULL)) AS unplaced,
              (SELECT count(*)::int FROM match_unplaced WHERE plan_id = $1) > 0 AS some`,
      [id],
    );
    expect(told).toEqual({ proposals: 0, unplaced: 0, some: true });
  }, 60_000);

  it('says what two seats or 300 yuan more would bring, and what pins, bars, caps and inertia change', async () => {
    const id = await run();
    const [crowded] = await services.sql<{ id: string; employer: string; seats: number }>(
      `SELECT vacancy_id AS id, employer_id AS employer, seats FROM match_post WHERE plan_id = $1 AND price > 0 AND placed = seats ORDER BY price DESC, vacancy_id LIMIT 1`,
      [id],
    );
    const insights = services.get(MatchInsightsQueries);
    const more = await insights.tryOut(napo, id, [{ vacancyId: crowded!.id, moreSeats: 2 }]);
    expect(more.score * 1 + more.placed * 1e6).toBeGreaterThan(0);
    const wage = await insights.tryOut(napo, id, [{ vacancyId: crowded!.id, moreWage: 300 }]);
    expect(wage.score).toBeGreaterThanOrEqual(0);
    const rows = await services.sql<{ seeker: string; vacancy: string }>(
      `SELECT seeker_id AS seeker, vacancy_id AS vacancy FROM match_proposal WHERE plan_id = $1 ORDER BY rank LIMIT 3`,
      [id],
    );
    const pairs = rows.map(({ seeker, vacancy }) => ({ seekerId: seeker, vacancyId: vacancy }));
    const barred = await run({ bars: pairs, keepTo: id, inertia: 200 });
    const { moved, gained, lost } = await compare(id, barred);
    const changed = await insights.changed(napo, id, barred, { limit: 1_000 });
    expect(changed).toHaveLength(moved + gained + lost);
    expect(changed.map(({ seekerId }) => seekerId)).toEqual(
      expect.arrayContaining(pairs.map(({ seekerId }) => seekerId)),
    );
    const capped = await run({ caps: [{ employerId: crowded!.employer, cap: 1 }] });
    expect(
      await services.sql(
        `SELECT count(*)::int AS n FROM match_proposal p JOIN vacancy v ON v.id = p.vacancy_id WHERE p.plan_id = $1 AND v.employer_id = $2`,
        [capped, crowded!.employer],
      ),
    ).toEqual([{ n: 1 }]);
  }, 120_000);

  it('mends a plan whose facts have changed: who dropped out is left out, the rest stays optimal', async () => {
    const id = await run();
    const gone = (
      await services.sql<{ id: string }>(
        `SELECT seeker_id AS id FROM match_proposal WHERE plan_id = $1 ORDER BY rank LIMIT 3`,
        [id],
      )
    ).map((row) => row.id);
    for (const seeker of gone) await services.get(ConsentService).refuseRanking(napo, seeker, true);
    await expect(services.get(ConfirmMatchService).confirm(napo, id)).rejects.toMatchObject({
      code: 'MATCH_PLAN_STALE',
    });
    const mended = await services.get(RequestMatchService).rebase(napo, id);
    await services.drain();
    expect(await plan(mended)).toMatchObject({ status: 'ready', rebasedFrom: id, proven: true });
    const { snapshot, ruleset, plan: solved } = await stored(mended);
    expect(verifyPlan(snapshot, ruleset, solved)).toMatchObject({ ok: true });
    const changed = await services.get(MatchInsightsQueries).changed(napo, id, mended, { limit: 1_000 });
    const lost = changed.filter(({ toVacancyId }) => toVacancyId === null).map(({ seekerId }) => seekerId);
    expect(lost).toEqual(expect.arrayContaining(gone));
    const report = await services.get(ConfirmMatchService).confirm(napo, mended);
    expect(report.changed).toEqual([]);
    expect(await brokenInvariants(services)).toEqual([]);
  }, 120_000);

  it('belongs to its cooperation alone', async () => {
    const [first] = await services.sql<{ id: string }>(`SELECT id FROM match_plan ORDER BY id LIMIT 1`);
    const stranger = actorOf('bureau', { cooperations: ['other-pair'], places: ['451027'] });
    const insights = services.get(MatchInsightsQueries);
    const notThere = { code: 'MATCH_PLAN_NOT_FOUND' };
    await expect(insights.sheet(stranger, first!.id)).rejects.toMatchObject(notThere);
    await expect(insights.compare(stranger, first!.id, first!.id)).rejects.toMatchObject(notThere);
    await expect(services.get(RequestMatchService).rebase(stranger, first!.id)).rejects.toMatchObject(
      notThere,
    );
    await expect(services.get(ConfirmMatchService).confirm(stranger, first!.id)).rejects.toMatchObject(
      notThere,
    );
    for (const table of ['match_snapshot', 'match_sheet', 'match_progress', 'match_next'])
      for (const actor of [stranger, actorOf('employer', { employers: [first!.id] })])
        expect(await services.uow.read(actor, (tx) => tx.query(`SELECT 1 FROM ${table} LIMIT 1`))).toEqual(
          [],
        );
    expect(
      await services.uow.read(longgangBureau(), (tx) => tx.query(`SELECT 1 FROM match_snapshot`)),
    ).toEqual([]);
  });
});
