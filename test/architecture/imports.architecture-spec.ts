import { readdirSync } from 'node:fs';
import { cycles } from './checks/cycles.js';
import { MODULE_ORDER, wrongDirections } from './checks/direction.js';
import { readSources, type SourceFile } from './checks/source.js';

const sources = readSources(['src'], ['.ts']);
const consoleSources = readSources(['web/src', 'web/test'], ['.ts', '.tsx']);
const file = (path: string, ...specifiers: string[]): SourceFile => ({
  path,
  text: specifiers.map((specifier) => `import { x } from '${specifier}';`).join('\n'),
});
const typed = (path: string, specifier: string): SourceFile => ({
  path,
  text: `import { type X } from '${specifier}';`,
});

describe('the direction of imports', () => {
  it('is kept in the whole of src', () => expect(wrongDirections(sources)).toEqual([]));

  it('covers every module that exists', () =>
    expect(readdirSync('src/modules').filter((module) => !MODULE_ORDER.includes(module))).toEqual([]));

  it.each<[string, SourceFile]>([
    ['kernel → platform', file('src/kernel/values/a.ts', '../../platform/clock/index.js')],
    ['kernel → Nest', file('src/kernel/values/a.ts', '@nestjs/common')],
    ['platform → module', file('src/platform/http/a.ts', '../../modules/seekers/index.js')],
    ['platform → composition', file('src/platform/http/a.ts', '../../composition/a.js')],
    ['module → composition', file('src/modules/seekers/application/a.ts', '../../../composition/a.js')],
    ['domain → platform', file('src/modules/seekers/domain/a.ts', '../../../platform/clock/index.js')],
    ['domain → TypeORM', file('src/modules/seekers/domain/a.ts', 'typeorm')],
    ['domain → own persistence', file('src/modules/seekers/domain/a.ts', '../persistence/a.js')],
    ['domain → code of another module', file('src/modules/placements/domain/a.ts', '../../seekers/index.js')],
    ['persistence → application', file('src/modules/seekers/persistence/a.ts', '../application/a.js')],
    ['application → http', file('src/modules/seekers/application/a.ts', '../http/a.js')],
    ['http → persistence', file('src/modules/seekers/http/a.ts', '../persistence/a.js')],
    ['http/dto → persistence', file('src/modules/seekers/http/dto/a.ts', '../../persistence/a.js')],
    ['jobs → persistence', file('src/modules/seekers/jobs/a.ts', '../persistence/a.js')],
    ['own index from inside', file('src/modules/seekers/application/a.ts', '../index.js')],
    [
      'another module past its index',
      file('src/modules/fairs/application/a.ts', '../../seekers/application/b.js'),
    ],
    ['a module to the right', file('src/modules/seekers/application/a.ts', '../../placements/index.js')],
    ['a module to the right, by type', typed('src/modules/seekers/application/a.ts', '../../fairs/index.js')],
    ['a module nobody ordered', file('src/modules/extras/application/a.ts', '../../seekers/index.js')],
    ['an entry point past composition', file('src/main.ts', './modules/seekers/index.js')],
    ['src → test', file('src/modules/seekers/application/a.ts', '../../../../test/support/harness/index.js')],
  ])('notices %s', (_, bad) => expect(wrongDirections([bad])).toHaveLength(1));

  it.each<[string, SourceFile]>([
    ['application → left module', file('src/modules/placements/application/a.ts', '../../seekers/index.js')],
    ['domain → type of a left module', typed('src/modules/placements/domain/a.ts', '../../seekers/index.js')],
    [
      'the module file → all of its parts',
      file('src/modules/seekers/seekers.module.ts', './persistence/a.js', './http/a.js'),
    ],
    ['a spec → what it tests', file('src/modules/seekers/http/a.spec.ts', '../persistence/a.js')],
  ])('allows %s', (_, good) => expect(wrongDirections([good])).toEqual([]));

  it('reads re-exports and dynamic imports too', () => {
    const text = `export * from '../../platform/a.js';\nconst load = () => import('../../platform/b.js');`;
    expect(wrongDirections([{ path: 'src/kernel/values/a.ts', text }])).toHaveLength(2);
  });
});

describe('cycles', () => {
  it('there are none between files of src, not even of types', () => expect(cycles(sources)).toEqual([]));

  it('there are none between files of the console', () => expect(cycles(consoleSources)).toEqual([]));

  it.each<[string, string, SourceFile]>([
    ['without its ending', 'web/src/ui/b.tsx', file('web/src/ui/a.ts', './b')],
    ['by its folder', 'web/src/i18n/index.ts', file('web/src/ui/a.ts', '../i18n')],
    [
      'when it is needed',
      'web/src/ui/b.tsx',
      { path: 'web/src/ui/a.ts', text: `lazy(() => import('./b'));` },
    ],
    [
      'by its words alone',
      'web/src/ui/b.ts',
      { path: 'web/src/ui/a.ts', text: `import type * as b from './b';` },
    ],
  ])('are noticed in the console, where a file is named %s', (_, path, a) => {
    const back = file(path, path.includes('i18n') ? '../ui/a' : './a');
    expect(cycles([a, back])).toEqual([[a.path, path].sort()]);
    expect(cycles([a, { ...back, text: '' }])).toEqual([]);
  });

  it('are noticed', () => {
    const [a, b, c] = [file('src/a.ts', './b.js'), typed('src/b.ts', './c.js'), file('src/c.ts', './a.js')];
    expect(cycles([a, b, c, file('src/d.ts', './a.js')])).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts']]);
    expect(cycles([a, b])).toEqual([]);
  });
});
