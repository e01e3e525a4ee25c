import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { ConfirmStartsService } from '../../../src/modules/placements/application/confirm-starts.service.js';
import { actorOf, type Services, startServices } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { intents, morningOfTheFair, moveAll, type Post, persons, posts, said, sendOff } from './prepared.js';

/** Texts of all statements between the beginning of a transaction and its commit, in their order. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const send = PostgresQueryRunner.prototype.query;
  PostgresQueryRunner.prototype.query = function (
    this: PostgresQueryRunner,
    ...args: Parameters<typeof send>
  ) {
    texts.push(args[0]);
    return send.apply(this, args);
  } as typeof send;
  try {
    await work();
  } finally {
    PostgresQueryRunner.prototype.query = send;
  }
  return texts;
}

/**
 * How many statements a use case may send, before-commit work, audit and outbox included. Lower one with what it needs less;
 * what raises one says why.
 */
const BUDGETS = { offer: 22, offerOfMany: 22, accept: 23, acceptOfMany: 23, start: 18, startOfMany: 18 };

describe('statements of a use case', () => {
  let s: Services;
  let ids: string[];
  beforeAll(async () => {
    s = await startServices({ label: 'budgets', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    const [post] = (await posts(s, 1, 60)) as [Post];
    ids = await intents(
      s,
      (await persons(s, 42)).map((seekerId) => ({ seekerId, vacancyId: post.id })),
    );
  }, 180_000);
  afterAll(() => s.close());

  it.each([
    ['offer', 'offer', 'employer', 0, 1],
    ['offerOfMany', 'offer', 'employer', 1, 21],
    ['accept', 'accept', 'worker', 0, 1],
    ['acceptOfMany', 'accept', 'worker', 1, 21],
  ] as const)('of one or of twenty: %s', async (budget, move, by, from, to) => {
    const texts = await statementsOf(() => moveAll(s, ids.slice(from, to), move, by));
    expect(texts.length).toBeLessThanOrEqual(BUDGETS[budget]);
  });

  describe('of the bureau that notes who started', () => {
    beforeAll(async () => {
      await sendOff(s, ids.slice(21), { departed: '2018-03-06', arrived: '2018-03-07' });
      await s.setClock('2018-03-09T02:00:00Z');
    }, 60_000);

    it.each([
      ['one', 'start', 21, 22],
      ['twenty', 'startOfMany', 22, 42],
    ] as const)('%s', async (_, budget, from, to) => {
      const claims = ids
        .slice(from, to)
        .map((placementId) => ({ placementId, started: true, startOn: '2018-03-08' }));
      const texts = await statementsOf(async () => {
        const results = await s
          .get(ConfirmStartsService)
          .many(actorOf('bureau'), claims, undefined, { ...said('bureau', '2018-03-08'), reason: 'visit' });
        expect(results).toMatchObject(
          claims.map(({ placementId }) => ({ placementId, outcome: 'done', status: 'started' })),
        );
      });
      expect(texts.length).toBeLessThanOrEqual(BUDGETS[budget]);
    });
  });

  it('is counted, also what TypeORM sends by itself', async () => {
    expect(await statementsOf(() => s.uow.read(actorOf('bureau'), (tx) => tx.query('SELECT 1')))).toEqual([
      'SELECT 1',
    ]);
  });
});
