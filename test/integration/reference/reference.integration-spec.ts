import { LoadReferenceService } from '../../../src/modules/reference/application/load-reference.service.js';
import {
  ReferenceModule,
  ReferenceQueries,
  type YearSchedule,
} from '../../../src/modules/reference/index.js';
import { actorOf, type Services, startServices } from '../../support/harness/index.js';

describe('reference facts loaded from notices', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: 'reference', modules: [ReferenceModule] });
  });
  afterAll(() => s.close());

  const of2027: YearSchedule = {
    scope: 'national',
    year: 2027,
    days: [
      { date: '2027-02-08', working: false, name: { zh: '春节', en: 'Spring Festival' }, certain: true },
      {
        date: '2027-02-20',
        working: true,
        name: { zh: '春节调休', en: 'worked for Spring Festival' },
        certain: true,
      },
    ],
  };

  it('counts working days of a year only once its schedule is loaded', async () => {
    const clinic = actorOf('clinic');
    const before = await s.get(ReferenceQueries).calendar(clinic, 'shenzhen');
    expect(() => before.isWorkingDay('2027-02-08')).toThrow('CALENDAR_MISSING');

    await s.get(LoadReferenceService).loadSchedule(actorOf('system-admin'), of2027, '国办发明电〔2026〕号');
    const after = await s.get(ReferenceQueries).calendar(clinic, 'shenzhen');
    expect(['2027-02-08', '2027-02-09', '2027-02-20'].map((date) => after.isWorkingDay(date))).toEqual([
      false,
      true,
      true,
    ]);

    const napo = await s.get(ReferenceQueries).calendar(clinic, 'guangxi');
    expect(() => napo.isWorkingDay('2027-02-08')).toThrow('CALENDAR_MISSING');
    expect(
      await s.sql(`SELECT action, fields FROM audit_entry WHERE aggregate = 'calendar_schedule'`),
    ).toEqual([{ action: 'reference.schedule-loaded', fields: ['national', '2027'] }]);
  });

  it('replaces a schedule that is loaded again and refuses a wrong one', async () => {
    const bureau = actorOf('bureau');
    await s
      .get(LoadReferenceService)
      .loadSchedule(bureau, { ...of2027, days: of2027.days.slice(0, 1) }, '更正通知');
    const calendar = await s.get(ReferenceQueries).calendar(bureau, 'shenzhen');
    expect(calendar.isWorkingDay('2027-02-20')).toBe(false);
    const wrong = s.get(LoadReferenceService).loadSchedule(bureau, { ...of2027, year: 2028 }, '误');
    await expect(wrong).rejects.toMatchObject({ code: 'SCHEDULE_INVALID' });
    const empty = s.get(LoadReferenceService).loadSchedule(bureau, { ...of2027, days: [] }, '误');
    await expect(empty).rejects.toMatchObject({ code: 'SCHEDULE_INVALID' });
  });

  it('puts a loaded minimum wage in force from its date', async () => {
    const bureau = actorOf('bureau');
    const wage = {
      area: 'shenzhen',
      from: '2026-09-01',
      monthly: 2700,
      hourly: 25.4,
      certain: true,
    } as const;
    await s.get(LoadReferenceService).loadMinimumWage(bureau, wage, '深人社规〔2026〕号');
    expect(await s.get(ReferenceQueries).minimumWage(bureau, 'shenzhen', '2026-09-01')).toEqual(wage);
    expect(await s.get(ReferenceQueries).minimumWage(bureau, 'shenzhen', '2026-08-31')).toMatchObject({
      monthly: 2520,
    });
    expect(await s.get(ReferenceQueries).minimumWages(bureau)).toContainEqual(wage);
  });

  it('lets nobody write them in the database but a bureau, the administrator and the service', async () => {
    const attempt = s.get(LoadReferenceService).loadSchedule(actorOf('employer'), of2027, '越权');
    await expect(attempt).rejects.toThrow(/row-level security/);
  });
});
