import { FollowUpCallsService } from '../../../src/modules/follow-ups/application/follow-up-calls.service.js';
import { FollowUpsQueries } from '../../../src/modules/follow-ups/index.js';
import { RecordFollowUpService } from '../../../src/modules/follow-ups/application/record-follow-up.service.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { JobChangesService } from '../../../src/modules/placements/application/job-changes.service.js';
import { SeparationsService } from '../../../src/modules/placements/application/separations.service.js';
import { HandOverService } from '../../../src/modules/worklists/application/hand-over.service.js';
import { WorklistQueries } from '../../../src/modules/worklists/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { readyPeople } from '../batches/ready.js';
import { asService, broken, morningOfTheFair, said } from '../placements/prepared.js';

interface Started {
  readonly id: string;
  readonly employer: string;
  readonly seeker: string;
  readonly area: string;
}
const refused = (code: string) => expect.objectContaining({ code });

describe('calls in vain, leaving, another job, another caseworker', () => {
  let s: Services;
  let people: Started[];
  const bureau = actorOf('bureau');

  beforeAll(async () => {
    s = await startServices({ label: 'ladder', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    const ids = await readyPeople(s, 6);
    await s.setClock('2018-03-08T02:00:00Z');
    for (const [move, by, on] of [
      ['depart_own_way', 'worker', '2018-03-06'],
      ['arrive', 'worker', '2018-03-07'],
      ['start', 'employer', '2018-03-07'],
    ] as const)
      await s.get(PlacementCommands).transition(
        asService(),
        ids.map((placementId) => ({ placementId, move, attribution: said(by, on) })),
      );
    await s.drain();
    people = await s.sql(
      `SELECT id, employer_id AS employer, seeker_id AS seeker, area_code AS area FROM placement WHERE id = ANY($1) ORDER BY id`,
      [ids],
    );
  }, 120_000);
  afterAll(() => s.close());
  afterEach(async () => expect(await broken(s)).toEqual([]));

  const stationOf = ({ employer }: Started) => actorOf('station', { employers: [employer] });
  const step = async (id: string) =>
    (
      await s.sql(
        `SELECT step, owner, due_on::text AS "dueOn", responsible, shared_until::text AS "sharedUntil" FROM work_item WHERE placement_id = $1`,
        [id],
      )
    )[0];
  const firstCall = async (id: string): Promise<string> =>
    (
      await s.sql<{ id: string }>(
        `SELECT id FROM follow_up WHERE placement_id = $1 AND kind = 'D7' AND status <> 'lapsed'`,
        [id],
      )
    )[0]!.id;

  it('counts calls, suggests the next day, and climbs after three different days: family, village, employer', async () => {
    const one = people[0]!;
    const id = await firstCall(one.id);
    const call = (
      day: string,
      result: 'no_answer' | 'not_known' | 'not_at_home' | 'call_back' = 'no_answer',
    ) =>
      s.get(FollowUpCallsService).note(stationOf(one), id, {
        reportedBy: 'station',
        evidence: '电话 14:05',
        channel: 'phone',
        occurredOn: day,
        result,
      });
    await s.setClock('2018-03-20T02:00:00Z');
    expect(await call('2018-03-14')).toMatchObject({
      attempts: 1,
      failedDays: 1,
      rung: 'own_phone',
      nextOn: '2018-03-15',
    });
    expect(await step(one.id)).toMatchObject({ step: 'follow_up', owner: 'station', dueOn: '2018-03-15' });
    expect(await call('2018-03-14')).toMatchObject({ attempts: 2, failedDays: 1, status: 'attempted' });
    await expect(
      s.get(RecordFollowUpService).transition(stationOf(one), id, 'give_up', {
        reportedBy: 'station',
        evidence: '电话 14:05',
        channel: 'phone',
      }),
    ).rejects.toEqual(refused('TOO_FEW_CALLS'));
    expect(await call('2018-03-15', 'call_back')).toMatchObject({ failedDays: 1, rung: 'own_phone' });
    expect(await call('2018-03-15')).toMatchObject({ failedDays: 2, rung: 'own_phone' });
    expect(await call('2018-03-16')).toMatchObject({
      status: 'escalated',
      failedDays: 3,
      rung: 'family_phone',
      nextOn: '2018-03-19',
    });
    expect(await step(one.id)).toMatchObject({
      step: 'climb_ladder',
      owner: 'caseworker',
      dueOn: '2018-03-19',
    });
    expect(await call('2018-03-19', 'not_known')).toMatchObject({ rung: 'village_visit' });
    expect(await call('2018-03-20', 'not_at_home')).toMatchObject({ rung: 'employer', nextOn: '2018-03-21' });
    expect(await step(one.id)).toMatchObject({ step: 'climb_ladder', owner: 'station' });
    await s.setClock('2018-03-21T02:00:00Z');
    expect(await call('2018-03-21', 'not_known')).toMatchObject({
      status: 'unreachable',
      exhausted: true,
      nextOn: null,
    });
    const { row } = await s.get(FollowUpsQueries).find(bureau, id);
    expect(row.followUp).toMatchObject({ attempts: 8, outcome: 'unreachable', rung: 'employer' });
    await s.get(RecordFollowUpService).record(stationOf(one), id, {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
      outcome: 'in_post',
    });
    expect((await s.get(FollowUpsQueries).find(bureau, id)).row.followUp.status).toBe('done');
  });

  it('the station answers for the person after the arrival; the caseworker has it on the list for seven days', async () => {
    const two = people[1]!;
    await s.setClock('2018-03-08T02:00:00Z');
    expect(await step(two.id)).toMatchObject({ responsible: 'station', sharedUntil: '2018-03-14' });
    const caseworker = actorOf('caseworker', { areas: [two.area.slice(0, 9)] });
    const seen = async (actor = caseworker) =>
      (await s.get(WorklistQueries).list(actor, {}, { limit: 200 })).filter(
        ({ placementId }) => placementId === two.id,
      ).length;
    const counted = async () => {
      const { sections } = await s.get(WorklistQueries).counts(caseworker, {});
      const listed = await s.get(WorklistQueries).list(caseworker, {}, { limit: 500 });
      return Object.values(sections).reduce((sum, n) => sum + n, 0) - listed.length;
    };
    expect([await seen(), await seen(stationOf(two)), await counted()]).toEqual([1, 1, 0]);
    await s.setClock('2018-03-15T02:00:00Z');
    expect([await seen(), await seen(stationOf(two)), await counted()]).toEqual([0, 1, 0]);
  });

  it('the employer’s word ends the job, the caseworker’s is kept beside it, another day is a dispute', async () => {
    const three = people[2]!;
    await s.setClock('2018-04-10T02:00:00Z');
    const leavings = s.get(SeparationsService);
    const word = { leftOn: '2018-04-02', reason: 'care', whereTo: 'home', backOn: '2018-04-04' } as const;
    const caseworker = actorOf('caseworker', { areas: [three.area.slice(0, 9)] });
    const early = await leavings.note(caseworker, three.id, word, {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    expect(early).toMatchObject({ status: 'started', disputeId: expect.any(String) });
    expect(
      await s.sql(`SELECT kind, claims_on::text AS claims, opened_by FROM dispute WHERE id = $1`, [
        early.disputeId,
      ]),
    ).toEqual([{ kind: 'leaving', claims: '2018-04-02', opened_by: 'worker' }]);
    const own = actorOf('employer', { employers: [three.employer] });
    await expect(
      leavings.note(
        own,
        three.id,
        { ...word, leftOn: '2018-03-01', backOn: undefined },
        { reportedBy: 'employer', evidence: '电话 14:05', channel: 'account' },
      ),
    ).rejects.toEqual(refused('LEFT_BEFORE_START'));
    expect(
      await leavings.note(
        own,
        three.id,
        { ...word, backOn: undefined },
        { reportedBy: 'employer', evidence: '电话 14:05', channel: 'account' },
      ),
    ).toEqual({ status: 'ended', disputeId: null });
    expect(
      await leavings.note(caseworker, three.id, word, {
        reportedBy: 'caseworker',
        evidence: '电话 14:05',
        channel: 'in_person',
      }),
    ).toEqual({
      status: 'ended',
      disputeId: null,
    });
    expect(
      (await leavings.known(bureau, three.id)).map(({ reportedBy, whereTo, backOn }) => [
        reportedBy,
        whereTo,
        backOn,
      ]),
    ).toEqual([
      ['worker', 'home', '2018-04-04'],
      ['employer', 'home', null],
      ['caseworker', 'home', '2018-04-04'],
    ]);
    expect(await s.sql(`SELECT end_reason AS why FROM placement WHERE id = $1`, [three.id])).toEqual([
      { why: 'care' },
    ]);
    expect(await step(three.id)).toMatchObject({ step: 'settle_dispute', owner: 'bureau' });
    const rows = await s.get(WorklistQueries).list(bureau, {}, { limit: 500 });
    expect(rows.find(({ placementId }) => placementId === three.id)).toMatchObject({
      state: 'ended',
      about: 'dispute',
      aboutId: early.disputeId,
    });
  });

  it('a changed job is a new placement that names the old one, in one step or not at all', async () => {
    const four = people[3]!;
    const [post] = await s.sql<{ id: string }>(
      `SELECT id FROM vacancy WHERE status = 'published' AND employer_id <> $1 AND held + used < headcount ORDER BY id LIMIT 1`,
      [four.employer],
    );
    const changes = s.get(JobChangesService);
    const change = { vacancyId: post!.id, leftOn: '2018-04-09' };
    await expect(
      changes.change(bureau, four.id, change, {
        reportedBy: 'worker',
        evidence: '电话 14:05',
        channel: 'phone',
      }),
    ).rejects.toEqual(refused('JOB_CHANGE_NEEDS_END'));
    await expect(
      changes.change(
        bureau,
        four.id,
        { ...change, vacancyId: newId() },
        { reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' },
      ),
    ).rejects.toEqual(refused('VACANCY_NOT_FOUND'));
    expect(await s.sql(`SELECT status FROM placement WHERE id = $1`, [four.id])).toEqual([
      { status: 'started' },
    ]);
    const id = await changes.change(bureau, four.id, change, {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    await s.drain();
    expect(
      await s.sql(
        `SELECT id, status, end_reason AS why, linked_to AS old FROM placement WHERE seeker_id = $1 ORDER BY id`,
        [four.seeker],
      ),
    ).toEqual([
      { id: four.id, status: 'ended', why: 'job_change', old: null },
      { id, status: 'proposed', why: null, old: four.id },
    ]);
    expect(
      await s.sql(
        `SELECT DISTINCT reason FROM history h JOIN follow_up f ON f.id = h.aggregate_id
                   WHERE f.placement_id = $1 AND h.move = 'lapse'`,
        [four.id],
      ),
    ).toEqual([{ reason: 'job_changed' }]);
  });

  it('a whole caseload goes over in one step, and whoever took a person over does the work', async () => {
    const five = people[4]!;
    await s.setClock('2018-03-09T02:00:00Z');
    const [from, to] = [newId(), newId()];
    const town = five.area.slice(0, 9);
    const [{ organisation }] = (await s.sql<{ organisation: string }>(
      `INSERT INTO organisation (id, kind, name, place) VALUES (gen_random_uuid(), 'township-office', 'office 5', $1) RETURNING id AS organisation`,
      [town],
    )) as [{ organisation: string }];
    for (const [id, areas] of [
      [from, [town]],
      [to, []],
    ] as const)
      await s.sql(
        `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, password_hash) VALUES ($1::uuid, $2, $1::uuid::text, 'c', 'caseworker', $3, 'x')`,
        [id, organisation, areas],
      );
    const taker = actorOf('caseworker', { userId: to, areas: [] });
    const call = await firstCall(five.id);
    const note = () =>
      s.get(FollowUpCallsService).note(taker, call, {
        reportedBy: 'caseworker',
        evidence: '电话 14:05',
        channel: 'phone',
        result: 'no_answer',
      });
    await expect(note()).rejects.toEqual(refused('FOLLOW_UP_NOT_FOUND'));
    const service = s.get(HandOverService);
    await service.handOver(bureau, { fromUser: from, toUser: to, areas: [], seekers: [five.seeker] });
    expect(await note()).toMatchObject({ attempts: 1 });
    const third = newId();
    await s.sql(
      `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, password_hash) VALUES ($1::uuid, $2, $1::uuid::text, 'c', 'caseworker', '{}', 'x')`,
      [third, organisation],
    );
    const handed = await service.handOver(bureau, {
      fromUser: to,
      toUser: third,
      areas: [],
      seekers: [],
      whole: true,
    });
    expect(handed).toMatchObject({ seekers: [five.seeker], areas: [] });
    const all = await service.handOver(bureau, {
      fromUser: from,
      toUser: third,
      areas: [],
      seekers: [],
      whole: true,
    });
    expect(all).toMatchObject({ areas: [town], seekers: [] });
    expect(await s.sql(`SELECT areas FROM user_account WHERE id = $1`, [third])).toEqual([{ areas: [town] }]);
    expect(
      await s.sql(
        `SELECT fields FROM audit_entry WHERE action = 'caseload.handed_over' AND aggregate_id = $1`,
        [all.id],
      ),
    ).toEqual([{ fields: ['areas=1', 'seekers=0', 'whole'] }]);
    const nothing = service.handOver(bureau, {
      fromUser: newId(),
      toUser: third,
      areas: [],
      seekers: [],
      whole: true,
    });
    await expect(nothing).rejects.toEqual(refused('HAND_OVER_INVALID'));
  });
});
