import { setTimeout as sleep } from 'node:timers/promises';
import { defineError } from '../../../src/kernel/errors/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../src/platform/database/index.js';
import {
  type JobContext,
  JobProcessor,
  type LongRunningHandler,
  type TransactionalHandler,
  OutboxExecutor,
  OnDomainEvent,
  defineJob,
} from '../../../src/platform/queue/index.js';
import { actorOf, onBothQueues } from '../../support/harness/index.js';

type Word = { readonly word: string };
const light = defineJob<Word>('write-mark', 'offers');
const heavy = defineJob<Word>('write-marks-slowly', 'imports', { heavy: true });
const final = defineError('invalid', 'MARK_IMPOSSIBLE', { zh: '不行', en: 'Impossible' });

/** Marks not in the database: how often a handler was entered, and what it is told to do wrong. */
const entered: string[] = [];
let fault: (word: string) => Error | undefined = () => undefined;

const mark = (tx: Tx, by: string, { effectKey }: JobContext): Promise<number> =>
  tx.execute(`INSERT INTO mark (effect_key, written_by) VALUES ($1, $2)`, [effectKey, by]);

@JobProcessor(light)
class WriteMark implements TransactionalHandler<Word> {
  async apply(tx: Tx, delivery: JobContext<Word>): Promise<void> {
    entered.push(delivery.payload.word);
    await mark(tx, 'work', delivery);
    const error = fault(delivery.payload.word);
    if (error) throw error;
  }
}
@JobProcessor(heavy)
class WriteMarksSlowly implements LongRunningHandler<Word> {
  constructor(private readonly uow: UnitOfWork) {}

  async run(delivery: JobContext<Word>, renew: () => Promise<void>): Promise<void> {
    entered.push(delivery.payload.word);
    await sleep(100);
    await renew();
    await this.uow.write(delivery.actor, (tx) => mark(tx, 'heavy', delivery));
  }
}
@OnDomainEvent('mark.wanted')
class FirstReaction implements TransactionalHandler {
  async apply(tx: Tx, delivery: JobContext): Promise<void> {
    await mark(tx, 'first', delivery);
  }
}
@OnDomainEvent('mark.wanted')
class SecondReaction implements TransactionalHandler {
  async apply(tx: Tx, delivery: JobContext): Promise<void> {
    await mark(tx, 'second', delivery);
  }
}
/** Of this news one wants to hear a part, another one another part. */
@OnDomainEvent<Word>('mark.chosen', [{ word: ['both', 'left'] }])
class LeftReaction implements TransactionalHandler<Word> {
  async apply(tx: Tx, delivery: JobContext<Word>): Promise<void> {
    entered.push(delivery.payload.word);
    await mark(tx, 'left', delivery);
    const error = fault(delivery.payload.word);
    if (error) throw error;
  }
}
@OnDomainEvent<Word>('mark.chosen', [{ word: ['both', 'right'] }])
class RightReaction implements TransactionalHandler<Word> {
  async apply(tx: Tx, delivery: JobContext<Word>): Promise<void> {
    await mark(tx, 'right', delivery);
  }
}

const worker = {
  modules: [],
  providers: [WriteMark, WriteMarksSlowly, FirstReaction, SecondReaction, LeftReaction, RightReaction],
};

