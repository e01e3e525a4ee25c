import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { shelfOf } from './src/i18n/shelf-of';
import { type Bundle, filesOf } from './vite.shell';

const ROUTES = 'src/routes.tsx';
/** Outside every frame, such as the page of a sign-in. */
const ALONE = /\bpath: '([^']+)',(?:(?!createRoute)[^])*?import\('\.\/([^']+)'\)/g;
const SCREEN = /\b(plainScreen|screen)\(\s*'([^']+)',\s*\(\) => import\('\.\/([^']+)'\)/g;

/** What the first page of an address fetches. */
interface FirstLoad {
  scripts: readonly string[];
  /** Fetched as well, but known to the page only: words in the reader's language, styles. */
  others: readonly string[];
}

/** The sources each address starts with, besides words. */
function sourcesByPath(): Map<string, string[]> {
  const start = ['index.html', 'src/main.tsx'];
  const routes = readFileSync(ROUTES, 'utf8');
  const found = new Map<string, string[]>();
  for (const [, path, source] of routes.matchAll(ALONE)) found.set(path!, [...start, `src/${source}.tsx`]);
  for (const [, kind, path, source] of routes.matchAll(SCREEN)) {
    const frame = kind === 'screen' ? ['ui/Themed.tsx', 'antd/locale/zh_CN.js'] : [];
    found.set(path!, [...start, 'shell/Shell.tsx', ...frame, `src/${source}.tsx`]);
  }
  return found;
}

const wordsOf = (path: string): string[] => ['i18n/zh/shared.ts', `i18n/zh/${shelfOf(path)}.ts`];

function firstLoads(bundle: Bundle): Record<string, FirstLoad> {
  const loads = [...sourcesByPath()].map(([path, sources]): [string, FirstLoad] => {
    const files = filesOf(bundle, sources);
    const scripts = files.filter((name) => name.endsWith('.js'));
    const words = filesOf(bundle, wordsOf(path)).filter((name) => !scripts.includes(name));
    return [path, { scripts, others: [...words, ...files.filter((name) => !scripts.includes(name))] }];
  });
  return Object.fromEntries(loads);
}

/** Writes which files each address fetches first: the service tells the browser of them with the page, a test weighs them. */
export const tellFirstLoads = (): Plugin => ({
  name: 'first-loads',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      this.emitFile({
        type: 'asset',
        fileName: 'first-loads.json',
        source: JSON.stringify(firstLoads(bundle), null, 1),
      });
    },
  },
});
