import { setTimeout as sleep } from 'node:timers/promises';
import type { Provider } from '@nestjs/common';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { PlatformModule } from '../../../../src/composition/platform.module.js';
import { newId } from '../../../../src/platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../../src/platform/database/index.js';
import {
  defineJob,
  type JobContext,
  JobProcessor,
  type LongRunningHandler,
  type TransactionalHandler,
  QueueModule,
} from '../../../../src/platform/queue/index.js';
import { WATCH_TIMES, type WatchTimes } from '../../../../src/platform/queue/watchdog.js';
import { actorOf, testConfig, type TestDatabase } from '../../../support/harness/index.js';

/** An effect that can be counted: one row per time it was applied. */
export const markWork = defineJob('mark', 'offers');
export const slowMarkWork = defineJob('mark-slowly', 'imports', { heavy: true });

const INSERT = `INSERT INTO mark (effect_key) VALUES ($1)`;

@JobProcessor(markWork)
class Mark implements TransactionalHandler {
  async apply(tx: Tx, { effectKey }: JobContext): Promise<void> {
    await tx.execute(INSERT, [effectKey]);
  }
}

/** Ten steps, each in a transaction of its own and skipped when it is there already; `stopAt` stands for
 * kill -9, `wake` for a process that was only frozen. */
@JobProcessor(slowMarkWork)
export class MarkSlowly implements LongRunningHandler {
  static stopAt = Infinity;
  static begun = 0;
  static wake = (): void => undefined;

  constructor(private readonly uow: UnitOfWork) {}

  async run({ effectKey, actor }: JobContext, renew: () => Promise<void>): Promise<void> {
    MarkSlowly.begun += 1;
    for (let step = 0; step < 10; step += 1) {
      if (step === MarkSlowly.stopAt) {
        MarkSlowly.stopAt = Infinity;
        await new Promise<void>((resolve) => (MarkSlowly.wake = resolve));
      }
      await this.uow.write(actor, (tx) =>
        tx.execute(
          `INSERT INTO mark (effect_key) SELECT $1::text WHERE NOT EXISTS (SELECT FROM mark WHERE effect_key = $1)`,
          [`${effectKey}#${step}`],
        ),
      );
      await renew();
    }
  }
}

export async function makeMarkTable(database: TestDatabase): Promise<void> {
  await database.sql(`CREATE TABLE mark (effect_key text, at timestamptz DEFAULT clock_timestamp())`);
  await database.sql(`GRANT SELECT, INSERT ON mark TO app_rt`);
}

export interface MarkWorker {
  readonly uow: UnitOfWork;
  /** @returns the effect keys */
  emit(count: number, topic?: string): Promise<string[]>;
  get: <T>(token: new (...parts: never[]) => T) => T;
  stop(): Promise<void>;
}

export interface MarkWorkerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly watch?: Partial<WatchTimes>;
  readonly providers?: readonly Provider[];
  /** Replaces parts by doubles. */
  readonly double?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

const QUICK: WatchTimes = { tickMs: 100, canaryMs: 400, silenceMs: 2_000, ownSilenceMs: 10_000 };

/** The whole inside of a worker process, with the effects above. */
export async function startMarkWorker(
  database: TestDatabase,
  { env = {}, watch = {}, providers = [], double = (builder) => builder }: MarkWorkerOptions = {},
): Promise<MarkWorker> {
  const config = testConfig(database, { LOG_LEVEL: 'silent', ...env });
  const builder = Test.createTestingModule({
    imports: [PlatformModule.forRoot(config), QueueModule],
    providers: [Mark, MarkSlowly, ...providers],
  })
    .overrideProvider(WATCH_TIMES)
    .useValue({ ...QUICK, ...watch });
  const module = await double(builder).compile();
  await module.init();
  const uow = module.get(UnitOfWork, { strict: false });
  return {
    uow,
    async emit(count, topic = markWork.topic) {
      const keys = Array.from({ length: count }, () => `${topic}:${newId()}`);
      await uow.write(actorOf('bureau'), (tx) => {
        for (const effectKey of keys) tx.emit({ topic, effectKey, payload: {} });
        return Promise.resolve();
      });
      return keys;
    },
    get: (token) => module.get(token, { strict: false }),
    stop: () => module.close(),
  };
}

/** What is wrong with the effects of these keys once `patienceMs` have passed, or sooner when nothing is. */
export async function errorsOf(
  database: TestDatabase,
  keys: readonly string[],
  patienceMs = 20_000,
): Promise<string[]> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const rows = await database.sql<{ key: string; marks: number; done: boolean }>(
      `SELECT o.effect_key AS key, o.done_at IS NOT NULL AS done,
              (SELECT count(*)::int FROM mark m WHERE m.effect_key = o.effect_key) AS marks
       FROM outbox o WHERE o.effect_key = ANY($1)`,
      [keys],
    );
    const lost = keys.length - rows.length;
    const faults = [
      ...(lost > 0 ? [`${lost} effects were never written down`] : []),
      ...rows.filter((row) => row.marks !== 1).map((row) => `applied ${row.marks} times: ${row.key}`),
      ...rows.filter((row) => !row.done).map((row) => `not done: ${row.key}`),
    ];
    if (faults.length === 0 || rows.some((row) => row.marks > 1) || Date.now() > deadline) return faults;
    await sleep(50);
  }
}

/** Seconds from written down to done, the worst of these. */
export async function worstLateness(database: TestDatabase, keys: readonly string[]): Promise<number> {
  const [row] = await database.sql<{ late: number }>(
    `SELECT max(extract(epoch FROM done_at - created_at))::float AS late FROM outbox WHERE effect_key = ANY($1)`,
    [keys],
  );
  return row!.late;
}
