import { CancelMatchService } from '../../../src/modules/matching/application/cancel-match.service.js';
import { ConfirmMatchService } from '../../../src/modules/matching/application/confirm-match.service.js';
import { PlanConsentsQueries } from '../../../src/modules/matching/application/plan-consents.queries.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { MatchPlanReader } from '../../../src/modules/matching/index.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { VacancyTransitionsService, VacancyPlaces } from '../../../src/modules/vacancies/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { agree, brokenInvariants, lookingForWork, fairDay } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const FAIR = 'F2018-0227';

interface Row {
  seeker_id: string;
  vacancy_id: string;
  rank: number;
  decision: string | null;
  decision_reason: string | null;
  placement_id: string | null;
}

describe('the confirmation of a match plan', () => {
  let services: Services;
  let planId: string;
  let rivalId: string;
  const napo = actorOf('bureau');

  const request = (fairCode = FAIR) =>
    services
      .get(RequestMatchService)
      .request(napo, { fairCode, options: { seed: 1, fairnessPrices: false } });
  const rows = (id = planId) =>
    services.sql<Row>(`SELECT * FROM match_proposal WHERE plan_id = $1 ORDER BY rank`, [id]);
  const statusOf = async (id: string) =>
    (
      await services.sql<{ status: string; version: number }>(
        `SELECT status, version FROM match_plan WHERE id = $1`,
        [id],
      )
    )[0];
  const placements = async () =>
    (await services.sql<{ n: number }>(`SELECT count(*)::int AS n FROM placement`))[0]!.n;

  beforeAll(async () => {
    services = await startServices({ label: 'confirm_match', from: OPEN_REGISTERS });
    await fairDay(services);
    const looking = await lookingForWork(services);
    await agree(services, napo, looking.slice(0, 300));
    planId = await request();
    rivalId = await request();
    await services.drain();
  }, 120_000);
  afterAll(() => services.close());

  it('is asked of a finished plan only, in the state the person saw', async () => {
    const waiting = await request();
    await expect(services.get(ConfirmMatchService).confirm(napo, waiting)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
    await services.get(CancelMatchService).cancel(napo, waiting, { reason: 'asked twice' });
    await services.drain();
    expect(await statusOf(waiting)).toEqual({ status: 'cancelled', version: 2 });
    await expect(
      services.get(ConfirmMatchService).confirm(napo, planId, { version: 1 }),
    ).rejects.toMatchObject({
      code: 'STALE_STATE',
    });
    expect(await placements()).toBe(0);
  });

  it('says before confirming how many would be invisible to the companies, and confirms with no other number', async () => {
    const unseen = await services.get(PlanConsentsQueries).unseen(napo, planId);
    const asked = await services.sql<{ id: string }>(
      `SELECT seeker_id AS id FROM match_proposal p WHERE plan_id = $1 AND NOT EXISTS (
         SELECT FROM consent c WHERE c.seeker_id = p.seeker_id AND c.purpose = 'share_with_employer' AND c.given)`,
      [planId],
    );
    expect(unseen.map(({ seekerId }) => seekerId).sort()).toEqual(asked.map(({ id }) => id).sort());
    await expect(
      services.get(ConfirmMatchService).confirm(napo, planId, { expectedUnseen: unseen.length + 1 }),
    ).rejects.toMatchObject({ code: 'FIGURES_CHANGED', details: { now: { unseen: unseen.length } } });
    expect(await placements()).toBe(0);
  });

  it('writes what still stands and reports what has changed since', async () => {
    const before = await rows();
    const [crowded] = await services.sql<{ id: string; placed: number }>(
      `SELECT vacancy_id AS id, placed FROM match_post WHERE plan_id = $1 AND placed = seats AND placed > 1 ORDER BY vacancy_id LIMIT 1`,
      [planId],
    );
    const elsewhere = before.filter((row) => row.vacancy_id !== crowded!.id);
    const closing = elsewhere[0]!.vacancy_id;
    const free = elsewhere.filter((row) => row.vacancy_id !== closing);
    const [unwilling, silent, changed, unwanted] = free.map((row) => row.seeker_id);
    await services.get(ConsentService).refuseRanking(napo, unwilling!, true);
    await agree(services, napo, [silent!], false);
    await services.sql(
      `UPDATE seeker SET wish = jsonb_set(COALESCE(wish, '{}'), '{wage}', '9999') WHERE id = $1`,
      [changed],
    );
    await services.get(VacancyTransitionsService).transition(longgangBureau(), closing, {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
      move: 'unpublish',
      reason: 'production line moved',
    });
    const [post] = await services.sql<{ held: number }>(`SELECT held FROM vacancy WHERE id = $1`, [
      crowded!.id,
    ]);
    await services.uow.write(longgangBureau(), (tx) =>
      services.get(VacancyPlaces).change(tx, [{ vacancyId: crowded!.id, held: 1, used: 0 }]),
    );
    expect(post!.held).toBe(0);

    const leaveOut = [unwanted!];
    const refused = await services
      .get(ConfirmMatchService)
      .confirm(napo, planId, { leaveOut })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'MATCH_PLAN_STALE', kind: 'conflict' });
    expect(await placements()).toBe(0);
    expect(await statusOf(planId)).toMatchObject({ status: 'ready' });

    const report = await services
      .get(ConfirmMatchService)
      .confirm(napo, planId, { leaveOut, onStale: 'drop' });
    expect((refused as { details: { changed: unknown } }).details.changed).toEqual(
      expect.arrayContaining([...report.changed]),
    );
    const after = await rows();
    const of = (decision: string) => after.filter((row) => row.decision === decision);
    const reasonOf = (seekerId: string | undefined) =>
      after.find((row) => row.seeker_id === seekerId)?.decision_reason;
    expect(report).toMatchObject({ confirmed: of('confirmed').length, leftOut: 1 });
    expect(report.changed).toHaveLength(of('changed').length);
    expect(report.confirmed + report.leftOut + report.changed.length).toBe(before.length);
    expect(reasonOf(unwilling)).toBe('seeker_not_available');
    expect([silent, changed].map(reasonOf)).toEqual(['seeker_changed', 'seeker_changed']);
    expect(of('left_out').map((row) => row.seeker_id)).toEqual([unwanted]);
    const ofClosing = after.filter((row) => row.vacancy_id === closing);
    expect(new Set(ofClosing.map((row) => row.decision_reason))).toEqual(new Set(['vacancy_not_open']));
    const noPlace = of('changed').filter((row) => row.decision_reason === 'no_place_left');
    expect(noPlace.map((row) => row.vacancy_id)).toEqual([crowded!.id]);
    expect(noPlace[0]!.rank).toBe(
      Math.max(...after.filter((row) => row.vacancy_id === crowded!.id).map((row) => row.rank)),
    );

    expect(await placements()).toBe(report.confirmed);
    expect(
      await services.sql(
        `SELECT p.id FROM placement p JOIN match_proposal m ON m.placement_id = p.id
         WHERE p.status <> 'proposed' OR p.origin <> 'plan' OR p.fair_code <> $1 OR p.answer_due_at IS NULL
            OR (p.seeker_id, p.vacancy_id, p.planned_start_on) IS DISTINCT FROM (m.seeker_id, m.vacancy_id, m.starts_on)`,
        [FAIR],
      ),
    ).toEqual([]);
    expect(
      await services.sql(
        `SELECT DISTINCT said_by, entered_by, evidence FROM history WHERE aggregate = 'placement'`,
      ),
    ).toEqual([{ said_by: 'bureau', entered_by: napo.userId, evidence: `match-plan:${planId}` }]);
    // The place held above belongs to no placement; it goes back before the books are compared.
    await services.uow.write(longgangBureau(), (tx) =>
      services.get(VacancyPlaces).change(tx, [{ vacancyId: crowded!.id, held: -1, used: 0 }]),
    );
    expect(await brokenInvariants(services)).toEqual([]);
    const planned = await services.uow.read(napo, (tx) =>
      services.get(MatchPlanReader).confirmedOfFair(tx, FAIR),
    );
    expect(planned).toHaveLength(report.confirmed);
  });

  it('twice is once, also when both come at the same moment', async () => {
    const [first, before] = [
      await services.get(ConfirmMatchService).confirm(napo, planId),
      await placements(),
    ];
    const again = await Promise.all(
      [1, 2, 3].map(() => services.get(ConfirmMatchService).confirm(napo, planId)),
    );
    expect(again).toEqual([first, first, first]);
    expect(await placements()).toBe(before);
    expect(await statusOf(planId)).toEqual({ status: 'confirmed', version: 4 });
  });

  it('answers other plans of the same people and posts', async () => {
    expect(await statusOf(rivalId)).toMatchObject({ status: 'superseded' });
    await expect(services.get(ConfirmMatchService).confirm(napo, rivalId)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('takes those who are asked already out of the next plan', async () => {
    const next = await request();
    await services.drain();
    const [plan] = await services.sql<{ counts: { alreadyAsked: number; byHand: number } }>(
      `SELECT counts FROM match_plan WHERE id = $1`,
      [next],
    );
    expect(plan!.counts).toMatchObject({ alreadyAsked: await placements(), byHand: 1 });
    expect(
      await services.sql(
        `SELECT m.seeker_id FROM match_proposal m JOIN placement p ON p.seeker_id = m.seeker_id WHERE m.plan_id = $1`,
        [next],
      ),
    ).toEqual([]);
  });

  it('of several at once on one plan, only one writes', async () => {
    const next = await request();
    await services.drain();
    const before = await placements();
    const reports = await Promise.all(
      [1, 2, 3, 4].map(() => services.get(ConfirmMatchService).confirm(napo, next)),
    );
    expect(new Set(reports.map((report) => JSON.stringify(report))).size).toBe(1);
    expect(await placements()).toBe(before + reports[0]!.confirmed);
    expect(await brokenInvariants(services)).toEqual([]);
  });
});

describe('a run that is called off or refused', () => {
  let services: Services;
  const napo = actorOf('bureau');
  beforeAll(async () => {
    services = await startServices({ label: 'match_called_off' });
    await services.setClock('2018-02-27T01:00:00Z');
  });
  afterAll(() => services.close());

  const status = async (id: string) =>
    (await services.sql<{ status: string }>(`SELECT status FROM match_plan WHERE id = $1`, [id]))[0]!.status;

  it('is ready and empty where there is nobody and nothing', async () => {
    const id = await services.get(RequestMatchService).request(napo, {});
    await services.drain();
    expect(await status(id)).toBe('ready');
    expect(await services.get(ConfirmMatchService).confirm(napo, id)).toEqual({
      confirmed: 0,
      leftOut: 0,
      changed: [],
    });
  });

  it('stays cancelled when the cancellation comes before the run', async () => {
    const early = await services.get(RequestMatchService).request(napo, {});
    await services.get(CancelMatchService).cancel(napo, early);
    await services.drain();
    expect(await status(early)).toBe('cancelled');
    expect(await services.sql(`SELECT plan_id FROM match_post WHERE plan_id = $1`, [early])).toEqual([]);
    await expect(services.get(CancelMatchService).cancel(napo, early)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});
