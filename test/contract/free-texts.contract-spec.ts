import { readFile } from 'node:fs/promises';
import { PERSON_TEXT_PROPERTIES } from '../../src/modules/office-texts/index.js';

/** Free words in commands that are about no person's body: names, places, codes, companies, public adverts, searches. */
const OTHER_TEXT = new Set(
  `address age basis area areaCode areas arrivalAt baseWage booth closesAt coach code community communityCode contact contactName
   contactPhone cooperation couples cursor decision device dispatchLicence displayName districtCode duty education effectKey
   employerText employers engagement escort fair fairCode filingNo from gate handedBy hazards headcount header idNumber indicator
   industry insurance insurer job jobText licenceNo listVersion lodging messageId name nameEn nameZh occupation opensAt outside
   overtimeRule pay payDay period personName phone place placeText policyCode policyNo probation protection provisionalBy province
   recheckItems reference reportNo shift shuttle signedBy size sizeText slot source staffNumber startOn stop street term text
   title to topics trainer uscc validUntil villageCode was wish within witness`.split(/\s+/),
);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: unknown;
  readonly format?: string;
  readonly pattern?: string;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Names of the properties that take free words, over all commands of the document. */
export function freeTextProperties({ paths, components: { schemas } }: Document): string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = '$ref' in value ? String(value.$ref).split('/').at(-1)! : undefined;
    if (name && !seen.has(name)) {
      seen.add(name);
      for (const [property, schema] of Object.entries(schemas[name]?.properties ?? {})) {
        const text = schema.type === 'array' ? schema.items : schema;
        if (text?.type === 'string' && !text.enum && !text.format && !text.pattern) found.add(property);
      }
      walk(schemas[name]);
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  for (const operations of Object.values(paths))
    for (const { requestBody } of Object.values(operations)) walk(requestBody);
  return [...found].sort();
}

const unclassified = (document: Document): string[] =>
  freeTextProperties(document).filter((name) => !PERSON_TEXT_PROPERTIES.has(name) && !OTHER_TEXT.has(name));

describe('free words in commands', () => {
  it('are either about a person, and asked about, or said to be something else', async () => {
    const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
    expect(unclassified(document)).toEqual([]);
    expect([...PERSON_TEXT_PROPERTIES].filter((name) => OTHER_TEXT.has(name))).toEqual([]);
  });

  it('a new property would be noticed', () =>
    expect(
      unclassified({
        paths: { '/x': { post: { requestBody: { schema: { $ref: '#/components/schemas/XRequest' } } } } },
        components: { schemas: { XRequest: { properties: { impression: { type: 'string' } } } } },
      }),
    ).toEqual(['impression']));
});
