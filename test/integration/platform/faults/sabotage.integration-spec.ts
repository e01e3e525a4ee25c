import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { brokenInvariants } from '../../../../src/composition/invariants.js';
import { IdempotencyInterceptor } from '../../../../src/platform/http/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../../src/platform/database/index.js';
import { OutboxExecutor, OutboxStore } from '../../../../src/platform/queue/index.js';
import {
  type Answer,
  openTestDatabase,
  type HttpApi,
  startHttp,
  type TestDatabase,
} from '../../../support/harness/index.js';
import { FailingQueries } from './failing-queries.js';
import { errorsOf, makeMarkTable, type MarkWorkerOptions, startMarkWorker } from './marks.js';
import { newPerson } from './persons.js';

/** Each check says what is wrong. The real thing passes all of them; each sabotaged one is caught by one at least. */
describe('what the queue checks find', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase('sabotage_queue');
    await makeMarkTable(database);
  });
  afterEach(() => database.sql(`DROP TRIGGER IF EXISTS forget ON inbox; UPDATE outbox SET done_at = now()`));
  afterAll(() => database.drop());

  async function afterWipe(options: MarkWorkerOptions): Promise<string[]> {
    const worker = await startMarkWorker(database, options);
    try {
      // Handed over, and then the queue lost them.
      const rows = await database.sql<{ key: string }>(
        `INSERT INTO outbox (effect_key, topic, payload, request_id, dispatched_at)
         SELECT 'mark:' || gen_random_uuid(), 'mark', '{}', 'wiped', clock_timestamp() FROM generate_series(1, 10)
         RETURNING effect_key AS key`,
      );
      const keys = rows.map((row) => row.key);
      return await errorsOf(database, keys, 6_000);
    } finally {
      await worker.stop();
    }
  }

  /** Every row brought three times more, in another order, as a worker does that died before it closed them. */
  async function deliveredAgain(options: MarkWorkerOptions): Promise<string[]> {
    const worker = await startMarkWorker(database, options);
    try {
      const keys = await worker.emit(10);
      const first = await errorsOf(database, keys, 6_000);
      for (let again = 0; again < 3; again += 1) {
        const rows = await database.sql<{ id: number }>(
          `UPDATE outbox SET done_at = NULL, lease_until = NULL, unanswered = 0, not_before = clock_timestamp() WHERE effect_key = ANY($1) RETURNING id`,
          [keys],
        );
        await Promise.all(rows.reverse().map((row) => worker.get(OutboxExecutor).execute(row.id)));
      }
      return [...first, ...(await errorsOf(database, keys, 6_000))];
    } finally {
      await worker.stop();
    }
  }

  /** The transaction that holds an effect fails at its COMMIT. */
  async function commitLost(options: MarkWorkerOptions): Promise<string[]> {
    const worker = await startMarkWorker(database, { ...options, watch: { tickMs: 600_000 } });
    try {
      await database.sql(`ALTER TABLE mark ADD CONSTRAINT refuse CHECK (effect_key = '') NOT VALID`);
      const keys = await worker.emit(3);
      await errorsOf(database, keys, 700);
      await database.sql(`ALTER TABLE mark DROP CONSTRAINT refuse`);
      return await errorsOf(database, keys, 8_000);
    } finally {
      await worker.stop();
    }
  }

  it('nothing, with everything in its place', async () => {
    expect({
      wiped: await afterWipe({}),
      again: await deliveredAgain({}),
      lost: await commitLost({}),
    }).toEqual({
      wiped: [],
      again: [],
      lost: [],
    });
  });

  it('a sweeper that does not look', async () => {
    class Blind extends OutboxStore {
      override overdue(): Promise<never[]> {
        return Promise.resolve([]);
      }
    }
    const found = await afterWipe({
      double: (builder) => builder.overrideProvider(OutboxStore).useClass(Blind),
    });
    expect(found.join()).toContain('applied 0 times');
  });

  it('an inbox that forgets', async () => {
    await database.sql(`CREATE OR REPLACE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN DELETE FROM inbox WHERE effect_key = NEW.effect_key; RETURN NULL; END $$`);
    await database.sql(`CREATE TRIGGER forget AFTER INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION forget()`);
    expect((await deliveredAgain({})).join()).toContain('applied 4 times');
  });

  it('a row closed before its effect is there', async () => {
    class Hasty extends OutboxStore {
      override async lease(id: number): ReturnType<OutboxStore['lease']> {
        const row = await super.lease(id, { suspects: true });
        if (row) await this.done(id);
        return row;
      }
      override close(): Promise<void> {
        return Promise.resolve();
      }
    }
    const found = await commitLost({
      double: (builder) => builder.overrideProvider(OutboxStore).useClass(Hasty),
    });
    expect(found.join()).toContain('applied 0 times');
  });
});

