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
import { RegisterEmployerService, EmployerTransitionsService } from '../../../src/modules/employers/index.js';
import {
  ChangeVacancyService,
  VacancyTransitionsService,
  RegisterVacancyService,
  VacancyReader,
  VacancyPlaces,
} from '../../../src/modules/vacancies/index.js';
import { VacanciesQueries } from '../../../src/modules/vacancies/application/vacancies.queries.js';
import { toVacancyResponse } from '../../../src/modules/vacancies/http/dto/vacancy.response.dto.js';
import type { WrittenAdvert } from '../../../src/modules/vacancies/domain/read-advert.js';
import { newId } from '../../../src/platform/clock/index.js';

const USCC = '919993070000000196';
const ADVERT: Record<string, string> = {
  fair: 'F2018-0227',
  title: '装配工',
  headcount: '3',
  education: '初中及以上',
  age: '18-45岁',
  baseWage: '2500',
  pay: '3000-3300',
  term: '三年',
  probation: '2个月',
  hazards: '无',
  engagement: '直招',
  lodging: '包吃包住',
  validUntil: '2018-04-30',
};

function advert(changes: Record<string, string> = {}): WrittenAdvert {
  return Object.fromEntries(Object.entries({ ...ADVERT, ...changes }).map(([key, text]) => [key, { text }]));
}

