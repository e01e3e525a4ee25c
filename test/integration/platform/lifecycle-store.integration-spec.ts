import { defineLifecycle } from '../../../src/kernel/lifecycle/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import {
  LifecycleStore,
  type LifecycleMapping,
  type RecordedTransitionInput,
} from '../../../src/platform/database/index.js';
import { actorOf, COOPERATION, NAPO, startServices, type Services } from '../../support/harness/index.js';

type State = 'draft' | 'open' | 'closed';
type Move = 'write' | 'publish' | 'close' | 'reopen';
interface Door {
  readonly locked?: boolean;
}

const label = { zh: '门', en: 'door' };
const map: LifecycleMapping<State, Move, Door> = {
  lifecycle: defineLifecycle<State, Move, Door>({
    aggregate: 'door',
    states: { draft: { label }, open: { label }, closed: { label } },
    transitions: {
      write: { from: [], to: 'draft', reportedBy: ['bureau'], label },
      publish: {
        from: ['draft'],
        to: 'open',
        reportedBy: ['bureau'],
        label,
        guards: [(door) => (door.locked ? { code: 'DOOR_LOCKED', text: label } : null)],
      },
      close: { from: ['open'], to: 'closed', reportedBy: ['bureau', 'employer'], label, reason: 'required' },
      reopen: { from: ['closed'], to: 'open', reportedBy: ['bureau'], label },
    },
  }),
  table: 'door',
  scope: { cooperation: 'cooperation', place: 'place' },
};
const input: RecordedTransitionInput = {
  reportedBy: 'bureau',
  occurredOn: '2018-02-27',
  channel: 'phone',
  evidence: 'call-7',
};

let services: Services;
let store: LifecycleStore;

beforeAll(async () => {
  services = await startServices({ label: 'lifecycle', modules: [] });
  store = services.get(LifecycleStore);
  await services.sql(`CREATE TABLE door (id uuid PRIMARY KEY, status text NOT NULL, version integer NOT NULL,
                                         cooperation text, place text, colour text)`);
  await services.sql(`GRANT SELECT, INSERT, UPDATE ON door TO app_rt`);
});
afterAll(() => services.close());

async function newDoor(actor: Actor = actorOf('bureau')): Promise<string> {
  const id = newId();
  const row = { id, cooperation: COOPERATION, place: NAPO, colour: 'red' };
  await services.uow.write(actor, (tx) => store.create(tx, map, { move: 'write', input, facts: {}, row }));
  return id;
}
const door = async (id: string): Promise<unknown> =>
  (await services.sql(`SELECT status, version, colour FROM door WHERE id = $1`, [id]))[0];
const history = (id: string): Promise<Record<string, unknown>[]> =>
  services.sql(`SELECT seq, move, from_status, to_status FROM history WHERE aggregate_id = $1 ORDER BY seq`, [
    id,
  ]);
const publish = (actor: Actor, id: string, extra: object = {}) =>
  services.uow.write(actor, (tx) =>
    store.transition(tx, map, { id, move: 'publish', input, facts: {}, ...extra }),
  );

it('writes state, history, audit and event of a move together, with who said it and who typed it', async () => {
  const actor = actorOf('bureau');
  const id = await newDoor(actor);
  await expect(publish(actor, id, { set: { colour: 'green' } })).resolves.toEqual({
    id,
    from: 'draft',
    status: 'open',
    version: 2,
  });
  expect(await door(id)).toEqual({ status: 'open', version: 2, colour: 'green' });
  const [, step] = await services.sql(`SELECT * FROM history WHERE aggregate_id = $1 ORDER BY seq`, [id]);
  expect(step).toMatchObject({
    seq: 2,
    move: 'publish',
    from_status: 'draft',
    to_status: 'open',
    happened_on: '2018-02-27',
    said_by: 'bureau',
    entered_by: actor.userId,
    channel: 'phone',
    evidence: 'call-7',
    request_id: actor.requestId,
    cooperation: COOPERATION,
    place: NAPO,
  });
  const audit = await services.sql(
    `SELECT action, user_id, fields FROM audit_entry WHERE aggregate_id = $1`,
    [id],
  );
  expect(audit).toContainEqual({
    action: 'door.publish',
    user_id: actor.userId,
    fields: ['status', 'colour'],
  });
  const events = await services.sql(`SELECT topic, payload FROM outbox WHERE effect_key = $1`, [
    `door:${id}:2`,
  ]);
  expect(events).toEqual([
    { topic: 'door.moved', payload: { id, move: 'publish', from: 'draft', to: 'open', version: 2 } },
  ]);
});

it('leaves none of them when the transaction is lost', async () => {
  const actor = actorOf('bureau');
  const id = await newDoor();
  const failing = services.uow.write(actor, async (tx) => {
    await store.transition(tx, map, { id, move: 'publish', input, facts: {} });
    throw new Error('later');
  });
  await expect(failing).rejects.toThrow('later');
  expect(await door(id)).toMatchObject({ status: 'draft', version: 1 });
  expect(await history(id)).toHaveLength(1);
  for (const table of ['history', 'audit_entry', 'outbox']) {
    expect(await services.sql(`SELECT FROM ${table} WHERE request_id = $1`, [actor.requestId])).toEqual([]);
  }
});

