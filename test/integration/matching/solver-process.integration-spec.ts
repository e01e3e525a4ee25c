import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { compiledRoot } from '../../../bench/match/compiled.mjs';
import { CancelMatchService } from '../../../src/modules/matching/application/cancel-match.service.js';
import { MATCHING_ENGINE } from '../../../src/modules/matching/application/matching-engine.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { RunMatchService } from '../../../src/modules/matching/application/run-match.service.js';
import {
  ProcessEngine,
  SolverLost,
} from '../../../src/modules/matching/application/solver-process/process-engine.js';
import type { MatchingEngine } from '../../../src/modules/matching/domain/engine.js';
import { OptimalEngine } from '../../../src/modules/matching/domain/optimal-engine.js';
import { standardRuleset } from '../../../src/modules/matching/domain/ruleset.js';
import { randomSnapshot } from '../../../src/modules/matching/domain/testing/random-snapshot.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

const ENTRY = 'src/modules/matching/application/solver-process/solver.process.js';
const napo = actorOf('bureau');

describe('the process a match run is solved in', () => {
  let services: Services;
  let sandbox: ProcessEngine;
  let inPlace: MatchingEngine['solve'];

  beforeAll(async () => {
    services = await startServices({ label: 'solver_process' });
    await services.setClock('2018-02-27T01:00:00Z');
    sandbox = new ProcessEngine(pathToFileURL(join((await compiledRoot())!, ENTRY)));
    // The run's own market is empty; what is solved meanwhile is large enough to be interrupted.
    const large = randomSnapshot({ seed: 7, seekers: 20_000, vacancies: 400 });
    const engine = services.get<MatchingEngine>(MATCHING_ENGINE);
    inPlace = engine.solve.bind(engine);
    engine.solve = (_market, options) => sandbox.solve(large, options);
  }, 60_000);
  afterAll(() => services.close());

  const request = () => services.get(RequestMatchService).request(napo, {});
  const run = (id: string) =>
    services.get(RunMatchService).run(id, actorOf('system'), () => Promise.resolve());
  const plan = async (id: string) =>
    (
      await services.sql<{ status: string; losses: number; phase: string | null }>(
        `SELECT status, solver_losses AS losses, progress->>'phase' AS phase FROM match_plan WHERE id = $1`,
        [id],
      )
    )[0]!;
  const rowsOf = (id: string) =>
    services.sql(
      `SELECT seeker_id FROM match_proposal WHERE plan_id = $1 UNION ALL SELECT plan_id FROM match_snapshot WHERE plan_id = $1`,
      [id],
    );
  const until = async (reached: () => boolean | Promise<boolean>): Promise<void> => {
    for (let waited = 0; !(await reached()); waited += 20) {
      if (waited > 20_000) throw new Error('it never came');
      await sleep(20);
    }
  };

  it('gives the plan that solving in place gives', async () => {
    const market = randomSnapshot({ seed: 3, seekers: 300, vacancies: 20, limits: true });
    const options = { mode: 'optimal', ruleset: standardRuleset, seed: 5 } as const;
    const there = await sandbox.solve(market, options);
    const here = await new OptimalEngine().solve(market, options);
    expect(there.proposals).toEqual(here.proposals);
    expect(there.unplaced).toEqual(here.unplaced);
    expect(there.certificate).toEqual(here.certificate);
    await expect(
      sandbox.solve({ ...market, pins: [{ seekerId: 'nobody', vacancyId: 'nothing' }] }, options),
    ).rejects.toMatchObject({ code: 'MATCH_SNAPSHOT_INVALID' });
  }, 30_000);

  it('stops within two seconds of a cancellation and leaves nothing', async () => {
    const id = await request();
    const running = run(id);
    await until(async () => (await plan(id)).phase === 'compile' || sandbox.pids.length > 0);
    await until(async () => (await plan(id)).phase !== null);
    await services.get(CancelMatchService).cancel(napo, id);
    const cancelledAt = performance.now();
    await running;
    expect(performance.now() - cancelledAt).toBeLessThan(2_000);
    expect(sandbox.pids).toEqual([]);
    expect(await plan(id)).toMatchObject({ status: 'cancelled' });
    expect(await rowsOf(id)).toEqual([]);
  }, 60_000);

  it('killed in the middle it leaves no half plan, and the run is carried out again', async () => {
    const id = await request();
    const running = run(id);
    await until(() => sandbox.pids.length > 0);
    await sleep(300);
    process.kill(sandbox.pids[0]!, 'SIGKILL');
    await expect(running).rejects.toBeInstanceOf(SolverLost);
    expect(await plan(id)).toMatchObject({ status: 'running', losses: 1 });
    expect(await rowsOf(id)).toEqual([]);
    const engine = services.get<MatchingEngine>(MATCHING_ENGINE);
    const large = engine.solve;
    engine.solve = inPlace;
    await run(id);
    engine.solve = large;
    expect(await plan(id)).toMatchObject({ status: 'ready' });
  }, 60_000);

  it('lost three times it ends the run with a reason', async () => {
    const id = await request();
    for (const attempt of [1, 2, 3]) {
      const running = run(id);
      const ended = attempt < 3 ? expect(running).rejects.toBeInstanceOf(SolverLost) : running;
      await until(() => sandbox.pids.length > 0);
      process.kill(sandbox.pids[0]!, 'SIGKILL');
      await ended;
    }
    expect(await plan(id)).toMatchObject({ status: 'failed', losses: 3 });
    expect(
      await services.sql(
        `SELECT reason FROM history WHERE aggregate = 'match_plan' AND aggregate_id = $1 AND move = 'fail'`,
        [id],
      ),
    ).toEqual([{ reason: 'MATCH_SOLVER_LOST' }]);
  }, 60_000);
});
