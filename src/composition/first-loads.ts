/** What the build of the console writes: the scripts each address starts with; `$id` stands for any part. */
type FirstLoads = Readonly<Record<string, { readonly scripts: readonly string[] }>>;

const matcher = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.*+?()[\]{}|\\^]/g, '\\$&').replace(/\$\w+/g, '[^/]+')}/?$`);

/**
 * The links that let a browser fetch all of an address's scripts at once, instead of learning of them one after another.
 * @param written the build's `first-loads.json`; without it no page has links
 */
export function preloadLinks(written: string | undefined): (path: string) => string {
  const loads = Object.entries(written ? (JSON.parse(written) as FirstLoads) : {}).map(
    ([pattern, { scripts }]) => ({
      matches: matcher(pattern),
      links: scripts.map((name) => `<link rel="modulepreload" href="/${name}">`).join(''),
    }),
  );
  return (path) => loads.find(({ matches }) => matches.test(path))?.links ?? '';
}