it.each([
  ['a version the caller no longer holds', { expected: { version: 7 } }, 'STALE_STATE'],
  ['a state the caller no longer sees', { expected: { status: 'closed' } }, 'STALE_STATE'],
  ['a move the state does not allow', { move: 'reopen' }, 'WRONG_STATE'],
  ['a party that may not say it', { input: { ...input, reportedBy: 'employer' } }, 'PARTY_NOT_AUTHORISED'],
  ['what a guard refuses, with the guard’s own code', { facts: { locked: true } }, 'DOOR_LOCKED'],
])('refuses %s and changes nothing', async (_, change, code) => {
  const id = await newDoor();
  await expect(publish(actorOf('bureau'), id, change)).rejects.toMatchObject({ code });
  expect(await door(id)).toMatchObject({ status: 'draft', version: 1 });
  expect(await history(id)).toHaveLength(1);
});

it('refuses a thing that is not there', async () => {
  await expect(publish(actorOf('bureau'), newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('lets exactly one of many simultaneous moves win', async () => {
  const id = await newDoor();
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, () => publish(actorOf('bureau'), id, { expected: { version: 1 } })),
  );
  const lost = results.filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(11);
  expect(lost.every((result) => result.reason.code === 'STALE_STATE')).toBe(true);
  expect(await history(id)).toHaveLength(2);
});

it('moves many or none, whatever order they come in', async () => {
  const [first, second] = [await newDoor(), await newDoor()];
  const actor = actorOf('bureau');
  const order = (id: string, move: Move) => ({ id, move, input: { ...input, reason: 'night' }, facts: {} });
  const both = (ids: string[], move: Move) =>
    services.uow.write(actor, (tx) =>
      store.transitionMany(
        tx,
        map,
        ids.map((id) => order(id, move)),
      ),
    );
  await Promise.all([
    both([first, second], 'publish').catch(() => 'lost'),
    both([second, first], 'publish').catch(() => 'lost'),
  ]);
  expect(await door(first)).toMatchObject({ status: 'open', version: 2 });
  expect(await door(second)).toMatchObject({ status: 'open', version: 2 });
  await expect(both([first, newId()], 'close')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await door(first)).toMatchObject({ status: 'open', version: 2 });
});

it('walks one thing through several moves of one transaction, a history row each', async () => {
  const id = await newDoor();
  await services.uow.write(actorOf('bureau'), async (tx) => {
    const step = (move: Move) =>
      store.transition(tx, map, { id, move, input: { ...input, reason: 'night' }, facts: {} });
    await step('publish');
    await step('close');
    await step('reopen');
  });
  expect((await history(id)).map((step) => step.to_status)).toEqual(['draft', 'open', 'closed', 'open']);
});

it('writes other columns of many as of one, also where one of them is walked on', async () => {
  const ids = [await newDoor(), await newDoor(), await newDoor()];
  const to = (id: string, colour?: string) => ({
    id,
    move: 'publish' as const,
    input,
    facts: {},
    ...(colour === undefined ? {} : { set: { colour } }),
  });
  const [first, second, third] = ids as [string, string, string];
  const close = { ...to(first, 'grey'), move: 'close' as const, input: { ...input, reason: 'shut' } };
  await services.uow.write(actorOf('bureau'), (tx) =>
    store.transitionMany(tx, map, [to(first, '蓝 "1"'), to(second, 'green'), to(third), close]),
  );
  expect(await Promise.all(ids.map(door))).toEqual([
    { status: 'closed', version: 3, colour: 'grey' },
    { status: 'open', version: 2, colour: 'green' },
    { status: 'open', version: 2, colour: 'red' },
  ]);
});

it('creates thousands at once, each with its history', async () => {
  const actor = actorOf('bureau');
  const births = Array.from({ length: 3000 }, () => ({
    move: 'write' as const,
    input,
    facts: {},
    row: { id: newId(), cooperation: COOPERATION, place: NAPO },
  }));
  await services.uow.write(actor, (tx) => store.createMany(tx, map, births));
  const [count] = await services.sql(
    `SELECT count(*)::int AS steps FROM history h JOIN door d ON d.id = h.aggregate_id WHERE request_id = $1`,
    [actor.requestId],
  );
  expect(count).toEqual({ steps: 3000 });
});

describe('what happened stays', () => {
  it.each([
    ['history', `UPDATE history SET reason = 'x'`],
    ['history', `DELETE FROM history`],
    ['history', `TRUNCATE history`],
    ['audit_entry', `UPDATE audit_entry SET action = 'x'`],
    ['audit_entry', `DELETE FROM audit_entry`],
    ['audit_entry', `TRUNCATE audit_entry`],
  ])('%s refuses %s, even from the database’s owner', async (table, statement) => {
    await newDoor();
    await expect(services.sql(statement)).rejects.toThrow(`${table} is append-only`);
  });

  it('and the runtime role does not even hold the right', async () => {
    const writing = services.uow.write(actorOf('system'), (tx) => tx.execute(`DELETE FROM history`));
    await expect(writing).rejects.toThrow('permission denied');
  });
});
