import {
  actorOf,
  LONGGANG,
  longgangBureau,
  PASSED_CHECKS,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { EmployersModule } from '../../../src/modules/employers/index.js';
import { ImportsModule } from '../../../src/modules/imports/index.js';
import { NotificationsModule } from '../../../src/modules/notifications/index.js';
import { ReferenceModule } from '../../../src/modules/reference/index.js';
import { VacanciesModule } from '../../../src/modules/vacancies/index.js';
import { EmployerTransitionsService, RegisterEmployerService } from '../../../src/modules/employers/index.js';
import {
  ChangeVacancyService,
  VacancyTransitionsService,
  RegisterVacancyService,
  VacancyPlaces,
} from '../../../src/modules/vacancies/index.js';
import { VacanciesQueries } from '../../../src/modules/vacancies/application/vacancies.queries.js';
import type { WrittenAdvert } from '../../../src/modules/vacancies/domain/read-advert.js';
import { invariants } from '../../../src/composition/invariant-list.js';

const ADVERT: Record<string, string> = {
  fair: 'F2018-0227',
  title: '装配工',
  headcount: '3',
  age: '18-60岁',
  baseWage: '2500',
  pay: '2500',
  term: '三年',
  probation: '2个月',
  hazards: '无',
  engagement: '直招',
  lodging: '包吃包住',
  validUntil: '2018-04-30',
};
const written = (changes: Record<string, string> = {}): WrittenAdvert =>
  Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, { text }]));

