import 'reflect-metadata';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { WITHHELD } from '../../src/modules/office-texts/index.js';
import { definePolicy, RequirePermission } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../support/harness/index.js';
import { HEALTH_TEXTS } from '../support/health-texts/attacks.js';
import { idNumber } from '../integration/fairs/fair-day.js';

definePolicy({ 'spec.notes': ['bureau', 'caseworker', 'employer', 'auditor'] });

const stored: { note: string }[] = [];

/** A record of any module, shown to everybody as it is stored. */
@Controller('spec-notes')
class SpecNotes {
  @Post()
  @RequirePermission('spec.notes')
  write(@Body() body: { note: string }): { note: string } {
    stored.push(body);
    return body;
  }

  @Get()
  @RequirePermission('spec.notes')
  read(): { items: { note: string }[]; count: number } {
    return { items: stored, count: stored.length };
  }
}
@Module({ controllers: [SpecNotes] })
class SpecNotesModule {}

const NOTES = '/api/v1/spec-notes';
const TEXT = '晕车,坐前排"靠窗"\n已备塑料袋';
const CONFIRMED = { 'x-not-about-health': 'yes' };

let api: HttpApi;
let office: { id: string; cookie: string };
let colleague: string;
let others: Record<string, string>;
beforeAll(async () => {
  api = await startHttp({ label: 'health_texts', extraModules: [SpecNotesModule] });
  const cookie = await api.signInAs('bureau');
  const [{ id }] = (await api.database.sql<{ id: string }>(
    `SELECT organisation_id AS id FROM user_account ORDER BY id DESC LIMIT 1`,
  )) as [{ id: string }];
  office = { id, cookie };
  colleague = await api.signInAs('caseworker');
  await api.database.sql(
    `UPDATE user_account SET organisation_id = $1 WHERE id = (SELECT id FROM user_account ORDER BY id DESC LIMIT 1)`,
    [id],
  );
  others = {
    'the other bureau': await api.signInAs('bureau'),
    'an employer': await api.signInAs('employer'),
    'an auditor': await api.signInAs('auditor'),
  };
}, 120_000);
afterAll(() => api.close());

const notesOf = async (cookie: string) =>
  (await api.call<{ items: { note: string }[] }>('GET', NOTES, { cookie })).body.items.at(-1)!.note;

describe('words that may tell of health are asked about and stay with the writer’s office', () => {
  it.each(Object.entries(HEALTH_TEXTS.other).map(([kind, [text]]) => ({ kind, text })))(
    '$kind: the writer is asked, and nothing is stored',
    async ({ text }) => {
      const before = stored.length;
      const { status, body } = await api.call('POST', NOTES, { cookie: office.cookie, body: { note: text } });
      expect([status, body.code]).toEqual([409, 'TEXT_MAY_BE_HEALTH']);
      expect(body.details).toMatchObject({
        field: 'note',
        words: expect.arrayContaining([expect.any(String)]),
      });
      expect(stored).toHaveLength(before);
    },
  );

  it('a confirmed text is read by the writer’s office and by nobody else', async () => {
    const written = await api.call('POST', NOTES, {
      cookie: office.cookie,
      headers: CONFIRMED,
      body: { note: TEXT },
    });
    expect([written.status, written.body.note]).toEqual([201, TEXT]);
    expect(stored.at(-1)!.note).not.toContain('晕车');
    expect(await notesOf(colleague)).toBe(TEXT);
    for (const [who, cookie] of Object.entries(others))
      expect({ who, note: await notesOf(cookie) }).toEqual({ who, note: WITHHELD });
  });

  it('a mark that somebody types opens nothing of another office', async () => {
    const { note } = stored.at(-1)!;
    const cookie = others['the other bureau']!;
    await api.call('POST', NOTES, { cookie, body: { note } });
    expect(await notesOf(cookie)).toBe(WITHHELD);
  });

  it('what may not be written at all is refused, confirmed or not', async () => {
    for (const texts of Object.values(HEALTH_TEXTS.plain)) {
      const answer = await api.call('POST', NOTES, {
        cookie: office.cookie,
        headers: CONFIRMED,
        body: { note: texts[0] },
      });
      expect([answer.status, answer.body.code]).toEqual([422, 'HEALTH_DETAIL_FORBIDDEN']);
    }
  });

  it('a register keeps the mark, so that files, pages and reports show the mark alone', async () => {
    const body = {
      idNumber: idNumber(7),
      name: '农春平',
      areaCode: '451026100',
      remark: '晕车,想坐前排',
      reportedBy: 'worker',
      channel: 'in_person',
    };
    const refused = await api.call('POST', '/api/v1/seekers', { cookie: office.cookie, body });
    expect([refused.status, refused.body.code]).toEqual([409, 'TEXT_MAY_BE_HEALTH']);
    const made = await api.call('POST', '/api/v1/seekers', {
      cookie: office.cookie,
      headers: { ...CONFIRMED, 'idempotency-key': newId() },
      body,
    });
    expect(made.status).toBe(201);
    const [{ remark }] = (await api.database.sql<{ remark: string }>(
      `SELECT remark FROM seeker WHERE id = $1`,
      [made.body.id],
    )) as [{ remark: string }];
    expect(remark).toMatch(/^〔仅录入单位可见:[0-9a-f-]{36}〕$/);
    const inTheOpen = await api.database.sql(
      `SELECT 1 FROM office_text WHERE position('晕车'::bytea IN content) > 0`,
    );
    expect(inTheOpen).toEqual([]);
  });
});
