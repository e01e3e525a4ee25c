import { brokenInvariants } from '../../src/composition/invariants.js';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { ROLES, type UserRole } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/clock/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { type HttpApi, openTestDatabase, reach, startHttp } from '../support/harness/index.js';
import { OPEN_REGISTERS } from '../support/ledgers/checkpoints.js';
import {
  aim,
  changedIn,
  type Finding,
  judge,
  type Operation,
  operationsOf,
  stateOf,
} from '../support/security/attack.js';
import { HolesModule } from '../support/security/holes.js';
import { Dice } from '../support/security/random.js';
import type { Schemas } from '../support/security/schema.js';
import { CANARY, plantOtherCounty } from '../support/security/tenants.js';

const REQUESTS = process.env.TEST_LONG ? 20_000 : 1_200;
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126);
/** Ends the session that asks. */
const SIGNS_OUT = new Set(['signOut', 'endSession']);
/**
 * Written by reading itself: marks of having been seen, and the record of who looked. Versions are written for each of
 * them; any other table that gets one is changed itself.
 */
const READING_WRITES = new Set([
  'row_version',
  'session',
  'audit_entry',
  'outbox',
  'inbox',
  'notice_read',
  'export_file',
  'migrations',
]);

let api: HttpApi;
let operations: Operation[];
let schemas: Schemas;
let ids: string[];
let foreign: string[];
beforeAll(async () => {
  const database = await openTestDatabase('fuzz', await reach(OPEN_REGISTERS));
  foreign = await plantOtherCounty(database, 20);
  api = await startHttp({ database, extraModules: process.env.SECURITY_HOLES === '0' ? [] : [HolesModule] });
  const document = buildOpenApi(api.app);
  schemas = (document.components?.schemas ?? {}) as Schemas;
  operations = operationsOf(document).filter(({ upload, id }) => !upload && !SIGNS_OUT.has(id));
  const known = await database.sql<{ id: string }>(
    `(SELECT id::text FROM seeker ORDER BY name, birth_on, id LIMIT 12) UNION ALL (SELECT id::text FROM vacancy ORDER BY title, headcount, id LIMIT 6)
     UNION ALL (SELECT id::text FROM employer ORDER BY name LIMIT 6) UNION ALL (SELECT id::text FROM import ORDER BY kind, id LIMIT 4)`,
  );
  ids = [...known.map(({ id }) => id), ...foreign.slice(0, 6), newId(), 'not-an-id'];
}, 240_000);
afterAll(async () => {
  await api.close();
  await api.database.drop();
});

const planted = (): Operation[] => operations.filter(({ path }) => path.includes('/holes/'));
const real = (): Operation[] => operations.filter(({ path }) => !path.includes('/holes/'));
const oracle = () => ({ schemas, canaries: [CANARY] });

async function fuzz(targets: readonly Operation[], requests: number, seed: number): Promise<Finding[]> {
  const dice = new Dice(seed);
  const cookies = new Map<UserRole, string>();
  for (const role of ROLES) cookies.set(role, await api.signInAs(role));
  const found: Finding[] = [];
  for (let nth = 0; nth < requests; nth += 1) {
    const operation = targets[nth % targets.length]!;
    const role = nth < targets.length ? dice.pick(['bureau', 'caseworker'] as const) : dice.pick(ROLES);
    const shot = aim(operation, schemas, dice, ids);
    const answer = await api.call<unknown>(shot.method, shot.url, {
      cookie: cookies.get(role),
      body: shot.body,
    });
    if (answer.status === 401) cookies.set(role, await api.signInAs(role));
    found.push(...(await judge(operation, answer, oracle())));
  }
  return found;
}

/** Commands with a field nobody declared, one of the entity or of the language. */
async function massAssign(targets: readonly Operation[], seed: number): Promise<Finding[]> {
  const dice = new Dice(seed);
  const found: Finding[] = [];
  const cookies = await Promise.all((['bureau', 'caseworker'] as const).map((role) => api.signInAs(role)));
  for (const operation of targets.filter(({ body }) => body !== null)) {
    for (const field of ['status', 'version', 'role', 'organisationId', 'constructor', '__proto__']) {
      const { method, url } = aim(operation, schemas, dice, ids);
      const answer = await fetch(`${api.baseUrl}${url}`, {
        method,
        headers: { 'content-type': 'application/json', cookie: dice.pick(cookies) },
        body: `{"zz_undeclared": 1, "${field}": {"zz": 1}}`,
      });
      if (answer.ok) found.push({ kind: 'mass-assignment', operation: operation.id, detail: field });
    }
  }
  return found;
}

async function readersThatWrite(targets: readonly Operation[], seed: number): Promise<Finding[]> {
  const dice = new Dice(seed);
  const cookie = await api.signInAs('bureau');
  const before = await stateOf(api, READING_WRITES);
  for (const operation of targets.filter(({ method }) => method === 'GET')) {
    const { url } = aim(operation, schemas, dice, ids);
    await api.call('GET', url, { cookie });
  }
  const changed = changedIn(before, await stateOf(api, READING_WRITES));
  return changed.map((table) => ({ kind: 'get-writes', operation: 'GET', detail: table }));
}

const inWords = (found: readonly Finding[]): string[] =>
  [...new Set(found.map(({ kind, operation, detail }) => `${kind} ${operation}: ${detail}`))].sort();

describe('the service', () => {
  it('changes nothing when it is read', async () => {
    expect(inWords(await readersThatWrite(real(), SEED))).toEqual([]);
  });

  it(`answers ${REQUESTS} requests of all operations and roles without a fault, a wrong shape or another county's person`, async () => {
    const before = await foreignRows();
    expect(inWords(await fuzz(real(), REQUESTS, SEED))).toEqual([]);
    expect(await foreignRows()).toEqual(before);
    expect(await brokenInvariants(api.app.get(UnitOfWork))).toEqual([]);
  }, 1_200_000);

  it('takes no field it did not declare', async () => {
    expect(inWords(await massAssign(real(), SEED))).toEqual([]);
  }, 240_000);

  it('keeps the other county out of the queue and the record of this one', async () => {
    const rows = await api.database.sql(
      `SELECT 'outbox' AS t FROM outbox WHERE payload::text LIKE '%' || $1 || '%' OR payload::text ~ $2
       UNION ALL SELECT 'audit' FROM audit_entry WHERE array_to_string(fields, ' ') LIKE '%' || $1 || '%'
       UNION ALL SELECT 'notice' FROM notice WHERE text::text LIKE '%' || $1 || '%'`,
      [CANARY, foreign.join('|')],
    );
    expect(rows).toEqual([]);
  });
});

describe('planted holes', () => {
  it('are all found', async () => {
    const targets = planted();
    expect(targets).toHaveLength(5);
    const dice = [foreign, ids].flat();
    const kept = ids;
    ids = dice;
    const found = [
      ...(await fuzz(targets, 200, SEED + 1)),
      ...(await massAssign(targets, SEED + 1)),
      ...(await readersThatWrite(targets, SEED + 1)),
    ];
    ids = kept;
    const kinds = new Set(found.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['fault', 'get-writes', 'leak', 'mass-assignment', 'schema']),
    );
  }, 120_000);
});

/** Rows of the other county with all their columns. */
const foreignRows = (): Promise<unknown[]> =>
  api.database.sql(`SELECT md5(s::text) AS hash FROM seeker s WHERE id = ANY($1::uuid[]) ORDER BY id`, [
    foreign,
  ]);
