import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'web/dist';
const PHONE_KIB = 320;
const DESK_KIB = 400;
/** Opened on a phone as well, besides `/login` and `/m/`: what stands in the menu of a caseworker or an escort. */
const ALSO_ON_PHONES = [
  '/sign-in',
  '/account',
  '/trip',
  '/work',
  '/placements',
  '/batches',
  '/batches/$batchId',
];
/** Screens that draw charts may weigh more. */
const CHARTS: readonly string[] = [];

type FirstLoads = Record<string, { scripts: string[]; others: string[] }>;
const loads = JSON.parse(readFileSync(join(BUILT, 'first-loads.json'), 'utf8')) as FirstLoads;

const sent = (file: string): number => {
  const packed = join(BUILT, `${file}.gz`);
  return statSync(existsSync(packed) ? packed : join(BUILT, file)).size;
};
const weigh = (path: string): number => {
  const { scripts, others } = loads[path] ?? { scripts: [], others: [] };
  return Math.round([...scripts, ...others].reduce((sum, file) => sum + sent(file), 0) / 1024);
};
const isPhone = (path: string) =>
  path === '/login' || /^\/(m|w)\//.test(path) || ALSO_ON_PHONES.includes(path);

/** Of the console as it is built: node scripts/test.mjs builds it, else npm run build --workspace web. */
describe('what an address of the console fetches first, KiB with gzip', () => {
  const paths = Object.keys(loads);

  it('is known for every address', () => {
    const routes = readFileSync('web/src/routes.tsx', 'utf8').match(/\bimport\('\.\//g) ?? [];
    // Two of them are the frames around the screens.
    expect(paths).toHaveLength(routes.length - 2);
    expect(Math.min(...paths.map(weigh))).toBeGreaterThan(100);
  });

  it.each(paths.filter(isPhone))(`is at most ${PHONE_KIB} on a phone: %s`, (path) =>
    expect(weigh(path)).toBeLessThanOrEqual(PHONE_KIB),
  );

  it.each(paths.filter((path) => !isPhone(path) && !CHARTS.includes(path)))(
    `is at most ${DESK_KIB} at a desk: %s`,
    (path) => expect(weigh(path)).toBeLessThanOrEqual(DESK_KIB),
  );
});
