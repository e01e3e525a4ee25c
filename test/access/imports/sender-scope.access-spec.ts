// What a sender may not see or say by hand, no file of theirs sees or says.
import { readFile } from 'node:fs/promises';
import { SeekerReader } from '../../../src/modules/seekers/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import {
  CHENGXIANG,
  COOPERATION,
  type HttpApi,
  LONGGANG,
  NAPO,
  type Services,
  startHttp,
  startServices,
} from '../../support/harness/index.js';
import { OPEN_FIRST_BATCH } from '../../support/ledgers/checkpoints.js';
import { ledgerOf } from '../../support/ledgers/story.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { uploaded } from './senders.js';

const TRUTH = new URL('../../../ledgers/open/truth.json', import.meta.url).pathname;
const PHONE = '12000009999';

interface Traveller {
  readonly id: string;
  readonly idNumber: string;
  readonly name: string;
  readonly area: string;
  readonly placement: string;
  readonly employer: string;
  readonly firm: string;
  readonly uscc: string;
}
interface Row {
  readonly action: string;
  readonly findings: readonly { readonly code: string; readonly level: string; readonly key?: string }[];
}

let s: Services;
let api: HttpApi;
let numbers: ReadonlyMap<string, string>;
let travellers: readonly Traveller[];
/** At work for the first company, and for another one. */
let own: readonly Traveller[];
let theirs: readonly Traveller[];
let company: string;
let station: string;
let district: string;
let napo: string;
let township: string;

beforeAll(async () => {
  s = await startServices({ label: 'sender_scope', from: OPEN_FIRST_BATCH });
  await s.setClock('2018-04-20T02:00:00Z');
  api = await startHttp({ database: s.database });
  const truth = JSON.parse(await readFile(TRUTH, 'utf8')) as LedgerTruth;
  const ids = truth.files[ledgerOf(truth, '01')]!.rows.filter(({ a }) => a === 'import').map(({ id }) =>
    String(id),
  );
  const known = await s.uow.read(systemActor([COOPERATION], newId()), (tx) =>
    s.get(SeekerReader).byIdNumbers(tx, ids),
  );
  numbers = new Map([...known].map(([number, { id }]) => [id, number]));
  const rows = await s.sql<Omit<Traveller, 'idNumber'>>(
    `SELECT s.id, s.name, s.area_code AS area, p.id AS placement, p.employer_id AS employer, e.name AS firm, e.uscc
     FROM placement p JOIN seeker s ON s.id = p.seeker_id JOIN employer e ON e.id = p.employer_id
     WHERE p.status IN ('departed', 'arrived') ORDER BY p.employer_id, s.id`,
  );
  travellers = rows.map((row) => ({ ...row, idNumber: numbers.get(row.id)! }));
  const sizes = new Map<string, Traveller[]>();
  for (const one of travellers) sizes.set(one.employer, [...(sizes.get(one.employer) ?? []), one]);
  own = [...sizes.values()].sort((a, b) => b.length - a.length)[0]!;
  theirs = travellers.filter(({ employer }) => employer !== own[0]!.employer);
  const employers = [own[0]!.employer];
  company = await api.signInAs('employer', { employerId: employers[0]! });
  station = await api.signInAs('station', { employers });
  district = await api.signInAs('bureau', { place: LONGGANG });
  napo = await api.signInAs('bureau');
  township = await api.signInAs('caseworker');
}, 400_000);
afterAll(async () => {
  await api.close();
  await s.close();
});

/** A file of one kind, taken in as far as it goes. @returns its rows as they then stand */
async function sent(cookie: string, token: string, header: string, ...lines: string[]): Promise<Row[]> {
  const csv = [header, ...lines].join('\n');
  const id = await uploaded(api, s, cookie, `${csv}\n${newId()}`, `${token}-台账.csv`);
  const answer = await api.call('POST', `/api/v1/imports/${id}/commit`, { cookie, body: {} });
  expect(answer.status).toBeLessThan(300);
  await s.drain();
  const rows = await s.sql<Row>(`SELECT action, findings FROM import_row WHERE import_id = $1 ORDER BY seq`, [
    id,
  ]);
  // The last one only makes each file another one.
  return rows.slice(0, lines.length);
}
const refusals = ({ action, findings }: Row): string =>
  [action, ...findings.filter(({ level }) => level === 'refuse').map(({ code }) => code)].join(' ');

