import { importsOf, type SourceFile } from './source.js';

/** What is imported, under the name of a file: a bundler is told neither the ending nor the index of a folder. */
function fileOf(target: string, known: ReadonlySet<string>): string | undefined {
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((end) => target + end)
    .find((path) => known.has(path));
}

/** Groups of files that import each other in a circle, type imports included. Empty when there is none. */
export function cycles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map((file) => file.path));
  const edges = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .map((imported) => fileOf(imported.target, known))
        .filter((path) => path !== undefined),
    ]),
  );
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
    }
    if (low.get(path) !== index.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1 || edges.get(path)?.includes(path)) found.push(group.sort());
  };
  for (const file of files) if (!index.has(file.path)) visit(file.path);
  return found;
}
