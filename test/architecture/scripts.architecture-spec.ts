import { developmentImports } from './checks/development-imports.js';
import { readSources, type SourceFile } from './checks/source.js';

const product = readSources(['src', 'scripts'], ['.ts', '.mts', '.mjs']);

describe('source and scripts', () => {
  it('import nothing from bench or test', () => expect(developmentImports(product)).toEqual([]));

  it.each<[string, SourceFile]>([
    ['a static import', { path: 'scripts/a.mjs', text: `import { b } from '../test/support/b.mjs';` }],
    ['a re-export', { path: 'src/kernel/a.ts', text: `export { b } from '../../bench/lib/b.mjs';` }],
    ['a dynamic import', { path: 'scripts/lib/a.mjs', text: `await import('../../bench/import/run.mjs');` }],
    ['a computed import', { path: 'scripts/a.mjs', text: `await import(join(ROOT, 'bench', name));` }],
    ['a template', { path: 'scripts/a.mjs', text: 'await import(`../bench/${name}/run.mjs`);' }],
  ])('notices %s', (_, file) => expect(developmentImports([file])).toHaveLength(1));

  it.each<[string, SourceFile]>([
    ['a test that imports a script', { path: 'test/a.mjs', text: `import { b } from '../scripts/b.mjs';` }],
    ['the build', { path: 'scripts/a.mjs', text: `await import('../dist/modules/matching/solver.js');` }],
    ['a computed path of the build', { path: 'scripts/a.mjs', text: `await import(join(ROOT, 'dist', b));` }],
  ])('allows %s', (_, file) => expect(developmentImports([file])).toEqual([]));
});