onBothQueues('the outbox', (queue) => {
  beforeAll(async () => {
    await queue.database().sql(`CREATE TABLE mark (effect_key text, written_by text)`);
    await queue.database().sql(`GRANT SELECT, INSERT ON mark TO app_rt`);
  });
  beforeEach(async () => {
    entered.length = 0;
    fault = () => undefined;
    await queue.database().sql(`TRUNCATE mark`);
  });

  const emit = async (uow: UnitOfWork, topic: string, words: readonly string[]): Promise<string[]> => {
    const keys = words.map((word) => `${topic}:${word}:${newId()}`);
    await uow.write(actorOf('bureau'), (tx) => {
      words.forEach((word, index) => tx.emit({ topic, effectKey: keys[index]!, payload: { word } }));
      return Promise.resolve();
    });
    return keys;
  };
  const marks = async (key: string): Promise<string[]> =>
    (
      await queue
        .database()
        .sql<{ written_by: string }>(
          `SELECT written_by FROM mark WHERE effect_key = $1 ORDER BY written_by`,
          [key],
        )
    ).map((row) => row.written_by);
  const row = async (key: string): Promise<Record<string, unknown>> =>
    (
      await queue
        .database()
        .sql(
          `SELECT *, done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead FROM outbox WHERE effect_key = $1`,
          [key],
        )
    )[0]!;
  /** Retries now instead of after their back-off. */
  const hurry = (): Promise<unknown> =>
    queue.database().sql(`UPDATE outbox SET not_before = clock_timestamp() - interval '1 minute',
      dispatched_at = NULL, created_at = clock_timestamp() - interval '1 minute' WHERE done_at IS NULL AND lease_until IS NULL`);

  it('brings every effect once with two workers at it', async () => {
    const [first] = [await queue.startWorker(worker), await queue.startWorker(worker)];
    const keys = await emit(
      first.uow,
      light.topic,
      Array.from({ length: 60 }, (_, index) => `w${index}`),
    );
    await queue.settled();
    for (const key of keys) expect(await marks(key)).toEqual(['work']);
  });

  it('works through the queue: most is done before the sweeper would look at it', async () => {
    const { uow } = await queue.startWorker(worker);
    const keys = await emit(uow, light.topic, [
      'warm',
      ...Array.from({ length: 20 }, (_, index) => `q${index}`),
    ]);
    await queue.settled();
    const [row] = await queue.database().sql<{ seconds: number }>(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM done_at - dispatched_at)) AS seconds
       FROM outbox WHERE effect_key = ANY($1)`,
      [keys],
    );
    expect(row?.seconds).toBeLessThan(1.5);
  });

  it('brings it once when it is delivered again and again, also at the same time', async () => {
    const { uow, get } = await queue.startWorker(worker);
    const [key] = await emit(uow, light.topic, ['again']);
    const { id } = (await row(key!)) as { id: number };
    await Promise.all(Array.from({ length: 8 }, () => get(OutboxExecutor).execute(id)));
    await queue.settled();
    // The worker died after the effect and before it closed the row.
    await queue.database().sql(`UPDATE outbox SET done_at = NULL, lease_until = NULL WHERE id = $1`, [id]);
    await get(OutboxExecutor).execute(id);
    await queue.settled();
    expect(await marks(key!)).toEqual(['work']);
    expect(entered).toEqual(['again']);
  });

  it('gives news to each of its listeners, once, and closes news nobody listens to', async () => {
    const { uow } = await queue.startWorker(worker);
    const [heard] = await emit(uow, 'mark.wanted', ['news']);
    const [unheard] = await emit(uow, 'mark.unheard-of', ['news']);
    await queue.settled();
    expect(await marks(heard!)).toEqual(['first', 'second']);
    expect(await marks(unheard!)).toEqual([]);
  });

  const chosen = async (uow: UnitOfWork): Promise<string[]> =>
    emit(uow, 'mark.chosen', ['both', 'left', 'right', 'neither']);
  const heardOf = async (keys: readonly string[]): Promise<string[][]> => Promise.all(keys.map(marks));
  const EACH_ITS_PART = [['left', 'right'], ['left'], ['right'], []];

  it('tells a reaction only of the news it wants to hear, and closes what none wants without the queue', async () => {
    const { uow } = await queue.startWorker(worker);
    const keys = await chosen(uow);
    await queue.settled();
    expect(await heardOf(keys)).toEqual(EACH_ITS_PART);
    expect(await row(keys[3]!)).toMatchObject({ done: true, dead: false, attempt: 0 });
    const told = await queue
      .database()
      .sql<{ consumer: string }>(`SELECT consumer FROM inbox WHERE effect_key = ANY($1) ORDER BY 1`, [keys]);
    expect(told.map(({ consumer }) => consumer)).toEqual([
      'LeftReaction',
      'LeftReaction',
      'RightReaction',
      'RightReaction',
    ]);
  });

  it('does so by the sweeper too, when the queue forgot them', async () => {
    const { uow } = await queue.startWorker(worker);
    const keys = await chosen(uow);
    await queue
      .database()
      .sql(`UPDATE outbox SET dispatched_at = clock_timestamp() WHERE dispatched_at IS NULL`);
    await queue.wipe();
    await queue.settled();
    expect(await heardOf(keys)).toEqual(EACH_ITS_PART);
  });

  it('tells each once when chosen news is brought again and again, and after a fault of one of two', async () => {
    let faults = 1;
    fault = (word) => (word === 'both' && faults-- > 0 ? new Error('not now') : undefined);
    const { uow, get } = await queue.startWorker(worker);
    const keys = await chosen(uow);
    const timer = setInterval(() => void hurry(), 100);
    await queue.settled().finally(() => clearInterval(timer));
    for (let again = 0; again < 3; again += 1) {
      const rows = await queue
        .database()
        .sql<{ id: number }>(
          `UPDATE outbox SET done_at = NULL, lease_until = NULL, unanswered = 0 WHERE effect_key = ANY($1) RETURNING id`,
          [keys],
        );
      await Promise.all(rows.reverse().map(({ id }) => get(OutboxExecutor).execute(id)));
    }
    await queue.settled();
    expect(await heardOf(keys)).toEqual(EACH_ITS_PART);
    expect(entered.filter((word) => word === 'both')).toHaveLength(2);
  });

  it('runs heavy work under its lease, once', async () => {
    const { uow } = await queue.startWorker(worker);
    const [key] = await emit(uow, heavy.topic, ['slow']);
    await queue.settled();
    expect(await marks(key!)).toEqual(['heavy']);
  });

  it('tries again after a fault, and nothing of the failed try remains', async () => {
    let faults = 2;
    fault = () => (faults-- > 0 ? new Error('not now') : undefined);
    const { uow } = await queue.startWorker(worker);
    const [key] = await emit(uow, light.topic, ['retry']);
    const timer = setInterval(() => void hurry(), 100);
    await queue.settled().finally(() => clearInterval(timer));
    expect(await marks(key!)).toEqual(['work']);
    expect(entered).toHaveLength(3);
    expect(await row(key!)).toMatchObject({ done: true, dead: false, failures: 2 });
  });

  it('gives up after five faults, says why, and leaves it for a person', async () => {
    fault = () => new TypeError('always');
    const { uow } = await queue.startWorker(worker);
    const [key] = await emit(uow, light.topic, ['hopeless']);
    const timer = setInterval(() => void hurry(), 100);
    await queue.settled().finally(() => clearInterval(timer));
    expect(await row(key!)).toMatchObject({ done: false, dead: true, failures: 5, last_error: 'TypeError' });
    expect(await marks(key!)).toEqual([]);
  });

  it('gives up at once what can never succeed', async () => {
    fault = () => final();
    const { uow } = await queue.startWorker(worker);
    const [key] = await emit(uow, light.topic, ['final']);
    await queue.settled();
    expect(await row(key!)).toMatchObject({ dead: true, failures: 1, last_error: 'MARK_IMPOSSIBLE' });
    expect(entered).toHaveLength(1);
  });

  it('goes on with the rest while one poisons its worker', async () => {
    const { uow } = await queue.startWorker(worker);
    const [poison] = await emit(uow, light.topic, ['poison']);
    await queue.settled();
    // As it looks after five workers died on it, none of them able to say anything.
    await queue.database().sql(
      `UPDATE outbox SET done_at = NULL, attempt = 9, unanswered = 5, dispatched_at = created_at, lease_until = clock_timestamp() - interval '1 s',
              created_at = clock_timestamp() - interval '1 hour' WHERE effect_key = $1`,
      [poison],
    );
    const [good] = await emit(uow, light.topic, ['good']);
    await queue.settled();
    expect(await row(poison!)).toMatchObject({ dead: true, last_error: 'no outcome after many attempts' });
    expect(await marks(good!)).toEqual(['work']);
  });

  it('finishes by the sweeper what a wiped queue forgot', async () => {
    const { uow } = await queue.startWorker(worker);
    const keys = await emit(uow, light.topic, ['a', 'b', 'c']);
    // Handed over, and then the queue lost them.
    await queue
      .database()
      .sql(`UPDATE outbox SET dispatched_at = clock_timestamp() WHERE dispatched_at IS NULL`);
    await queue.wipe();
    await queue.settled();
    for (const key of keys) expect(await marks(key)).toEqual(['work']);
  });

  it('finishes what a killed worker held, once its lease has run out', async () => {
    const { uow } = await queue.startWorker(worker);
    const key = `${light.topic}:held:${newId()}`;
    await queue.database().sql(
      `INSERT INTO outbox (effect_key, topic, payload, request_id, attempt, dispatched_at, lease_until, created_at)
       VALUES ($1, $2, '{"word":"held"}', 'held', 1, clock_timestamp() - interval '1 minute', clock_timestamp() + interval '1 s', clock_timestamp() - interval '1 minute')`,
      [key, light.topic],
    );
    expect(uow).toBeDefined();
    await queue.settled();
    expect(await marks(key)).toEqual(['work']);
  });
});

describe('a worker', () => {
  onBothQueues('does not start', (queue) => {
    it('without a handler for declared work', async () => {
      await expect(queue.startWorker({ modules: [], providers: [WriteMark] })).rejects.toThrow(
        'write-marks-slowly has 0 handlers',
      );
    });
    it('with a reaction that wants to hear nothing', async () => {
      @OnDomainEvent<Word>('mark.chosen', [{ word: [] }])
      class Deaf extends LeftReaction {}
      await expect(
        queue.startWorker({ modules: [], providers: [...worker.providers, Deaf] }),
      ).rejects.toThrow('Deaf declares an interest that holds never, or always');
    });
    it('with two handlers for it', async () => {
      @JobProcessor(light)
      class Second extends WriteMark {}
      await expect(
        queue.startWorker({ modules: [], providers: [...worker.providers, Second] }),
      ).rejects.toThrow('write-mark has 2 handlers');
    });
  });
});
