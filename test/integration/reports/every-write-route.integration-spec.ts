import { buildOpenApi } from '../../../src/platform/http/index.js';
import { makeWorld, type World } from '../../access/matrix/world.js';
import { type Document, type Route, routesIn } from '../../access/matrix/document.js';
import { knock } from '../../access/matrix/walk.js';
import { type HttpApi, startHttp, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_UNTIL_CLINIC } from '../../support/ledgers/checkpoints.js';
import { type Asked, changed, saidOf } from './earlier-reports.js';
import { FACTS_OF_FIGURES } from './facts-of-figures.js';

/** Accounts, sessions, keys and settings of the installation: nobody is counted by them, and they would end the walk. */
const NO_FACTS =
  /^\/api\/v1\/(session|users|desks|organisations|gateways|queues|exports|inbox|notices|saved-views)\b/;

describe('whatever is written later by a route of the service', () => {
  let s: Services;
  let api: HttpApi;
  let world: World;
  let routes: Route[];
  let document: Document;
  let asked: Asked[];
  let before: Record<string, string>;
  let from: string;

  beforeAll(async () => {
    s = await startServices({ label: 'write_routes', from: OPEN_UNTIL_CLINIC });
    api = await startHttp({ database: s.database });
    world = await makeWorld(api);
    document = JSON.parse(JSON.stringify(buildOpenApi(api.app))) as Document;
    routes = routesIn(document).filter(({ method, path }) => method !== 'GET' && !NO_FACTS.test(path));
    await s.drain({ allowFailures: true });
    const [{ now }] = (await s.sql<{ now: string }>(
      `SELECT to_char(app_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
    )) as [{ now: string }];
    from = now;
    asked = [
      { asOf: '2018-02-27', knownAt: '2018-03-01T00:00:00Z' },
      { asOf: '2018-03-12', knownAt: now },
    ];
    before = await saidOf(s, asked);
  }, 900_000);
  afterAll(async () => {
    await api.close();
    await s.close();
  });

  it('changes no earlier report, though every one of them is called by everybody', async () => {
    const done = new Set<string>();
    const committing: World = { ...world, rehearse: () => undefined };
    for (const route of routes)
      for (const person of world.people) {
        const { said } = await knock(api, document, route, committing, person.own, {
          reportedBy: person.party,
        });
        if (/^2/.test(said)) done.add(route.id);
      }
    await s.drain({ allowFailures: true });
    expect(routes.length).toBeGreaterThan(130);
    expect(done.size).toBeGreaterThan(60);
    const reached = await touched();
    expect(BY_A_SAMPLE.filter((view) => !reached.includes(view))).toEqual([]);
    expect(await changed(s, before, await saidOf(s, asked))).toEqual([]);
  }, 900_000);

  /** Facts of which a row came, changed or went since. */
  async function touched(): Promise<string[]> {
    const found: string[] = [];
    for (const [view, { of, recorded }] of Object.entries(FACTS_OF_FIGURES)) {
      const [row] = await s.sql<{ n: number }>(
        recorded === 'once'
          ? `SELECT count(*)::int AS n FROM ${of} WHERE recorded_at > $1`
          : `SELECT (SELECT count(*) FROM ${of} WHERE known_from > $1)::int + (SELECT count(*) FROM past.${view} WHERE known_until > $1)::int AS n`,
        [from],
      );
      if (row!.n > 0) found.push(view);
    }
    return found;
  }
});

/** What commands with sampled words reach; `known-then` writes over every other fact too. */
const BY_A_SAMPLE = [
  ...[
    'seeker',
    'contact_means',
    'placement',
    'dispute',
    'fair',
    'fair_roster_entry',
    'batch_passenger',
    'employer',
  ],
  ...['training_session', 'village_pairing', 'agreement_target', 'history'],
];
