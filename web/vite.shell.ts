import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export type Bundle = Parameters<Extract<Plugin['generateBundle'], (...given: never[]) => unknown>>[1];

/** The file of each of these sources, and of everything it imports. */
export function filesOf(bundle: Bundle, screens: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (!chunk || found.has(name)) return;
    found.add(name);
    if (chunk.type !== 'chunk') return;
    chunk.imports.forEach(add);
    const { importedCss, importedAssets } = (chunk as { viteMetadata?: Record<string, Set<string>> })
      .viteMetadata ?? {
      importedCss: new Set<string>(),
      importedAssets: new Set<string>(),
    };
    for (const more of [...(importedCss ?? []), ...(importedAssets ?? [])]) found.add(more);
  };
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && screens.some((screen) => chunk.facadeModuleId?.endsWith(screen))) add(name);
  return [...found].sort();
}

/** Tells the service worker which files open the given screens without a connection. */
export const offlineShell = (screens: readonly string[]): Plugin => ({
  name: 'offline-shell',
  apply: 'build',
  generateBundle(_options, bundle) {
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
    const files = [
      ...filesOf(bundle, screens).map((name) => `/${name}`),
      '/icon.svg',
      '/manifest.webmanifest',
    ];
    const version = createHash('sha256').update(files.join(' ')).digest('hex').slice(0, 12);
    worker.code = worker.code
      .replaceAll('SHELL_FILES', JSON.stringify(files))
      .replaceAll('SHELL_VERSION', JSON.stringify(version));
  },
});
