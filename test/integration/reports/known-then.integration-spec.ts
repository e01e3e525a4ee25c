import { CorrectionsService } from '../../../src/modules/seekers/application/corrections.service.js';
import { EraseSeekerService } from '../../../src/modules/seekers/application/erase-seeker.service.js';
import { RightsRequestsService } from '../../../src/modules/seekers/application/rights-requests.service.js';
import { SeekersQueries } from '../../../src/modules/seekers/application/seekers.queries.js';
import { UploadImportService } from '../../../src/modules/imports/application/upload-import.service.js';
import { WithdrawImportService } from '../../../src/modules/imports/application/withdraw-import.service.js';
import { ReportsQueries } from '../../../src/modules/reports/index.js';
import { actorOf, COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_TOLD } from '../../support/ledgers/checkpoints.js';
import { chance, randomAct, type Walk } from '../placements/random-act.js';
import { persons, posts } from '../placements/prepared.js';
import { type Asked, changed, saidOf } from './earlier-reports.js';
import { FACTS_OF_FIGURES } from './facts-of-figures.js';
import { randomFacts } from './random-facts.js';

const SEED = Number(process.env.SEED ?? 20180414);
const ROUNDS = process.env.TEST_LONG ? 40 : 2;
const ACTS = process.env.TEST_LONG ? 2000 : 40;
const HEARD = { reportedBy: 'worker', channel: 'in_person' } as const;
const IN_APRIL: Asked = { asOf: '2018-04-13', knownAt: '2018-04-14T00:00:00Z' };

describe(`later facts never change earlier reports (seed ${SEED})`, () => {
  let s: Services;
  let asked: Asked[];
  let before: Record<string, string>;
  const bureau = actorOf('bureau');
  const second = actorOf('bureau');
  const compared = async (): Promise<string[]> => changed(s, before, await saidOf(s, asked));

  beforeAll(async () => {
    s = await startServices({ label: 'known_then', from: OPEN_TOLD });
    await s.setClock('2018-06-21T01:00:00Z');
    await whatNoLedgerBrings(s);
    const [{ now }] = (await s.sql<{ now: string }>(
      `SELECT to_char(app_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
    )) as [{ now: string }];
    asked = [
      { asOf: '2018-03-07', knownAt: '2018-03-13T00:00:00Z' },
      IN_APRIL,
      { asOf: '2018-04-13', knownAt: now },
      { asOf: '2018-06-20', knownAt: now },
    ];
    await s.setClock('2018-06-21T02:00:00Z');
    before = await saidOf(s, asked);
  }, 900_000);
  afterAll(() => s.close());

  it('says something to compare, and the same when asked again', async () => {
    expect(Object.keys(before).length).toBeGreaterThan(1000);
    expect(await compared()).toEqual([]);
  }, 300_000);

  describe('one row of a survey with a new household and 是否脱贫户=是', () => {
    let importId: string;
    const poor = async (question: Partial<Asked> & { asOf: string }): Promise<number> => {
      const { batch1 } = (await s.get(ReportsQueries).figures(bureau, question)) as {
        batch1: { boardedPoor: number };
      };
      return batch1.boardedPoor;
    };

    beforeAll(async () => {
      expect(await poor(IN_APRIL)).toBe(53);
      const [person] = await s.sql<{ id: string; name: string }>(
        `SELECT s.id, s.name FROM batch_passenger q JOIN batch b ON b.id = q.batch_id JOIN seeker s ON s.id = q.seeker_id
         WHERE b.departure_on = '2018-03-06' AND q.door = 'boarded' AND NOT EXISTS (
           SELECT FROM household_poverty r WHERE r.household_id = s.household_id AND r.status <> 'not-poor')
         ORDER BY s.name, s.id LIMIT 1`,
      );
      const { idNumber } = await s.get(SeekersQueries).reveal(bureau, person!.id, 'verify');
      const csv = [
        '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,是否脱贫户',
        `城厢镇,镇玉社区,${person!.name},NEW-0001,${person!.name},户主,男,壮族,${idNumber},是`,
      ].join('\n');
      const uploads = s.get(UploadImportService);
      importId = await uploads.upload(bureau, {
        name: '01-劳动力资源台账-20180227.csv',
        content: Buffer.from(csv),
      });
      await s.drain();
      await uploads.requestCommit(bureau, importId);
      await s.drain();
      expect(
        await s.sql(
          `SELECT action, outcome, applied_at IS NOT NULL AS applied FROM import_row WHERE import_id = $1`,
          [importId],
        ),
      ).toEqual([{ action: 'import', outcome: 'changed', applied: true }]);
    }, 120_000);

    it('leaves 53 poor of the first batch in a report as known on 14 April 2018, and shows 54 from now on', async () => {
      expect(await poor(IN_APRIL)).toBe(53);
      expect(await poor({ asOf: IN_APRIL.asOf })).toBe(54);
      expect(await compared()).toEqual([]);
    }, 300_000);

    it('can be withdrawn: what it wrote over is back as known now, and earlier reports are as they were', async () => {
      const [{ now }] = (await s.sql<{ now: string }>(
        `SELECT to_char(app_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
      )) as [{ now: string }];
      const rows = () =>
        s.sql(`SELECT s.* FROM seeker s WHERE id IN (SELECT seeker_id FROM seeker_survey) ORDER BY id`);
      const [overwritten] = await rows();
      await s.get(WithdrawImportService).withdraw(bureau, importId, 'not theirs');
      await s.drain();
      const [back] = await rows();
      expect(back!.household_id).not.toEqual(overwritten!.household_id);
      expect(back!.education).not.toBeNull();
      expect(await poor({ asOf: IN_APRIL.asOf })).toBe(53);
      expect(await poor({ asOf: IN_APRIL.asOf, knownAt: now })).toBe(54);
      expect(await compared()).toEqual([]);
    }, 300_000);
  });

  it('corrections, erasures and a hundred acts of offices change none of them', async () => {
    const [person] = await persons(s, 1, 30);
    await s
      .get(CorrectionsService)
      .correct(bureau, person!, { field: 'name', value: '更正后名', reason: 'typed wrongly', ...HEARD });
    const unheld = await s.sql<{ id: string }>(
      `SELECT s.id FROM seeker s WHERE s.status <> 'frozen' AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id) ORDER BY s.name, s.id LIMIT 3`,
    );
    const named = await s.sql<{ id: string }>(
      `SELECT DISTINCT s.id FROM seeker s JOIN placement p ON p.seeker_id = s.id WHERE p.status IN ('declined', 'expired', 'withdrawn', 'barred')
         AND NOT EXISTS (SELECT FROM placement o WHERE o.seeker_id = s.id AND o.started_on IS NOT NULL) ORDER BY 1 LIMIT 3`,
    );
    let erased = 0;
    for (const { id } of [...unheld, ...named]) {
      const { id: requestId } = await s
        .get(RightsRequestsService)
        .receive(bureau, id, { kind: 'erase', ...HEARD });
      erased += await s
        .get(EraseSeekerService)
        .erase(second, requestId)
        .then(
          () => 1,
          () => 0,
        );
    }
    expect(erased).toBeGreaterThan(2);
    const walk: Walk = {
      dice: chance(SEED),
      seekers: await persons(s, 24, 60),
      posts: await posts(s, 6, 6),
      forward: new Set(),
      begin: 0,
      astray: 1,
    };
    let moved = 0;
    for (let act = 0; act < ACTS; act += 1) if (await randomAct(s, walk)) moved += 1;
    expect(moved).toBeGreaterThan(ACTS / 10);
    await s.drain({ allowFailures: true });
    expect(await compared()).toEqual([]);
  }, 600_000);

  it('nor does whatever the runtime role may write over, backdate or remove in any table they stand on', async () => {
    const touched = await randomFacts(s, chance(SEED), ROUNDS);
    const untouched = Object.entries(touched).filter(([view, { updates, inserts, removals }]) =>
      FACTS_OF_FIGURES[view]!.recorded === 'kept' ? updates + inserts + removals === 0 : false,
    );
    expect(untouched.map(([view]) => view)).toEqual([]);
    expect(await compared()).toEqual([]);
  }, 900_000);

  it('an overwriting that left nothing behind would be noticed', async () => {
    await s.sql(`ALTER TABLE placement DISABLE TRIGGER keep_change`);
    await s.sql(`UPDATE placement SET district_code = '450000' WHERE started_on < '2018-04-01'`);
    await s.sql(`ALTER TABLE placement ENABLE TRIGGER keep_change`);
    expect((await compared()).length).toBeGreaterThan(0);
  }, 300_000);
});

