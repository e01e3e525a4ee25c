import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFaults, deadLinks, glossaryFaults, misplaced, tooLong } from './checks/documents.js';
import { readSources } from './checks/source.js';
import { bannedWords, PRODUCT_BANS, SOURCE_BANS } from './checks/words.js';

const sources = readSources(['src'], ['.ts']);
const product = readSources(
  [
    'src',
    'scripts',
    'docs',
    'docker',
    'bench',
    '.ci',
    'README.md',
    'CONTRIBUTING.md',
    'docker-compose.yml',
    'package.json',
  ].filter((path) => existsSync(path)),
  ['.ts', '.mjs', '.md', '.sql', '.sh', '.yml', '.json', 'run', 'Dockerfile'],
);
const inModule = (text: string) => [{ path: 'src/modules/seekers/application/a.ts', text }];

describe('words with one home', () => {
  it('stay there', () => expect(bannedWords(sources, SOURCE_BANS)).toEqual([]));

  it.each([
    ['forwardRef', `inject(forwardRef(() => Other))`],
    ['process.env', `const url = process.env.URL;`],
    ['process.env', `const url = process['env'].URL;`],
    ['HTTP exception', `throw new NotFoundException();`],
    ['queue library', `import { Queue } from 'bullmq';`],
    ['queue library', `await import('ioredis');`],
    ['repository injection', `constructor(@InjectRepository(Seeker) seekers) {}`],
    ['relation between entities', `@ManyToOne(() => Seeker)`],
    ['transaction of its own', `constructor(private readonly dataSource: DataSource) {}`],
    ['console', `console.log('here');`],
    ['any', `const row: any = rows[0];`],
    ['any', `return rows as any;`],
    ['lint switched off', `// eslint-disable-next-line`],
    ['lint switched off', `// @ts-ignore`],
    ['clock of its own in a module', `const now = new Date();`],
  ])('%s is noticed in %s', (name, text) => {
    expect(bannedWords(inModule(text), SOURCE_BANS).map((line) => line.split(':')[0])).toContain(name);
  });

  it('may be spoken of in comments', () =>
    expect(bannedWords(inModule(`/**\n * Not by forwardRef, nor process.env.\n */`), SOURCE_BANS)).toEqual(
      [],
    ));
});

describe('the product', () => {
  it('says nothing of the place and the tools it was made with', () =>
    expect(bannedWords(product, PRODUCT_BANS)).toEqual([]));

  it.each([`see /home/someone/notes.md`, `from https://registry.example.org/x`, `written with Copilot`])(
    'would be noticed: %s',
    (text) => expect(bannedWords([{ path: 'docs/a.md', text }], PRODUCT_BANS)).toHaveLength(1),
  );
});

describe('files', () => {
  it('are short enough to read', () => expect(tooLong(sources)).toEqual([]));
  it('of more than 400 lines are noticed, lists of data are not', () => {
    const text = 'x\n'.repeat(401);
    expect(tooLong([{ path: 'src/kernel/a.ts', text }])).toHaveLength(1);
    expect(tooLong([{ path: 'src/kernel/a.data.ts', text }])).toEqual([]);
  });

  it('lie where their suffix says', () => expect(misplaced(sources.map((file) => file.path))).toEqual([]));
  it.each([
    'src/modules/seekers/domain/seekers.repository.ts',
    'src/modules/seekers/application/seeker.lifecycle.ts',
    'src/modules/seekers/http/seeker.dto.ts',
    'src/modules/seekers/utils/text.ts',
    'src/modules/seekers/jobs/expire.sweep.ts',
    'src/modules/seekers/application/read.helper.ts',
  ])('%s would be noticed', (path) => expect(misplaced([path])).toHaveLength(1));
});

describe('the documents', () => {
  it('link to files that are there', () => {
    const documents = readSources(['README.md', 'CONTRIBUTING.md', 'docs'], ['.md']);
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.flatMap((file) => deadLinks(file, existsSync))).toEqual([]);
  });
  it('with a picture or a section of a file that is gone are noticed', () => {
    const text =
      '![a](tour/gone.jpg) [b](../README.md#map) [c](https://example.org) [d](../src/gone.ts#a) [e](#f)';
    const bad = { path: 'docs/a.md', text };
    expect(deadLinks(bad, existsSync)).toEqual(['docs/a.md: tour/gone.jpg', 'docs/a.md: ../src/gone.ts']);
  });
});

describe('the table of commands', () => {
  it('has one row for each script', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(commandFaults(readFileSync('CONTRIBUTING.md', 'utf8'), Object.keys(scripts))).toEqual([]);
  });
  it('with a script that is missing, gone or named twice is noticed', () => {
    const text = '| `npm test`, `lint` | a |\n| `npm run lint -- --fix` | b |\n| `npm run gone` | c |';
    expect(commandFaults(text, ['test', 'lint', 'demo'])).toEqual([
      'demo: no row',
      'lint: 2 rows',
      'gone: no such script',
    ]);
  });
});

describe('the glossary', () => {
  const path = 'docs/glossary.md';
  const found = (link: string): boolean => existsSync(join('docs', link));

  it('links every term to a file that is there', () => {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expect(glossaryFaults(text, found)).toEqual([]);
  });
  it('with a term without file, or with a file that is gone, is noticed', () => {
    const text = '| term | file |\n|---|---|\n| seeker 求职者 | none |\n| fair | [f](../src/gone.ts) |';
    expect(glossaryFaults(text, found)).toEqual(['seeker 求职者: no file', 'fair: ../src/gone.ts is gone']);
  });
});