/** A number of a made-up area, with its check digit. */
function numberOf(serial: number): string {
  const body = `99902619900101${String(serial).padStart(3, '0')}`;
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
const NOBODY = numberOf(771);

/** Everything about a person that a file could change. */
const personAsKept = async (id: string): Promise<unknown> =>
  s.sql(
    `SELECT s.area_code, s.household_id, s.version, s.name,
            (SELECT count(*)::int FROM contact_means c WHERE c.seeker_id = s.id) AS contacts,
            (SELECT count(*)::int FROM seeker_place_claim c WHERE c.seeker_id = s.id) AS claims,
            (SELECT jsonb_agg(jsonb_build_array(p.id, p.status, p.version, p.employer_id) ORDER BY p.id) FROM placement p
             WHERE p.seeker_id = s.id) AS placements,
            (SELECT count(*)::int FROM history h JOIN placement p ON p.id = h.aggregate_id WHERE p.seeker_id = s.id) AS history,
            (SELECT count(*)::int FROM dispute d JOIN placement p ON p.id = d.placement_id WHERE p.seeker_id = s.id) AS disputes
     FROM seeker s WHERE s.id = $1`,
    [id],
  );

describe('a caseworker’s register', () => {
  const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,身份证号码,联系电话';
  const line = (idNumber: string, name: string, town = '城厢镇', household = ''): string =>
    `${town},,${household && '户主甲'},${household},${name},${household && '子女'},,${idNumber},${PHONE}`;
  const registered = (idNumber: string) =>
    s.uow.read(systemActor([COOPERATION], newId()), async (tx) =>
      (await s.get(SeekerReader).byIdNumbers(tx, [idNumber])).get(idNumber),
    );
  let stranger: { id: string; name: string; number: string };

  beforeAll(async () => {
    const rows = await s.sql<{ id: string; name: string; number: string }>(
      `SELECT s.id, s.name, h.number FROM seeker s JOIN household h ON h.id = s.household_id
       WHERE s.area_code NOT LIKE $1 AND h.area_code NOT LIKE $1 AND s.status <> 'frozen' ORDER BY s.id`,
      [`${CHENGXIANG}%`],
    );
    stranger = rows.find(({ id }) => numbers.has(id))!;
  });

  it('draws nobody of another township over, and gives nobody there a phone', async () => {
    const before = await personAsKept(stranger.id);
    const number = numbers.get(stranger.id)!;
    const short = `${number.slice(0, 6)}${number.slice(8, 17)}`;
    const rows = await sent(
      township,
      '01',
      HEADER,
      line(number, stranger.name),
      line(number, '别人'),
      line(`${number}42`, stranger.name),
      line(short, stranger.name),
      line(number, stranger.name, '平孟镇'),
    );
    for (const row of rows) expect(row.action).toBe('refuse');
    expect(refusals(rows[0]!)).toBe('refuse AREA_NOT_YOURS');
    expect(rows[1]!.findings).toEqual(rows[0]!.findings);
    expect(await personAsKept(stranger.id)).toEqual(before);
  });

  it('registers nobody elsewhere, and says nothing of a household there', async () => {
    const household = await s.sql(`SELECT * FROM household WHERE number = $1`, [stranger.number]);
    const rows = await sent(
      township,
      '01',
      HEADER,
      line(numberOf(1), '新人甲', '平孟镇'),
      line(numberOf(2), '新人乙', '城厢镇', stranger.number),
    );
    expect(rows.map(refusals)).toEqual(['refuse AREA_NOT_YOURS', 'refuse AREA_NOT_YOURS']);
    expect(await registered(numberOf(1))).toBeUndefined();
    expect(await registered(numberOf(2))).toBeUndefined();
    expect(await s.sql(`SELECT * FROM household WHERE number = $1`, [stranger.number])).toEqual(household);
  });

  it('nor by a row put right on the page', async () => {
    const before = await personAsKept(stranger.id);
    const csv = [HEADER, line(numberOf(3), '新人丙'), newId()].join('\n');
    const id = await uploaded(api, s, township, csv, '01-台账.csv');
    const corrected = await api.call('POST', `/api/v1/imports/${id}/rows/1/correction`, {
      cookie: township,
      body: { cells: { id: numbers.get(stranger.id)!, name: stranger.name } },
    });
    expect(corrected.status).toBe(200);
    const [row] = await s.sql<Row>(
      `SELECT action, findings FROM import_row WHERE import_id = $1 AND seq = 1`,
      [id],
    );
    expect(refusals(row!)).toBe('refuse AREA_NOT_YOURS');
    await api.call('POST', `/api/v1/imports/${id}/commit`, { cookie: township, body: {} });
    await s.drain();
    expect(await personAsKept(stranger.id)).toEqual(before);
  });

  it('takes its own people in, known and new; the county’s bureau moves whom it likes', async () => {
    const [mine] = (
      await s.sql<{ id: string; name: string }>(
        `SELECT id, name FROM seeker WHERE area_code LIKE $1 AND status <> 'frozen' ORDER BY id`,
        [`${CHENGXIANG}%`],
      )
    ).filter(({ id }) => numbers.has(id));
    const rows = await sent(
      township,
      '01',
      HEADER,
      line(numbers.get(mine!.id)!, mine!.name),
      line(numberOf(4), '新人丁'),
    );
    expect(rows.map(refusals)).toEqual(['import', 'import']);
    expect((await registered(numberOf(4)))?.areaCode).toBe(CHENGXIANG);
    const moved = await sent(napo, '01', HEADER, line(numbers.get(stranger.id)!, stranger.name));
    expect(moved.map(refusals)).toEqual(['import']);
    expect((await registered(numbers.get(stranger.id)!))?.areaCode).toBe(CHENGXIANG);
  });
});

describe('a caseworker’s lists of intents', () => {
  it.each([
    ['03b', '姓名,身份证号码,意向企业,意向岗位,登记日期'],
    ['03', '姓名,身份证号码,意向企业,意向岗位,日期'],
  ])('%s answers for somebody of another township as for a number nobody has', async (token, header) => {
    const other = travellers.find(({ area }) => !area.startsWith(CHENGXIANG))!;
    const before = await personAsKept(other.id);
    const line = (idNumber: string, name: string): string =>
      `${name},${idNumber},${other.firm},普工,2018-04-18`;
    const rows = await sent(
      township,
      token,
      header,
      line(other.idNumber, other.name),
      line(other.idNumber, '别人'),
      line(NOBODY, other.name),
    );
    expect(rows.map(refusals)).toEqual(Array(3).fill('refuse PERSON_NOT_IN_REGISTER'));
    expect(rows[0]!.findings).toEqual(rows[2]!.findings);
    expect(await personAsKept(other.id)).toEqual(before);
    const [asBureau] = await sent(napo, token, header, line(other.idNumber, other.name));
    expect(refusals(asBureau!)).not.toContain('PERSON_NOT_IN_REGISTER');
  });
});

const STARTS = '企业名称,统一社会信用代码,姓名,身份证号,是否上岗,实际上岗日期,确认时间';
const start = (who: Traveller, firm = who, idNumber = who.idNumber, name = who.name): string =>
  `${firm.firm},${firm.uscc},${name},${idNumber},是,2018-04-10,2018-04-12`;

describe('the word of a company on who started', () => {
  it.each([
    ['company', () => company],
    ['station', () => station],
  ])('a %s says nothing for another company, nor of its people', async (_, cookie) => {
    const [other, third] = [theirs[0]!, theirs.at(-1)!];
    const before = [await personAsKept(other.id), await personAsKept(own[0]!.id)];
    const rows = await sent(
      cookie(),
      '06',
      STARTS,
      start(other),
      start(other, own[0]),
      start(other, own[0], NOBODY),
      start(own[0]!, third),
      start(own[0]!, own[0], own[0]!.idNumber, '别人'),
      start(other).replace('是,2018-04-10', '否,'),
    );
    expect(rows.map(refusals)).toEqual([
      'refuse EMPLOYER_NOT_YOURS',
      'refuse NOT_IN_BATCH',
      'refuse NOT_IN_BATCH',
      'refuse EMPLOYER_NOT_YOURS',
      'refuse NOT_IN_BATCH',
      'refuse EMPLOYER_NOT_YOURS',
    ]);
    expect(rows[1]!.findings).toEqual(rows[2]!.findings);
    expect(rows[4]!.findings).toEqual(rows[2]!.findings);
    expect([await personAsKept(other.id), await personAsKept(own[0]!.id)]).toEqual(before);
  });

  it('is taken for its own people, from a station for those it watches, from the district for all', async () => {
    expect((await sent(company, '06', STARTS, start(own[0]!))).map(refusals)).toEqual(['import']);
    expect((await sent(station, '06', STARTS, start(own[1]!))).map(refusals)).toEqual(['import']);
    const rest = [own[2]!, own[3]!, theirs[0]!, theirs.at(-1)!];
    expect((await sent(district, '06', STARTS, ...rest.map((who) => start(who)))).map(refusals)).toEqual(
      Array(4).fill('import'),
    );
    const started = await s.sql(
      `SELECT id FROM placement WHERE status = 'started' AND id = ANY($1::uuid[])`,
      [[...rest, own[0]!, own[1]!].map(({ placement }) => placement)],
    );
    expect(started).toHaveLength(6);
  });

  it('a district’s bureau is not told whether a number is registered', async () => {
    const rows = await sent(
      district,
      '06',
      STARTS,
      start(theirs[0]!, theirs[0], theirs[0]!.idNumber, '别人'),
      start(theirs[0]!, theirs[0], NOBODY),
    );
    expect(rows.map(refusals)).toEqual(['refuse NOT_IN_BATCH', 'refuse NOT_IN_BATCH']);
    expect(rows[0]!.findings).toEqual(rows[1]!.findings);
  });
});

describe('a ledger of follow-ups', () => {
  const HEADER = '姓名,身份证号,企业,上岗日期,离职日期,离职原因,佐证材料编号,在岗状态';
  const line = ({ name, idNumber, firm }: Pick<Traveller, 'name' | 'idNumber' | 'firm'>): string =>
    `${name},${idNumber},${firm},2018-04-10,2018-04-15,个人原因,ZZA777,已离职`;
  const statusOf = async ({ placement }: Traveller): Promise<unknown> =>
    (await s.sql<{ status: string }>(`SELECT status FROM placement WHERE id = $1`, [placement]))[0]!.status;
  const disputesOf = ({ placement }: Traveller): Promise<{ opened_by: string }[]> =>
    s.sql(`SELECT opened_by FROM dispute WHERE placement_id = $1 AND kind = 'leaving'`, [placement]);

  it('of a station ends no job and is its own word, of the people of companies it watches alone', async () => {
    const before = await personAsKept(theirs[0]!.id);
    const rows = await sent(
      station,
      '07',
      HEADER,
      line(own[0]!),
      line(theirs[0]!),
      line({ ...own[0]!, idNumber: NOBODY }),
    );
    expect(rows.map(refusals)).toEqual([
      'import',
      'refuse PERSON_NOT_IN_REGISTER',
      'refuse PERSON_NOT_IN_REGISTER',
    ]);
    expect(rows[1]!.findings).toEqual(rows[2]!.findings);
    expect(await personAsKept(theirs[0]!.id)).toEqual(before);
    expect(await statusOf(own[0]!)).toBe('started');
    expect(await disputesOf(own[0]!)).toEqual([{ opened_by: 'station' }]);
  });

  it('of a caseworker ends no job either, and says nothing of other townships', async () => {
    const [mine] = own.slice(1, 4);
    const caseworker = await api.signInAs('caseworker', { areas: [mine!.area.slice(0, 9)] });
    const other = [...own.slice(1, 4), ...theirs].find(
      (one) => !one.area.startsWith(mine!.area.slice(0, 9)) && (one === theirs[0] || one === theirs.at(-1)),
    )!;
    const before = await personAsKept(other.id);
    const rows = await sent(
      caseworker,
      '07',
      HEADER,
      line(mine!),
      line(other),
      line({ ...other, idNumber: NOBODY }),
    );
    expect(rows.map(refusals)).toEqual([
      'import',
      'refuse PERSON_NOT_IN_REGISTER',
      'refuse PERSON_NOT_IN_REGISTER',
    ]);
    expect(await personAsKept(other.id)).toEqual(before);
    expect(await statusOf(mine!)).toBe('started');
    expect(await disputesOf(mine!)).toEqual([{ opened_by: 'caseworker' }]);
  });

  it('of the bureaus ends it, with the paper', async () => {
    expect((await sent(napo, '07', HEADER, line(own[2]!))).map(refusals)).toEqual(['import']);
    expect((await sent(district, '07', HEADER, line(own[3]!))).map(refusals)).toEqual(['import']);
    expect([await statusOf(own[2]!), await statusOf(own[3]!)]).toEqual(['ended', 'ended']);
  });
});

describe('results of a clinic', () => {
  const HEADER = '姓名,身份证号,拟上岗企业,拟上岗岗位,体检类别,签到时间,结论';

  it('are for its own orders alone', async () => {
    const [check] = (
      await s.sql<{ id: string; seeker: string; name: string; emp: string; job: string; day: string }>(
        `SELECT c.id, c.seeker_id AS seeker, s.name, c.employer_text AS emp, c.job_text AS job, c.attended_on::text AS day
         FROM medical.medical_check c JOIN seeker s ON s.id = c.seeker_id
         WHERE c.status = 'concluded' AND c.conclusion = 'no_abnormality' AND c.attended_on IS NOT NULL ORDER BY c.id`,
      )
    ).filter(({ seeker }) => numbers.has(seeker));
    const [mine, other] = [newId(), newId()];
    for (const id of [mine, other])
      await s.sql(
        `INSERT INTO medical.clinic (id, cooperation, name, name_key, place, licence_no, filing_no, hazards, slots_per_day)
         VALUES ($1, $2, $3, $3, $4, '虚构', '虚构', '{}', 9)`,
        [id, COOPERATION, `体检中心${id}`, NAPO],
      );
    await s.sql(`UPDATE medical.medical_check SET clinic_id = $2 WHERE seeker_id = $1`, [
      check!.seeker,
      mine,
    ]);
    const line = (idNumber: string): string =>
      `${check!.name},${idNumber},${check!.emp},${check!.job},,${check!.day},目前未见异常`;
    const kept = () =>
      s.sql(
        `SELECT id, status, version, conclusion FROM medical.medical_check WHERE seeker_id = $1 ORDER BY id`,
        [check!.seeker],
      );
    const before = await kept();
    const number = numbers.get(check!.seeker)!;
    const rows = await sent(
      await api.signInAs('clinic', { clinicId: other }),
      '04',
      HEADER,
      line(number),
      line(NOBODY),
    );
    expect(rows.map(refusals)).toEqual(['refuse MED_NOT_ORDERED', 'refuse MED_NOT_ORDERED']);
    expect(await kept()).toEqual(before);
    const own = await sent(await api.signInAs('clinic', { clinicId: mine }), '04', HEADER, line(number));
    expect(own.map(refusals)).toEqual(['import']);
  });
});

describe('a station’s list of posts', () => {
  const HEADER = '企业名称,统一社会信用代码,岗位名称,招聘人数,基本工资,综合月薪,合同期限,工作内容';
  const line = ({ firm, uscc }: Pick<Traveller, 'firm' | 'uscc'>, title: string): string =>
    `${firm},${uscc},${title},5,3000,4000-5000,一年,装配`;
  const postsOf = (title: string): Promise<unknown[]> =>
    s.sql(`SELECT id FROM vacancy WHERE title = $1`, [title]);

  it('holds those of the companies it watches, and no company that is new', async () => {
    const rows = await sent(
      station,
      '02',
      HEADER,
      line(own[0]!, '检验工甲'),
      line(theirs[0]!, '检验工乙'),
      line({ firm: '龙岗新来(虚构)有限公司', uscc: '919993070000000196' }, '检验工丙'),
    );
    expect(rows.map(refusals)).toEqual(['import', 'refuse EMPLOYER_NOT_YOURS', 'refuse EMPLOYER_NOT_YOURS']);
    expect(await postsOf('检验工甲')).toHaveLength(1);
    expect([...(await postsOf('检验工乙')), ...(await postsOf('检验工丙'))]).toEqual([]);
    expect((await sent(district, '02', HEADER, line(theirs[0]!, '检验工乙'))).map(refusals)).toEqual([
      'import',
    ]);
  });
});
