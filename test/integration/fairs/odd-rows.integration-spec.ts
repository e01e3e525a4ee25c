import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import { PlanFairService } from '../../../src/modules/fairs/application/plan-fair.service.js';
import { RosterService } from '../../../src/modules/fairs/application/roster.service.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/application/register-seeker.service.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { FAIR_MODULES, fileOf, OPEN_SET } from './fair-ledgers.js';

const numberOf = (birth: string, serial: number): string => {
  const first = `999026${birth}${String(serial).padStart(3, '0')}`;
  return first + idCheckCharacter(first);
};
const ADULTS = [1, 3, 5, 7].map((serial) => numberOf('19900101', serial));
/** Turns 16 between the township's list and the fair. */
const YOUNG = numberOf('20020220', 1);
const NAME = '虚构甲';
const EMPLOYER = '龙岗区云杉新能源(虚构)有限公司';

describe('rows a roster should not hold, and rows it may', () => {
  let services: Services;
  let dir: string;
  const bureau = actorOf('bureau');

  const csv = async (name: string, lines: readonly (readonly string[])[]) => {
    await writeFile(join(dir, name), lines.map((line) => line.join(',')).join('\n'));
    const id = await takeLedger(services, bureau, join(dir, name));
    return outcomeOf(services, id);
  };

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'rosters-'));
    services = await startServices({ label: 'odd_rows', modules: FAIR_MODULES });
    await services.setClock('2018-02-24T01:00:00Z');
    await takeLedger(services, longgangBureau(), `${OPEN_SET}${await fileOf(OPEN_SET, '02')}`);
    for (const idNumber of [...ADULTS, YOUNG]) {
      await services.get(RegisterSeekerService).register(bureau, {
        idNumber,
        name: NAME,
        areaCode: '451026100',
        profile: {},
        contacts: [],
        reportedBy: 'worker',
        channel: 'in_person',
      });
    }
  }, 120_000);

  afterAll(async () => {
    await services.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('lets a pool without a fair stand by itself', async () => {
    const outcome = await csv('03b-早.csv', [
      ['序号', '乡镇', '姓名', '身份证号', '意向企业', '意向岗位', '登记日期'],
      ['1', '城厢镇', NAME, ADULTS[3]!, EMPLOYER, '装配工', '2018-02-20'],
    ]);
    expect(outcome.imported).toHaveLength(1);
    expect(await services.sql(`SELECT origin, fair_code, planned_start_on FROM placement`)).toEqual([
      { origin: 'pool', fair_code: null, planned_start_on: null },
    ]);
  });

  it('finds the planned fair by its day, brings in who was invited, and tells each other row why', async () => {
    const fairId = await services.get(PlanFairService).plan(bureau, {
      heldOn: '2018-02-27',
      reportedBy: 'bureau',
      channel: 'account',
    });
    const [{ id: invited }] = (await services.sql<{ id: string }>(
      `SELECT id FROM seeker ORDER BY id LIMIT 1`,
    )) as [{ id: string }];
    await services
      .get(RosterService)
      .put(bureau, fairId, [invited], 'invitation', { reportedBy: 'bureau', channel: 'account' });
    await services.setClock('2018-02-27T09:00:00Z');
    const row = (id: string, name: string, employer: string, job: string) => [
      '2月27日',
      employer,
      job,
      name,
      id,
      '√',
      '3月7日',
    ];
    const outcome = await csv('03-现场.csv', [
      ['日期', '企业', '岗位', '姓名', '身份证号', '是否脱贫户', '意向到岗日期'],
      row(ADULTS[0]!, NAME, EMPLOYER, '装配工'),
      row(ADULTS[0]!, NAME, EMPLOYER, '装配工'),
      row(ADULTS[0]!, NAME, EMPLOYER, '没有的岗位'),
      row(ADULTS[1]!, '虚构乙', EMPLOYER, '装配工'),
      row(ADULTS[1]!, NAME, '龙岗区不存在(虚构)有限公司', '装配工'),
      row(numberOf('19900101', 99), NAME, EMPLOYER, '装配工'),
      row(ADULTS[2]!, NAME, EMPLOYER, ''),
    ]);
    expect(outcome.imported).toEqual([2, 4].map((at) => ({ sheet: 'csv', row: at })));
    expect(outcome.merged).toEqual([
      { sheet: 'csv', row: 3, code: 'DUP_EXACT', mergesWith: { sheet: 'csv', row: 2 } },
    ]);
    expect(outcome.refused).toEqual([
      { sheet: 'csv', row: 5, column: 'D', code: 'ID_NAME_CONFLICT' },
      { sheet: 'csv', row: 6, column: 'B', code: 'EMPLOYER_NOT_APPROVED' },
      { sheet: 'csv', row: 7, column: 'E', code: 'PERSON_NOT_IN_REGISTER' },
      { sheet: 'csv', row: 8, column: 'C', code: 'VACANCY_NOT_FOUND' },
    ]);
    expect(outcome.warnings).toEqual(
      expect.arrayContaining([
        { sheet: 'csv', row: 2, column: 'A', code: 'DATE_NO_YEAR' },
        { sheet: 'csv', row: 2, column: 'F', code: 'POVERTY_MISMATCH' },
        { sheet: 'csv', row: 4, column: 'C', code: 'VACANCY_NOT_FOUND' },
      ]),
    );
    expect(
      await services.sql(
        `SELECT f.code, f.status, f.planned_departure_on, e.status AS entry, e.origin FROM fair f JOIN fair_roster_entry e ON e.fair_id = f.id`,
      ),
    ).toEqual([
      {
        code: 'F2018-0227',
        status: 'planned',
        planned_departure_on: '2018-03-06',
        entry: 'checked_in',
        origin: 'invitation',
      },
    ]);
    expect(
      await services.sql(
        `SELECT employer_id IS NOT NULL AS firm, vacancy_id IS NOT NULL AS vacancy, job_text FROM placement WHERE fair_id = $1 ORDER BY job_text NULLS FIRST`,
        [fairId],
      ),
    ).toEqual([
      { firm: true, vacancy: true, job_text: null },
      { firm: true, vacancy: false, job_text: '没有的岗位' },
    ]);
  });

  it('asks the age of a pool on the day of the fair', async () => {
    const outcome = await csv('03b-晚.csv', [
      ['序号', '乡镇', '姓名', '身份证号', '意向企业', '意向岗位', '登记日期'],
      ['1', '城厢', NAME, YOUNG, EMPLOYER, '装配工', '2018-02-08'],
    ]);
    expect(outcome.refused).toEqual([]);
    expect(
      await services.sql(
        `SELECT p.fair_code, h.happened_on FROM placement p JOIN history h ON h.aggregate_id = p.id
         WHERE p.origin = 'pool' AND p.fair_code IS NOT NULL`,
      ),
    ).toEqual([{ fair_code: 'F2018-0227', happened_on: '2018-02-08' }]);
  });
});
