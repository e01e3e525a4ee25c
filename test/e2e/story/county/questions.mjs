// The first county's people ask for the second one's rows, by id and by what they are called.
import assert from 'node:assert/strict';
import { Caller } from './caller.mjs';
import { addressed, filtersOf, readingRoutes } from './routes.mjs';

const ASKING = ['napo', 'longgang', 'employer', 'chengxiang', 'auditor'];
/** Of the second county itself, whoever may see most of it. */
const ENTITLED = ['napo', 'longgang', 'employer'];
const AT_ONCE = 4;
const REFUSED = [403, 404];
const NAMES_SOMEBODY = /[0-9a-f]{8}-[0-9a-f]{4}-/;

async function inParallel(things, work) {
  const waiting = [...things];
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

export async function askedById(county, up) {
  const routes = readingRoutes().filter(({ path }) => /\{(?!list)/.test(path));
  assert.ok(routes.length > 50);
  const wrong = [];
  for (const name of ASKING) {
    const caller = await new Caller(up.origin).signIn(up.logins[name]);
    await inParallel(routes, async (route) => {
      const { status, text } = await caller.ask('GET', addressed(route, county.examples));
      const told = county.signs.in(text, { ids: false });
      if (!REFUSED.includes(status)) wrong.push(`${name} ${route.path}: ${status}`);
      wrong.push(...told.map((kind) => `${name} ${route.path} tells ${kind}`));
    });
  }
  assert.deepEqual(wrong, []);
  await theyAreThere(county, routes);
}

/**
 * Not answered to its own people either, as its rows stand: an open post, a fair to come, a frozen report, a
 * workbook of more people than one may take without another’s consent.
 */
const CLOSED = [
  '/live-market/vacancies/{id}/seekers',
  '/fairs/{id}/print/poster',
  '/reports/runs/{id}/late-facts',
  '/reports/runs/{id}/corrections',
  '/reports/runs/{id}/pack.xlsx',
];

/** The ids are right: the second county's own people are answered. */
async function theyAreThere(county, routes) {
  const silent = new Set(routes);
  for (const name of ENTITLED) {
    const caller = await county.caller(name);
    await inParallel([...silent], async (route) => {
      const { status } = await caller.ask('GET', addressed(route, county.examples));
      if (status === 200) silent.delete(route);
    });
  }
  assert.deepEqual(
    [...silent].map(({ path }) => path),
    CLOSED,
  );
}

/** Every list that is asked for nobody by id: who asks for one tells it to the record of their own office. */
export async function askedPlainly(county, up) {
  const lists = readingRoutes().filter(
    (route) => !route.path.includes('{') && !NAMES_SOMEBODY.test(addressed(route, county.examples)),
  );
  const wrong = [];
  let told = 0;
  for (const name of ASKING) {
    const caller = await new Caller(up.origin).signIn(up.logins[name]);
    await inParallel(lists, async (route) => {
      const { status, text } = await caller.ask('GET', addressed(route, county.examples));
      if (status === 200) told += 1;
      wrong.push(...county.signs.in(text).map((kind) => `${name} ${route.path} tells ${kind}`));
    });
  }
  assert.deepEqual(wrong, []);
  assert.ok(told > 100, `${told} answers`);
}

export async function askedByFilters(county, up) {
  const words = await wordsOf(county);
  const wrong = [];
  let asked = 0;
  for (const name of ASKING) {
    const caller = await new Caller(up.origin).signIn(up.logins[name]);
    const questions = readingRoutes()
      .filter(({ path }) => !path.includes('{'))
      .flatMap((route) => filtersOf(route, county.examples, words).map((filter) => ({ route, filter })));
    await inParallel(questions, async ({ route, filter: [key, value] }) => {
      const plain = addressed(route, county.examples);
      const glue = plain.includes('?') ? '&' : '?';
      const { status, text } = await caller.ask('GET', `${plain}${glue}${key}=${encodeURIComponent(value)}`);
      asked += 1;
      const of = `${name} ${route.path}?${key}`;
      if (status >= 500) wrong.push(`${of}: ${status}`);
      wrong.push(...county.signs.in(text, { ids: false }).map((kind) => `${of} tells ${kind}`));
      const { items } = status === 200 ? JSON.parse(text) : {};
      if (items?.length > 0) wrong.push(`${of}: ${items.length} rows`);
    });
  }
  assert.deepEqual(wrong, []);
  assert.ok(asked > 100, `${asked} questions`);
}

/** What one would type to find the second county's people and companies. */
async function wordsOf({ client, examples }) {
  const { rows } = await client.query(
    `SELECT s.name, s.village_text, s.area_code, e.name AS employer, v.title FROM seeker s, employer e, vacancy v
     WHERE s.id = $1 AND e.id = $2 AND v.id = $3`,
    [examples.seeker, examples.employer, examples.vacancy],
  );
  const [{ name, employer, title, area_code: area }] = rows;
  return { q: [name, employer, title], area };
}
