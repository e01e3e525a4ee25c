import { AuditQueries } from '../../src/modules/audit/index.js';
import { DisclosureBudget, MAX_PER_DAY } from '../../src/modules/documents/index.js';
import { ExportsService } from '../../src/modules/documents/application/exports.service.js';
import { PersonalDataExportService } from '../../src/modules/seekers/application/personal-data-export.service.js';
import { RightsRequestsService } from '../../src/modules/seekers/application/rights-requests.service.js';
import { NoticesQueries } from '../../src/modules/notifications/application/notices.queries.js';
import { SeekersQueries } from '../../src/modules/seekers/application/seekers.queries.js';
import { newId } from '../../src/platform/clock/index.js';
import { RegisterSeekerService, SeekerReader } from '../../src/modules/seekers/index.js';
import type { Actor } from '../../src/platform/access/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { readSources } from '../architecture/checks/source.js';
import { idNumber } from '../integration/fairs/fair-day.js';
import { actorOf, COOPERATION, startServices, type Services } from '../support/harness/index.js';

const PEOPLE = 60;
const TOWNSHIP = '451026100';

const NOBODY = 'shown to nobody';
const INSIDE = 'counted by what it calls';
const CALLER = 'counted by its callers';
/** Every method that opens sealed numbers, and what an account spends when it is shown them. */
const OPENERS: Readonly<Record<string, string>> = {
  'seekers/persistence/encrypted-identifiers#decryptPhones': CALLER,
  'seekers/application/seekers.queries#reveal': 'single',
  'seekers/application/personal-data-export.service#copy': 'single',
  'seekers/application/seeker.reader#revealIdentifiers': 'listed',
  'seekers/application/seeker.reader#revealPhones': 'listed',
  'batches/application/batch-printouts.service#workbook': INSIDE,
  'batches/application/passenger-phones.service#phones': INSIDE,
  'fairs/application/fair-workbooks.service#rows': INSIDE,
  'follow-ups/application/filing-roster.service#write': INSIDE,
  'placements/application/seeker-contact-details.service#show': INSIDE,
  'subsidies/application/claim-pack.service#load': INSIDE,
  // Masked before they leave.
  'seekers/application/seeker.reader#maskedNumbers': NOBODY,
  'reports/application/fill-form.service#fill': NOBODY,
  // To be erased, or indexed under another key.
  'seekers/application/erase-seeker.service#traces': NOBODY,
  'seekers/application/seeker.reader#ownNumber': NOBODY,
  'reports/application/erased-lines#onModuleInit': NOBODY,
  'seekers/application/seeker-keys#rekeyNumbers': NOBODY,
  'seekers/application/seeker-keys#rekeyPhones': NOBODY,
  // Whom a notice goes to: an account sees the number in the notice alone; a sending goes to its person, lists take the name.
  'seekers/application/seeker-contacts#contacts': CALLER,
  'notifications/application/contact-book#contactOf': CALLER,
  'notifications/application/notices.queries#detail': 'single',
  'notifications/application/notices.queries#namesOf': NOBODY,
  'notifications/application/deliver-notice.service#begin': NOBODY,
  'notifications/application/link-confirmations#send': NOBODY,
};

let s: Services;
const ids: string[] = [];

const form = (at: number) => ({
  idNumber: idNumber(at),
  name: '农春平',
  areaCode: TOWNSHIP,
  profile: {},
  contacts: [{ kind: 'own' as const, phone: `1990000${String(1000 + at)}` }],
  reportedBy: 'worker' as const,
  channel: 'in_person' as const,
});
const reveal = (actor: Actor, id: string) => s.get(SeekersQueries).reveal(actor, id, 'verify');
const search = (actor: Actor, text: string) => s.get(SeekersQueries).search(actor, { limit: 20, text });
const askForCopy = (actor: Actor, id: string) =>
  s
    .get(RightsRequestsService)
    .receive(actor, id, { kind: 'copy', reportedBy: 'worker', channel: 'in_person' });
const copy = (actor: Actor, id: string) => s.get(PersonalDataExportService).copy(actor, id);
/** A task for the office, as a sending leaves it. */
async function noticeTo(kind: 'seeker' | 'employer', recipient: string): Promise<string> {
  const id = newId();
  await s.sql(
    `INSERT INTO notice (id, status, version, effect_key, template, text, urgent, recipient_kind, recipient_id, cooperation, place,
       area_code, employer_id, channel, due_at, handed, round, reference)
     VALUES ($1, 'queued', 1, $2, 'test', '{"zh": "您好", "en": "Hello"}', false, $3, $4, $5, '451026', $6,
       CASE WHEN $3 = 'employer' THEN $4::uuid END, 'manual', app_now(), true, 1, $2)`,
    [id, `test:${id}`, kind, recipient, COOPERATION, TOWNSHIP],
  );
  return id;
}

