import { readFileSync } from 'node:fs';
import { kindOfField } from '../../../src/composition/visibility/answer-plan.js';
import {
  DATA_KINDS,
  type DataKindName,
  OFFICES,
  type Office,
  sightOf,
} from '../../../src/composition/visibility/data-kinds.data.js';
import { buildOpenApi } from '../../../src/platform/http/index.js';
import { type HttpApi, startHttp, startServices } from '../../support/harness/index.js';
import { OPEN_UNTIL_CLINIC } from '../../support/ledgers/checkpoints.js';
import { type Document, type Route, routesIn } from '../matrix/document.js';
import { makeWorld, type World } from '../matrix/world.js';
import { type Account, accountsOf, called } from './accounts.js';
import { plantCanaries, type Planted, undecidedColumns } from './canaries.js';
import { SideHolesModule } from './holes.js';
import { saysSomething } from './judge.js';
import { ask, ASKING_COMMANDS, type Asking, type Round } from './round.js';
import { plantSecondCounty } from './two-counties.js';

const HOLE = /^hole/;
/** The district's side is asked for everything that can answer; so is whoever is of the other county. */
const ACROSS = (account: Account): boolean => account.county !== 1;

const newRound = (): Round => ({
  leaks: new Set(),
  undecided: new Set(),
  asked: new Set(),
  read: new Set(),
});

let api: HttpApi;
let close: () => Promise<void>;
let document: Document;
let routes: Route[];
let accounts: Account[];
let columns: string[];
const round = newRound();
const holes = newRound();

