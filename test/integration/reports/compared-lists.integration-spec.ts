import ExcelJS from 'exceljs';
import { AuditQueries } from '../../../src/modules/audit/index.js';
import { MAX_PER_DAY } from '../../../src/modules/documents/index.js';
import { CompareLists } from '../../../src/modules/reports/application/compare-lists.service.js';
import { ReportRuns } from '../../../src/modules/reports/index.js';
import { SeekerReader } from '../../../src/modules/seekers/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { idNumber } from '../fairs/fair-day.js';
import { intents, morningOfTheFair, persons, posts, sendOff } from '../placements/prepared.js';

type Line = readonly [name: string, id: string, town: string, employer?: string];

const PEOPLE = 6;
const CODE = 'funnel.departed';

async function workbook(lines: readonly Line[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('名单')
    .addRows([['姓名', '身份证号', '户籍乡镇', '企业'], ...lines.map((one) => [...one])]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('comparing lists tells nobody a number or a name that is not theirs', () => {
  let s: Services;
  let runId: string;
  let members: { id: string; name: string; number: string; town: string }[];
  /** Of the first two the district has not been shown the person. */
  let hidden: string[];
  const napo = actorOf('bureau');
  const compare = async (actor: Actor, lines: readonly Line[]) =>
    s.get(CompareLists).compare(actor, runId, CODE, await workbook(lines));
  const entry = async (actor: Actor) =>
    (
      await s.sql<{ fields: string[]; subjects: string[] }>(
        `SELECT fields, subjects FROM audit_entry WHERE action = 'report.compared' AND user_id = $1 ORDER BY id DESC LIMIT 1`,
        [actor.userId],
      )
    )[0]!;

  beforeAll(async () => {
    s = await startServices({ label: 'compared_lists', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    const [post] = await posts(s, 1, PEOPLE);
    const people = await persons(s, PEOPLE);
    const placements = await intents(
      s,
      people.map((seekerId) => ({ seekerId, vacancyId: post!.id })),
    );
    await sendOff(s, placements, { departed: '2018-02-27', arrived: '2018-02-27' });
    const { run } = await s.get(ReportRuns).count(napo, { from: '2018-02-01', to: '2018-02-28' });
    runId = run.id;
    const { lines } = await s.get(ReportRuns).open(napo, runId, CODE, { from: 0, limit: 100 });
    const ofWhom = await s.sql<{ member: string; id: string; name: string }>(
      `SELECT m.id AS member, s.id, s.name FROM unnest($1::uuid[]) AS m(id) LEFT JOIN placement p ON p.id = m.id
       JOIN seeker s ON s.id = COALESCE(p.seeker_id, m.id)`,
      [lines.map(({ id }) => id)],
    );
    const numbers = await s.uow.write(actorOf('bureau'), (tx) =>
      s.get(SeekerReader).revealIdentifiers(
        tx,
        ofWhom.map(({ id }) => id),
        'spec',
      ),
    );
    members = lines.map(({ id, name, place }) => ({
      id,
      name: name!,
      number: numbers.get(ofWhom.find(({ member }) => member === id)!.id)!.idNumber,
      town: /县([^县]+?[镇乡])/.exec(place ?? '')![1]!,
    }));
    hidden = members.slice(0, 2).map(({ id }) => id);
    // Who takes the word back is not shown any longer.
    await s.sql(
      `UPDATE placement SET status = 'withdrawn' WHERE id = ANY($1::uuid[]) OR seeker_id = ANY($1::uuid[])`,
      [hidden],
    );
  }, 240_000);
  afterAll(() => s.close());

  it('numbers guessed by the bureau that reads none find nobody, and it is told why', async () => {
    const district = longgangBureau();
    const found = await compare(
      district,
      members.map(({ number }) => ['某某', number, ''] as const),
    );
    expect(found).toMatchObject({ numbers: 'not_yours', both: [], here: PEOPLE, there: PEOPLE });
    expect(found.onlyThere).toHaveLength(PEOPLE);
    expect(JSON.stringify(found)).not.toMatch(/\d{17}[\dX]/);
  });

  it('somebody it may not read is not recognised by name either, and differs in nothing', async () => {
    const district = longgangBureau();
    const found = await compare(
      district,
      members.map(({ name, number, town }) => [name, number, town, '另一企业'] as const),
    );
    const paired = found.both.map(({ id }) => id).sort();
    const open = members.map(({ id }) => id).filter((id) => !hidden.includes(id));
    expect(paired).toEqual(open.sort());
    expect(found.both.every(({ by, differences }) => by === 'name' && differences.length > 0)).toBe(true);
    expect(Object.keys(found.names).filter((id) => hidden.includes(id))).toEqual([]);
    expect(found.onlyHere).toEqual(expect.arrayContaining(hidden));
    expect((await entry(district)).subjects).toHaveLength(PEOPLE - 2);
  });

  it('the other bureau’s numbers are looked at, counted, and the persons found are told', async () => {
    const found = await compare(
      napo,
      members.map(({ number }) => ['某某', number, ''] as const),
    );
    expect(found).toMatchObject({ numbers: 'read', onlyHere: [], onlyThere: [] });
    expect(found.both.map(({ by }) => by)).toEqual(members.map(() => 'id'));
    expect(
      await s.sql(
        `SELECT listed_persons AS listed, number_searches AS searches FROM number_disclosure WHERE user_id = $1`,
        [napo.userId],
      ),
    ).toEqual([{ listed: PEOPLE, searches: 1 }]);
    const { subjects, fields } = await entry(napo);
    expect({ subjects: subjects.length, fields }).toEqual({
      subjects: PEOPLE,
      fields: expect.arrayContaining(['numbers=read']) as string[],
    });
    expect(await s.uow.read(napo, (tx) => s.get(AuditQueries).looksAt(tx, [subjects[0]!]))).toContainEqual(
      expect.objectContaining({ action: 'report.compared' }),
    );
  });

  it('guesses cost a search each; beyond the day’s searches numbers say nothing, right or wrong', async () => {
    const clerk = actorOf('bureau');
    const guesses = (count: number, from: number) =>
      Array.from({ length: count }, (_, at) => ['某某', idNumber(from + at), ''] as const);
    const most = MAX_PER_DAY.searched;
    expect(await compare(clerk, guesses(most - 1, 200))).toMatchObject({ numbers: 'read', both: [] });
    const [one] = members;
    const mixed = await compare(clerk, [['某某', one!.number, ''], ...guesses(2, 400)]);
    expect(mixed).toMatchObject({ numbers: 'limit', both: [] });
    expect(await compare(clerk, [['某某', one!.number, '']])).toMatchObject({ numbers: 'limit', both: [] });
    expect(await compare(clerk, guesses(1, 500))).toMatchObject({ numbers: 'limit', both: [] });
    expect(await compare(clerk, [[one!.name, one!.number, one!.town]])).toMatchObject({
      numbers: 'limit',
      both: [{ id: one!.id, by: 'name' }],
    });
    expect(
      await s.sql(`SELECT number_searches AS searches FROM number_disclosure WHERE user_id = $1`, [
        clerk.userId,
      ]),
    ).toEqual([{ searches: most }]);
  });
});
