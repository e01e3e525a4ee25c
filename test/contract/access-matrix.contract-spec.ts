import { readFileSync } from 'node:fs';
import { type Document, fieldsOf, routesIn } from '../access/matrix/document.js';

interface Row {
  readonly access: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const document = read('docs/openapi.json') as Document;
const matrix = read('docs/access-matrix.json') as Record<string, Row>;
const HOW = 'npm run access:write, then read the difference: who may now do or see what?';

it('every operation, and every field of its answer, has a declared answer for every role', () => {
  const missing = routesIn(document).flatMap((route) => {
    const row = matrix[route.id];
    if (!row) return [`${route.id}: ${HOW}`];
    return fieldsOf(document, route.operation)
      .filter((field) => !(field in row.fields))
      .map((field) => `${route.id}.${field}: ${HOW}`);
  });
  expect(missing).toEqual([]);
});

it('nothing stands in it that is gone', () => {
  const known = new Map(
    routesIn(document).map((route) => [route.id, new Set(fieldsOf(document, route.operation))]),
  );
  const gone = Object.entries(matrix).flatMap(([id, { fields }]) =>
    known.has(id) ? Object.keys(fields).filter((field) => !known.get(id)!.has(field)) : [id],
  );
  expect(gone).toEqual([]);
});