beforeAll(async () => {
  const services = await startServices({ label: 'sides', from: OPEN_UNTIL_CLINIC });
  api = await startHttp({ database: services.database, extraModules: [SideHolesModule] });
  close = async () => {
    await api.close();
    await services.close();
  };
  const { database } = api;
  const world = await makeWorld(api);
  const seekerId = world.ids.seekerId!;
  const [anchor] = await database.sql<{ area: string }>(
    `SELECT area_code AS area FROM seeker WHERE id = $1`,
    [seekerId],
  );
  await placeMore(api, world);
  const second = await plantSecondCounty(database, anchor!.area);
  const signed = await plantCanaries(database);
  columns = await undecidedColumns(database);
  accounts = await accountsOf(api, world, second.township);
  const numbers = [
    ...(await numbersOf(api, accounts, seekerId, 1)),
    ...(await numbersOf(api, accounts, second.seeker, 2)),
  ];
  document = JSON.parse(JSON.stringify(buildOpenApi(api.app))) as Document;
  routes = routesIn(document);
  const there: World = { ...world, ids: idsOfSecond(world, second) };
  const asking = (into: Round): Asking => ({
    api,
    document,
    round: into,
    signsIn: (text) => [...signed(text), ...numbers.filter(({ number }) => text.includes(number))],
  });
  for (const route of routes) {
    const reads = route.method === 'GET' || ASKING_COMMANDS.has(route.id);
    for (const account of accounts) {
      const into = asking(HOLE.test(route.id) ? holes : round);
      if (reads || ACROSS(account) || process.env.TEST_LONG) await ask(into, route, world, account);
      else round.asked.add(`${route.id} ${called(account)}`);
      if (reads && /\{/.test(route.path)) await ask(into, route, there, account);
    }
  }
}, 600_000);
afterAll(() => close());

/** What nobody in the story has yet: somebody unwell on the way, a training attended, a caseload handed over. */
async function placeMore({ database, baseUrl }: HttpApi, { ids, people }: World): Promise<void> {
  const rows = {
    batch_incident: {
      batch_id: ids['batches id'],
      kind: 'unwell',
      passenger_id: ids.passengerId,
      told: '{employer}',
      words: 'matrix',
      device_at: '2018-03-20T02:00:00Z',
      entered_by: ids.nobody,
    },
    training_attendance: {
      session_id: ids['trainings id'],
      seeker_id: ids.seekerId,
      cooperation: 'napo-longgang',
      area_code: '451026100',
      attended: true,
      marked_by: ids.nobody,
      marked_at: '2018-03-12T02:00:00Z',
    },
    caseload_hand_over: {
      cooperation: 'napo-longgang',
      from_user: await userOf(baseUrl, people, 'caseworker'),
      to_user: ids['users id'],
      areas: '{451026100}',
      seekers: '{}',
      from_on: '2018-03-10',
      both_until_on: '2018-03-17',
      note: 'matrix',
      entered_by: ids.nobody,
    },
  };
  for (const [table, row] of Object.entries(rows)) {
    const names = Object.keys(row);
    await database.sql(
      `INSERT INTO ${table} (id, ${names.join(', ')}) VALUES (gen_random_uuid(), ${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

async function userOf(baseUrl: string, people: World['people'], name: string): Promise<string> {
  const cookie = people.find((one) => one.name === name)!.own;
  const answer = await fetch(`${baseUrl}/api/v1/session`, { headers: { cookie } });
  return ((await answer.json()) as { user: { id: string } }).user.id;
}

async function numbersOf(
  { call }: HttpApi,
  known: readonly Account[],
  seeker: string,
  county: 1 | 2,
): Promise<(Planted & { number: string })[]> {
  const { cookie } = known.find((one) => one.office === 'source-bureau' && one.county === county)!;
  const { body, status } = await call<{ idNumber: string; phones: { phone: string }[] }>(
    'POST',
    `/api/v1/seekers/${seeker}/reveal`,
    { cookie, body: { purpose: 'call' } },
  );
  if (status !== 200) throw new Error(`reveal: ${status} ${JSON.stringify(body)}`);
  return [
    { number: body.idNumber, column: 'seeker.id_number', kind: 'idNumber', county },
    ...body.phones.map(({ phone }) => ({
      number: phone,
      column: 'contact_means.phone',
      kind: 'phone' as const,
      county,
    })),
  ];
}

function idsOfSecond(
  { ids }: World,
  { placement, seeker }: { placement: string; seeker: string },
): World['ids'] {
  return {
    ...ids,
    placementId: placement,
    'placements id': placement,
    seekerId: seeker,
    'seekers id': seeker,
    'live-market/seekers id': seeker,
  };
}

describe('a bureau of the destination district reads no source register', () => {
  it('what is one side’s alone reaches nobody of the other, by any route, page, stream, workbook or refusal', () =>
    expect([...round.leaks].sort()).toEqual([]));

  it('every route was asked by every office of both counties and the district', () => {
    const missing = routes
      .filter(({ id }) => !HOLE.test(id))
      .flatMap(({ id }) => accounts.map((account) => `${id} ${called(account)}`))
      .filter((one) => !round.asked.has(one));
    expect(missing).toEqual([]);
    expect([...new Set(accounts.map(({ office }) => office))].sort()).toEqual([...OFFICES].sort());
  });

  it('every kind was read by somebody who may, so that its absence elsewhere says something', () => {
    const unread = Object.keys(DATA_KINDS).filter(
      (kind) => !round.read.has(kind) && !(kind in NOT_IN_THIS_WORLD),
    );
    expect(unread).toEqual([]);
  });

  it('hears all four leaks that were planted: a field of a list, a page, a workbook, a refusal', () => {
    const heard = new Set(
      [...holes.leaks].flatMap((leak) => /^(\w+) tells destination-bureau: /.exec(leak)?.[1] ?? []),
    );
    expect([...heard].sort()).toEqual(['holeList', 'holePage', 'holeRefusal', 'holeWorkbook']);
    const second = [...holes.leaks].filter((leak) =>
      /of the second county: .*of the other county/.test(leak),
    );
    expect(second.length).toBeGreaterThanOrEqual(4);
    expect([...holes.undecided]).toEqual(['HoleLineResponse.personCalled']);
  });
});

/** Kinds no row of this world holds for anybody; their fields are judged all the same. */
const NOT_IN_THIS_WORLD: Readonly<Record<string, string>> = {
  consent: 'no route answers with it but the person’s own page',
  agent: 'who acts for a company is sealed by the service: test/access/employers',
};

describe('nothing new comes without a decision', () => {
  it('every field of every answer has its kind', () => {
    const schemas = document.components.schemas as unknown as Record<
      string,
      Parameters<typeof saysSomething>[1]
    >;
    const missing = [...reached(document)]
      .filter((name) => !/^Hole/.test(name))
      .flatMap((name) =>
        Object.entries(schemas[name]?.properties ?? {})
          .filter(
            ([field, property]) => saysSomething(field, property) && kindOfField(name, field) === undefined,
          )
          .map(([field]) => `${name}.${field}: name its kind in src/composition/visibility`),
      );
    expect(missing).toEqual([]);
    expect([...round.undecided]).toEqual([]);
  });

  it('every column of words in the register of personal data has its kind', () =>
    expect(columns).toEqual([]));
});

describe('the recorded matrix is judged by the table', () => {
  interface Row {
    readonly fields: Readonly<Record<string, string>>;
  }
  const OFFICE_IN_MATRIX: Readonly<Record<string, Office>> = {
    bureau: 'source-bureau',
    'bureau of the district': 'destination-bureau',
    auditor: 'source-auditor',
  };
  it('nobody is recorded as reading what the table keeps from them', () => {
    const matrix = JSON.parse(readFileSync('docs/access-matrix.json', 'utf8')) as Record<string, Row>;
    const kinds = new Map(routes.map((route) => [route.id, kindsByPath(document, route)]));
    const wrong = Object.entries(matrix).flatMap(([id, { fields }]) =>
      Object.entries(fields).flatMap(([path, names]) => {
        const kind = kinds.get(id)?.get(path);
        if (!kind) return [];
        return names
          .split(', ')
          .map((name) => OFFICE_IN_MATRIX[name] ?? (name as Office))
          .filter((office) => OFFICES.includes(office) && sightOf(kind, office) === 'never')
          .map((office) => `${id}.${path}: ${office} reads ${kind}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

function reached({ paths, components }: Document): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = (value as { $ref?: string }).$ref?.split('/').at(-1);
    if (name && !found.has(name)) {
      found.add(name);
      visit(components.schemas[name]);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  for (const methods of Object.values(paths))
    for (const { responses } of Object.values(methods))
      for (const [status, answer] of Object.entries(responses)) if (status.startsWith('2')) visit(answer);
  return found;
}

/** In the words of the matrix: `items[].name`. */
function kindsByPath({ components }: Document, { operation }: Route): Map<string, DataKindName> {
  const found = new Map<string, DataKindName>();
  const visit = (
    schema: Document['components']['schemas'][string] | undefined,
    path: string,
    above: readonly string[],
  ): void => {
    const name = (schema?.$ref ?? schema?.allOf?.[0]?.$ref)?.split('/').at(-1);
    if (!name) {
      if (schema?.items) visit(schema.items, `${path}[]`, above);
      return;
    }
    if (above.includes(name)) return;
    for (const [field, property] of Object.entries(components.schemas[name]?.properties ?? {})) {
      const inner = path ? `${path}.${field}` : field;
      const kind = kindOfField(name, field);
      if (kind !== undefined && kind !== 'none') found.set(inner, kind);
      visit(property, inner, [...above, name]);
    }
  };
  for (const [status, { content = {} }] of Object.entries(operation.responses))
    if (status.startsWith('2')) visit(content['application/json']?.schema, '', []);
  return found;
}