/** Trainings, work outside, pairings, a target and a schedule of holidays: rows for every table figures stand on. */
async function whatNoLedgerBrings(s: Services): Promise<void> {
  const people = await persons(s, 6);
  await s.sql(
    `INSERT INTO training_session (id, status, version, cooperation, held_on, place, kind, topics, trainer, hours)
     SELECT gen_random_uuid(), 'held', 2, $1, day, '城厢镇', 'safety', '{安全}', '县就业中心', 4
     FROM unnest(ARRAY[DATE '2018-03-02', DATE '2018-04-02']) AS day`,
    [COOPERATION],
  );
  await s.sql(
    `INSERT INTO training_attendance (id, session_id, seeker_id, cooperation, area_code, attended, marked_at)
     SELECT gen_random_uuid(), t.id, p.id, t.cooperation, p.area_code, true, app_now() FROM training_session t, seeker p WHERE p.id = ANY($1::uuid[])`,
    [people],
  );
  await s.sql(
    `INSERT INTO outside_work (id, seeker_id, cooperation, area_code, province, employer_text, started_on, said_by, channel, evidence, entered_by)
     SELECT gen_random_uuid(), p.id, $2, p.area_code, '44', '虚构厂', DATE '2018-03-03', 'worker', 'paper', 'letter', p.id FROM seeker p
     WHERE p.id = ANY($1::uuid[])`,
    [people, COOPERATION],
  );
  await s.sql(
    `INSERT INTO village_pairing (id, cooperation, village_code, community, from_on, source, entered_by)
     SELECT DISTINCT ON (p.area_code) gen_random_uuid(), $2, p.area_code, '南联社区(虚构)', DATE '2017-01-01', 'x', p.id FROM seeker p
     WHERE p.id = ANY($1::uuid[]) AND length(p.area_code) = 12`,
    [people, COOPERATION],
  );
  await s.sql(
    `INSERT INTO agreement_target (id, cooperation, year, indicator, revision, target, source, entered_by)
     SELECT gen_random_uuid(), $1, 2018, 'I1', 1, 400, 'x', gen_random_uuid()`,
    [COOPERATION],
  );
  await s.sql(
    `INSERT INTO calendar_schedule (scope, year, days, source, loaded_by, loaded_at) VALUES ('guangxi', 2018, '[]', 'x', gen_random_uuid(), app_now())`,
  );
}
