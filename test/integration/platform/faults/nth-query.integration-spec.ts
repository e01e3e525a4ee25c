import { DataSource } from 'typeorm';
import { brokenInvariants } from '../../../../src/composition/invariants.js';
import { UploadImportService } from '../../../../src/modules/imports/application/upload-import.service.js';
import { UnitOfWork } from '../../../../src/platform/database/index.js';
import { OutboxExecutor } from '../../../../src/platform/queue/index.js';
import {
  actorOf,
  type Answer,
  type HttpApi,
  startHttp,
  startServices,
  type Services,
} from '../../../support/harness/index.js';
import { FailingQueries, FAULTS, type Fault } from './failing-queries.js';
import { newPerson } from './persons.js';
import { smallRegister } from './small-register.js';

/** More statements than any use case here sends; a run that comes here never ends. */
const ENDLESS = 200;
/** What breaks an invariant keeps it broken, so that one look at the end sees it; the long run says after which statement. */
const AFTER_EACH = process.env.TEST_LONG !== undefined;

describe('a command over HTTP with a key, cut at each of its statements', () => {
  let api: HttpApi;
  let failing: FailingQueries;
  let cookie: string;
  let keys = 0;

  beforeAll(async () => {
    api = await startHttp({ label: 'nth_http', env: { LOG_LEVEL: 'silent' } });
    failing = new FailingQueries(api.app.get(DataSource));
    cookie = await api.signInAs('bureau');
  });
  afterAll(() => api.close());

  const post = (url: string, body: unknown, key: string): Promise<Answer> =>
    api.call('POST', url, { cookie, body, headers: { 'idempotency-key': key } });

  /** @returns how many statements the command sends: at each of them it was cut once */
  async function cutEverywhere(
    fault: Fault,
    prepare: () => Promise<{ url: string; body: unknown; effects: () => Promise<number> }>,
  ): Promise<number> {
    for (let nth = 1; nth < ENDLESS; nth += 1) {
      const { url, body, effects } = await prepare();
      const key = `nth-${(keys += 1)}`;
      failing.arm(nth, fault);
      const first = await post(url, body, key);
      const hit = failing.disarm();
      if (hit === null) {
        expect(await brokenInvariants(api.app.get(UnitOfWork))).toEqual([]);
        return nth - 1;
      }
      const second = first.status < 500 ? first : await post(url, body, key);
      const third = await post(url, body, key);
      const at = `${fault} at statement ${nth} (${hit})`;
      expect({ at, status: third.status, body: third.body }).toEqual({
        at,
        status: second.status,
        body: second.body,
      });
      expect({ at, refusal: second.status < 300 ? null : second.body, effects: await effects() }).toEqual({
        at,
        refusal: null,
        effects: 1,
      });
      if (AFTER_EACH)
        expect({ at, broken: await brokenInvariants(api.app.get(UnitOfWork)) }).toEqual({ at, broken: [] });
    }
    throw new Error('the command never came through');
  }

  it.each(FAULTS)('registering a person: %s', async (fault) => {
    const before = async (): Promise<number> => {
      const [row] = await api.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM seeker`);
      return row!.n;
    };
    const statements = await cutEverywhere(fault, async () => {
      const had = await before();
      return { url: '/api/v1/seekers', body: newPerson(), effects: async () => (await before()) - had };
    });
    expect(statements).toBeGreaterThan(8);
  });

  it.each(FAULTS)('moving a person on: %s', async (fault) => {
    const statements = await cutEverywhere(fault, async () => {
      const { body } = await post('/api/v1/seekers', newPerson(), `born-${(keys += 1)}`);
      const steps = async (): Promise<number> =>
        (await api.database.sql(`SELECT FROM history WHERE aggregate_id = $1 AND move = 'verify'`, [body.id]))
          .length;
      return {
        url: `/api/v1/seekers/${String(body.id)}/transitions`,
        body: { move: 'verify', reportedBy: 'bureau', channel: 'phone' },
        effects: steps,
      };
    });
    expect(statements).toBeGreaterThan(8);
  });
});

describe('a worker taking a ledger in, cut at each of its statements', () => {
  const PERSONS = 4;
  let services: Services;
  let failing: FailingQueries;
  beforeAll(async () => {
    services = await startServices({ label: 'nth_import' });
    failing = new FailingQueries(services.get(DataSource));
  });
  afterAll(() => services.close());

  /** An import ready to be committed, of persons nobody registered yet. */
  async function previewed(seed: string): Promise<string> {
    const actor = actorOf('bureau');
    const uploads = services.get(UploadImportService);
    const id = await uploads.upload(actor, {
      name: '01-register.csv',
      content: await smallRegister(PERSONS, seed),
    });
    await services.drain();
    const fresh = await services.sql(`SELECT FROM import_row WHERE import_id = $1 AND outcome = 'new'`, [id]);
    // Two seeds may hit upon one ID number.
    if (fresh.length < PERSONS) return previewed(`${seed}x`);
    await uploads.requestCommit(actor, id);
    return id;
  }

  /** @returns the statement that was hit, null when there were fewer */
  async function cutAt(nth: number, fault: Fault): Promise<string | null> {
    const id = await previewed(`${fault}-${nth}`);
    const [work] = await services.sql<{ id: number }>(`SELECT id FROM outbox WHERE effect_key LIKE $1`, [
      `commit-import:${id}:%`,
    ]);
    failing.arm(nth, fault);
    await services
      .get(OutboxExecutor)
      .execute(work!.id)
      .catch(() => undefined);
    const hit = failing.disarm();
    // As time passes: the lease runs out, the retry falls due.
    await services.sql(
      `UPDATE outbox SET lease_until = NULL, not_before = clock_timestamp() WHERE id = $1 AND done_at IS NULL`,
      [work!.id],
    );
    await services.drain({ allowFailures: true });
    const at = `${fault} at statement ${nth} (${hit ?? 'none'})`;
    const [found] = await services.sql(
      `SELECT i.status, i.imported, count(DISTINCT s.id)::int AS persons, count(h.id)::int AS births
       FROM import i JOIN import_row r ON r.import_id = i.id JOIN seeker s ON s.id = r.subject_id
       JOIN history h ON h.aggregate_id = s.id AND h.seq = 1 WHERE i.id = $1 GROUP BY i.id`,
      [id],
    );
    const once = { status: 'committed', imported: PERSONS, persons: PERSONS, births: PERSONS };
    expect({ at, ...found }).toEqual({ at, ...once });
    return hit;
  }

  it('registers each person once, whatever was lost', async () => {
    let nth = 0;
    let commits = 0;
    for (let hit: string | null = ''; hit !== null;) {
      nth += 1;
      hit = await cutAt(nth, nth % 2 === 0 ? 'answer lost' : 'cut');
      if (hit !== 'COMMIT') continue;
      // The one statement whose outcome may be unknown: both ways.
      commits += 1;
      await cutAt(nth, nth % 2 === 0 ? 'cut' : 'answer lost');
    }
    expect(commits).toBeGreaterThan(3);
    expect(nth).toBeGreaterThan(20);
    expect(await brokenInvariants(services.uow)).toEqual([]);
  }, 180_000);
});
