import { brokenInvariants } from '../../../src/composition/invariants.js';
import { InvitationsService } from '../../../src/modules/fairs/application/invitations.service.js';
import { FairsQueries } from '../../../src/modules/fairs/index.js';
import { SendWavesTask } from '../../../src/modules/fairs/jobs/send-waves.task.js';
import { ConfirmMatchService } from '../../../src/modules/matching/application/confirm-match.service.js';
import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { agree, lookingForWork } from '../matching/prepared.js';
import { transitionFair, plannedFair } from './fair-day.js';
import { napo } from './fair-ledgers.js';

describe('invitations from a confirmed match plan', () => {
  let s: Services;
  let fairId: string;
  let ranked: string[];
  const plan = (waves: readonly { size: number; dueAt: string }[]) =>
    s.get(InvitationsService).plan(napo, fairId, { from: 'plan' }, waves);
  const sweep = async (): Promise<void> => {
    const sweeps = s.get(SendWavesTask);
    await Promise.all([sweeps.run(), sweeps.run()]);
    await s.drain();
  };
  const invited = async (): Promise<string[]> =>
    (
      await s.sql<{ id: string }>(
        `SELECT recipient_id AS id FROM notice WHERE template = 'fairs.invitation' ORDER BY 1`,
      )
    ).map(({ id }) => id);
  const roster = async () =>
    (await s.get(FairsQueries).roster(napo, fairId, { limit: 500 })).lines.map(({ entry }) => ({
      seekerId: entry.seekerId,
      status: entry.status,
      origin: entry.origin,
    }));

  beforeAll(async () => {
    s = await startServices({ label: 'invited_by_plan', from: OPEN_REGISTERS });
    await s.setClock('2018-02-26T02:00:00Z');
    fairId = await plannedFair(s);
    await transitionFair(s, fairId, 'publish');
    await agree(s, napo, (await lookingForWork(s)).slice(0, 60));
  }, 120_000);
  afterAll(() => s.close());

  it('wait for a person’s confirmation of the plan', async () => {
    const planId = await s.get(RequestMatchService).request(napo, {
      fairCode: 'F2018-0227',
      options: { seed: 5, fairnessPrices: false, startsOn: '2018-03-07' },
    });
    await s.drain();
    const wave = { size: 10, dueAt: '2018-02-26T03:00:00Z' };
    await expect(plan([wave])).rejects.toThrow('PLAN_NOT_CONFIRMED');
    const { confirmed } = await s.get(ConfirmMatchService).confirm(napo, planId);
    expect(confirmed).toBeGreaterThan(20);
    ranked = (
      await s.sql<{ id: string }>(
        `SELECT seeker_id AS id FROM match_proposal WHERE plan_id = $1 AND decision = 'confirmed' ORDER BY rank`,
        [planId],
      )
    ).map(({ id }) => id);
  });

  it('go out in waves, the best ranked first, each when it is due and to everybody once', async () => {
    const waves = await plan([
      { size: 10, dueAt: '2018-02-26T03:00:00Z' },
      { size: 5, dueAt: '2018-02-26T05:00:00Z' },
    ]);
    expect(waves.map(({ number, people }) => [number, people])).toEqual([
      [1, 10],
      [2, 5],
    ]);
    await sweep();
    expect(await invited()).toEqual([]);
    await s.setClock('2018-02-26T03:00:01Z');
    await sweep();
    expect(await invited()).toEqual(ranked.slice(0, 10).sort());
    await s.setClock('2018-02-26T05:00:01Z');
    await sweep();
    await sweep();
    expect(await invited()).toEqual(ranked.slice(0, 15).sort());
  });

  it('make the roster, with the plan as origin', async () => {
    const lines = await roster();
    expect(lines).toHaveLength(15);
    expect(lines).toEqual(
      expect.arrayContaining(
        ranked.slice(0, 15).map((seekerId) => ({ seekerId, status: 'invited', origin: 'plan' })),
      ),
    );
  });

  it('go on, asked once more, with those ranked next', async () => {
    await plan([{ size: 4, dueAt: '2018-02-26T06:00:00Z' }]);
    await s.setClock('2018-02-26T06:00:01Z');
    await sweep();
    expect((await roster()).map(({ seekerId }) => seekerId).sort()).toEqual(ranked.slice(0, 19).sort());
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
});
