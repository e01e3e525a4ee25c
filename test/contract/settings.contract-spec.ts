import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONFIG = 'src/platform/config';
/** Read of the environment: `env.PORT`, `text('PORT'`, and what a gateway's name is the beginning of. */
const READ =
  /\benv\.([A-Z][A-Z_]+)|\b(?:text|integer|key|optionalKey|address)\('([A-Z][A-Z_]+)'|\bgateway\('([A-Z_]+)'/g;

function namesRead(): string[] {
  const sources = readdirSync(CONFIG)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(CONFIG, name), 'utf8'));
  const names = sources.flatMap((source) =>
    [...source.matchAll(READ)].flatMap(([, plain, helped, gateway]) =>
      gateway ? [`${gateway}_URL`, `${gateway}_TOKEN`] : [(plain ?? helped)!],
    ),
  );
  return [...new Set(names)].sort();
}

it('every setting the service reads is told in .env.example', () => {
  const told = new Set(
    readFileSync('.env.example', 'utf8')
      .match(/^#([A-Z][A-Z_]+)=/gm)
      ?.map((line) => line.slice(1, -1)),
  );
  expect(namesRead().length).toBeGreaterThan(30);
  expect(namesRead().filter((name) => !told.has(name))).toEqual([]);
});
