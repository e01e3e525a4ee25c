import { readFileSync } from 'node:fs';
import type { Lifecycle } from '../../src/kernel/lifecycle/index.js';
import { batchLifecycleMapping } from '../../src/modules/batches/persistence/batch.lifecycle-mapping.js';

import {
  concernLifecycleMapping,
  followUpLifecycleMapping,
} from '../../src/modules/follow-ups/persistence/follow-up.lifecycle-mapping.js';
import { fairLifecycleMapping } from '../../src/modules/fairs/persistence/fair.lifecycle-mapping.js';
import { matchPlanLifecycleMapping } from '../../src/modules/matching/persistence/match-plan.lifecycle-mapping.js';
import { medicalCheckLifecycleMapping } from '../../src/modules/medical/persistence/medical-check.lifecycle-mapping.js';
import {
  disputeLifecycleMapping,
  placementLifecycleMapping,
} from '../../src/modules/placements/persistence/placement.lifecycle-mapping.js';
import { seekerLifecycleMapping } from '../../src/modules/seekers/persistence/seeker.lifecycle-mapping.js';
import { claimLifecycleMapping } from '../../src/modules/subsidies/persistence/claim.lifecycle-mapping.js';
import { sessionLifecycleMapping } from '../../src/modules/training/persistence/session.lifecycle-mapping.js';
import { vacancyLifecycleMapping } from '../../src/modules/vacancies/persistence/vacancy.lifecycle-mapping.js';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { type Tx, UnitOfWork } from '../../src/platform/database/index.js';
import { type Document, type Route, routesIn, type Schema } from '../access/matrix/document.js';
import { addressOf, DENIED, knock, type Matrix } from '../access/matrix/walk.js';
import { makeWorld, type World } from '../access/matrix/world.js';
import { actorOf, type HttpApi, openTestDatabase, reach, startHttp } from '../support/harness/index.js';
import { OPEN_UNTIL_CLINIC } from '../support/ledgers/checkpoints.js';

/** Each state × command with so many of the roles that may call it. */
const ROLES_EACH = process.env.TEST_LONG ? 10 : 1;

interface Kind {
  readonly map: { readonly lifecycle: Lifecycle<string, string, never>; readonly table: string };
  /** Key of the object among {@link World.ids}. */
  readonly key: string;
}
const kind = (map: unknown, key: string): Kind => ({ map: map as Kind['map'], key });
const KINDS: readonly Kind[] = [
  kind(placementLifecycleMapping, 'placements id'),
  kind(seekerLifecycleMapping, 'seekers id'),
  kind(vacancyLifecycleMapping, 'vacancies id'),
  kind(fairLifecycleMapping, 'fairs id'),
  kind(batchLifecycleMapping, 'batches id'),
  kind(medicalCheckLifecycleMapping, 'medical/checks id'),
  kind(matchPlanLifecycleMapping, 'match-plans id'),
  kind(sessionLifecycleMapping, 'trainings id'),
  kind(followUpLifecycleMapping, 'follow-ups id'),
  kind(disputeLifecycleMapping, 'disputes id'),
  kind(concernLifecycleMapping, 'concerns id'),
  kind(claimLifecycleMapping, 'subsidies/claims id'),
];

