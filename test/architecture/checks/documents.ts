import { dirname, join } from 'node:path';
import type { SourceFile } from './source.js';

export const LINES_MAX = 400;
/** Larger files with the reason why they may be. Keep it short. */
const LARGER: Readonly<Record<string, string>> = {};
/** Lists of the world (areas, holidays): not code one reads through. */
const DATA = /\.data\.ts$/;

/** Files nobody reads to their end. */
export function tooLong(files: readonly SourceFile[], larger = LARGER): string[] {
  return files
    .filter((file) => !DATA.test(file.path) && !(file.path in larger))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** Rows and list items of the glossary that link to no file, or to one that is gone. */
export function glossaryFaults(text: string, exists: (path: string) => boolean): string[] {
  return text.split('\n').flatMap((line) => {
    const term = /^(?:\||[-*] )\s*\*{0,2}`?([^|*`]+)/.exec(line)?.[1]?.trim();
    if (!term || /^(:?-+:?|term|word|词|术语)/i.test(term)) return [];
    const links = [...line.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1]!);
    if (links.length === 0) return [`${term}: no file`];
    return links
      .filter((link) => !/^https?:/.test(link) && !exists(link))
      .map((link) => `${term}: ${link} is gone`);
  });
}

/** Links and pictures of a document that lead to no file of the project. */
export function deadLinks(file: SourceFile, exists: (path: string) => boolean): string[] {
  return [...file.text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^[a-z]+:/.test(link) && !exists(join(dirname(file.path), link)))
    .map((link) => `${file.path}: ${link}`);
}

/**
 * Scripts of package.json that the command tables of a document miss or name twice, and commands that are no script. A cell
 * may hold several: "`npm run a`, `b`". Commands of a workspace are not looked at.
 */
export function commandFaults(text: string, scripts: readonly string[]): string[] {
  const named = text
    .split('\n')
    .filter((line) => line.startsWith('| `npm '))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    .filter((command) => !command.includes('--workspace'))
    .map((command) => command.replace(/^npm (?:run )?/, '').split(' ')[0]!);
  const times = (script: string): number => named.filter((name) => name === script).length;
  return [
    ...scripts.filter((script) => times(script) === 0).map((script) => `${script}: no row`),
    ...scripts.filter((script) => times(script) > 1).map((script) => `${script}: ${times(script)} rows`),
    ...named.filter((name) => !scripts.includes(name)).map((name) => `${name}: no such script`),
  ];
}

/** Suffix of a file of a module → the folder it lives in. One suffix for a kind of file; no others. */
const HOMES: Readonly<Record<string, RegExp>> = {
  module: /^src\/modules\/[^/]+\/[^/]+$/,
  controller: /\/http\//,
  guard: /\/http\//,
  view: /\/http\//,
  dto: /\/http\/dto\//,
  'request.dto': /\/http\/dto\//,
  'response.dto': /\/http\/dto\//,
  service: /\/application\//,
  queries: /\/application\//,
  reader: /\/application\//,
  loader: /\/application\//,
  adapter: /\/application\//,
  policy: /\/application\//,
  'ledger-importer': /\/application\//,
  'row-importer': /\/application\//,
  'notice-templates': /\/application\//,
  process: /\/application\//,
  lifecycle: /\/domain\//,
  errors: /\/domain\//,
  events: /\/domain\//,
  data: /\/(domain|persistence)\//,
  entity: /\/persistence\//,
  repository: /\/persistence\//,
  statements: /\/persistence\//,
  'lifecycle-mapping': /\/persistence\//,
  task: /\/jobs\//,
  processor: /\/jobs\//,
  listener: /\/jobs\//,
  'data-retention': /\/jobs\//,
};
/** Companions of one lifecycle, until they are a folder of their own. */
const COMPANION =
  /\/domain\/\w[\w-]*\.(states|guards|effects|facts|reasons|undo|hiring-transitions|travel-transitions)\.ts$/;
const PARTS = new Set(['domain', 'application', 'persistence', 'http', 'jobs']);

/** Files of a module with an unknown suffix, or in a folder theirs does not belong to, and folders that are no part of a module. */
export function misplaced(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [, , module, part, ...rest] = path.split('/');
    if (!path.startsWith('src/modules/') || !part) return [];
    if (rest.length > 0 && !PARTS.has(part)) return [`${path}: ${module} has no part ${part}`];
    const suffix = /\.([a-z][a-z.-]*)\.ts$/.exec(path)?.[1];
    if (suffix === undefined || /(^|\.)spec$/.test(suffix) || COMPANION.test(path)) return [];
    const home = HOMES[suffix];
    if (!home) return [`${path}: no kind of file is called .${suffix}`];
    return home.test(path) ? [] : [`${path}: a .${suffix} file lives elsewhere`];
  });
}