describe('what the command checks find', () => {
  let api: HttpApi;
  let failing: FailingQueries;
  let cookie: string;
  let keys = 0;
  beforeAll(async () => {
    api = await startHttp({ label: 'sabotage_http', env: { LOG_LEVEL: 'silent' } });
    failing = new FailingQueries(api.app.get(DataSource));
    cookie = await api.signInAs('bureau');
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => api.close());

  const register = (body: unknown, key: string): Promise<Answer> =>
    api.call('POST', '/api/v1/seekers', { cookie, body, headers: { 'idempotency-key': key } });
  const persons = async (): Promise<number> => {
    const [row] = await api.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM seeker`);
    return row!.n;
  };

  /** A command cut at each statement, its answer compared with the database and with the answer to its repetition. */
  async function cutEverywhere(): Promise<string[]> {
    const found = new Set<string>();
    for (let nth = 1; nth < 100; nth += 1) {
      const [body, key, before] = [newPerson(), `sabotage-${(keys += 1)}`, await persons()];
      failing.arm(nth, 'refused');
      const first = await register(body, key);
      await sleep(30);
      if (failing.disarm() === null) break;
      if (first.status < 300 && (await persons()) === before) found.add('acknowledged and lost');
      const second = first.status < 500 ? first : await register(body, key);
      const third = await register(body, key);
      if (JSON.stringify(second.body) !== JSON.stringify(third.body))
        found.add('another answer to the same key');
    }
    return [...found];
  }

  /** Many move one person on at once; one may. */
  async function allAtOnce(): Promise<string[]> {
    const { body } = await register(newPerson(), `sabotage-${(keys += 1)}`);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        api.call('POST', `/api/v1/seekers/${String(body.id)}/transitions`, {
          cookie,
          body: { move: 'verify', reportedBy: 'bureau', channel: 'phone' },
        }),
      ),
    );
    const won = answers.filter((answer) => answer.status < 300).length;
    const faults = answers.filter((answer) => answer.status >= 500).length;
    const broken = await brokenInvariants(api.app.get(UnitOfWork));
    return [
      ...(won === 1 ? [] : [`${won} of 8 won`]),
      ...(faults === 0 ? [] : [`${faults} of 8 met a fault`]),
      ...broken.map(({ name }) => name),
    ];
  }

  it('nothing, with everything in its place', async () => {
    expect({ cut: await cutEverywhere(), atOnce: await allAtOnce() }).toEqual({ cut: [], atOnce: [] });
  });

  it('keys that are not kept', async () => {
    jest
      .spyOn(IdempotencyInterceptor.prototype, 'intercept')
      .mockImplementation((_context, next) => next.handle());
    expect(await cutEverywhere()).toContain('another answer to the same key');
  });

  it('an answer given before the commit', async () => {
    const real = UnitOfWork.prototype.write;
    jest.spyOn(UnitOfWork.prototype, 'write').mockImplementation(function hasty<T>(
      this: UnitOfWork,
      ...[actor, work, options]: Parameters<UnitOfWork['write']>
    ): Promise<T> {
      return new Promise<T>((answer, fail) => {
        const whole = real.call(
          this,
          actor,
          async (tx: Tx) => {
            const result = await work(tx);
            answer(result as T);
            return result;
          },
          options,
        );
        whole.catch(fail);
      });
    });
    expect(await cutEverywhere()).toContain('acknowledged and lost');
  });

  it('a status written without looking at what it was, in a history that takes two steps of one number', async () => {
    await api.database.sql(`ALTER TABLE history DROP CONSTRAINT history_aggregate_aggregate_id_seq_key`);
    const real = LifecycleStore.prototype.transitionMany;
    const loosened = (sql: string): string =>
      sql.replace('FOR UPDATE', '').replace('AND version = $4', 'AND $4::int > 0');
    jest.spyOn(LifecycleStore.prototype, 'transitionMany').mockImplementation(function loose(
      this: LifecycleStore,
      ...[tx, map, orders]: Parameters<LifecycleStore['transitionMany']>
    ) {
      const looseTx = Object.create(tx, {
        query: {
          value: async (sql: string, values: unknown[]) => {
            const rows = await tx.query(loosened(sql), values);
            await sleep(100);
            return rows;
          },
        },
        execute: { value: (sql: string, values: unknown[]) => tx.execute(loosened(sql), values) },
      }) as Tx;
      return real.call(this, looseTx, map, orders) as never;
    });
    expect(await allAtOnce()).not.toEqual([]);
  });
});
