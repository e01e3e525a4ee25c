import { RequestMatchService } from '../../../src/modules/matching/application/request-match.service.js';
import { actorOf, onBothQueues, startServices } from '../../support/harness/index.js';
import { agree, brokenInvariants, lookingForWork, fairDay } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

onBothQueues(
  'match runs',
  (queue) => {
    const napo = actorOf('bureau');

    it('are carried out by workers, each once, whatever the queue forgets', async () => {
      const services = await startServices({ database: queue.database() });
      try {
        await fairDay(services);
        const looking = await lookingForWork(services);
        await agree(services, napo, looking.slice(0, 200));
        const ask = (seed: number) =>
          services
            .get(RequestMatchService)
            .request(napo, { fairCode: 'F2018-0227', options: { seed, fairnessPrices: false } });
        const first = await ask(1);
        const worker = await queue.startWorker();
        const second = await ask(2);
        await queue.wipe();
        const third = await ask(3);
        await queue.settled(60_000);
        await worker.stop();
        const plans = await services.sql<{ id: string; status: string; version: number; placed: number }>(
          `SELECT id, status, version, (counts->>'placed')::int AS placed FROM match_plan ORDER BY id`,
        );
        expect(plans.map(({ id, status, version }) => ({ id, status, version }))).toEqual(
          [first, second, third].map((id) => ({ id, status: 'ready', version: 3 })),
        );
        expect(new Set(plans.map((plan) => plan.placed)).size).toBe(1);
        expect(plans[0]!.placed).toBeGreaterThan(50);
        expect(
          await services.sql(
            `SELECT id FROM outbox WHERE topic = 'run-match' AND (done_at IS NULL OR failures > 0)`,
          ),
        ).toEqual([]);
        expect(await brokenInvariants(services)).toEqual([]);
      } finally {
        await services.close();
      }
    }, 180_000);
  },
  OPEN_REGISTERS,
);
