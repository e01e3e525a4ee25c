import { readFile } from 'node:fs/promises';

interface Parameter {
  in: string;
  name: string;
  schema: { type?: string; enum?: unknown; format?: string; pattern?: string };
}
interface Document {
  paths: Record<string, Record<string, { operationId: string; parameters?: Parameter[] }>>;
}

/** Words an address may carry because they are of companies, areas or lists, never of a person. */
const NOT_OF_PERSONS = new Set([
  'aggregate',
  'action',
  'area',
  'code',
  'cooperation',
  'cursor',
  'fair',
  'fairCode',
  'kind',
  'month',
  'parent',
  'path',
  'policy',
  'province',
]);
/** Searches whose words name a company or its post. */
const OF_COMPANIES = new Set(['listEmployers', 'listVacancies']);

/** ASVS 14.2.1: histories, proxies and logs keep addresses, so no word about a person may stand in one. */
it('no address takes free words about a person', async () => {
  const { paths } = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
  const found = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ operationId, parameters = [] }) =>
      parameters
        .filter(({ in: place, schema }) => place === 'query' && schema.type === 'string')
        .filter(({ schema }) => !schema.enum && !schema.format && !schema.pattern)
        .filter(({ name }) => !NOT_OF_PERSONS.has(name) && !OF_COMPANIES.has(operationId))
        .map(({ name }) => `${operationId} ${name}`),
    );
  expect(found).toEqual([]);
  const byBody = paths['/api/v1/seekers/searches']?.['post'];
  expect(byBody?.operationId).toBe('searchSeekers');
});
