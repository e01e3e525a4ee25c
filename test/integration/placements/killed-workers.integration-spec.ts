import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type FakeGateway,
  onBothQueues,
  openGateway,
  type Services,
  startServices,
} from '../../support/harness/index.js';
import { forkSource, workerEnvironment } from '../../support/harness/worker-process.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { broken, DAY, intents, moveAll, posts } from './prepared.js';
import { chance } from './random-act.js';

const LONG = process.env.TEST_LONG !== undefined;
const PEOPLE = LONG ? 200 : 24;
const KILLS = LONG ? 10 : 1;
const WORKER = new URL('../../../src/worker.ts', import.meta.url);
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 100_000);
const HALF_TIME = '2018-02-28T08:00:00Z';
const OVER = '2018-03-01T10:01:00Z';

onBothQueues(
  `waits with workers killed at random (seed ${SEED})`,
  (queue) => {
    const dice = chance(SEED);
    let gateway: FakeGateway;
    let s: Services;
    let env: Record<string, string>;
    const workers = new Set<ChildProcess>();

    beforeAll(async () => {
      gateway = await openGateway();
      gateway.delayMs = 20;
      const database = queue.database();
      s = await startServices({ database });
      const around = { gatewayUrl: gateway.url, redisUrl: queue.redisUrl() };
      env = { ...workerEnvironment(database, around), LOG_LEVEL: 'info' };
    });
    afterAll(async () => {
      for (const worker of workers) worker.kill('SIGKILL');
      await s.close();
      await gateway.close();
    });

    /** A whole worker process, as it runs for real. */
    async function startWorker(): Promise<void> {
      const worker = forkSource(WORKER, env, ['ignore', 'pipe', 'ignore', 'ipc']);
      workers.add(worker);
      let said = '';
      for await (const part of worker.stdout!) {
        said += String(part);
        if (said.includes('worker is up')) break;
      }
      worker.stdout!.resume();
    }

    async function killOne(): Promise<void> {
      const victim = [...workers][dice(workers.size)]!;
      workers.delete(victim);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
    }

    /** Kills now and then, and starts another, until what is waited for is so. */
    async function throughKills(done: () => Promise<boolean>): Promise<void> {
      const deadline = Date.now() + (LONG ? 300_000 : 60_000);
      for (let kills = 0; kills < KILLS || !(await done());) {
        if (Date.now() > deadline) throw new Error(`seed ${SEED}: not done in time`);
        await sleep(100 + dice(400));
        if (kills++ < KILLS) {
          await killOne();
          await startWorker();
        }
        await endLeasesOfTheDead();
      }
    }

    /** Leases end after 10 to 30 seconds; a test need not wait for those of the dead. */
    const endLeasesOfTheDead = () =>
      s.sql(
        `UPDATE outbox SET lease_until = clock_timestamp() WHERE done_at IS NULL AND lease_until > clock_timestamp() + interval '6 s'
           AND dispatched_at < clock_timestamp() - interval '4 s'`,
      );
    const nothing = async (sql: string, parameters: unknown[] = []): Promise<boolean> =>
      (await s.sql(sql, parameters)).length === 0;
    const nothingOpen = () =>
      nothing(`SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL LIMIT 1`);
    const allSent = (template: string) =>
      nothing(
        `SELECT id FROM notice WHERE template = $1 AND (status = 'sending' OR (status = 'queued' AND channel IS DISTINCT FROM 'manual')) LIMIT 1`,
        [template],
      );

    it(
      'each reminder and each release happens once',
      async () => {
        await s.setClock(`${DAY}T01:00:00Z`);
        const some = await posts(s, 4, PEOPLE);
        const people = await s.sql<{ id: string }>(
          `SELECT id FROM seeker s WHERE birth_on < '1998-01-01' AND EXISTS (SELECT FROM contact_means c
             WHERE c.seeker_id = s.id AND c.kind = 'own' AND c.phone IS NOT NULL AND c.dialable) ORDER BY id LIMIT $1`,
          [PEOPLE],
        );
        expect(people).toHaveLength(PEOPLE);
        const ids = await intents(
          s,
          people.map(({ id }, index) => ({ seekerId: id, vacancyId: some[index % some.length]!.id })),
        );
        const offered = ids.filter((_, index) => index % 3 > 0);
        await moveAll(s, offered, 'offer', 'employer');
        await Promise.all([startWorker(), startWorker()]);

        await s.setClock(HALF_TIME);
        await throughKills(async () => (await nothingOpen()) && (await allSent('placements.offer-half')));
        await s.setClock(OVER);
        await killOne();
        await startWorker();
        await throughKills(
          async () =>
            (await nothing(`SELECT id FROM placement WHERE status IN ('intent', 'offered') LIMIT 1`)) &&
            (await nothingOpen()) &&
            (await allSent('placements.offer-expired')),
        );

        expect(
          await s.sql(
            `SELECT count(*)::int AS placements, count(*) FILTER (WHERE expired = 1)::int AS once FROM (
               SELECT p.id, (SELECT count(*) FROM history h WHERE h.aggregate_id = p.id AND h.move = 'expire') AS expired
               FROM placement p WHERE p.id = ANY($1::uuid[])) told`,
            [ids],
          ),
        ).toEqual([{ placements: PEOPLE, once: PEOPLE }]);
        expect(await s.sql(`SELECT id FROM vacancy WHERE held + used > 0`)).toEqual([]);
        const told = await s.sql<{ template: string; key: string; status: string; about: string }>(
          `SELECT template, effect_key AS key, status, about_id AS about FROM notice WHERE about_id = ANY($1::uuid[])
             AND template LIKE 'placements.offer-%'`,
          [ids],
        );
        for (const template of ['made', 'half', 'expired'].map((word) => `placements.offer-${word}`)) {
          const each = told.filter((one) => one.template === template);
          expect({ template, about: each.map(({ about }) => about).sort() }).toEqual({
            template,
            about: [...offered].sort(),
          });
        }
        const calls = new Map<string, number>();
        for (const { effectKey } of gateway.calls) calls.set(effectKey, (calls.get(effectKey) ?? 0) + 1);
        const faults = told.filter(({ key, status }) => {
          const count = calls.get(key) ?? 0;
          return count > 1 || (status === 'sent' && count !== 1);
        });
        expect({ seed: SEED, faults }).toEqual({ seed: SEED, faults: [] });
        expect(told.filter(({ status }) => status === 'sent').length).toBeGreaterThan(told.length / 2);
        expect(await s.sql(`SELECT topic FROM outbox WHERE dead_at IS NOT NULL`)).toEqual([]);
        expect(await broken(s)).toEqual([]);
      },
      LONG ? 900_000 : 180_000,
    );
  },
  OPEN_REGISTERS,
);