describe('the card of a vacancy', () => {
  let s: Services;
  let plant: string;
  let firm: string;
  const bureau = longgangBureau();
  const attribution = { reportedBy: 'bureau', channel: 'account' } as const;
  const caseworker = actorOf('caseworker');

  beforeAll(async () => {
    s = await startServices({
      label: 'cards',
      modules: [ReferenceModule, NotificationsModule, ImportsModule, EmployersModule, VacanciesModule],
    });
    await s.setClock('2018-02-20T01:00:00Z');
    const register = (uscc: string, name: string, more: object = {}) =>
      s
        .get(RegisterEmployerService)
        .register(bureau, { ...attribution, uscc, name, districtCode: LONGGANG, ...more });
    plant = await register('919993070000000196', '龙岗区星禾电子(虚构)有限公司');
    firm = await register('91999307XN00000127', '深圳市众达劳务派遣(虚构)有限公司', {
      dispatchLicence: '粤440307-0001(虚构)',
    });
    await s
      .get(EmployerTransitionsService)
      .transition(bureau, plant, { ...attribution, move: 'vet', checks: PASSED_CHECKS });
    await s.get(EmployerTransitionsService).transition(bureau, firm, {
      ...attribution,
      move: 'vet',
      checks: [...PASSED_CHECKS, { item: 'dispatch_licence', outcome: 'passed' }],
    });
  });
  afterAll(async () => {
    await s.drain();
    for (const { name, sql } of invariants.filter(
      (one) => /vacancy|employer/.test(one.name) && !one.sql.includes('placement'),
    ))
      expect({ name, rows: await s.sql(sql) }).toEqual({ name, rows: [] });
    await s.close();
  });

  const register = (title: string, more: Partial<Parameters<RegisterVacancyService['register']>[1]> = {}) =>
    s.get(RegisterVacancyService).register(bureau, {
      employerId: plant,
      advert: written({ ...ADVERT, title }),
      ...attribution,
      ...more,
    });
  const move = (id: string, name: 'submit' | 'publish' | 'close' | 'reopen', more: object = {}) =>
    s.get(VacancyTransitionsService).transition(bureau, id, { ...attribution, move: name, ...more });
  const publish = async (id: string) => {
    await move(id, 'submit');
    await move(id, 'publish');
  };
  const row = async (id: string) => (await s.sql(`SELECT * FROM vacancy WHERE id = $1`, [id]))[0]!;
  const take = (id: string, count: { held?: number; used?: number; women?: number; men?: number }) =>
    s.uow.write(caseworker, (tx) =>
      s.get(VacancyPlaces).change(tx, [
        {
          vacancyId: id,
          held: count.held ?? 0,
          used: count.used ?? 0,
          beds: { women: count.women ?? 0, men: count.men ?? 0 },
        },
      ]),
    );

  it('is changed field by field while a draft, judged whole, and refused to the second of two editors', async () => {
    const id = await register('组长', {
      parts: { allowances: [{ name: '夜班津贴', yuan: 300 }], probationWage: 2130 },
    });
    const cards = s.get(ChangeVacancyService);
    expect(
      await cards.change(bureau, id, {
        expectedRevision: 1,
        advert: written({ baseWage: '2600', pay: '2600' }),
      }),
    ).toBe(2);
    expect(await row(id)).toMatchObject({
      title: '组长',
      base_wage: 2600,
      probation_wage: 2130,
      allowances: [{ name: '夜班津贴', yuan: 300 }],
    });
    await expect(
      cards.change(bureau, id, { expectedRevision: 1, advert: written({ baseWage: '2700' }) }),
    ).rejects.toMatchObject({ code: 'STALE_STATE' });
    await expect(
      cards.change(bureau, id, { expectedRevision: 2, advert: written({ baseWage: '3000', pay: '3000' }) }),
    ).rejects.toMatchObject({
      code: 'ADVERT_REFUSED',
      details: { findings: [{ code: 'PROBATION_PAY_LOW', field: 'probation' }] },
    });
    await publish(id);
    await expect(cards.change(bureau, id, { advert: written({ pay: '9' }) })).rejects.toMatchObject({
      code: 'VACANCY_NOT_DRAFT',
    });
  });

  it('keeps firm of record and host apart, waits until both are named, and shows both', async () => {
    const advert = written({ ...ADVERT, title: '派遣普工', engagement: '派遣' });
    const id = await register('派遣普工', { employerId: firm, advert });
    await expect(move(id, 'submit')).rejects.toMatchObject({
      code: 'VACANCY_NOT_PUBLISHABLE',
      details: { blockers: ['DISPATCH_PARTY_MISSING'] },
    });
    await s.get(ChangeVacancyService).change(bureau, id, { parts: { hostEmployerId: plant } });
    await publish(id);
    const queries = s.get(VacanciesQueries);
    const { seen } = await queries.find(caseworker, id);
    expect([seen.employerOfRecord?.id, seen.host?.id]).toEqual([firm, plant]);
    const atHost = await queries.search(caseworker, { hostEmployerId: plant, limit: 50 });
    expect(atHost.rows.map(({ vacancy }) => vacancy.id)).toContain(id);
    const host = await queries.search(actorOf('employer', { employers: [plant] }), { limit: 50 });
    expect(host.rows.map(({ vacancy }) => vacancy.id)).toContain(id);
  });

  it('gives a last bed once, by sex, with the place or not at all', async () => {
    const id = await register('夜班普工', { parts: { bedsWomen: 1, bedsMen: 0 } });
    await publish(id);
    const asks = await Promise.allSettled(Array.from({ length: 6 }, () => take(id, { held: 1, women: 1 })));
    expect(asks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const ask of asks)
      if (ask.status === 'rejected')
        expect(ask.reason).toMatchObject({ code: 'NO_BED_LEFT', kind: 'limit-reached' });
    await expect(take(id, { held: 1, men: 1 })).rejects.toMatchObject({ code: 'NO_BED_LEFT' });
    await take(id, { held: 2 });
    await expect(take(id, { held: 1, women: 1 })).rejects.toMatchObject({ code: 'VACANCY_FULL' });
    expect(await row(id)).toMatchObject({ held: 3, beds_women_taken: 1, beds_men_taken: 0 });
    await take(id, { held: -3, women: -1 });
    await expect(take(id, { women: -1 })).rejects.toMatchObject({ code: 'VACANCY_FULL' });
  });

  it('is raised and lowered, never below what is promised, filled and opened by it', async () => {
    const id = await register('检验员', { parts: { bedsWomen: 2, bedsMen: 2 } });
    await publish(id);
    await take(id, { held: 1, used: 1, women: 1 });
    const cards = s.get(ChangeVacancyService);
    await expect(cards.resize(bureau, id, { headcount: 1 })).rejects.toMatchObject({
      code: 'HEADCOUNT_PROMISED',
      details: { held: 1, used: 1 },
    });
    await expect(cards.resize(bureau, id, { bedsWomen: 0 })).rejects.toMatchObject({
      code: 'HEADCOUNT_PROMISED',
    });
    await take(id, { held: -1, used: 1 });
    await cards.resize(bureau, id, { headcount: 2 });
    expect(await row(id)).toMatchObject({ status: 'filled', headcount: 2 });
    await cards.resize(bureau, id, { headcount: 5, bedsMen: 1 });
    expect(await row(id)).toMatchObject({ status: 'published', headcount: 5, beds_women: 2, beds_men: 1 });
    const raced = await Promise.allSettled([
      cards.resize(bureau, id, { headcount: 2 }),
      take(id, { held: 1 }),
      take(id, { held: 1 }),
    ]);
    const now = await row(id);
    expect(Number(now['held']) + Number(now['used'])).toBeLessThanOrEqual(Number(now['headcount']));
    expect(raced.some(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('is copied for the next fair with its parts and its present headcount, closed, and reopened alone', async () => {
    const id = await register('包装工', { parts: { deductions: [{ name: '水电', yuan: 50 }] } });
    const cards = s.get(ChangeVacancyService);
    await publish(id);
    await cards.resize(bureau, id, { headcount: 7 });
    await expect(
      cards.copy(bureau, id, { ...attribution, advert: written({ headcount: '3' }) }),
    ).rejects.toMatchObject({ code: 'VACANCY_EXISTS' });
    const copy = await cards.copy(bureau, id, { ...attribution, advert: written({ fair: 'F2018-0310' }) });
    expect(await row(copy)).toMatchObject({
      status: 'draft',
      headcount: 7,
      fair_code: 'F2018-0310',
      deductions: [{ name: '水电', yuan: 50 }],
      copied_from: id,
    });
    await move(id, 'close');
    const again = await register('包装工');
    await expect(move(id, 'reopen')).rejects.toMatchObject({
      code: 'VACANCY_EXISTS',
      details: { id: again },
    });
    await move(again, 'close');
    await move(id, 'reopen');
    expect(await row(id)).toMatchObject({ status: 'draft' });
  });

  it('stands out while offers are open and the employer is suspended', async () => {
    const id = await register('仓管员');
    await publish(id);
    await take(id, { held: 1 });
    const doubt = async () =>
      (await s.get(VacanciesQueries).search(bureau, { offersInDoubt: true, limit: 9 })).rows.map(
        ({ vacancy }) => vacancy.id,
      );
    expect(await doubt()).toEqual([]);
    await s
      .get(EmployerTransitionsService)
      .transition(bureau, plant, { ...attribution, move: 'suspend', reason: 'wage_arrears' });
    expect(await doubt()).toContain(id);
    const draft = await register('叉车司机', { advert: written({ ...ADVERT, title: '叉车司机' }) });
    await move(draft, 'submit');
    await expect(move(draft, 'publish')).rejects.toMatchObject({ code: 'EMPLOYER_NOT_VETTED' });
  });
});
