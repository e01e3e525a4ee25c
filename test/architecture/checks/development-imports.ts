import { importsOf, type SourceFile } from './source.js';

/** Code that runs without the tests and the benches. */
const PRODUCT = /^(?:src|scripts)\//;
const DEVELOPMENT = /^(?:bench|test)\//;
/** A path put together at run time, as in `import(join(ROOT, 'bench', name))`. */
const COMPUTED = /\bimport\((?!\s*['"])[^;]*?['"`/](?:bench|test)['"`/]/;

/** Imports of `bench` or `test` from `src` or `scripts`: a script would fail where only its own packages are installed. */
export function developmentImports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => PRODUCT.test(path))
    .flatMap((file) => [
      ...importsOf(file)
        .filter(({ target }) => DEVELOPMENT.test(target))
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
      ...(COMPUTED.test(file.text) ? [`${file.path} imports a computed path of bench or test`] : []),
    ]);
}