interface Watched {
  readonly kind: Kind;
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

let api: HttpApi;
let world: World;
let document: Document;
let watched: Watched | null = null;
let moves: string[];
let faults: string[];
beforeAll(async () => {
  api = await startHttp({ database: await openTestDatabase('transitions', await reach(OPEN_UNTIL_CLINIC)) });
  [moves, faults] = [[], []];
  // before the world's own hook, which lets nothing be committed
  api.app.get(UnitOfWork, { strict: false }).beforeCommit(async (tx) => {
    if (watched) await judge(tx, watched);
  });
  world = await makeWorld(api);
  document = JSON.parse(JSON.stringify(buildOpenApi(api.app))) as Document;
  for (const { map } of KINDS) await dropChecks(map.table);
}, 300_000);
afterAll(async () => {
  await api.close();
  await api.database.drop();
});

/** What a command is about to commit: each step in the history must be one of the table, said by one who may say it. */
async function judge(tx: Tx, { kind: { map }, id, status, version }: Watched): Promise<void> {
  const { aggregate, transitions: table } = map.lifecycle;
  await tx.withSystemScope(async () => {
    const [now] = await tx.query<{ status: string }>(`SELECT status FROM ${map.table} WHERE id = $1`, [id]);
    const steps = await tx.query<{ move: string; from: string; to: string; by: string }>(
      `SELECT move, from_status AS from, to_status AS to, said_by AS by FROM history
       WHERE aggregate = $1 AND aggregate_id = $2 AND seq > $3 ORDER BY seq`,
      [aggregate, id, version],
    );
    let at = status;
    for (const { move, from, to, by } of steps) {
      const row = table[move];
      const lawful =
        row &&
        from === at &&
        row.to === to &&
        row.from.includes(from) &&
        (row.reportedBy as readonly string[]).includes(by);
      if (!lawful) faults.push(`${aggregate} ${at}: ${move} by ${by} to ${to}`);
      moves.push(`${aggregate} ${move}`);
      at = to;
    }
    if (now && now.status !== at) faults.push(`${aggregate} ${at}: became ${now.status} without a move`);
  });
}

async function dropChecks(table: string): Promise<void> {
  await api.database.sql(`
    DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT conname FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype = 'c' LOOP
        EXECUTE format('ALTER TABLE ${table} DROP CONSTRAINT %I', one.conname);
      END LOOP;
    END $$`);
}

async function put({ map, key }: Kind, status: string): Promise<Watched> {
  const id = world.ids[key]!;
  const [row] = await api.database.sql<{ version: number }>(
    `UPDATE ${map.table} SET status = $2 WHERE id = $1 RETURNING version`,
    [id, status],
  );
  return { kind: { map, key }, id, status, version: row!.version };
}

/** The bodies a command is tried with: each of its moves, or the one there is. */
function choices({ operation }: Route): Readonly<Record<string, unknown>>[] {
  const given = operation.requestBody?.content?.['application/json']?.schema;
  const name = given?.$ref?.split('/').at(-1);
  const body: Schema | undefined = name ? document.components.schemas[name] : given;
  const move = body?.properties?.move;
  return move?.enum ? move.enum.map((one) => ({ move: one })) : [{}];
}

it('in no state does any command, by whoever may call it, do what the lifecycle does not allow', async () => {
  const matrix = JSON.parse(readFileSync('docs/access-matrix.json', 'utf8')) as Matrix;
  const commands = routesIn(document).filter(({ method }) => method !== 'GET');
  let asked = 0;
  const broken: string[] = [];
  for (const one of KINDS) {
    const id = world.ids[one.key]!;
    const own = commands.filter((route) => addressOf(route, world.ids).split('/').includes(id));
    expect([one.key, own.length > 0]).toEqual([one.key, true]);
    for (const state of Object.keys(one.map.lifecycle.states)) {
      watched = await put(one, state);
      for (const route of own) {
        const denied = matrix[route.id]?.answers[DENIED]?.split(', ') ?? [];
        const allowed = world.people.filter(({ name }) => !denied.includes(name));
        for (const choice of choices(route))
          for (let nth = 0; nth < Math.min(ROLES_EACH, allowed.length); nth += 1) {
            const person = allowed[(asked + nth) % allowed.length]!;
            const { said } = await knock(api, document, route, world, person.own, {
              ...choice,
              reportedBy: person.party,
            });
            asked += 1;
            if (/^5/.test(said) && !said.startsWith('503')) broken.push(`${route.id} in ${state}: ${said}`);
          }
      }
    }
    watched = await put(one, one.map.lifecycle.states ? Object.keys(one.map.lifecycle.states)[0]! : '');
  }
  watched = null;
  expect(faults).toEqual([]);
  expect([...new Set(broken)]).toEqual([]);
  expect(asked).toBeGreaterThan(800);
  // some of it was allowed, or nothing was asked at all
  expect(new Set(moves).size).toBeGreaterThan(15);
}, 1_200_000);

it('the check would notice a state that is changed beside the table, and a move that does not begin there', async () => {
  const uow = api.app.get(UnitOfWork, { strict: false });
  const training = KINDS.find(({ key }) => key === 'trainings id')!;
  watched = await put(training, 'planned');
  const { id } = watched;
  world.rehearse(true);
  await uow
    .write(actorOf('bureau'), (tx) =>
      tx.execute(`UPDATE training_session SET status = 'held' WHERE id = $1`, [id]),
    )
    .catch(() => undefined);
  world.rehearse(false);
  watched = null;
  expect(faults).toEqual(['training_session planned: became held without a move']);
});
