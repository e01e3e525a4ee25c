import { newId } from '../../../src/platform/clock/index.js';
import { type Tx, type UnitOfWork } from '../../../src/platform/database/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

let services: Services;
let uow: UnitOfWork;

beforeAll(async () => {
  services = await startServices({ label: 'uow', modules: [] });
  uow = services.uow;
  await services.sql(`CREATE TABLE probe (id uuid PRIMARY KEY, word text NOT NULL)`);
  await services.sql(`GRANT SELECT, INSERT, UPDATE, DELETE ON probe TO app_rt`);
});
afterAll(() => services.close());

const insert = `INSERT INTO probe (id, word) VALUES ($1, $2)`;
const words = async (id: string): Promise<string[]> =>
  (await services.sql<{ word: string }>(`SELECT word FROM probe WHERE id = $1`, [id])).map((row) => row.word);
const rows = async (table: string, requestId: string): Promise<number> =>
  (await services.sql(`SELECT FROM ${table} WHERE request_id = $1`, [requestId])).length;

describe('a write', () => {
  it('holds the change, its event and its audit entry', async () => {
    const actor = actorOf('bureau');
    const id = newId();
    await uow.write(actor, async (tx) => {
      await tx.execute(insert, [id, 'kept']);
      tx.emit({ topic: 'probe.made', effectKey: `probe.made:${id}`, payload: { id } });
      tx.audit({ action: 'probe.made', aggregate: 'probe', aggregateId: id, fields: ['word'] });
    });
    expect(await words(id)).toEqual(['kept']);
    expect(await rows('outbox', actor.requestId)).toBe(1);
    expect(await rows('audit_entry', actor.requestId)).toBe(1);
  });

  it('that fails leaves nothing of the three', async () => {
    const actor = actorOf('bureau');
    const id = newId();
    const failing = uow.write(actor, async (tx) => {
      await tx.execute(insert, [id, 'lost']);
      tx.emit({ topic: 'probe.made', effectKey: `probe.made:${id}`, payload: { id } });
      tx.audit({ action: 'probe.made', aggregate: 'probe', aggregateId: id });
      throw new Error('after the work');
    });
    await expect(failing).rejects.toThrow('after the work');
    expect(await words(id)).toEqual([]);
    expect(await rows('outbox', actor.requestId)).toBe(0);
    expect(await rows('audit_entry', actor.requestId)).toBe(0);
  });

  it('inside a write joins it: the outer failure takes both', async () => {
    const actor = actorOf('bureau');
    const [outer, inner] = [newId(), newId()];
    const failing = uow.write(actor, async (tx) => {
      await tx.execute(insert, [outer, 'outer']);
      await uow.write(actor, (joined) => joined.execute(insert, [inner, 'inner']));
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect([...(await words(outer)), ...(await words(inner))]).toEqual([]);
  });

  it('cannot change its actor on the way', async () => {
    const failing = uow.write(actorOf('bureau'), () => uow.write(actorOf('bureau'), () => Promise.resolve()));
    await expect(failing).rejects.toThrow('cannot change its actor');
  });

  it('keeps the rest when a savepoint is refused, and drops that part’s events', async () => {
    const actor = actorOf('bureau');
    const [good, bad] = [newId(), newId()];
    await uow.write(actor, async (tx) => {
      await tx.execute(insert, [good, 'good']);
      await tx
        .savepoint(async () => {
          await tx.execute(insert, [bad, 'bad']);
          tx.emit({ topic: 'probe.made', effectKey: `probe.made:${bad}`, payload: { id: bad } });
          throw new Error('refused');
        })
        .catch(() => undefined);
    });
    expect(await words(good)).toEqual(['good']);
    expect(await words(bad)).toEqual([]);
    expect(await rows('outbox', actor.requestId)).toBe(0);
  });

  describe('with the service’s scope', () => {
    const role = async (tx: Tx): Promise<unknown> =>
      (await tx.query<{ role: string }>(`SELECT current_setting('app.role') AS role`))[0]!.role;
    const bureau = actorOf('bureau');

    it('has it for that part only, whatever becomes of it', async () => {
      const seen = await services.uow.write(bureau, async (tx) => {
        const inside = await tx.withSystemScope(() => role(tx));
        const after = await role(tx);
        await tx.withSystemScope(() => Promise.reject(new Error('no'))).catch(() => undefined);
        return [inside, after, await role(tx)];
      });
      expect(seen).toEqual(['system', 'bureau', 'bureau']);
    });

    it('has it again after a part within was taken back to its savepoint', async () => {
      const seen = await services.uow.write(bureau, async (tx) => {
        const lost = (scope: () => Promise<unknown>) =>
          tx
            .savepoint(async () => {
              await scope();
              throw new Error('no');
            })
            .catch(() => undefined);
        await lost(() => tx.withSystemScope(() => role(tx)));
        const outside = await role(tx);
        const inside = await tx.withSystemScope(async () => {
          await lost(() => role(tx));
          return role(tx);
        });
        return [outside, inside, await role(tx)];
      });
      expect(seen).toEqual(['bureau', 'system', 'bureau']);
    });

    it('leaves it behind when two parts overlapped', async () => {
      const seen = await services.uow.write(bureau, async (tx) => {
        const first = tx.withSystemScope(() => role(tx));
        const second = tx.withSystemScope(async () => {
          await first;
          return role(tx);
        });
        return [await first, await second, await role(tx)];
      });
      expect(seen).toEqual(['system', 'system', 'bureau']);
    });

    it('gives the scope of somebody else to one statement', async () => {
      const clinic = actorOf('clinic');
      const other = `SELECT current_setting('app.role') AS role`;
      const seen = await services.uow.write(bureau, async (tx) => {
        const [within] = await tx.withSystemScope(() => tx.querySeenBy<{ role: string }>(clinic, other));
        return [within!.role, await tx.withSystemScope(() => role(tx)), await role(tx)];
      });
      expect(seen).toEqual(['clinic', 'system', 'bureau']);
    });
  });

  it('writes any number of rows in one statement', async () => {
    const ids = Array.from({ length: 70_000 }, () => newId());
    await uow.write(actorOf('bureau'), (tx) =>
      tx.insertMany(
        'probe',
        ids.map((id) => ({ id, word: 'bulk' })),
      ),
    );
    const [row] = await services.sql<{ count: number }>(
      `SELECT count(*)::int FROM probe WHERE word = 'bulk'`,
    );
    expect(row?.count).toBe(70_000);
  });
});

describe('a read', () => {
  it('cannot write', async () => {
    const writing = uow.read(actorOf('bureau'), (tx) => tx.execute(insert, [newId(), 'no']));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('cannot be joined by a write', async () => {
    const actor = actorOf('bureau');
    const writing = uow.read(actor, () => uow.write(actor, () => Promise.resolve()));
    await expect(writing).rejects.toThrow('cannot join a read');
  });

  it('joins the write around it and sees what is not committed yet', async () => {
    const actor = actorOf('bureau');
    const id = newId();
    const seen = await uow.write(actor, async (tx) => {
      await tx.execute(insert, [id, 'mine']);
      return uow.read(actor, (joined) => joined.query(`SELECT word FROM probe WHERE id = $1`, [id]));
    });
    expect(seen).toEqual([{ word: 'mine' }]);
  });
});

describe('the clock and the actor of a transaction', () => {
  it('is app_now(), and the local date is Shanghai’s', async () => {
    await services.setClock('2018-02-27T17:30:00Z');
    const seen = await uow.read(actorOf('bureau'), (tx) => Promise.resolve({ now: tx.now, today: tx.today }));
    expect(seen.now).toMatch(/^2018-02-27T17:30:/);
    expect(seen.today).toBe('2018-02-28');
  });

  it('is gone with the transaction: a connection of the pool carries nobody on', async () => {
    await uow.read(actorOf('bureau'), () => Promise.resolve());
    const left = await uow.read(actorOf('clinic'), (tx) =>
      tx.query(
        `SELECT current_setting('app.role') AS role, current_setting('app.places') AS places, current_user AS login`,
      ),
    );
    expect(left).toEqual([{ role: 'clinic', places: '', login: 'app_rt' }]);
  });
});
