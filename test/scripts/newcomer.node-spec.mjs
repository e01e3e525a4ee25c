// The pure parts of the newcomer's test: which lines are asked, which seed draws which, how an answer sheet is marked.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askableLines, drawLines, markAnswers, partOf, seededRandom } from '../../scripts/lib/newcomer.mjs';

const file = (path, ...lines) => ({ path, text: lines.join('\n') });
const texts = (...files) => askableLines(files).map(({ text }) => text);
const numbered = (path, count) =>
  file(path, ...Array.from({ length: count }, (_, at) => `const valueOfThisFile${at} = '${path}';`));

describe('the lines that are asked', () => {
  it('leave out imports and re-exports, also over several lines', () => {
    const source = file(
      'src/a.ts',
      `import { something } from './something-else.js';`,
      'import {',
      '  aRatherLongNameOfAFunction,',
      `} from './something-else.js';`,
      `export * from './another-file-of-this.js';`,
      `const loaded = await import('./a-file-loaded-later.js');`,
    );
    assert.deepEqual(texts(source), [`const loaded = await import('./a-file-loaded-later.js');`]);
  });

  it('leave out short lines and lines without a letter', () =>
    assert.deepEqual(
      texts(file('src/a.ts', '', '  });', 'return answer;', '// ------------------------------')),
      [],
    ));

  it('leave out lines that several places have', () => {
    const line = 'const rows = await tx.query(STATEMENT);';
    assert.deepEqual(texts(file('src/a.ts', line), file('src/b.ts', `  ${line}`)), []);
  });

  it('leave out specs and migrations', () => {
    const line = 'const aLineThatIsLongEnough = true;';
    assert.deepEqual(texts(file('src/a.spec.ts', line), file('src/platform/migrations/1-a.ts', line)), []);
  });
});

describe('a draw', () => {
  const files = [numbered('src/a.ts', 30), numbered('src/b.ts', 30)];
  const draw = (seed, from = files) =>
    drawLines(from, { seed, count: 10 }).map(({ path, line }) => `${path}:${line}`);

  it('repeats with its seed, whatever the order of the files', () =>
    assert.deepEqual(draw(7), draw(7, [...files].reverse())));
  it('differs with another seed', () => assert.notDeepEqual(draw(7), draw(8)));
  it('holds no line twice', () => assert.equal(new Set(draw(7)).size, 10));
  it('of more lines than there are is refused', () =>
    assert.throws(() => drawLines(files, { seed: 1, count: 61 }), /Only 60 lines/));
  it('uses numbers from 0 to below 1', () => {
    const random = seededRandom(3);
    for (let at = 0; at < 1_000; at += 1) {
      const number = random();
      assert.ok(number >= 0 && number < 1);
    }
  });
});

describe('the part of a file', () => {
  for (const [path, part] of [
    ['src/modules/fairs/http/fairs.controller.ts', 'src/modules/fairs'],
    ['src/platform/queue/backends/redis.ts', 'src/platform/queue'],
    ['src/composition/visibility/table.ts', 'src/composition'],
    ['src/main.ts', 'src'],
  ])
    it(`${path} is ${part}`, () => assert.equal(partOf(path), part));
});

describe('an answer sheet', () => {
  const FAIR = 'src/modules/fairs/application/fairs.service.ts';
  const paths = [
    FAIR,
    'src/modules/fairs/index.ts',
    'src/modules/seekers/index.ts',
    'src/platform/queue/relay.ts',
  ];
  const mark = (answer) => {
    const { files, parts } = markAnswers([{ path: FAIR, line: 3 }], { 1: answer }, paths);
    return { files, parts };
  };

  for (const answer of [
    FAIR,
    'fairs.service.ts',
    'fairs.service',
    './src/modules/fairs/application/fairs.service.ts:12',
  ])
    it(`counts the file for ${answer}`, () => assert.deepEqual(mark(answer), { files: 1, parts: 1 }));
  for (const answer of [
    'fairs',
    'src/modules/fairs',
    'modules/fairs/',
    'src/modules/fairs/domain/gone.ts',
    'fairs/index.ts',
  ])
    it(`counts the module for ${answer}`, () => assert.deepEqual(mark(answer), { files: 0, parts: 1 }));
  for (const answer of ['', undefined, 'index.ts', 'src/modules/fair', 'src/platform/queue/relay.ts'])
    it(`counts nothing for ${answer}`, () => assert.deepEqual(mark(answer), { files: 0, parts: 0 }));

  it('may be a list in the order of the sheet', () =>
    assert.equal(markAnswers([{ path: FAIR, line: 3 }], [FAIR], paths).files, 1));
});
