import { newId } from '../../../src/platform/clock/index.js';
import { SeekersQueries } from '../../../src/modules/seekers/application/seekers.queries.js';
import { CorrectionsService } from '../../../src/modules/seekers/application/corrections.service.js';
import { EraseSeekerService } from '../../../src/modules/seekers/application/erase-seeker.service.js';
import { PersonalDataExportService } from '../../../src/modules/seekers/application/personal-data-export.service.js';
import { RightsRequestsService } from '../../../src/modules/seekers/application/rights-requests.service.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { broken, intents, morningOfTheFair, persons, posts, statusOf } from '../placements/prepared.js';
import { plantWords } from './words.js';

const HEARD = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'in_person' } as const;
const bureau = actorOf('bureau');
const secondOfBureau = actorOf('bureau');

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'person_rights', from: OPEN_REGISTERS });
  await morningOfTheFair(s);
}, 180_000);
afterAll(() => s.close());

/** Every place of the database where a text stands, as `table.column`. */
async function standsIn(text: string): Promise<string[]> {
  const columns = await s.sql<{ t: string; c: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS t, quote_ident(column_name) AS c FROM information_schema.columns
     JOIN pg_tables ON schemaname = table_schema AND tablename = table_name
     WHERE table_schema IN ('public', 'medical', 'bullmq') AND data_type IN ('text', 'jsonb', 'ARRAY', 'character varying')`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const rows = await s.sql(`SELECT 1 FROM ${t} WHERE position($1 IN ${c}::text) > 0 LIMIT 1`, [text]);
    if (rows.length > 0) found.push(`${t}.${c}`);
  }
  return found.sort();
}

it('a request has 15 working days, and what was done answers it', async () => {
  const [id] = await persons(s, 1, 10);
  const requests = s.get(RightsRequestsService);
  const made = await requests.receive(bureau, id!, { kind: 'copy', ...HEARD });
  expect([made.receivedOn, made.dueOn, made.overdue]).toEqual(['2018-02-27', '2018-03-20', false]);
  expect((await requests.open(bureau)).map((one) => one.id)).toEqual([made.id]);
  const copy = await s.get(PersonalDataExportService).copy(bureau, id!);
  expect(copy).toMatchObject({
    person: { id, idNumber: expect.stringMatching(/^\d{17}[\dX]$/) },
    poverty: expect.anything(),
    placements: [],
    examinations: [],
  });
  expect(await requests.open(bureau)).toEqual([]);
  const { looks } = await s.get(PersonalDataExportService).overview(bureau, id!);
  expect(looks[0]).toMatchObject({ action: 'seeker.copied', role: 'bureau' });
});

it('a correction is found, and what stood before stays in the history, readable with the key only', async () => {
  const [id] = await persons(s, 1, 11);
  await s.get(CorrectionsService).correct(bureau, id!, {
    field: 'name',
    value: '更正后名',
    reason: 'typed wrongly',
    ...HEARD,
  });
  const { rows } = await s.get(SeekersQueries).search(bureau, { limit: 5, text: 'gengzheng' });
  expect(rows.map((row) => row.id)).toEqual([id]);
  await s.get(RightsRequestsService).receive(bureau, id!, { kind: 'copy', ...HEARD });
  const { corrections } = (await s.get(PersonalDataExportService).copy(bureau, id!)) as {
    corrections: { field: string; after: string }[];
  };
  expect(corrections).toMatchObject([{ field: 'name', after: '更正后名', reportedBy: 'worker' }]);
  const [sealed] = await s.sql<{ value: Buffer }>(`SELECT after_value AS value FROM seeker_correction`);
  expect(sealed!.value.includes(Buffer.from('更正后名'))).toBe(false);
});

it('who takes back the consent to be shown leaves the lists of employers at once', async () => {
  const [person] = await persons(s, 1, 12);
  const [post] = await posts(s, 1, 3);
  const [intent] = await intents(s, [{ seekerId: person!, vacancyId: post!.id }]);
  await s.drain();
  await s.get(ConsentService).record(bureau, person!, {
    purpose: 'share_with_employer',
    given: false,
    ...HEARD,
  });
  await s.drain();
  expect(await statusOf(s, intent!)).toBe('withdrawn');
  expect(await broken(s)).toEqual([]);
});

it('a yes typed for somebody stands on something, and not against the no of their own link', async () => {
  const [person] = await persons(s, 1, 14);
  const agree = (more: object) =>
    s.get(ConsentService).record(bureau, person!, {
      purpose: 'share_with_employer',
      given: true,
      reportedBy: 'worker',
      channel: 'phone',
      ...more,
    });
  await expect(agree({})).rejects.toMatchObject({ code: 'EVIDENCE_REQUIRED' });
  await expect(agree({ evidence: '电话 14:05', reportedBy: 'employer' })).rejects.toMatchObject({
    code: 'PARTY_NOT_AUTHORISED',
  });
  await agree({ evidence: '电话 14:05' });
  const itself = { ...bureau, link: { id: newId(), hands: 'own' as const } };
  await s.get(ConsentService).record(itself, person!, {
    purpose: 'share_with_employer',
    given: false,
    reportedBy: 'worker',
    channel: 'link',
  });
  await expect(agree({ evidence: '电话 15:05' })).rejects.toMatchObject({ code: 'CONSENT_TAKEN_BACK' });
  const together = (more: object) =>
    s.get(ConsentService).recordTogether(bureau, [person!], {
      purpose: 'share_with_employer',
      given: true,
      reportedBy: 'worker',
      channel: 'in_person',
      ...more,
    });
  await expect(together({ witness: '村干部 赵某' })).rejects.toMatchObject({
    code: 'CONSENT_TAKEN_BACK',
    details: { seekerIds: [person] },
  });
  await expect(together({ witness: '无' })).rejects.toMatchObject({ code: 'CONSENT_NOT_TOGETHER' });
  await agree({ channel: 'paper', evidence: '授权书 7' });

  const rank = (actor: typeof bureau, refuses: boolean, more: object = {}) =>
    s.get(ConsentService).refuseRanking(actor, person!, refuses, {
      reportedBy: 'worker',
      channel: actor === bureau ? 'phone' : 'link',
      ...more,
    });
  await rank(itself, true);
  await expect(rank(bureau, false)).rejects.toMatchObject({ code: 'CONSENT_TAKEN_BACK' });
  await expect(rank(bureau, true, { reportedBy: 'clinic' })).rejects.toMatchObject({
    code: 'PARTY_NOT_AUTHORISED',
  });
  await rank(itself, false);
});

it('a correction is a word of the person or of who enters it', async () => {
  const [person] = await persons(s, 1, 15);
  const order = { field: 'name', value: '更正后名', reason: 'typed wrongly', ...HEARD } as const;
  await expect(
    s.get(CorrectionsService).correct(bureau, person!, { ...order, reportedBy: 'clinic' }),
  ).rejects.toMatchObject({ code: 'PARTY_NOT_AUTHORISED' });
});

describe('erasure', () => {
  let id: string;
  let traces: { name: string; idNumber: string; phone: string };
  beforeAll(async () => {
    const rows = await s.sql<{ id: string; name: string }>(
      `SELECT s.id, s.name FROM seeker s JOIN contact_means c ON c.seeker_id = s.id AND c.dialable
       WHERE NOT EXISTS (
           SELECT FROM seeker o WHERE o.id <> s.id AND position(s.name IN concat_ws('|', o.name, o.verified_by, o.helper_name)) > 0)
         AND NOT EXISTS (
           SELECT FROM household h WHERE h.id IS DISTINCT FROM s.household_id AND position(s.name IN h.head_name) > 0)
         AND EXISTS (SELECT FROM household h WHERE h.id = s.household_id AND h.head_name = s.name)
         AND (SELECT count(*) FROM seeker o WHERE o.household_id = s.household_id) > 1
         AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id) AND s.status <> 'in_process' ORDER BY s.id LIMIT 1 OFFSET 20`,
    );
    id = rows[0]!.id;
    const { idNumber, phones } = await s.get(SeekersQueries).reveal(bureau, id, 'verify');
    traces = { name: rows[0]!.name, idNumber, phone: phones[0]!.phone };
  });

  const request = () => s.get(RightsRequestsService).receive(bureau, id, { kind: 'erase', ...HEARD });
  const erase = (requestId: string, actor = secondOfBureau) =>
    s.get(EraseSeekerService).erase(actor, requestId);

  it('needs a second person, and nothing the law asks to keep', async () => {
    const { id: requestId } = await request();
    await expect(erase(requestId, bureau)).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    await s.sql(
      `INSERT INTO legal_hold (id, seeker_id, reason, basis, set_by, until) VALUES ($1, $1, 'court order', '（2018）桂 1026 民初 1 号', $2, '2018-03-10')`,
      [id, bureau.userId],
    );
    await expect(erase(requestId)).rejects.toMatchObject({
      code: 'ERASURE_HELD',
      details: { reason: 'ordered' },
    });
    await s.sql(`UPDATE legal_hold SET lifted_at = app_now()`);
    const [other] = await persons(s, 1, 13);
    const [post] = await posts(s, 1, 3);
    await intents(s, [{ seekerId: other!, vacancyId: post!.id }]);
    const { id: held } = await s
      .get(RightsRequestsService)
      .receive(bureau, other!, { kind: 'erase', ...HEARD });
    await expect(erase(held)).rejects.toMatchObject({ details: { reason: 'open_placement' } });
  });

  it('leaves nothing that names the person: no number opens, no cell says it, the name is a tombstone', async () => {
    const before = await s.sql(
      `SELECT count(*)::int AS persons, count(household_id)::int AS households FROM seeker`,
    );
    const [{ id: requestId }] = (await s.sql<{ id: string }>(
      `SELECT id FROM rights_request WHERE seeker_id = $1 AND answered_at IS NULL`,
      [id],
    )) as [{ id: string }];
    await erase(requestId);
    await s.drain();
    expect(await s.sql(`SELECT name, status, village_text, hamlet FROM seeker WHERE id = $1`, [id])).toEqual([
      { name: '已注销', status: 'frozen', village_text: null, hamlet: null },
    ]);
    expect(await s.sql(`SELECT 1 FROM data_key WHERE owner_id = $1`, [id])).toEqual([]);
    expect(await s.sql(`SELECT 1 FROM contact_means WHERE seeker_id = $1`, [id])).toEqual([]);
    for (const trace of Object.values(traces)) expect(await standsIn(trace)).toEqual([]);
    const { rows } = await s.get(SeekersQueries).search(bureau, { limit: 5, text: traces.idNumber });
    expect(rows).toEqual([]);
    expect(
      await s.sql(`SELECT count(*)::int AS persons, count(household_id)::int AS households FROM seeker`),
    ).toEqual(before);
    expect(await broken(s)).toEqual([]);
  });

  it('blanks the cells of the workbook the person came in, and of no other row', async () => {
    const rows = await s.sql<{ lengths: number[] }>(
      `SELECT array_agg(length(content)) AS lengths FROM import_row WHERE subject_id = $1`,
      [id],
    );
    const [others] = await s.sql<{ shortest: number }>(
      `SELECT min(length(content))::int AS shortest FROM import_row WHERE subject_id IS NOT NULL AND subject_id <> $1
         AND import_id IN (SELECT import_id FROM import_row WHERE subject_id = $1)`,
      [id],
    );
    expect(rows[0]!.lengths.length).toBeGreaterThan(0);
    for (const length of rows[0]!.lengths) expect(length).toBeLessThan(others!.shortest);
  });
});

const withSchema = (column: string): string => (column.startsWith('medical.') ? column : `public.${column}`);

it('an erased person leaves no word in what others wrote about them, in whatever table', async () => {
  const [id] = await persons(s, 1, 14);
  const [canary, other] = ['金丝雀的话', '别人的话'];
  const request = await s.get(RightsRequestsService).receive(bureau, id!, { kind: 'erase', ...HEARD });
  const [neighbour] = await persons(s, 1, 15);
  await s.get(ConsentService).record(bureau, neighbour!, {
    purpose: 'follow_up',
    given: true,
    ...HEARD,
    evidence: other,
  });
  const planted = await plantWords(s, id!, canary);
  for (const known of [
    'history.note',
    'concern.words',
    'call_attempt.note',
    'notice.text',
    'consent.witness',
  ])
    expect(planted).toContain(known);
  expect(await standsIn(canary)).toEqual(expect.arrayContaining(planted.map(withSchema)));
  await s.get(EraseSeekerService).erase(secondOfBureau, request.id);
  expect(await standsIn(canary)).toEqual([]);
  expect(await standsIn(other)).not.toEqual([]);
});

it('words of a record are no plaything: nobody blanks them of a person who is not erased, nor changes anything else', async () => {
  const [id] = await persons(s, 1, 16);
  const forget = (statement: string) =>
    s.uow.write(bureau, async (tx) => {
      await tx.query(`SELECT set_config('app.forgets', $1, true)`, [id]);
      await tx.execute(statement, [id]);
    });
  await expect(forget(`UPDATE history SET note = NULL WHERE aggregate_id = $1`)).rejects.toThrow(
    /append-only/,
  );
  const [{ erased }] = (await s.sql<{ erased: string }>(
    `SELECT id AS erased FROM seeker WHERE erased_at IS NOT NULL LIMIT 1`,
  )) as [{ erased: string }];
  const ofErased = (statement: string) =>
    s.uow.write(bureau, async (tx) => {
      await tx.query(`SELECT set_config('app.forgets', $1, true)`, [erased]);
      await tx.execute(statement, [erased]);
    });
  await expect(ofErased(`UPDATE history SET note = 'another' WHERE aggregate_id = $1`)).rejects.toThrow(
    /append-only/,
  );
  await expect(ofErased(`UPDATE history SET to_status = 'employed' WHERE aggregate_id = $1`)).rejects.toThrow(
    /permission denied|append-only/,
  );
});
