import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { LoadReferenceService } from '../../../src/modules/reference/application/load-reference.service.js';
import type { YearSchedule } from '../../../src/modules/reference/index.js';
import { WorklistQueries } from '../../../src/modules/worklists/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { broken, intents, moveAll, persons, posts, said, sendOff } from '../placements/prepared.js';

/** Made up for this test: what the notices of 2027 will say is not known. */
const NATIONAL: YearSchedule = {
  scope: 'national',
  year: 2027,
  days: [
    { date: '2027-01-15', working: false, name: { zh: '虚构假日', en: 'made-up holiday' }, certain: true },
    { date: '2027-03-17', working: false, name: { zh: '虚构假日', en: 'made-up holiday' }, certain: true },
  ],
};
const GUANGXI: YearSchedule = {
  scope: 'guangxi',
  year: 2027,
  days: [
    {
      date: '2027-03-16',
      working: false,
      name: { zh: '虚构三月三', en: 'made-up Sanyuesan' },
      certain: true,
    },
  ],
};

describe('2027, whose schedule is missing', () => {
  let s: Services;
  let placementId: string;
  const bureau = actorOf('bureau');
  const planned = () =>
    s.get(PlanBatchService).plan(bureau, {
      departureOn: '2027-03-18',
      vehicles: [],
      escorts: [],
      attribution: said('bureau'),
    });
  const followUps = () =>
    s.sql<{ kind: string; due: string }>(
      `SELECT kind, due_on::text AS due FROM follow_up WHERE placement_id = $1 AND status <> 'lapsed' ORDER BY due_on`,
      [placementId],
    );
  const alarms = async (): Promise<number> =>
    (await s.get(WorklistQueries).counts(bureau, {})).alarms.CALENDAR_MISSING;

  beforeAll(async () => {
    s = await startServices({ label: 'year_2027', from: OPEN_REGISTERS });
    await s.setClock('2026-12-14T01:00:00Z');
    const [post] = await posts(s, 1, 1);
    await s.sql(
      `UPDATE employer SET vetted_until = '2027-12-31' WHERE id = (SELECT employer_id FROM vacancy WHERE id = $1)`,
      [post!.id],
    );
    await s.sql(`UPDATE vacancy SET valid_until = '2027-12-31' WHERE id = $1`, [post!.id]);
    const [seekerId] = await persons(s, 1);
    [placementId] = (await intents(s, [{ seekerId: seekerId!, vacancyId: post!.id }])) as [string];
    await sendOff(s, [placementId], { departed: '2026-12-14', arrived: '2026-12-14' });
    await s.setClock('2026-12-16T01:00:00Z');
    await moveAll(s, [placementId], 'start', 'employer', '2026-12-16');
    await s.drain();
  }, 120_000);
  afterAll(() => s.close());

  it('raises an alarm instead of a guess: no day is set, no batch is planned', async () => {
    expect(await followUps()).toEqual([{ kind: 'D7', due: '2026-12-23' }]);
    expect(await alarms()).toBe(1);
    await expect(planned()).rejects.toMatchObject({ code: 'CALENDAR_MISSING' });
    expect(await s.sql(`SELECT id FROM batch`)).toEqual([]);
  });

  it('still is an alarm while only one of the two notices is there', async () => {
    await s.get(LoadReferenceService).loadSchedule(actorOf('system-admin'), NATIONAL, '测试通知(国)');
    await s.drain();
    expect(await followUps()).toHaveLength(1);
    expect(await alarms()).toBe(1);
  });

  it('computes once the schedules are loaded, by the days of both', async () => {
    await s.get(LoadReferenceService).loadSchedule(actorOf('system-admin'), GUANGXI, '测试通知(桂)');
    await s.drain();
    expect(await followUps()).toEqual([
      { kind: 'D7', due: '2026-12-23' },
      { kind: 'D30', due: '2027-01-18' },
      { kind: 'D90', due: '2027-03-18' },
      { kind: 'D180', due: '2027-06-14' },
    ]);
    expect(await alarms()).toBe(0);
    const id = await planned();
    expect(await s.sql(`SELECT lock_on::text, final_on::text FROM batch WHERE id = $1`, [id])).toEqual([
      { lock_on: '2027-03-12', final_on: '2027-03-15' },
    ]);
    expect(await broken(s)).toEqual([]);
  });
});