const OPENING =
  /\.(?:decryptIdNumbers|decryptPhones|decryptPhonesWithPosition|revealIdentifiers|revealPhones|maskedNumbers|ownNumber|contactsOf|contactOf)\(/;
const METHOD = /^ {2}(?:private |protected |static |async )*(\w+)(?:<[^>]*>)?\(/;

/** Each method that opens numbers, with its text: `module/folder/file#method`. */
function openersOf(
  sources: readonly { readonly path: string; readonly text: string }[],
): { readonly at: string; readonly text: string }[] {
  return sources.flatMap(({ path, text }) => {
    const methods: { name: string; lines: string[] }[] = [];
    for (const line of text.split('\n')) {
      const name = METHOD.exec(line)?.[1];
      if (name) methods.push({ name, lines: [] });
      methods.at(-1)?.lines.push(line);
    }
    return methods
      .filter(({ lines }) => lines.some((line) => OPENING.test(line)))
      .map(({ name, lines }) => ({
        at: `${path.replace(/^src\/(?:modules\/)?|\.ts$/g, '')}#${name}`,
        text: lines.join('\n'),
      }));
  });
}
const codesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : []));

beforeAll(async () => {
  s = await startServices({ label: 'shown_numbers' });
  await s.setClock('2018-02-20T01:00:00Z');
  for (let at = 1; at <= PEOPLE; at++)
    ids.push(await s.get(RegisterSeekerService).register(actorOf('bureau'), form(at)));
}, 60_000);
afterAll(() => s.close());

