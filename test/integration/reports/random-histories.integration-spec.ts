import { replay } from '../../../src/kernel/lifecycle/index.js';
import { addDays } from '../../../src/kernel/values/index.js';
import { placementLifecycle, type PlacementTransition } from '../../../src/modules/placements/index.js';
import { PARTITIONS } from '../../../src/modules/reports/domain/funnel.js';
import { ReportRuns } from '../../../src/modules/reports/index.js';
import { OPEN_STATES, ReviewSteps, WorklistQueries } from '../../../src/modules/worklists/index.js';
import { SECTIONS } from '../../../src/modules/worklists/domain/sections.js';
import { JobRegistry } from '../../../src/platform/queue/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { asService, broken, DAY, OPEN, persons, posts } from '../placements/prepared.js';
import { chance, randomAct, TO_THE_GATE, type Walk } from '../placements/random-act.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { takeLedger } from '../../support/ledgers/take.js';
import { longgangBureau } from '../../support/harness/index.js';

const STEPS = process.env.TEST_LONG ? 6000 : 300;
const SEED = Number(process.env.SEED ?? 20180227);
describe(`random histories (seed ${SEED}, ${STEPS} steps)`, () => {
  let s: Services;
  const bureau = actorOf('bureau');

  beforeAll(
    async () => {
      s = await startServices({ label: 'histories', from: OPEN_REGISTERS });
      await walk(s);
      await s.drain();
    },
    STEPS * 500 + 120_000,
  );
  afterAll(() => s.close());

  it('leave every invariant whole: one next step for each open placement, and the tally its number', async () => {
    expect(await broken(s)).toEqual([]);
    const [{ n }] = (await s.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM placement WHERE status = ANY($1)`,
      [OPEN_STATES],
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(5);
    expect(await s.sql(`SELECT placement_id FROM work_item WHERE due_on IS NULL OR owner IS NULL`)).toEqual(
      [],
    );
  });

  it('replay to the state of each placement', async () => {
    const steps = await s.sql<{ id: string; move: PlacementTransition; from: string | null; to: string }>(
      `SELECT aggregate_id AS id, move, from_status AS "from", to_status AS "to" FROM history WHERE aggregate = 'placement' ORDER BY 1, seq`,
    );
    for (const { id, status } of await s.sql<{ id: string; status: string }>(
      `SELECT id, status FROM placement`,
    ))
      expect({
        id,
        ...replay(
          placementLifecycle,
          steps.filter((one) => one.id === id),
        ),
      }).toEqual({ id, status });
  });

  it('count into numbers that are the length of their lists, and into parts that are the whole', async () => {
    const runs = s.get(ReportRuns);
    const [{ today }] = (await s.sql<{ today: string }>(`SELECT app_today()::text AS today`)) as [
      { today: string },
    ];
    for (const asOf of [DAY, addDays(DAY, 20), today]) {
      const { run, figures } = await runs.count(bureau, { from: '2018-02-01', to: '2018-12-31', asOf });
      const lists = new Map<string, string[]>();
      for (const { code, value } of figures) {
        if (value === null) continue;
        const list = await runs.open(bureau, run.id, code, { from: 0, limit: 100_000 });
        lists.set(
          code,
          list.lines.map(({ id }) => id),
        );
        expect({ code, length: list.lines.length, distinct: new Set(lists.get(code)).size }).toEqual({
          code,
          length: value,
          distinct: value,
        });
      }
      for (const { whole, parts } of PARTITIONS) {
        const together = parts.flatMap((part) => lists.get(part) ?? []).sort();
        expect({ whole, asOf, members: together }).toEqual({
          whole,
          asOf,
          members: [...(lists.get(whole) ?? [])].sort(),
        });
      }
      const lost = [...lists].filter(([code]) => /^funnel\.\w+\.lost$/.test(code));
      for (const [code, members] of lost) {
        const reasons = [...lists]
          .filter(([other]) => other.startsWith(`${code}.`))
          .flatMap(([, ids]) => ids);
        expect({ code, members: reasons.sort() }).toEqual({ code, members: [...members].sort() });
      }
      expect(figures.filter(({ code }) => code === 'I9' || code === 'I10').map(({ value }) => value)).toEqual(
        [null, null],
      );
    }
  }, 60_000);

  it('show in each part of a work list exactly as many rows as its count says', async () => {
    const work = s.get(WorklistQueries);
    for (const filter of [{}, { state: 'started' }]) {
      const { sections, alarms } = await work.counts(bureau, filter);
      for (const section of SECTIONS)
        expect({
          section,
          rows: (await work.list(bureau, { ...filter, section }, { limit: 5000 })).length,
        }).toEqual({ section, rows: sections[section] });
      const late = await work.list(bureau, { ...filter, alarm: 'START_UNCONFIRMED' }, { limit: 5000 });
      expect(late.length).toBe(alarms.START_UNCONFIRMED);
    }
    const all = await work.list(bureau, {}, { limit: 5000 });
    const { sections } = await work.counts(bureau, {});
    expect(all.length).toBe(Object.values(sections).reduce((sum, one) => sum + one, 0));
  });

  it('do not change when any job, any news or an import comes again', async () => {
    await settle();
    const before = await state();
    await sweepAll();
    const [{ n }] = (await s.sql<{ n: number }>(
      `WITH again AS (UPDATE outbox SET done_at = NULL WHERE done_at IS NOT NULL RETURNING id) SELECT count(*)::int AS n FROM again`,
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(STEPS / 10);
    await s.drain();
    expect(await s.get(ReviewSteps).lagging({ ...asService(), cooperations: ['*'] })).toBe(0);
    await takeLedger(s, longgangBureau(), `${OPEN}02-企业岗位汇总表.xlsx`);
    if (process.env.TEST_LONG) await takeLedger(s, bureau, `${OPEN}01-劳动力资源台账.xlsx`);
    await s.drain();
    expect(await state()).toEqual(before);
    expect(await broken(s)).toEqual([]);
  }, 300_000);

  async function sweepAll(): Promise<void> {
    for (const { task: sweep } of s.get(JobRegistry).tasks) await sweep.run();
    await s.drain();
  }

  /** Everything the jobs of this moment still have to do is done. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      const before = JSON.stringify(await state());
      await sweepAll();
      if (JSON.stringify(await state()) === before) return;
    }
    throw new Error('the jobs never come to rest');
  }

  function state(): Promise<unknown> {
    return Promise.all([
      s.sql(`SELECT * FROM work_item ORDER BY placement_id`),
      s.sql(`SELECT id, status, version FROM placement ORDER BY id`),
      s.sql(`SELECT id, status, version FROM seeker ORDER BY id`),
      s.sql(`SELECT id, status, held, used FROM vacancy ORDER BY id`),
      s.sql(`SELECT id, status, due_on, started_on FROM follow_up ORDER BY id`),
      s.sql(`SELECT placement_id, kind, due_on, dropped_on FROM start_duty ORDER BY 1, 2`),
      s.sql(`SELECT id, frozen_at FROM report_run WHERE frozen_at IS NOT NULL ORDER BY id`),
      s.sql(`SELECT effect_key, status FROM notice ORDER BY effect_key`),
      s.sql(
        `SELECT aggregate, count(*)::int AS n FROM history WHERE aggregate <> 'import' GROUP BY 1 ORDER BY 1`,
      ),
    ]);
  }

  async function walk(services: Services): Promise<void> {
    const all: Walk = {
      dice: chance(SEED),
      seekers: await persons(services, 24),
      posts: await posts(services, 6, 6),
      forward: new Set(TO_THE_GATE),
      begin: 30,
      astray: 8,
    };
    for (let step = 0; step < STEPS; step++) {
      if (step % 25 === 0) {
        await services.setClock(
          new Date(Date.parse(`${DAY}T01:00:00Z`) + (step / STEPS) * 300 * 86_400_000).toISOString(),
        );
        await services.drain();
      }
      await randomAct(services, all);
    }
  }
});
