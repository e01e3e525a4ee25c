import { readFile } from 'node:fs/promises';
import { routesOf } from '../architecture/checks/routes.js';
import { readSources } from '../architecture/checks/source.js';
import { type Document, fieldsOf, type Route, routesIn } from '../access/matrix/document.js';

/** What opens something, or is a person's number in the clear. */
const SECRET = /(^|\.)(token|page|path|password|secret|share|uri|pin|idNumber|phones?)$/;

let routes: Route[];
let document: Document;
beforeAll(async () => {
  document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
  routes = routesIn(document);
});

/** Commands whose answer holds a secret, or anything at all. */
function secretive(): string[] {
  return routes
    .filter(({ method }) => method !== 'GET')
    .filter(({ operation }) => {
      const open = Object.values(operation.responses).some(({ content = {} }) =>
        Object.values(content).some(
          ({ schema }) => schema && 'additionalProperties' in schema && !schema.properties,
        ),
      );
      return open || fieldsOf(document, operation).some((field) => SECRET.test(field));
    })
    .map(({ id }) => id);
}

it('an answer that holds a link, a password, a code or a number is never kept for a repeated command', () => {
  const found = secretive();
  expect(found).toEqual(
    expect.arrayContaining([
      'issueAnswerLink',
      'issueOfferLink',
      'issueStartLink',
      'linkExport',
      'copyPerson',
    ]),
  );
  const kept = new Set(
    routesOf(readSources(['src'], ['.ts']))
      .filter(({ notReplayable }) => !notReplayable)
      .map(({ operation }) => operation),
  );
  expect(found.filter((id) => kept.has(id))).toEqual([]);
});
