import { actorOf, startServices, type Services } from '../../support/harness/index.js';

describe('a statement the server keeps', () => {
  let services: Services;
  const napo = actorOf('bureau');
  const tianlin = { ...napo, cooperations: ['tianlin-futian'], places: [] };
  const QUESTION = `SELECT word FROM sight WHERE word <> $1`;

  beforeAll(async () => {
    services = await startServices({ label: 'kept_plans', modules: [] });
    await services.sql(`CREATE TABLE sight (cooperation text NOT NULL, word text NOT NULL)`);
    await services.sql(`ALTER TABLE sight ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await services.sql(
      `CREATE POLICY seen ON sight TO app_rt USING (app_sees(cooperation, NULL, NULL, NULL, NULL))`,
    );
    await services.sql(`GRANT SELECT ON sight TO app_rt`);
    await services.sql(`INSERT INTO sight VALUES ($1, 'ours'), ('tianlin-futian', 'theirs')`, [
      napo.cooperations[0],
    ]);
  });
  afterAll(() => services.close());

  it('shows each actor their own rows, with one plan for all of them', async () => {
    for (let n = 0; n < 12; n++) {
      const [actor, word] = n % 2 ? [napo, 'ours'] : [tianlin, 'theirs'];
      expect(await services.uow.read(actor, (tx) => tx.query(QUESTION, ['']))).toEqual([{ word }]);
    }
    const [kept] = await services.uow.read(napo, (tx) =>
      tx.query<{ plans: number }>(
        `SELECT generic_plans::int AS plans FROM pg_prepared_statements WHERE statement = $1`,
        [QUESTION],
      ),
    );
    expect(kept!.plans).toBeGreaterThan(1);
  });
});
