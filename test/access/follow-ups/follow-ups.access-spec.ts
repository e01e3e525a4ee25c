import { ROLES, systemActor } from '../../../src/platform/access/index.js';
import { DataKeyStore } from '../../../src/platform/crypto/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { CHENGXIANG, type HttpApi, startHttp } from '../../support/harness/index.js';

const READ = ['bureau', 'caseworker', 'station', 'auditor'];
const RECORD = ['bureau', 'caseworker', 'station'];
const ROUTES = [
  ['GET', '/api/v1/follow-ups', READ],
  ['GET', '/api/v1/follow-ups/figures?asOf=2018-06-20', READ],
  ['GET', `/api/v1/follow-ups/${newId()}`, READ],
  ['GET', `/api/v1/follow-ups/placements/${newId()}`, READ],
  ['GET', `/api/v1/follow-ups/placements/${newId()}/evidence`, [...READ, 'employer']],
  ['POST', `/api/v1/follow-ups/placements/${newId()}/evidence`, [...RECORD, 'employer']],
  ['POST', `/api/v1/follow-ups/${newId()}/outcome`, RECORD],
  ['POST', `/api/v1/follow-ups/${newId()}/transitions`, RECORD],
  ['POST', `/api/v1/follow-ups/${newId()}/calls`, RECORD],
  ['POST', `/api/v1/evidence/${newId()}/files`, [...RECORD, 'employer']],
  ['GET', `/api/v1/evidence-files/${newId()}`, RECORD],
  ['GET', `/api/v1/evidence-files/${newId()}/readings`, [...READ, 'employer']],
  ['GET', '/api/v1/concerns', READ],
  ['POST', '/api/v1/concerns', RECORD],
  ['POST', `/api/v1/concerns/${newId()}/transitions`, RECORD],
  ['GET', '/api/v1/starts/duties', [...READ, 'employer']],
  ['PUT', `/api/v1/starts/placements/${newId()}/duties/contract`, ['bureau', 'station', 'employer']],
  ['POST', `/api/v1/starts/placements/${newId()}/echo`, RECORD],
  ['GET', '/api/v1/starts/filing-roster', ['bureau']],
  ['GET', '/api/v1/starts/warnings', READ],
  ['POST', `/api/v1/concerns/${newId()}/confirmation`, RECORD],
] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: 'follow_ups_access' });
});
afterAll(() => api.close());

