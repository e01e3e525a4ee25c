import { readFileSync, writeFileSync } from 'node:fs';
import { buildOpenApi } from '../../../src/platform/http/index.js';
import { routesOf } from '../../architecture/checks/routes.js';
import { readSources } from '../../architecture/checks/source.js';
import { type HttpApi, startHttp, startServices } from '../../support/harness/index.js';
import { OPEN_UNTIL_CLINIC } from '../../support/ledgers/checkpoints.js';
import type { Document } from './document.js';
import { CANARY, plantOtherCounty } from '../../support/security/tenants.js';
import { DENIED, type Declared, type Matrix, walk } from './walk.js';
import { makeWorld } from './world.js';

const FILE = 'docs/access-matrix.json';
let api: HttpApi;
let matrix: Matrix;
let leaks: readonly string[];
let close: () => Promise<void>;

/** What each controller declares of its routes. */
function declared(): Declared {
  return new Map(
    routesOf(readSources(['src'], ['.ts'])).map(({ operation, permission, fresh }) => [
      operation,
      { access: permission ?? 'open, or by a signed link', fresh },
    ]),
  );
}

beforeAll(async () => {
  const services = await startServices({ label: 'matrix', from: OPEN_UNTIL_CLINIC });
  api = await startHttp({ database: services.database });
  close = async () => {
    await api.close();
    await services.close();
  };
  await plantOtherCounty(services.database, 30);
  const world = await makeWorld(api);
  const document = JSON.parse(JSON.stringify(buildOpenApi(api.app))) as Document;
  ({ matrix, leaks } = await walk(api, document, declared(), world, CANARY));
  if (process.env.ACCESS_MATRIX === 'write') writeFileSync(FILE, `${JSON.stringify(matrix, null, 2)}\n`);
}, 600_000);
afterAll(() => close());

it('is what the committed file says (npm run access:write renews it; read the difference before committing)', () =>
  expect(matrix).toEqual(JSON.parse(readFileSync(FILE, 'utf8'))));

it('has no fault of ours in it, and no caller that nobody knows', () => {
  const odd = Object.entries(matrix).flatMap(([id, { answers }]) =>
    Object.keys(answers)
      .filter((answer) => /\b(5\d\d|401)\b/.test(answer))
      .filter((answer) => !OPEN.has(id) || /\b5\d\d\b/.test(answer))
      .map((answer) => `${id}: ${answer}`),
  );
  expect(odd).toEqual([]);
});
/** These answer 401 to a wrong name, password, PIN or gateway secret. */
const OPEN = new Set(['signIn', 'signInWithPin', 'reportDelivery', 'takeReply']);

it('an object of another county is not there, nor is a command that reaches it', () => {
  const reached = Object.entries(matrix).flatMap(([id, { answers }]) =>
    Object.entries(answers)
      .filter(([answer]) => /(less|the same|done)$/.test(answer.split(' | ')[2] ?? '') && !(id in OF_ALL))
      .map(([answer, names]) => `${id} ${names}: ${answer}`),
  );
  expect(reached).toEqual([]);
});

it('within the cooperation, people of others are not there: only what all of it share is', () => {
  const reached = Object.entries(matrix).flatMap(([id, { route, answers }]) =>
    Object.entries(answers)
      .filter(([answer]) => /(less|the same|done)$/.test(answer.split(' | ')[1] ?? ''))
      .filter(() => !(id in OF_ALL) && !OF_COOPERATION.test(route))
      .map(([answer, names]) => `${id} ${names}: ${answer}`),
  );
  expect(reached).toEqual([]);
});

it('nobody of this cooperation is shown a person of a county outside it, by any route, in any answer, file or refusal', () =>
  expect(leaks).toEqual([]));

it('the administrators of the installation read nobody', () => {
  const read = Object.entries(matrix).flatMap(([id, { fields }]) =>
    Object.entries(fields)
      .filter(
        ([field, names]) =>
          /idNumber|phone|birth|poverty|seeker/i.test(field) && /(system|security)-admin/.test(names),
      )
      .map(([field]) => `${id}.${field}`),
  );
  expect(read).toEqual([]);
});

it('everybody is refused somewhere, and nobody everywhere', () => {
  const all = Object.values(matrix);
  for (const name of [
    'bureau',
    'caseworker',
    'employer',
    'clinic',
    'auditor',
    'system-admin',
    'security-admin',
  ]) {
    const refused = all.filter(({ answers }) => answers[DENIED]?.split(', ').includes(name)).length;
    expect([name, refused > 0 && refused < all.length]).toEqual([name, true]);
  }
});

/** Why an object is everybody's who may call the route. */
const OF_ALL: Readonly<Record<string, string>> = {
  listCodes: 'a code list of the law',
  loadCalendarSchedule: 'the State Council’s calendar',
  loadMinimumWage: 'a published minimum wage',
  teachForm: 'the columns of an outside form',
  revokeAnswerLinks: 'row-level security leaves nothing to take back',
  revokeStartLinks: 'row-level security leaves nothing to take back',
};
/** Fairs, posts, companies, institutions, runs, trainings and settings are the cooperation's; the people in them are not. */
const OF_COOPERATION =
  /\/(?:(?:fairs|vacancies|employers|medical\/clinics|answer-settings)\/|(?:match-plans|trainings)\/\{id\}$)/;
