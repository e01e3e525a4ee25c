import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { LateFacts } from '../../../src/modules/reports/application/late-facts.service.js';
import { MonthlySnapshots } from '../../../src/modules/reports/application/monthly-snapshots.service.js';
import { ReportRuns } from '../../../src/modules/reports/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import {
  actorOf,
  COOPERATION,
  longgangBureau,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { intents, persons, posts } from '../placements/prepared.js';

const FEBRUARY = { from: '2018-02-01', to: '2018-02-28' };

describe('a draft is not kept for its figures', () => {
  let s: Services;
  const napo = actorOf('bureau');
  const count = async (period: { from: string; to: string; asOf?: string }): Promise<string> =>
    (await s.get(ReportRuns).count(napo, period)).run.id;
  const freeze = (id: string) => s.get(ReportRuns).freeze(napo, id);

  beforeAll(async () => {
    s = await startServices({ label: 'frozen_drafts', from: OPEN_REGISTERS });
  }, 240_000);
  afterAll(() => s.close());

  it('a month is not frozen before it is over, nor as of a day before its end', async () => {
    await s.setClock('2018-02-28T15:30:00Z');
    await expect(freeze(await count(FEBRUARY))).rejects.toMatchObject({ code: 'REPORT_PERIOD_NOT_OVER' });
    await s.setClock('2018-03-01T01:00:00Z');
    await expect(freeze(await count({ ...FEBRUARY, asOf: '2018-02-27' }))).rejects.toMatchObject({
      code: 'REPORT_PERIOD_NOT_OVER',
    });
  });

  it('a draft of an earlier hour is counted again first', async () => {
    const old = await count(FEBRUARY);
    await s.setClock('2018-03-01T01:20:00Z');
    await expect(freeze(old)).rejects.toMatchObject({ code: 'REPORT_DRAFT_OLD' });
  });

  it('what was recorded between counting and freezing stands beside the report, for both sides', async () => {
    const [post] = await posts(s, 1, 2);
    const [early, late] = await persons(s, 2);
    await s.setClock('2018-03-01T02:00:00Z');
    await intents(s, [{ seekerId: early!, vacancyId: post!.id }]);
    await s.setClock('2018-03-01T02:10:00Z');
    const run = await count(FEBRUARY);
    const other = await count({ from: '2018-01-01', to: '2018-01-31' });
    await s.setClock('2018-03-01T02:12:00Z');
    const [placement] = await s.get(PlacementCommands).registerIntents(napo, [
      {
        seekerId: late!,
        cooperation: COOPERATION,
        vacancyId: post!.id,
        districtCode: '440307',
        origin: 'fair',
        consentOn: '2018-02-27',
        attribution: {
          reportedBy: 'worker',
          channel: 'phone',
          occurredOn: '2018-02-27',
          evidence: '电话 09:12 本人',
        },
      },
    ]);
    await s.setClock('2018-03-01T02:14:00Z');
    await freeze(run);
    await freeze(other);
    for (const reader of [napo, longgangBureau()]) {
      const facts = await s.get(LateFacts).of(reader, run, { limit: 50 });
      expect(facts.map(({ aggregateId }) => aggregateId)).toEqual([placement]);
      expect(facts[0]!.seekerId).toBe(late);
      expect(await s.get(LateFacts).of(reader, other, { limit: 50 })).toEqual([]);
    }
  });

  describe('a fact whose transaction is still open', () => {
    let people: string[];
    let vacancyId: string;
    beforeAll(async () => {
      vacancyId = (await posts(s, 1, 4))[0]!.id;
      people = await persons(s, 2);
      await s.setClock('2018-04-01T02:00:00Z');
    });

    /** Wishes of a person, written but not yet committed. */
    async function begun(seekerId: string): Promise<{ commit: () => Promise<unknown> }> {
      let commit!: () => void;
      const held = new Promise<void>((resolve) => (commit = resolve));
      let written!: () => void;
      const isWritten = new Promise<void>((resolve) => (written = resolve));
      const attribution = {
        reportedBy: 'worker',
        channel: 'phone',
        occurredOn: '2018-03-27',
        evidence: '电话 09:12 本人',
      } as const;
      const all = s.get(UnitOfWork).write(napo, async () => {
        await s.get(PlacementCommands).registerIntents(napo, [
          {
            seekerId,
            cooperation: COOPERATION,
            vacancyId,
            districtCode: '440307',
            origin: 'fair',
            consentOn: '2018-03-27',
            attribution,
          },
        ]);
        written();
        await held;
      });
      await Promise.race([isWritten, all]);
      return {
        commit: () => {
          commit();
          return all;
        },
      };
    }
    const noted = async (run: string) =>
      (await s.get(LateFacts).of(napo, run, { limit: 50 })).map(({ seekerId }) => seekerId);

    it('is late for a report that could not wait for it, though it began before the count', async () => {
      const fact = await begun(people[0]!);
      const run = await count({ from: '2018-03-01', to: '2018-03-30' });
      await fact.commit();
      await freeze(run);
      expect(await noted(run)).toEqual([people[0]]);
    });

    it('is waited for by a freezing, and late for what is frozen', async () => {
      const run = await count({ from: '2018-03-02', to: '2018-03-31' });
      const fact = await begun(people[1]!);
      const freezing = freeze(run);
      const first = await Promise.race([
        freezing,
        new Promise((resolve) => setTimeout(resolve, 300, 'waits')),
      ]);
      expect(first).toBe('waits');
      await fact.commit();
      await freezing;
      expect(await noted(run)).toEqual([people[1]]);
    });
  });

  it('the month the service freezes is counted and frozen in one', async () => {
    await s.setClock('2018-04-05T02:00:00Z');
    await count({ from: '2018-03-01', to: '2018-03-31' });
    await s.get(MonthlySnapshots).freezeLastMonth(systemActor([COOPERATION], newId()));
    expect((await s.get(ReportRuns).list(napo, { frozen: true, limit: 9 })).map(({ to }) => to)).toContain(
      '2018-03-31',
    );
  });
});