describe('who may call the routes after the start', () => {
  it.each(ROUTES)('%s %s', async (method, url, allowed) => {
    // A route that takes a file is asked without one.
    const answers = method === 'POST' && url.endsWith('/files') ? [415] : [200, 404, 422];
    const body = method === 'GET' ? undefined : {};
    expect((await api.call(method, url, { body })).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
      if ((allowed as readonly string[]).includes(role)) expect(answers).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });
});

describe('a follow-up and what people see of it', () => {
  const [employerId, placementId, followUpId] = [newId(), newId(), newId()];
  const url = `/api/v1/follow-ups/${followUpId}`;
  const call = {
    reportedBy: 'caseworker',
    evidence: '电话 14:05',
    channel: 'phone',
    occurredOn: '2018-03-14',
  } as const;

  beforeAll(async () => {
    await api.database.setClock('2018-03-20T01:00:00Z');
    const seeker = newId();
    await api.database.sql(
      `INSERT INTO employer (id, status, version, uscc, name, name_key, short_key, district_code, kind, vetted_until)
       VALUES ($1, 'vetted', 1, '919993070000000196', '龙岗区星禾电子(虚构)有限公司', '星禾电子', '星禾', '440307', 'direct', '2099-12-31')`,
      [employerId],
    );
    await person(seeker);
    await api.app
      .get(UnitOfWork)
      .write(systemActor(['*'], newId()), (tx) => api.app.get(DataKeyStore).create(tx, [seeker]));
    await api.database.sql(
      `INSERT INTO placement (id, status, version, cooperation, seeker_id, area_code, county_code, employer_id, job_text, origin,
         started_on, start_confirmed_on) VALUES ($1, 'started', 1, 'napo-longgang', $2, $3, '451026', $4, '普工', 'fair', '2018-03-07', '2018-03-08')`,
      [placementId, seeker, `${CHENGXIANG}201`, employerId],
    );
    await api.database.sql(
      `INSERT INTO follow_up (id, status, version, kind, placement_id, cooperation, area_code, employer_id, started_on, nominal_on, due_on, opens_on, closes_on)
       VALUES ($1, 'due', 1, 'D7', $2, 'napo-longgang', $3, $4, '2018-03-07', '2018-03-14', '2018-03-14', '2018-03-11', '2018-03-17')`,
      [followUpId, placementId, `${CHENGXIANG}201`, employerId],
    );
  });

  async function person(seeker: string): Promise<void> {
    await api.database.sql(
      `INSERT INTO seeker (id, status, version, county_code, area_code, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
       VALUES ($1, 'employed', 1, '451026', $2, '农试试', '{}', '{}', 'male', '1990-01-01', '\\x00', '\\x01', '\\x02')`,
      [seeker, `${CHENGXIANG}201`],
    );
  }

  it('is the caller’s of the own township and the station’s of the own companies, not the employer’s', async () => {
    const seen = async (cookie: string) => (await api.call('GET', url, { cookie })).status;
    expect(await seen(await api.signInAs('caseworker'))).toBe(200);
    expect(await seen(await api.signInAs('caseworker', { areas: ['451026101'] }))).toBe(404);
    expect(await seen(await api.signInAs('station', { employers: [employerId] }))).toBe(200);
    expect(await seen(await api.signInAs('station', { employers: [newId()] }))).toBe(404);
    expect(await seen(await api.signInAs('employer', { employerId }))).toBe(403);
  });

  it('takes an answer in the name of who said it, and a caller’s "left" is the employer’s to answer', async () => {
    const cookie = await api.signInAs('caseworker');
    const other = await api.call('POST', `${url}/outcome`, {
      cookie,
      body: { ...call, reportedBy: 'employer', outcome: 'left' },
    });
    expect(other).toMatchObject({ status: 403, body: { code: 'PARTY_NOT_AUTHORISED' } });
    const giveUp = await api.call('POST', `${url}/transitions`, {
      cookie,
      body: { ...call, move: 'give_up' },
    });
    expect(giveUp).toMatchObject({ status: 409, body: { code: 'WRONG_STATE' } });
    const attempt = { ...call, result: 'no_answer', expectedVersion: 1 };
    expect(await api.call('POST', `${url}/calls`, { cookie, body: attempt })).toMatchObject({
      status: 200,
      body: { attempts: 1, failedDays: 1, rung: 'own_phone', nextOn: '2018-03-15' },
    });
    expect((await api.call('POST', `${url}/calls`, { cookie, body: attempt })).status).toBe(409);
    const unreachable = { ...call, outcome: 'unreachable', evidence: 'x' };
    expect((await api.call('POST', `${url}/outcome`, { cookie, body: unreachable })).status).toBe(204);
    expect(
      (await api.call('POST', `${url}/transitions`, { cookie, body: { ...call, move: 'attempt' } })).status,
    ).toBe(204);
    expect((await api.call('GET', url, { cookie })).body).toMatchObject({
      status: 'attempted',
      attempts: 3,
      failedDays: 1,
      nextRung: 'own_phone',
      allowedTransitions: expect.not.arrayContaining(['give_up']),
    });
    const left = { ...call, outcome: 'left', leftOn: '2018-03-12' };
    expect((await api.call('POST', `${url}/outcome`, { cookie, body: left })).status).toBe(204);
    expect((await api.call('GET', url, { cookie })).body).toMatchObject({
      status: 'done',
      outcome: 'left',
      reportedBy: 'caseworker',
      attempts: 3,
    });
    expect(await api.database.sql(`SELECT kind FROM dispute WHERE placement_id = $1`, [placementId])).toEqual(
      [{ kind: 'leaving' }],
    );
    expect(await api.database.sql(`SELECT status FROM placement WHERE id = $1`, [placementId])).toEqual([
      { status: 'started' },
    ]);
  });

  it('keeps a concern, its owner and clock, and drops words that may not be kept', async () => {
    const cookie = await api.signInAs('station', { employers: [employerId] });
    const raised = await api.call<{ id: string }>('POST', '/api/v1/concerns', {
      cookie,
      body: {
        reportedBy: 'worker',
        evidence: '电话 14:05',
        channel: 'phone',
        placementId,
        kind: 'rights',
        words: '厂里要求查乙肝',
      },
    });
    expect(raised.status).toBe(201);
    const list = await api.call<{ items: unknown[] }>('GET', '/api/v1/concerns?status=open', { cookie });
    expect(list.body.items).toMatchObject([
      { id: raised.body.id, words: null, owner: 'station', raisedOn: '2018-03-20', dueOn: '2018-03-23' },
    ]);
    const move = { reportedBy: 'station', evidence: '电话 14:05', channel: 'account', move: 'resolve' };
    const concern = `/api/v1/concerns/${raised.body.id}/transitions`;
    const allowed = async (reader: string): Promise<string[]> => {
      const { body } = await api.call<{ items: { allowedTransitions: string[] }[] }>(
        'GET',
        '/api/v1/concerns',
        {
          cookie: reader,
        },
      );
      return body.items[0]!.allowedTransitions;
    };
    const bureau = await api.signInAs('bureau');
    expect(await allowed(cookie)).toEqual(['take', 'pass_on', 'resolve', 'withdraw']);
    expect(await allowed(bureau)).toEqual(['take', 'pass_on', 'resolve']);
    const back = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'phone', move: 'withdraw' };
    expect((await api.call('POST', concern, { cookie: bureau, body: back })).body.code).toBe(
      'CONCERN_NOT_YOURS',
    );
    expect((await api.call('POST', concern, { cookie, body: move })).body.code).toBe('REASON_REQUIRED');
    const solved = { ...move, reason: '已与企业沟通' };
    expect((await api.call('POST', concern, { cookie, body: solved })).status).toBe(204);
    const settled = { settled: true, channel: 'phone', evidence: '电话 14:05' };
    const confirm = `/api/v1/concerns/${raised.body.id}/confirmation`;
    // Whoever settled it does not say for the person that it is.
    expect((await api.call('POST', confirm, { cookie, body: settled })).body.code).toBe(
      'PARTY_NOT_AUTHORISED',
    );
    expect((await api.call('POST', confirm, { cookie: bureau, body: settled })).status).toBe(204);
  });

  it('takes evidence once and computes stable employment from it', async () => {
    const cookie = await api.signInAs('bureau');
    const fact = {
      ...{ kind: 'wage', fromOn: '2018-03-07', toOn: '2018-03-31', amount: 3600, reportedBy: 'employer' },
      reference: '工资单 2018-03',
    };
    const of = `/api/v1/follow-ups/placements/${placementId}`;
    for (const _again of [1, 2])
      expect((await api.call('POST', `${of}/evidence`, { cookie, body: fact })).status).toBe(201);
    expect((await api.call('GET', of, { cookie })).body).toMatchObject({
      evidence: [{ kind: 'wage', amount: 3600 }],
      stability: { 30: 'not_matured', 90: 'not_matured' },
      stabilityRule: {
        version: 'stable-employment/1',
        gapDays: 15,
        evidencedDays: 14,
        maturesOn: { 30: '2018-04-06', 90: '2018-06-05', 180: '2018-09-03' },
        asOf: '2018-03-20',
      },
    });
    const year = { ...fact, fromOn: '2018-04-01', toOn: '2018-12-31' };
    expect((await api.call('POST', `${of}/evidence`, { cookie, body: year })).body.code).toBe(
      'EVIDENCE_PERIOD',
    );
  });

  it('keeps a paper by its content, and who opened it', async () => {
    const cookie = await api.signInAs('bureau');
    const fact = {
      ...{ kind: 'insurance', fromOn: '2018-03-07', toOn: '2018-03-31', reportedBy: 'employer' },
      reference: '参保记录 3',
    };
    const recorded = await api.call<{ id: string }>(
      'POST',
      `/api/v1/follow-ups/placements/${placementId}/evidence`,
      {
        cookie,
        body: fact,
      },
    );
    const upload = (content: Uint8Array<ArrayBuffer>) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'image/jpeg' }), 'slip.jpg');
      return api.call<{ id: string; code: string }>('POST', `/api/v1/evidence/${recorded.body.id}/files`, {
        cookie,
        body: form,
      });
    };
    const text = (words: string) => new Uint8Array(Buffer.from(words));
    expect((await upload(text('<script>'))).body.code).toBe('EVIDENCE_FILE_KIND');
    expect((await upload(new Uint8Array(5 * 1024 * 1024 + 1))).body.code).toBe('EVIDENCE_FILE_TOO_LARGE');
    const paper = text('%PDF-1.4 a slip %%EOF');
    const { id } = (await upload(paper)).body;
    expect((await upload(paper)).body.id).toBe(id);
    for (const n of [1, 2, 3, 4]) expect((await upload(text(`%PDF-1.4 ${n} %%EOF`))).status).toBe(201);
    expect((await upload(text('%PDF-1.4 sixth %%EOF'))).body.code).toBe('EVIDENCE_FILES_FULL');
    const url = `/api/v1/evidence-files/${id}`;
    const readings = async () =>
      (await api.call<{ items: { role: string }[] }>('GET', `${url}/readings`, { cookie })).body.items;
    expect(await readings()).toEqual([]);
    const station = await api.signInAs('station', { employers: [employerId] });
    const read = await api.call('GET', url, { cookie: station });
    expect(read).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' },
    });
    expect(read.headers['content-disposition']).toContain('attachment');
    expect((await readings()).map(({ role }) => role)).toEqual(['station']);
    expect(
      await api.database.sql(`SELECT role FROM audit_entry WHERE action = 'evidence.file-read'`),
    ).toEqual([{ role: 'station' }]);
    const other = await api.signInAs('station', { employers: [newId()] });
    expect((await api.call('GET', url, { cookie: other })).status).toBe(404);
    const [{ content }] = (await api.database.sql<{ content: Buffer }>(
      `SELECT content FROM evidence_file WHERE id = $1`,
      [id],
    )) as [{ content: Buffer }];
    expect(content.includes('slip')).toBe(false);
  });

  it('takes a company’s papers of its own people, shows it no other word, and tells it who opened them', async () => {
    const [own, stranger] = [
      await api.signInAs('employer', { employerId }),
      await api.signInAs('employer', { employerId: newId() }),
    ];
    const of = `/api/v1/follow-ups/placements/${placementId}/evidence`;
    const fact = { kind: 'contract', fromOn: '2018-03-07', toOn: '2019-03-06', reportedBy: 'employer' };
    expect((await api.call('POST', of, { cookie: stranger, body: fact })).body.code).toBe(
      'FOLLOWUP_WITHOUT_START',
    );
    const asWorker = { ...fact, reportedBy: 'worker' };
    expect((await api.call('POST', of, { cookie: own, body: asWorker })).body.code).toBe(
      'PARTY_NOT_AUTHORISED',
    );
    const told = {
      ...{ kind: 'wage', fromOn: '2018-03-08', toOn: '2018-03-31', reportedBy: 'worker' },
      reference: '工资条照片 3',
    };
    const bureau = await api.signInAs('bureau');
    expect((await api.call('POST', of, { cookie: bureau, body: told })).status).toBe(201);
    const mine = { ...told, reportedBy: 'employer' };
    expect((await api.call('POST', of, { cookie: own, body: mine })).status).toBe(201);
    const other = { ...mine, amount: 9_000 };
    expect((await api.call('POST', of, { cookie: own, body: other })).body.code).toBe('EVIDENCE_THERE');
    const recorded = await api.call<{ id: string }>('POST', of, { cookie: own, body: fact });
    expect(recorded.status).toBe(201);
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.4 a contract %%EOF'], { type: 'application/pdf' }), 'c.pdf');
    const files = `/api/v1/evidence/${recorded.body.id}/files`;
    expect((await api.call('POST', files, { cookie: stranger, body: form })).status).toBe(404);
    const file = await api.call<{ id: string }>('POST', files, { cookie: own, body: form });
    expect(file.status).toBe(201);
    const list = async (cookie: string) =>
      (
        await api.call<{ items: { kind: string; reportedBy: string; files: { id: string }[] }[] }>(
          'GET',
          of,
          {
            cookie,
          },
        )
      ).body.items ?? [];
    expect(new Set((await list(own)).map(({ reportedBy }) => reportedBy))).toEqual(new Set(['employer']));
    expect((await list(bureau)).some(({ reportedBy }) => reportedBy === 'worker')).toBe(true);
    expect((await list(own)).find(({ kind }) => kind === 'contract')!.files.map(({ id }) => id)).toEqual([
      file.body.id,
    ]);
    const paper = `/api/v1/evidence-files/${file.body.id}`;
    expect((await api.call('GET', paper, { cookie: own })).status).toBe(403);
    expect((await api.call('GET', paper, { cookie: bureau })).status).toBe(200);
    const readers = (cookie: string) =>
      api.call<{ items: { role: string }[] }>('GET', `${paper}/readings`, { cookie });
    expect((await readers(own)).body.items.map(({ role }) => role)).toEqual(['bureau']);
    expect((await readers(stranger)).status).toBe(404);
  });
});
