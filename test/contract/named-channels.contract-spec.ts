import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}
const document = JSON.parse(readFileSync(join('docs', 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
};

/** Written down by the service for whoever came by a link, for rows it read, and for what it did itself. */
const OF_THE_SERVICE = ['link', 'handed_link', 'workbook', 'system'];
/** How a message goes out is another list. */
const MESSAGES = 'smtp';

/** What each request may say of how a word came, by the place in its body. */
function channelsIn(
  schema: Schema,
  path: string,
  seen: readonly string[] = [],
): [string, readonly string[]][] {
  const name = schema.$ref?.split('/').at(-1);
  if (name && seen.includes(name)) return [];
  const whole = name ? document.components.schemas[name]! : schema;
  const within = name ? [...seen, name] : seen;
  const parts = [...(whole.allOf ?? []), ...(whole.items ? [whole.items] : [])];
  return [
    ...Object.entries(whole.properties ?? {}).flatMap(([field, property]): [string, readonly string[]][] =>
      /channel/i.test(field) && property.enum
        ? [[`${path}.${field}`, property.enum]]
        : channelsIn(property, `${path}.${field}`, within),
    ),
    ...parts.flatMap((part) => channelsIn(part, path, within)),
  ];
}

const asked = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { requestBody }]) => {
    const schema = requestBody?.content['application/json']?.schema;
    return schema ? channelsIn(schema, `${method} ${path}`) : [];
  }),
);

it('no request says of a word that it came from a workbook, through a link or from the service', () => {
  const words = asked.filter(([, channels]) => !channels.includes(MESSAGES));
  expect(words.length).toBeGreaterThan(20);
  const claimed = words.filter(([, channels]) => channels.some((one) => OF_THE_SERVICE.includes(one)));
  expect(claimed.map(([place]) => place)).toEqual([]);
});