describe('vacancies from a form', () => {
  let services: Services;
  let employerId: string;
  const bureau = longgangBureau();
  const attribution = { reportedBy: 'bureau', channel: 'account' } as const;

  beforeAll(async () => {
    services = await startServices({
      label: 'vacancies',
      modules: [ReferenceModule, NotificationsModule, ImportsModule, EmployersModule, VacanciesModule],
    });
    await services.setClock('2018-02-20T01:00:00Z');
    employerId = await services.get(RegisterEmployerService).register(bureau, {
      ...attribution,
      uscc: USCC,
      name: '龙岗区星禾电子(虚构)有限公司',
      districtCode: LONGGANG,
    });
  });
  afterAll(() => services.close());

  const register = (changes: Record<string, string> = {}) =>
    services.get(RegisterVacancyService).register(bureau, {
      employerId,
      advert: advert(changes),
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
    });
  const move = (
    id: string,
    name: 'submit' | 'publish' | 'close' | 'unpublish' | 'renew',
    more: object = {},
  ) =>
    services.get(VacancyTransitionsService).transition(bureau, id, { ...attribution, move: name, ...more });
  const row = async (id: string) =>
    (await services.sql(`SELECT status, held, used, version FROM vacancy WHERE id = $1`, [id]))[0];

  it('are published only when complete and the employer is vetted', async () => {
    const draft = await register({ title: '包装工', pay: '面议' });
    await expect(move(draft, 'submit')).rejects.toMatchObject({ code: 'VACANCY_NOT_PUBLISHABLE' });
    await services.get(ChangeVacancyService).replace(bureau, draft, advert({ title: '包装工' }));
    await move(draft, 'submit');
    await expect(move(draft, 'publish')).rejects.toMatchObject({ code: 'EMPLOYER_NOT_VETTED' });
    await services.get(EmployerTransitionsService).transition(bureau, employerId, {
      ...attribution,
      move: 'vet',
      until: '2018-12-31',
      checks: PASSED_CHECKS,
    });
    await move(draft, 'publish');
    expect(await row(draft)).toMatchObject({ status: 'published', version: 3 });
    await expect(services.get(ChangeVacancyService).replace(bureau, draft, advert())).rejects.toMatchObject({
      code: 'VACANCY_NOT_DRAFT',
    });
  });

  it('are refused with the field and the rule when the advert breaks the law', async () => {
    await expect(register({ skills: '限男', probation: '8个月' })).rejects.toMatchObject({
      code: 'ADVERT_REFUSED',
      details: {
        findings: [
          { code: 'DISCRIM_SEX', field: 'skills' },
          { code: 'PROBATION_TOO_LONG', field: 'probation' },
        ],
      },
    });
    await expect(register({ title: '包装工' })).rejects.toMatchObject({ code: 'VACANCY_EXISTS' });
    const checked = await services
      .get(RegisterVacancyService)
      .check(bureau, employerId, advert({ pay: '9000', duty: '抛光' }));
    expect(checked.findings.map(({ code }) => code)).toEqual([
      'OVERTIME_IMPOSSIBLE',
      'HAZARD_UNDECLARED',
      'OVERTIME_IMPLIED',
      'AGE_LIMIT',
      'WAGE_TEXT',
    ]);
  });

  it('give no place away twice, however many ask at once, and fill and open by themselves', async () => {
    const id = await register({ title: '质检员' });
    await move(id, 'submit');
    await move(id, 'publish');
    const hold = () =>
      services.uow.write(actorOf('caseworker'), (tx) =>
        services.get(VacancyPlaces).change(tx, [{ vacancyId: id, held: 1, used: 0 }]),
      );
    const results = await Promise.allSettled(Array.from({ length: 8 }, hold));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'VACANCY_FULL', kind: 'limit-reached' });
    }
    expect(await row(id)).toMatchObject({ status: 'published', held: 3, used: 0 });
    await expect(move(id, 'close')).rejects.toMatchObject({ code: 'VACANCY_HAS_PROMISES' });
    const change = (held: number, used: number) =>
      services.uow.write(actorOf('employer', { employers: [employerId] }), (tx) =>
        services.get(VacancyPlaces).change(tx, [{ vacancyId: id, held, used }]),
      );
    await change(-3, 3);
    expect(await row(id)).toMatchObject({ status: 'filled', held: 0, used: 3 });
    await change(0, -1);
    expect(await row(id)).toMatchObject({ status: 'published', held: 0, used: 2 });
    await expect(change(0, -3)).rejects.toMatchObject({ code: 'VACANCY_FULL' });
    await expect(
      services.uow.write(bureau, (tx) =>
        services.get(VacancyPlaces).change(tx, [{ vacancyId: newId(), held: 1, used: 0 }]),
      ),
    ).rejects.toMatchObject({ code: 'VACANCY_NOT_FOUND' });
  });

  it('are seen by both bureaus, changed by the district’s alone, and hidden from other employers', async () => {
    const napo = actorOf('bureau');
    const queries = services.get(VacanciesQueries);
    const { rows } = await queries.search(napo, { limit: 10 });
    expect(rows.map(({ employer }) => employer?.name)).toContain('龙岗区星禾电子(虚构)有限公司');
    const id = rows[0]!.vacancy.id;
    await expect(
      services.get(VacancyTransitionsService).transition(napo, id, { ...attribution, move: 'close' }),
    ).rejects.toMatchObject({ code: 'VACANCY_NOT_YOURS' });
    await expect(
      services.uow.write(napo, (tx) => tx.execute(`UPDATE vacancy SET booth = 'Z' WHERE id = $1`, [id])),
    ).rejects.toThrow(/row-level security/);
    const other = actorOf('employer', { employers: [newId()] });
    expect((await queries.search(other, { limit: 10 })).rows).toEqual([]);
    const own = actorOf('employer', { employers: [employerId] });
    expect((await queries.search(own, { limit: 10 })).rows.length).toBeGreaterThan(0);
    expect((await queries.search(actorOf('caseworker'), { limit: 10 })).rows.length).toBeGreaterThan(0);
    expect(
      (await queries.search(longgangBureau({ cooperations: [], places: ['440306'] }), { limit: 10 })).rows,
    ).toEqual([]);
  });

  it('are found by the names rosters write', async () => {
    const found = await services.uow.read(actorOf('bureau'), (tx) =>
      services.get(VacancyReader).byEmployerAndTitle(tx, [
        { employerName: '龙岗区星禾电子有限公司', title: ' 质检员 ', fairCode: 'F2018-0227' },
        { employerName: '星禾电子', title: '质检员' },
        { employerName: '星禾电子', title: '董事长' },
        { employerName: '无此企业', title: '质检员' },
      ]),
    );
    expect(found.map(({ employer, vacancy }) => [employer?.id ?? null, vacancy?.title ?? null])).toEqual([
      [employerId, '质检员'],
      [employerId, '质检员'],
      [employerId, null],
      [null, null],
    ]);
    expect(found[0]!.vacancy).toMatchObject({ open: true, freePlaces: 1, fairCode: 'F2018-0227' });
  });

  it('end by date, the vetting too', async () => {
    await services.setClock('2018-05-02T01:00:00Z');
    expect(await services.get(VacancyTransitionsService).endByDate(newId())).toBe(2);
    expect(await services.get(VacancyTransitionsService).endByDate(newId())).toBe(0);
    const [id] = await services.sql<{ id: string }>(`SELECT id FROM vacancy WHERE title = '包装工'`);
    expect(await row(id!.id)).toMatchObject({ status: 'expired' });
    const { seen, today } = await services.get(VacanciesQueries).find(bureau, id!.id);
    expect(toVacancyResponse(seen, bureau, today).allowedTransitions).toEqual(['close', 'renew']);
    await expect(move(id!.id, 'renew')).rejects.toMatchObject({ code: 'VACANCY_PAST_ITS_END' });
    await move(id!.id, 'renew', { validUntil: '2019-06-30' });
    expect(await row(id!.id)).toMatchObject({ status: 'draft' });
    await services.setClock('2019-01-01T01:00:00Z');
    expect(await services.get(EmployerTransitionsService).endVettings(newId())).toBe(1);
    expect(await services.sql(`SELECT status FROM employer`)).toEqual([{ status: 'expired' }]);
    await move(id!.id, 'submit');
    await expect(move(id!.id, 'publish')).rejects.toMatchObject({ code: 'EMPLOYER_NOT_VETTED' });
    await services.drain();
  });
});
