import { DomainError } from '../../../src/kernel/errors/index.js';
import { HireAtBoothService } from '../../../src/modules/fairs/application/hire-at-booth.service.js';
import { FairPrintoutsQueries } from '../../../src/modules/fairs/application/fair-printouts.queries.js';
import { RegisterIntentService } from '../../../src/modules/fairs/application/register-intent.service.js';
import { PlanFairService } from '../../../src/modules/fairs/application/plan-fair.service.js';
import { slipPage } from '../../../src/modules/fairs/http/pages/fair.view.js';
import { ClinicsService } from '../../../src/modules/medical/index.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { FAIR_MODULES, napo } from './fair-ledgers.js';
import { invariantsHere, openFair, plannedFair, registered, withPosts } from './fair-day.js';

const AT_ONCE = process.env.TEST_LONG ? 1000 : 200;

describe('hiring at the booth', () => {
  let services: Services;
  let fairId: string;
  let people: string[];
  let posts: { id: string; title: string; hazards: string[] }[];

  beforeAll(async () => {
    services = await startServices({ label: 'booth', modules: FAIR_MODULES });
    await withPosts(services);
    people = await registered(services, 1, 8);
    fairId = await plannedFair(services);
    await openFair(services, fairId);
    posts = await services.sql(
      `SELECT id, title, hazards FROM vacancy WHERE status = 'published' AND headcount >= 3
       ORDER BY cardinality(hazards) DESC, id`,
    );
  }, 120_000);
  afterAll(() => services.close());

  const hire = (seekerId: string, vacancyId: string, more: object = {}) =>
    services
      .get(HireAtBoothService)
      .hire(napo, fairId, { seekerId, vacancyId, channel: 'in_person', evidence: '现场录用单 3', ...more });
  const broken = async () => {
    const found: string[] = [];
    for (const { name, sql } of invariantsHere) if ((await services.sql(sql)).length > 0) found.push(name);
    return found;
  };

  /** Many people of the register: what a hire reads of them, made in the database. */
  async function gathered(name: string): Promise<string[]> {
    await services.sql(
      `INSERT INTO seeker (id, status, version, county_code, area_code, name, pinyin, initials, sex, birth_on, id_number, id_index, id_tail)
       SELECT gen_random_uuid(), 'seeking', 1, '451026', '451026100', $2, '{}', '{}', 'male', '1990-01-01', '\\x00', decode(md5($2 || n), 'hex'), '\\x00'
       FROM generate_series(1, $1) n`,
      [AT_ONCE, name],
    );
    await services.sql(
      `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by, channel, request_id)
       SELECT gen_random_uuid(), 'seeker', id, 1, 'register', 'seeking', '2018-02-01', app_now(), 'worker', gen_random_uuid(), 'system', 'x' FROM seeker WHERE name = $1`,
      [name],
    );
    const rows = await services.sql<{ id: string }>(`SELECT id FROM seeker WHERE name = $1`, [name]);
    return rows.map(({ id }) => id);
  }
  /** How often each outcome came, refusals by their code. */
  async function outcomes(hires: readonly Promise<unknown>[]): Promise<Record<string, number>> {
    const counted: Record<string, number> = {};
    for (const one of await Promise.allSettled(hires)) {
      const kind =
        one.status === 'fulfilled'
          ? 'hired'
          : one.reason instanceof DomainError
            ? one.reason.code
            : String(one.reason);
      counted[kind] = (counted[kind] ?? 0) + 1;
    }
    return counted;
  }

  it('is one act: offer, yes and examination, each in its own history, and the same again finds it done', async () => {
    await services.get(ClinicsService).register(napo, {
      name: '那坡县虚构体检中心',
      place: '451026',
      licenceNo: '虚构1',
      filingNo: '虚构2',
      hazards: posts[0]!.hazards,
      food: true,
      slotsPerDay: 40,
    });
    const hired = await hire(people[0]!, posts[0]!.id, { offeredWage: 4200, consentToShare: true });
    expect(hired).toMatchObject({ again: false, status: 'medical' });
    expect(hired.exams.length).toBeGreaterThan(0);
    const moves = await services.sql<{ move: string; said_by: string; request_id: string }>(
      `SELECT move, said_by FROM history WHERE aggregate = 'placement' AND aggregate_id = $1 ORDER BY seq`,
      [hired.placementId],
    );
    expect(moves).toEqual([
      { move: 'register_intent', said_by: 'worker' },
      { move: 'offer', said_by: 'employer' },
      { move: 'accept', said_by: 'worker' },
      { move: 'order_medical', said_by: 'system' },
    ]);
    expect(await hire(people[0]!, posts[0]!.id)).toMatchObject({
      again: true,
      placementId: hired.placementId,
    });
    await services.drain();
    expect(await hire(people[0]!, posts[0]!.id)).toMatchObject({ again: true, exams: hired.exams });
    expect(await broken()).toEqual([]);
  });

  it('prints a slip that says post, wage and day, and no number of a card', async () => {
    const { placementId } = await hire(people[0]!, posts[0]!.id);
    const slip = slipPage(await services.get(FairPrintoutsQueries).slip(napo, fairId, placementId));
    expect(slip.html).toContain(posts[0]!.title);
    expect(slip.html).toContain('4200元');
    expect(slip.html).not.toMatch(/\d{17}[\dX]|<script/);
    await expect(services.get(FairPrintoutsQueries).slip(napo, fairId, people[0]!)).rejects.toThrow(
      'HIRE_NOT_FOUND',
    );
  });

  it('does nothing at all when one of its parts is refused', async () => {
    const before = await services.sql(`SELECT count(*)::int FROM placement`);
    await expect(hire(people[0]!, posts[1]!.id)).rejects.toThrow();
    expect(await services.sql(`SELECT count(*)::int FROM placement`)).toEqual(before);
  });

  it('keeps to so many posts a person and so many persons a place', async () => {
    await services.get(PlanFairService).update(napo, fairId, { intentsPerPerson: 2, intentsPerPlace: 1 });
    const intent = (seekerId: string, vacancyId: string) =>
      services
        .get(RegisterIntentService)
        .register(napo, fairId, { seekerId, vacancyId, channel: 'in_person', evidence: '现场登记表 3' });
    await intent(people[1]!, posts[1]!.id);
    await intent(people[1]!, posts[2]!.id);
    await intent(people[1]!, posts[1]!.id);
    await expect(intent(people[1]!, posts[3]!.id)).rejects.toThrow('INTENTS_OF_PERSON_FULL');
    await services.sql(`UPDATE vacancy SET headcount = 1 WHERE id = $1`, [posts[4]!.id]);
    await intent(people[2]!, posts[4]!.id);
    await expect(intent(people[3]!, posts[4]!.id)).rejects.toThrow('INTENTS_OF_POST_FULL');
    await services.get(PlanFairService).update(napo, fairId, { intentsPerPerson: 5, intentsPerPlace: 100 });
  });

  it(`gives the last place to one of ${AT_ONCE} who are hired at once; the others hear a clean no`, async () => {
    const last = posts[5]!.id;
    await services.sql(`UPDATE vacancy SET headcount = 1 WHERE id = $1`, [last]);
    const crowd = await gathered('虚构众');
    const counted = await outcomes(crowd.map((id) => hire(id, last, { consentToShare: true })));
    expect(counted).toEqual({ hired: 1, VACANCY_FULL: AT_ONCE - 1 });
    expect(await services.sql(`SELECT held, used FROM vacancy WHERE id = $1`, [last])).toEqual([
      { held: 0, used: 1 },
    ]);
    expect(await services.sql(`SELECT count(*)::int FROM placement WHERE vacancy_id = $1`, [last])).toEqual([
      { count: 1 },
    ]);
    expect(await broken()).toEqual([]);
  }, 240_000);

  it(`gives the last slot of a day to one of ${AT_ONCE} who say yes to that day at once; nobody else is hired without it`, async () => {
    const post = posts[6]!.id;
    await services.sql(
      `UPDATE vacancy SET headcount = $2, hazards = '{}', exams = '[{"kind": "food", "when": "before_departure"}]' WHERE id = $1`,
      [post, AT_ONCE],
    );
    const clinicId = await services.get(ClinicsService).register(napo, {
      name: '那坡县虚构第二体检中心',
      place: '451026',
      licenceNo: '虚构3',
      filingNo: '虚构4',
      hazards: [],
      food: true,
      slotsPerDay: 1,
    });
    const crowd = await gathered('虚构客');
    const examDay = '2018-03-01';
    expect(
      await outcomes(crowd.map((id) => hire(id, post, { consentToShare: true, clinicId, examDay }))),
    ).toEqual({ hired: 1, NO_SLOT_LEFT: AT_ONCE - 1 });
    expect(
      await services.sql(
        `SELECT count(*)::int AS booked FROM medical.medical_check WHERE clinic_id = $1 AND booked_on = $2 AND status = 'booked'`,
        [clinicId, examDay],
      ),
    ).toEqual([{ booked: 1 }]);
    expect(await services.sql(`SELECT held, used FROM vacancy WHERE id = $1`, [post])).toEqual([
      { held: 0, used: 1 },
    ]);
    expect(await broken()).toEqual([]);
  }, 240_000);
});