describe('budgets are budgets: one locked count of every number shown, in any form', () => {
  it('many reveals at once take no more than the day allows', async () => {
    const clerk = actorOf('bureau');
    const results = await Promise.allSettled(ids.map((id) => reveal(clerk, id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_PER_DAY.single);
    expect(new Set(codesOf(results))).toEqual(new Set(['REVEAL_LIMIT']));
  });

  it('a copy for the person wants their request, and none is made past the limit', async () => {
    const clerk = actorOf('bureau');
    await expect(copy(clerk, ids[0]!)).rejects.toMatchObject({ code: 'COPY_NOT_REQUESTED' });
    await askForCopy(clerk, ids[0]!);
    const twice = await Promise.allSettled([copy(clerk, ids[0]!), copy(clerk, ids[0]!)]);
    expect(codesOf(twice)).toEqual(['COPY_NOT_REQUESTED']);
    for (const id of ids.slice(1, MAX_PER_DAY.single)) await reveal(clerk, id);
    await askForCopy(clerk, ids[40]!);
    await expect(copy(clerk, ids[40]!)).rejects.toMatchObject({ code: 'REVEAL_LIMIT' });
    await expect(reveal(clerk, ids[41]!)).rejects.toMatchObject({ code: 'REVEAL_LIMIT' });
  });

  it('numbers of a list and numbers looked up one by one add up', async () => {
    const clerk = actorOf('bureau');
    const open = (count: number) =>
      s.get(UnitOfWork).write(clerk, (tx) => s.get(DisclosureBudget).spend(tx, 'listed', count));
    await reveal(clerk, ids[0]!);
    await expect(open(MAX_PER_DAY.listed)).rejects.toMatchObject({ code: 'REVEAL_LIMIT' });
    await open(MAX_PER_DAY.listed - 1);
    const list = s
      .get(UnitOfWork)
      .write(clerk, (tx) => s.get(SeekerReader).revealIdentifiers(tx, [ids[1]!], 'departure_roster'));
    await expect(list).rejects.toMatchObject({ code: 'REVEAL_LIMIT' });
  });

  it('the phone of a registered person that a notice shows is one looked up, and the person is told', async () => {
    const clerk = actorOf('bureau');
    const notices = await Promise.all(
      ids.slice(0, MAX_PER_DAY.single + 1).map((id) => noticeTo('seeker', id)),
    );
    const detail = (id: string) => s.get(NoticesQueries).detail(clerk, id);
    for (const [at, id] of notices.slice(0, MAX_PER_DAY.single).entries())
      expect((await detail(id)).contact?.phone?.number).toBe(form(at + 1).contacts[0]!.phone);
    await expect(detail(notices.at(-1)!)).rejects.toMatchObject({ code: 'REVEAL_LIMIT' });
    await expect(reveal(clerk, ids[0]!)).rejects.toMatchObject({ code: 'REVEAL_LIMIT' });
    expect(await s.uow.read(clerk, (tx) => s.get(AuditQueries).looksAt(tx, [ids[0]!]))).toContainEqual(
      expect.objectContaining({ action: 'notice.contact-read', role: 'bureau' }),
    );
    // Whom an office writes to beside its people is in no such count.
    expect((await detail(await noticeTo('employer', newId()))).recipientKind).toBe('employer');
  });

  it('whoever opens numbers is named here with what it spends', () => {
    const found = openersOf(readSources(['src'], ['.ts']));
    expect(found.map(({ at }) => at).sort()).toEqual(Object.keys(OPENERS).sort());
    for (const { at, text } of found)
      if (['single', 'listed'].includes(OPENERS[at]!))
        expect({ at, spends: text.includes(`.spend(tx, '${OPENERS[at]}'`) }).toEqual({ at, spends: true });
  });

  it('a caller nobody named is found', () => {
    const text = `class A {\n  async peek(tx: Tx): Promise<void> {\n    await this.numbers.decryptPhones(tx, ['a']);\n  }\n}`;
    expect(openersOf([{ path: 'src/modules/reports/application/a.ts', text }])).toMatchObject([
      { at: 'reports/application/a#peek' },
    ]);
  });

  it('files asked for at once are counted one after the other', async () => {
    const clerk = actorOf('bureau');
    const file = { kind: 'spec', name: '名单.xlsx', bytes: Buffer.from('虚构甲'), persons: 500 };
    const results = await Promise.allSettled(
      Array.from({ length: 24 }, () => s.get(ExportsService).release(clerk, file)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_PER_DAY.exported / 500);
    expect(new Set(codesOf(results))).toEqual(new Set(['EXPORT_LIMIT']));
  });

  it('whoever may write the count may not lower it', async () => {
    const clerk = actorOf('bureau');
    await reveal(clerk, ids[0]!);
    for (const change of [
      `UPDATE number_disclosure SET single_persons = 0 WHERE user_id = $1`,
      `UPDATE number_disclosure SET shown_on = shown_on - 1 WHERE user_id = $1`,
    ])
      await expect(
        s.get(UnitOfWork).write(clerk, (tx) => tx.execute(change, [clerk.userId])),
      ).rejects.toThrow(/never falls/);
    await expect(
      s.get(UnitOfWork).write(clerk, (tx) => tx.execute(`DELETE FROM number_disclosure`)),
    ).rejects.toThrow(/kept for half a year/);
  });
});

describe('a number cannot be guessed by searching for it', () => {
  it.each(['auditor'] as const)('%s, who sees no numbers, finds nobody by one', async (role) => {
    for (const text of [idNumber(1), '19900001001', '1001'])
      await expect(search(actorOf(role), text)).rejects.toMatchObject({ code: 'NUMBER_SEARCH_NOT_ALLOWED' });
    expect((await search(actorOf(role), '农春平')).rows.length).toBeGreaterThan(0);
  });

  it('a number beside a name, a reading, a place or a second number gives no match', async () => {
    for (const text of [`农春平 ${idNumber(1)}`, '农 1001', 'ncp1001', '城厢 19900001001', '1001 1002'])
      await expect(search(actorOf('bureau'), text)).rejects.toMatchObject({ code: 'NUMBER_SEARCH_ALONE' });
  });

  it('a day has so many searches by number, each written down with whom it found', async () => {
    const clerk = actorOf('bureau');
    const [found] = (await search(clerk, idNumber(1))).rows;
    const guesses = await Promise.allSettled(
      Array.from({ length: 162 }, (_, at) => search(clerk, idNumber(100 + at))),
    );
    expect(guesses.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_PER_DAY.searched - 1);
    expect(new Set(codesOf(guesses))).toEqual(new Set(['NUMBER_SEARCH_LIMIT']));
    const rows = await s.sql<{ subjects: string[] }>(
      `SELECT subjects FROM audit_entry WHERE action = 'seeker.searched-by-number' AND user_id = $1`,
      [clerk.userId],
    );
    expect(rows).toHaveLength(MAX_PER_DAY.searched);
    expect(rows.filter(({ subjects }) => subjects.includes(found!.id))).toHaveLength(1);
    expect((await search(clerk, '农春平')).rows.length).toBeGreaterThan(0);
  });

  it('a faulty registration does not tell whether its number is known', async () => {
    const faulty = (at: number) =>
      s.get(RegisterSeekerService).register(actorOf('bureau'), {
        ...form(at),
        contacts: [{ kind: 'own', phone: '12' }],
      });
    await expect(faulty(1)).rejects.toMatchObject({ code: 'PHONE_INVALID' });
    await expect(faulty(900)).rejects.toMatchObject({ code: 'PHONE_INVALID' });
  });
});
