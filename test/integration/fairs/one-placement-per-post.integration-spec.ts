import { DataSource } from 'typeorm';
import { HireAtBoothService } from '../../../src/modules/fairs/application/hire-at-booth.service.js';
import { RegisterIntentService } from '../../../src/modules/fairs/application/register-intent.service.js';
import { FairFiguresRepository } from '../../../src/modules/fairs/persistence/fair-figures.repository.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { PlacementDeskService } from '../../../src/modules/placements/application/placement-desk.service.js';
import { UndoAnswerService } from '../../../src/modules/placements/application/undo-answer.service.js';
import { dataSourceOptions } from '../../../src/platform/database/index.js';
import { migrations } from '../../../src/platform/database/migrations/index.js';
import { COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { FAIR_MODULES, napo } from './fair-ledgers.js';
import {
  BUREAU,
  FAIR_DAY,
  invariantsHere,
  openFair,
  plannedFair,
  registered,
  withPosts,
} from './fair-day.js';

/** Who gets hold of what first is chance: each round has a person of its own. */
const ROUNDS = [1, 2, 3, 4, 5, 6];

describe('one person and one post are one placement', () => {
  let s: Services;
  let fairId: string;
  let people: string[];
  let posts: string[];

  beforeAll(async () => {
    s = await startServices({ label: 'one_per_post', modules: FAIR_MODULES });
    await withPosts(s);
    people = await registered(s, 1, 9 + ROUNDS.length);
    fairId = await plannedFair(s);
    await openFair(s, fairId);
    posts = (
      await s.sql<{ id: string }>(
        `SELECT id FROM vacancy WHERE status = 'published' AND headcount >= 3 AND hazards = '{}' ORDER BY id`,
      )
    ).map(({ id }) => id);
  }, 120_000);
  afterAll(async () => {
    const broken: string[] = [];
    for (const { name, sql } of invariantsHere) if ((await s.sql(sql)).length > 0) broken.push(name);
    await s.close();
    expect(broken).toEqual([]);
  });

  const proposeByPlan = async (seekerId: string, vacancyId: string): Promise<string> =>
    (
      await s.get(PlacementCommands).propose(napo, [
        {
          seekerId,
          vacancyId,
          cooperation: COOPERATION,
          origin: 'plan',
          attribution: { ...BUREAU, evidence: 'match-plan:test' },
        },
      ])
    )[0]!;
  const proposeByHand = (seekerId: string, vacancyId: string): Promise<string> =>
    s.get(PlacementDeskService).propose(napo, { seekerId, vacancyId, attribution: BUREAU });
  const intent = (seekerId: string, vacancyId: string): Promise<string> =>
    s.get(RegisterIntentService).register(napo, fairId, {
      seekerId,
      vacancyId,
      channel: 'in_person',
      evidence: '现场登记表 3',
      offeredWage: 4100,
    });
  const hire = (seekerId: string, vacancyId: string) =>
    s.get(HireAtBoothService).hire(napo, fairId, {
      seekerId,
      vacancyId,
      channel: 'in_person',
      evidence: '现场录用单 3',
      consentToShare: true,
    });
  const standing = (seekerId: string, vacancyId: string) =>
    s.sql<{ id: string; status: string; origin: string }>(
      `SELECT id, status, origin FROM placement WHERE seeker_id = $1 AND vacancy_id = $2
         AND status NOT IN ('ended', 'declined', 'expired', 'withdrawn', 'barred', 'no_show')`,
      [seekerId, vacancyId],
    );
  /** Among those of whom the fair's figures say that they want a post. */
  const counted = async (seekerId: string): Promise<boolean> => {
    const fair = (await s.sql<{ code: string }>(`SELECT code FROM fair WHERE id = $1`, [fairId]))[0]!;
    const intents = await s.uow.read(napo, (tx) =>
      new FairFiguresRepository().intents(
        tx,
        { id: fairId, cooperation: COOPERATION, code: fair.code },
        FAIR_DAY,
      ),
    );
    return intents.some((one) => one.seekerId === seekerId);
  };
  const movesOf = async (id: string): Promise<string[]> =>
    (
      await s.sql<{ move: string }>(
        `SELECT move FROM history WHERE aggregate = 'placement' AND aggregate_id = $1 ORDER BY seq`,
        [id],
      )
    ).map(({ move }) => move);

  it('an intent at the stand moves the proposal of a plan, and is an intent of this fair', async () => {
    const [person, post] = [people[0]!, posts[0]!];
    expect(await counted(person)).toBe(false);
    const id = await proposeByPlan(person, post);
    expect(await intent(person, post)).toBe(id);
    expect(await movesOf(id)).toEqual(['propose', 'show_interest']);
    expect(
      await s.sql(
        `SELECT p.status, p.origin, p.fair_id = $2 AS here, p.offered_wage AS wage, h.said_by AS "reportedBy"
         FROM placement p JOIN history h ON h.aggregate_id = p.id AND h.seq = p.version WHERE p.id = $1`,
        [id, fairId],
      ),
    ).toEqual([{ status: 'intent', origin: 'fair', here: true, wage: 4100, reportedBy: 'worker' }]);
    expect(await intent(person, post)).toBe(id);
    expect(await standing(person, post)).toHaveLength(1);
    expect(await counted(person)).toBe(true);
  });

  it('a hire on the spot goes on from the proposal', async () => {
    const [person, post] = [people[1]!, posts[0]!];
    const id = await proposeByPlan(person, post);
    const hired = await hire(person, post);
    expect(hired).toMatchObject({ placementId: id, again: false });
    expect((await movesOf(id)).slice(0, 4)).toEqual(['propose', 'show_interest', 'offer', 'accept']);
    expect(await hire(person, post)).toMatchObject({ placementId: id, again: true });
    expect(await intent(person, post)).toBe(id);
  });

  it('a plan that proposes who said so already answers what stands, and moves nothing back', async () => {
    const [person, post] = [people[2]!, posts[0]!];
    const id = await intent(person, post);
    expect(await proposeByPlan(person, post)).toBe(id);
    expect(await movesOf(id)).toEqual(['register_intent']);
  });

  it('a proposal by hand says what stands', async () => {
    const [person, post] = [people[3]!, posts[0]!];
    const id = await proposeByHand(person, post);
    await expect(proposeByHand(person, post)).rejects.toMatchObject({
      code: 'PLACEMENT_STANDS',
      details: { id, status: 'proposed' },
    });
    expect(await proposeByHand(person, posts[1]!)).not.toBe(id);
  });

  it.each(ROUNDS)(
    'all of it at once leaves one placement, and nobody waits for each other: %s',
    async (round) => {
      const [person, post] = [people[8 + round]!, posts[1 + round]!];
      const answers = await Promise.allSettled([
        proposeByHand(person, post),
        proposeByHand(person, post),
        proposeByPlan(person, post),
        intent(person, post),
        intent(person, post),
        hire(person, post),
      ]);
      const refused = answers.flatMap((one) =>
        one.status === 'rejected' ? [(one.reason as { code?: string }).code ?? String(one.reason)] : [],
      );
      expect(refused.filter((code) => code !== 'PLACEMENT_STANDS')).toEqual([]);
      expect(await standing(person, post)).toHaveLength(1);
    },
  );

  it('one that was over does not come back beside another', async () => {
    const [person, post] = [people[5]!, posts[0]!];
    const first = await proposeByHand(person, post);
    const no = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'phone' } as const;
    await s.get(PlacementCommands).decline(napo, [first], no);
    const second = await intent(person, post);
    expect(second).not.toBe(first);
    await expect(s.get(UndoAnswerService).undo(napo, first, no)).rejects.toMatchObject({
      code: 'PLACEMENT_STANDS',
      details: { id: second },
    });
    await s.get(PlacementCommands).withdraw(napo, [second], no);
    expect(await s.get(UndoAnswerService).undo(napo, first, no)).toMatchObject({ status: 'proposed' });
  });

  it('the database holds it too', async () => {
    const [person, post] = [people[6]!, posts[0]!];
    const id = await intent(person, post);
    await expect(
      s.sql(
        `INSERT INTO placement SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* FROM placement p WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/placement_one_per_post/);
  });

  it('two lines of one list are one', async () => {
    const [person, post] = [people[7]!, posts[0]!];
    const row = {
      seekerId: person,
      vacancyId: post,
      cooperation: COOPERATION,
      origin: 'plan' as const,
      attribution: BUREAU,
    };
    const ids = await s.get(PlacementCommands).propose(napo, [row, row]);
    expect(new Set(ids).size).toBe(1);
    expect(await standing(person, post)).toHaveLength(1);
  });

  it('an installation of before is brought there by its migrations', async () => {
    const [person, post] = [people[8]!, posts[0]!];
    const kept = await intent(person, post);
    const source = await new DataSource(dataSourceOptions(s.database.migratorUrl)).initialize();
    const runner = source.createQueryRunner();
    const perPost = migrations.find(({ name }) => name.startsWith('OnePlacementPerPost'))!;
    const keyNames = migrations.find(({ name }) => name.startsWith('IndexKeyNames'))!;
    try {
      await new perPost().down!(runner);
      await new keyNames().down!(runner);
      const [{ id: doubled }] = (await s.sql<{ id: string }>(
        `INSERT INTO placement SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'status', 'proposed'))).*
         FROM placement p WHERE id = $1 RETURNING id`,
        [kept],
      )) as [{ id: string }];
      await s.sql(
        `INSERT INTO history SELECT (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'aggregate_id', $2::text,
           'move', 'propose', 'to_status', 'proposed'))).* FROM history h WHERE aggregate_id = $1 AND seq = 1`,
        [kept, doubled],
      );
      for (const migration of [keyNames, perPost]) {
        await runner.startTransaction();
        await new migration().up(runner);
        await runner.commitTransaction();
      }
      expect(await standing(person, post)).toEqual([expect.objectContaining({ id: kept, status: 'intent' })]);
      expect(await movesOf(doubled)).toEqual(['propose', 'close_hired_elsewhere']);
      const [numbers] = await s.sql(
        `SELECT (SELECT count(*) FROM seeker)::int AS people, (SELECT count(*) FROM seeker_number)::int AS numbers`,
      );
      expect(numbers).toEqual({ people: people.length, numbers: people.length });
    } finally {
      await runner.release();
      await source.destroy();
    }
  });
});
