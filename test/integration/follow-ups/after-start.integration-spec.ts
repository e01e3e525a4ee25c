import ExcelJS from 'exceljs';
import { newId } from '../../../src/platform/clock/index.js';
import { ConcernsService } from '../../../src/modules/follow-ups/application/concerns.service.js';
import { EarlyWarningsQueries } from '../../../src/modules/follow-ups/application/early-warnings.queries.js';
import { EvidenceService } from '../../../src/modules/follow-ups/application/evidence.service.js';
import { FilingRosterService } from '../../../src/modules/follow-ups/application/filing-roster.service.js';
import { OnboardingTasksService } from '../../../src/modules/follow-ups/application/onboarding-tasks.service.js';
import { SeekerStartResponsesService } from '../../../src/modules/follow-ups/application/seeker-start-responses.service.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { readyPeople } from '../batches/ready.js';
import { asService, morningOfTheFair, said } from '../placements/prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('after a start', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const station = (employer: string) => actorOf('station', { employers: [employer] });

  /** People who went their own way and whose start the employer confirmed. */
  async function started(count: number): Promise<{ id: string; employer: string }[]> {
    await s.setClock('2018-02-27T02:00:00Z');
    const ids = await readyPeople(s, count);
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
    return s.sql(`SELECT id, employer_id AS employer FROM placement WHERE id = ANY($1) ORDER BY id`, [ids]);
  }

  beforeAll(async () => {
    s = await startServices({ label: 'after_start', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
  }, 120_000);

  afterAll(() => s.close());

  it('contract, insurance and filing are due, with a word to the company on day 20, until they are done', async () => {
    const [one] = await started(1);
    const { id, employer } = one!;
    const duties = s.get(OnboardingTasksService);
    const states = async () =>
      (await duties.search(bureau, { placementId: id, limit: 9 })).map(({ kind, dueOn, state }) => [
        kind,
        dueOn,
        state,
      ]);
    expect(await states()).toEqual([
      ['contract', '2018-04-06', 'ahead'],
      ['filing', '2018-04-06', 'ahead'],
      ['insurance', '2018-04-06', 'ahead'],
    ]);
    const notices = () =>
      s.sql(
        `SELECT status, to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "from" FROM notice WHERE effect_key LIKE $1`,
        [`duties:${id}:%`],
      );
    expect(await notices()).toMatchObject([{ from: '2018-03-27' }]);
    const word = {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'account',
      doneOn: '2018-03-08',
      reference: 'HT-1',
    } as const;
    const own = actorOf('employer', { employers: [employer] });
    await s.sql(
      `WITH office AS (INSERT INTO organisation (id, kind, name, place, employer_id) VALUES ($1, 'company', 'e', '440307', $2) RETURNING id)
       INSERT INTO user_account (id, organisation_id, name, display_name, role, employers, password_hash)
       SELECT $3, id, 'own', 'e', 'employer', ARRAY[$2::uuid], 'x' FROM office`,
      [newId(), employer, own.userId],
    );
    await duties.done(own, id, 'contract', word);
    await expect(duties.done(bureau, id, 'contract', { ...word, reference: 'HT-2' })).rejects.toEqual(
      refused('START_DUTY_RECORDED_BY_PARTY'),
    );
    await duties.done(own, id, 'contract', { ...word, reference: 'HT-3' });
    await expect(duties.done(own, id, 'insurance', { ...word, doneOn: '2018-03-01' })).rejects.toEqual(
      refused('START_DUTY_DAY'),
    );
    await expect(duties.done(actorOf('employer', { employers: [id] }), id, 'filing', word)).rejects.toEqual(
      refused('START_DUTY_NOT_FOUND'),
    );
    await s.setClock('2018-04-07T02:00:00Z');
    expect((await states()).map(([, , state]) => state)).toEqual(['done', 'overdue', 'overdue']);
    for (const kind of ['insurance', 'filing'] as const) await duties.done(own, id, kind, word);
    expect((await states()).map(([, , state]) => state)).toEqual(['done', 'done', 'done']);
    expect(await duties.search(own, { open: true, placementId: id, limit: 9 })).toEqual([]);
  });

  it('what is open is dropped when the job ends', async () => {
    const [one] = await started(1);
    await s.get(PlacementCommands).transition(asService(), [
      {
        placementId: one!.id,
        move: 'report_leaving',
        attribution: { ...said('employer', '2018-03-08'), reason: 'pay_below_advert' },
      },
    ]);
    await s.drain();
    const rows = await s.get(OnboardingTasksService).search(bureau, { placementId: one!.id, limit: 9 });
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['dropped']));
  });

  it('the worker confirms, or contradicts with words of the own, which opens a dispute and moves nothing', async () => {
    const [agrees, differs] = await started(2);
    const echoes = s.get(SeekerStartResponsesService);
    const at = station(agrees!.employer);
    expect(
      await echoes.record(at, agrees!.id, { confirms: true, channel: 'phone', evidence: '电话 14:05' }),
    ).toEqual({
      disputeId: null,
    });
    const { disputeId } = await echoes.record(at, differs!.id, {
      confirms: false,
      startOn: '2018-03-08',
      words: '九号才进厂',
      channel: 'phone',
      evidence: '电话 14:05',
    });
    expect(await s.sql(`SELECT kind, status, opened_by FROM dispute WHERE id = $1`, [disputeId])).toEqual([
      { kind: 'start_date', status: 'open', opened_by: 'worker' },
    ]);
    expect(
      await s.sql(`SELECT status, started_on::text AS "on" FROM placement WHERE id = $1`, [differs!.id]),
    ).toEqual([{ status: 'started', on: '2018-03-07' }]);
    await expect(
      echoes.record(actorOf('employer', { employers: [differs!.employer] }), differs!.id, {
        confirms: true,
        channel: 'account',
      }),
    ).rejects.toEqual(refused('PARTY_NOT_AUTHORISED'));
  });

  it('the filing roster of a company names those who started, and counts as an export', async () => {
    const [one] = await started(2);
    const { bytes } = await s
      .get(FilingRosterService)
      .write(bureau, one!.employer, { from: '2018-03-01', to: '2018-03-31' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const rows: string[][] = [];
    book.worksheets[0]!.eachRow((row) =>
      rows.push((row.values as unknown[]).slice(1).map((cell) => String(cell ?? ''))),
    );
    const header = rows.findIndex((row) => row[0] === '序号');
    expect(rows[header]).toHaveLength(23);
    const people = rows.slice(header + 1).filter((row) => /^\d/.test(row[0] ?? ''));
    const [{ n }] = (await s.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM placement WHERE employer_id = $1 AND started_on BETWEEN '2018-03-01' AND '2018-03-31'`,
      [one!.employer],
    )) as [{ n: number }];
    expect(n).toBeGreaterThanOrEqual(2);
    expect(people).toHaveLength(n);
    for (const row of people) expect(row[1]).toMatch(/^\d{17}[\dX]$/);
    expect(
      await s.sql(`SELECT fields FROM audit_entry WHERE action = 'export' AND aggregate_id = $1`, [
        one!.employer,
      ]),
    ).toEqual([{ fields: ['filing-roster', `count=${n}`] }]);
  });

  it('somebody on the employer’s bus departs and arrives by the station’s word, without a batch', async () => {
    await s.setClock('2018-02-27T02:00:00Z');
    const [id] = await readyPeople(s, 1);
    await s.setClock('2018-03-07T02:00:00Z');
    const go = (move: 'depart_own_way' | 'arrive', by: 'station' | 'worker', on: string) =>
      s
        .get(PlacementCommands)
        .transition(asService(), [{ placementId: id!, move, attribution: said(by, on) }]);
    await go('depart_own_way', 'station', '2018-03-06');
    await expect(go('arrive', 'worker', '2018-03-07')).rejects.toEqual(refused('NOT_THEIR_ROAD_TO_SAY'));
    await go('arrive', 'station', '2018-03-07');
    expect(await s.sql(`SELECT status, travel_mode FROM placement WHERE id = $1`, [id])).toEqual([
      { status: 'arrived', travel_mode: 'employer_bus' },
    ]);
    expect(await s.sql(`SELECT id FROM batch_passenger WHERE placement_id = $1`, [id])).toEqual([]);
  });

  it('a concern has three working days, and is settled when the worker says so', async () => {
    const [one] = await started(1);
    const at = station(one!.employer);
    const concerns = s.get(ConcernsService);
    const word = {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
      occurredOn: '2018-04-04',
    } as const;
    await s.setClock('2018-04-04T02:00:00Z');
    const id = await concerns.raise(at, one!.id, { ...word, kind: 'insurance' });
    const row = async () =>
      (
        await s.sql(
          `SELECT status, due_on::text AS due, confirmed_on::text AS confirmed FROM concern WHERE id = $1`,
          [id],
        )
      )[0];
    expect(await row()).toMatchObject({ status: 'open', due: '2018-04-10' });
    const settle = (settled: boolean) =>
      concerns.confirm(at, id, { settled, channel: 'phone', evidence: '电话 14:05' });
    await expect(settle(true)).rejects.toEqual(refused('WRONG_STATE'));
    const resolve = () =>
      concerns.transition(at, id, 'resolve', {
        reportedBy: 'station',
        evidence: '电话 14:05',
        channel: 'phone',
        reason: '已补缴',
      });
    await resolve();
    await settle(false);
    expect(await row()).toMatchObject({ status: 'open', confirmed: null });
    await resolve();
    await settle(true);
    expect(await row()).toMatchObject({ status: 'resolved', confirmed: '2018-04-04' });
  });

  it('warns early of calls missed, wages below the promise, insurance gaps and companions gone', async () => {
    const [stays, leaves] = await started(2);
    const warnings = s.get(EarlyWarningsQueries);
    const of = async (id: string) =>
      (await warnings.list(bureau, { limit: 100, after: 0 })).find(({ placementId }) => placementId === id)
        ?.warnings ?? [];
    expect(await of(stays!.id)).toEqual([]);
    const seekers = await s.sql<{ id: string }>(`SELECT seeker_id AS id FROM placement WHERE id = ANY($1)`, [
      [stays!.id, leaves!.id],
    ]);
    await s.sql(
      `INSERT INTO companion (seeker_id, with_seeker_id, kind) VALUES ($1, $2, 'couple')`,
      seekers.map(({ id }) => id).sort(),
    );
    await s.sql(`UPDATE placement SET offered_wage = 4000 WHERE id = $1`, [stays!.id]);
    await s.setClock('2018-04-10T02:00:00Z');
    await s.get(PlacementCommands).transition(asService(), [
      {
        placementId: leaves!.id,
        move: 'report_leaving',
        attribution: { ...said('employer', '2018-04-09'), reason: 'homesick' },
      },
    ]);
    await s.get(EvidenceService).record(bureau, stays!.id, 'employer', {
      kind: 'wage',
      fromOn: '2018-03-07',
      toOn: '2018-03-31',
      amount: 3100,
      reference: '工资单 2018-03',
    });
    await s.drain();
    expect(await of(stays!.id)).toEqual([
      'companions_left',
      'insurance_gap',
      'missed_call',
      'wage_below_promise',
    ]);
    expect(await of(leaves!.id)).toEqual([]);
  });
});
