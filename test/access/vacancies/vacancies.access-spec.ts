import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, LONGGANG, PASSED_CHECKS, startHttp } from '../../support/harness/index.js';

const READ = ['bureau', 'caseworker', 'station', 'employer', 'clinic', 'escort', 'auditor'];
const WRITE = ['bureau', 'employer'];
const SAID = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'account' };
const ROUTES = [
  ['POST', '/api/v1/vacancies', WRITE],
  ['POST', '/api/v1/vacancies/check', WRITE],
  ['POST', '/api/v1/vacancies/reach', WRITE],
  ['GET', '/api/v1/vacancies', READ],
  ['GET', `/api/v1/vacancies/${newId()}`, READ],
  ['PUT', `/api/v1/vacancies/${newId()}/advert`, WRITE],
  ['PATCH', `/api/v1/vacancies/${newId()}`, WRITE],
  ['PUT', `/api/v1/vacancies/${newId()}/capacity`, WRITE],
  ['POST', `/api/v1/vacancies/${newId()}/copies`, WRITE],
  ['POST', `/api/v1/vacancies/${newId()}/transitions`, WRITE],
] as const;
const ADVERT = {
  title: '装配工',
  headcount: '20人',
  baseWage: '2800元',
  pay: '3000-3300',
  age: '18-45岁',
  term: '三年',
  probation: '2个月',
  hazards: '无',
};

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'vacancies_access' });
  await api.database.setClock('2018-02-20T01:00:00Z');
});
afterAll(() => api.close());

describe('who may call the routes of vacancies', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('lets an employer advertise for itself, the district publish, and nobody else change it', async () => {
    const longgang = await api.signInAs('bureau', { place: LONGGANG });
    const { body: employer } = await api.call<{ id: string }>('POST', '/api/v1/employers', {
      cookie: longgang,
      body: {
        reportedBy: 'bureau',
        channel: 'account',
        uscc: '919993070000000196',
        name: '龙岗区星禾电子(虚构)有限公司',
        districtCode: LONGGANG,
      },
    });
    const asked = await api.call('POST', '/api/v1/vacancies/reach', {
      cookie: longgang,
      headers: { 'idempotency-key': newId() },
      body: { employerId: employer.id, advert: ADVERT },
    });
    expect(asked.status).toBe(200);
    const own = await api.signInAs('employer', { employerId: employer.id });
    const create = (cookie: string, advert: object) =>
      api.call<{ id: string; code: string }>('POST', '/api/v1/vacancies', {
        cookie,
        body: { ...SAID, employerId: employer.id, advert },
      });
    const refused = await create(own, { ...ADVERT, skills: '仅招女工' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'ADVERT_REFUSED' } });
    const check = await api.call('POST', '/api/v1/vacancies/check', {
      cookie: own,
      body: { employerId: employer.id, advert: { ...ADVERT, skills: '仅招女工' } },
    });
    expect(check.body).toMatchObject({
      lawful: false,
      findings: [
        { code: 'DISCRIM_SEX', field: 'skills', law: { zh: expect.stringContaining('就业促进法') } },
        { code: 'OVERTIME_IMPLIED', level: 'info' },
        { code: 'AGE_LIMIT', level: 'info' },
        {},
      ],
    });
    const created = await create(own, ADVERT);
    expect(created.status).toBe(201);
    const url = `/api/v1/vacancies/${created.body.id}`;
    expect((await create(own, ADVERT)).body.code).toBe('VACANCY_EXISTS');
    const move = (cookie: string, name: string, reportedBy = 'employer') =>
      api.call('POST', `${url}/transitions`, {
        cookie,
        body: { reportedBy, channel: 'account', move: name },
      });
    expect((await move(own, 'submit')).status).toBe(204);
    expect((await move(own, 'publish', 'bureau')).status).toBe(403);
    expect(await move(longgang, 'publish', 'bureau')).toMatchObject({
      status: 409,
      body: { code: 'EMPLOYER_NOT_VETTED' },
    });
    await api.call('POST', `/api/v1/employers/${employer.id}/transitions`, {
      cookie: longgang,
      body: { reportedBy: 'bureau', channel: 'account', move: 'vet', checks: PASSED_CHECKS },
    });
    expect((await move(longgang, 'publish', 'bureau')).status).toBe(204);
    const napo = await api.signInAs('bureau');
    expect((await move(napo, 'close', 'bureau')).status).toBe(403);
    expect((await api.call('GET', url, { cookie: napo })).body).toMatchObject({
      status: 'published',
      allowedTransitions: [],
      employerName: '龙岗区星禾电子(虚构)有限公司',
      headcount: 20,
      payMin: 3000,
    });
    expect((await api.call('GET', url, { cookie: own })).body).toMatchObject({
      allowedTransitions: ['unpublish', 'close'],
    });
    const other = await api.signInAs('employer', { employerId: newId() });
    expect((await api.call('GET', url, { cookie: other })).status).toBe(404);
    const list = await api.call<{ items: object[] }>('GET', '/api/v1/vacancies?status=published&q=装配', {
      cookie: napo,
    });
    expect(list.body.items).toHaveLength(1);
  });
});
