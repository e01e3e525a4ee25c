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

const SUFFIXES =
  /\.(module|controller|dto|service|queries|policy|lifecycle|errors|events|entity|repository|job|reaction|schedule|guard|source|spec|data|sweep)\.ts$/;
/** Folder of a module → suffixes that have their home elsewhere. */
const HOMES: Readonly<Record<string, RegExp>> = {
  controller: /\/http\//,
  dto: /\/http\/dto\//,
  guard: /\/http\//,
  entity: /\/persistence\//,
  repository: /\/persistence\//,
  lifecycle: /\/domain\//,
  errors: /\/domain\//,
  events: /\/domain\//,
  policy: /\/application\//,
  service: /\/application\//,
  queries: /\/application\//,
  job: /\/jobs\//,
  reaction: /\/jobs\//,
  schedule: /\/jobs\//,
};
const PARTS = new Set(['domain', 'application', 'persistence', 'http', 'jobs']);

/** Files of a module in a folder their suffix does not belong to, and folders that are no part of a module. */
export function misplaced(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [, , module, part, ...rest] = path.split('/');
    if (!path.startsWith('src/modules/') || !part) return [];
    if (rest.length > 0 && !PARTS.has(part)) return [`${path}: ${module} has no part ${part}`];
    const suffix = SUFFIXES.exec(path)?.[1];
    const home = suffix === undefined ? undefined : HOMES[suffix];
    return home && !home.test(path) ? [`${path}: a .${suffix} file lives elsewhere`] : [];
  });
}
