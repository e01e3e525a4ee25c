import { PurgeDaily, PurgeOldRows } from '../../../src/platform/queue/purge-expired-rows.js';
import { type Services, startServices } from '../../support/harness/index.js';

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'purge', modules: [] });
});
afterAll(() => s.close());

it('old rows that are done go; what is open, given up, replayed or recent stays, with its marks', async () => {
  const rows = [
    ['old-done', '100 days', 'done'],
    ['old-open', '100 days', 'open'],
    ['old-dead', '100 days', 'dead'],
    ['old-replayed', '100 days', 'done'],
    ['new-done', '10 days', 'done'],
  ];
  for (const [key, age, state] of rows) {
    await s.sql(
      `INSERT INTO outbox (effect_key, topic, payload, request_id, created_at, not_before, done_at, dead_at)
       SELECT $1, 'purge-spec', '{}', 'r', at, clock_timestamp() + interval '1 day', CASE WHEN $3 = 'done' THEN at END,
              CASE WHEN $3 = 'dead' THEN at END FROM (SELECT clock_timestamp() - $2::interval AS at) t`,
      [key, age, state],
    );
    await s.sql(
      `INSERT INTO inbox (consumer, effect_key, at) VALUES ('Spec', $1, clock_timestamp() - $2::interval)`,
      [key, age],
    );
  }
  await s.sql(
    `INSERT INTO outbox_replay (outbox_id, actor, reason) SELECT id, 'op', 'because' FROM outbox WHERE effect_key = 'old-replayed'`,
  );
  await s.sql(
    `INSERT INTO idempotency (user_id, key, request_hash, status, at)
     SELECT gen_random_uuid(), key, 'h', status, clock_timestamp() - age::interval
     FROM (VALUES ('old', 200, '4 days'), ('unanswered', NULL, '4 days'), ('new', 200, '1 day')) AS t(key, status, age)`,
  );
  await s
    .get(PurgeOldRows)
    .run({ effectKey: 'purge', payload: { day: '' }, actor: undefined as never, unanswered: 0 }, () =>
      Promise.resolve(),
    );
  const keys = async (table: string, column = 'effect_key'): Promise<unknown[]> =>
    (await s.sql(`SELECT ${column} AS key FROM ${table} ORDER BY 1`)).map((row) => row.key);
  expect({
    outbox: await keys('outbox'),
    inbox: await keys('inbox'),
    answers: await keys('idempotency', 'key'),
  }).toEqual({
    outbox: ['new-done', 'old-dead', 'old-open', 'old-replayed'],
    inbox: ['new-done', 'old-dead', 'old-open', 'old-replayed'],
    answers: ['new', 'unanswered'],
  });
});

it('is asked for once a day, however many workers ask', async () => {
  await Promise.all([1, 2, 3].map(() => s.get(PurgeDaily).run()));
  expect(await s.sql(`SELECT count(*)::int AS n FROM outbox WHERE topic = 'purge-old-rows'`)).toEqual([
    { n: 1 },
  ]);
});
