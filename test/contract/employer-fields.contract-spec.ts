import { rolesFor } from '../../src/platform/access/index.js';
import { buildOpenApi } from '../../src/platform/http/index.js';
import { startHttp, type HttpApi } from '../support/harness/index.js';

/** Parts of field names that speak of an examination or a body. Names of what a post asks for or is exposed to are not among them. */
const MEDICAL =
  /fitness|conclusion|medical|diagnos|finding|disease|illness|symptom|pregnan|hepat|hiv|hbv|blood|chest|xray|audiogram|contraindicat|recheck|abnormal|doctor|referral|healthSta|^health$|disabil|checkId|clinic/i;
/** The one word about a body an employer reads, with its three values. */
const ALLOWED = 'fitness';
const WORDS = ['fit', 'not_for_this_post', 'not_yet'];
/** Fields that contain such a part and are about no person: what a hazard bars from in general, what is wrong with a cell or an advert. */
const HARMLESS = new Set([
  'getSession.scope.clinicId',
  'listHazards.items[].contraindications',
  'listImportRows.items[].findings',
  'revealImportRows[].findings',
  'getVacancy.findings',
  'listVacancies.items[].findings',
  'checkAdvert.findings',
]);
/** By-link operations of a company. */
const BY_COMPANY_LINK = new Set(['openAnswerLink', 'answerByLink', 'undoByLink']);

interface Schema {
  readonly $ref?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}
interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}
interface Field {
  readonly path: string;
  readonly name: string;
  readonly values?: readonly string[];
}

let api: HttpApi;
let schemas: Record<string, Schema>;
let operations: Operation[];
beforeAll(async () => {
  api = await startHttp({ label: 'employer_fields' });
  const document = JSON.parse(JSON.stringify(buildOpenApi(api.app))) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  schemas = document.components.schemas;
  operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
}, 120_000);
afterAll(() => api.close());

/** Every field of a schema, however deep, each schema entered once. */
function fieldsOf(schema: Schema | undefined, path: string, seen = new Set<string>()): Field[] {
  if (!schema) return [];
  const name = schema.$ref?.split('/').at(-1);
  if (name) return seen.has(name) ? [] : fieldsOf(schemas[name], path, new Set([...seen, name]));
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return [
    ...parts.flatMap((part) => fieldsOf(part, path, seen)),
    ...fieldsOf(schema.items, `${path}[]`, seen),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
      { path: `${path}.${key}`, name: key, ...(value.enum ? { values: value.enum } : {}) },
      ...fieldsOf(value, `${path}.${key}`, seen),
    ]),
  ];
}

const medical = (fields: readonly Field[]): Field[] =>
  fields.filter(({ name, path }) => MEDICAL.test(name) && !HARMLESS.has(path));

async function readByEmployers(): Promise<Operation[]> {
  const access = await permissions();
  return operations.filter(({ operationId }) => {
    const permission = access.get(operationId);
    return BY_COMPANY_LINK.has(operationId) || (permission && rolesFor(permission)?.includes('employer'));
  });
}

/** operationId → permission, read from the running controllers. */
async function permissions(): Promise<Map<string, string>> {
  const { readSources } = await import('../architecture/checks/source.js');
  const { routesOf } = await import('../architecture/checks/routes.js');
  return new Map(
    routesOf(readSources(['src'], ['.ts'])).flatMap(({ operation, permission }) =>
      permission ? [[operation, permission] as const] : [],
    ),
  );
}

const answered = ({ operationId, responses }: Operation): Field[] =>
  Object.entries(responses).flatMap(([, { content = {} }]) =>
    Object.values(content).flatMap(({ schema }) => fieldsOf(schema, operationId)),
  );

it('no response an employer can get has a field about a body but the word fitness, with three values', async () => {
  const theirs = await readByEmployers();
  expect(theirs.length).toBeGreaterThan(10);
  expect(theirs.map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining(['listPlacements', 'getPlacement', 'listWaitingForEmployer', 'openAnswerLink']),
  );
  const found = medical(theirs.flatMap(answered));
  expect(found.filter(({ name }) => name !== ALLOWED).map(({ path }) => path)).toEqual([]);
  for (const { path, values } of found)
    expect({ path, values: [...(values ?? [])].filter((value) => value !== null).sort() }).toEqual({
      path,
      values: WORDS,
    });
});

it('would notice a field that tells more, however deep', () => {
  const schema: Schema = {
    properties: { items: { items: { properties: { check: { properties: { conclusion: {} } } } } } },
  };
  expect(medical(fieldsOf(schema, 'x')).map(({ path }) => path)).toEqual(['x.items[].check.conclusion']);
});

it('no response to a person’s or a company’s link has an ID number or a phone', () => {
  const links = operations.filter(
    ({ operationId }) => BY_COMPANY_LINK.has(operationId) || operationId === 'openOfferLink',
  );
  expect(links).toHaveLength(4);
  const fields = links.flatMap(answered).map(({ name }) => name);
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter((name) => /idNumber|identity|phone|mobile|contact|poor|poverty/i.test(name))).toEqual(
    [],
  );
});
