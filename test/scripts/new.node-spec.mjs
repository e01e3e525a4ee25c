// Generates a module, routes, fields and jobs into a copy of the source and lets the house's own checks judge what came out: types,
// lint, format and architecture. A name that is taken or not valid is refused in both languages, and then nothing is written.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addItem, addProperty, addToText, places } from '../../scripts/lib/new/edit.mjs';
import { planGeneration } from '../../scripts/lib/new/generate.mjs';
import { spell, toPast, toSingular } from '../../scripts/lib/new/names.mjs';
import { ROOT } from '../../scripts/lib/environment.mjs';

const NOT_COPIED = /(^|[\\/])(node_modules|\.git|dist|\.data|coverage)([\\/]|$)|^ledgers([\\/]|$)/;
const SOURCES = ['src', 'test', 'docs', 'web/src', 'scripts'];

let copy;

function makeCopy() {
  copy = mkdtempSync(join(tmpdir(), 'shanggang-new-'));
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (path) => !NOT_COPIED.test(relative(ROOT, path)),
  });
  for (const folder of ['node_modules', 'web/node_modules'])
    if (existsSync(join(ROOT, folder))) symlinkSync(join(ROOT, folder), join(copy, folder), 'junction');
}

/** Path → text of all sources of the copy. */
const readCopy = () =>
  new Map(
    SOURCES.flatMap((folder) =>
      readdirSync(join(copy, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(copy, path).replaceAll('\\', '/'), readFileSync(path, 'latin1')]),
    ),
  );

function run(args, env = {}) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(process.execPath, args, { cwd: copy, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (said += part));
    child.once('close', (code) => resolve({ code, said }));
  });
}
const generate = (...args) => run(['scripts/new.mjs', ...args]);

const MODULE = ['module', 'home-visits', '--zh', '家访'];
const ROUTE = [
  ...['route', 'home-visits', 'post', '/home-visits/:id/rename', 'renameHomeVisit', '--statement'],
  ...['--permission', 'home-visit.rename', '--roles', 'bureau', '--side', 'source', '--field', 'title:text'],
  ...['--zh', '更改家访标题', '--en', 'Renamed a home visit'],
];
const LIST = [
  ...['route', 'training', 'get', '/trainings/places', 'listTrainingPlaces', '--permission', 'training.read'],
  ...['--field', 'heldOn:date', '--field', 'capacity:int?', '--statement', '--table', 'training_session'],
];
const NEW_ADDRESS = [
  ...['route', 'home-visits', 'get', '/visited-villages', 'listVisitedVillages'],
  ...['--permission', 'home-visit.read', '--field', 'title:text', '--statement', '--shows', 'none'],
];
const PLAIN_ROUTE = [
  ...['route', 'home-visits', 'put', '/home-visits/:id/report', 'reportHomeVisit'],
  ...['--permission', 'home-visit.record', '--field', 'reportedOn:date', '--field', 'reachable:bool?'],
  ...['--audit', 'home-visit.reported', '--zh', '上报家访结果', '--en', 'Reported a home visit'],
];
const PERSON_FIELD = [
  ...[
    'field',
    'seeker',
    'second_contact',
    '--zh',
    '备用联系人',
    '--en',
    'Second contact',
    '--class',
    'contact',
  ],
];
const DATE_FIELD = [
  'field',
  'home_visit',
  'visited_on',
  ...['--type', 'date', '--zh', '走访日期', '--en', 'Visited on'],
];
const ENTRY_FIELD = [
  ...['field', 'fair_roster_entry', 'extra_detail', '--zh', '补充说明', '--en', 'Further detail'],
  ...['--shows', 'roster'],
];
const JOB = ['job', 'home-visits', 'remind-visitor', '--zh', '提醒家访', '--en', 'Remind a visitor'];
const LONG_JOB = [
  ...['job', 'training', 'close-trainings', '--heavy', '--table', 'training_session', '--queue', 'follow-up'],
  ...['--zh', '关闭过期培训', '--en', 'Close past trainings'],
];

/** Why a generation is refused; it fails when it is not. */
const refusal = (args) =>
  planGeneration(copy, args).then(
    () => assert.fail(`${args.join(' ')} is not refused`),
    (error) => error,
  );
/** Edits that remain, as the command counts them. */
const remaining = (said) => Number(/(\d+) edits remain to be made by hand/.exec(said)?.[1]);

before(makeCopy);
after(() => rmSync(copy, { recursive: true, force: true }));

describe('the spellings of a name', () => {
  it('are derived from any of them', () =>
    assert.deepEqual(spell('home_visits'), {
      dashed: 'home-visits',
      snake: 'home_visits',
      constant: 'HOME_VISITS',
      camel: 'homeVisits',
      pascal: 'HomeVisits',
      spaced: 'home visits',
    }));
  it('are the same from camel case', () => assert.deepEqual(spell('homeVisits'), spell('home-visits')));
  for (const [plural, singular] of [
    ['home-visits', 'home-visit'],
    ['policies', 'policy'],
    ['batches', 'batch'],
    ['staff', undefined],
    ['status', undefined],
  ])
    it(`${plural} has the singular ${singular}`, () => assert.equal(toSingular(plural), singular));
  for (const [verb, past] of [
    ['rename', 'renamed'],
    ['reject', 'rejected'],
    ['verify', 'verified'],
  ])
    it(`${verb} is ${past} once it is done`, () => assert.equal(toPast(verb), past));
});

describe('an edit by syntax tree', () => {
  const { variable, property } = places;
  it('adds to a list before an item, through `as const`', () =>
    assert.equal(
      addItem(`const A = ['x', 'z'] as const;`, variable('A'), `'y'`, { before: `'z'` }),
      `const A = ['x', 'y', 'z'] as const;`,
    ));
  it('adds to a set, and to an empty list', () => {
    assert.equal(
      addItem(`const A = new Set(['x']);`, variable('A'), `'y'`),
      `const A = new Set(['x', 'y']);`,
    );
    assert.equal(addItem(`const A = [];`, variable('A'), `'y'`), `const A = ['y'];`);
  });
  it('adds a key after the one before it in the alphabet, once', () => {
    const text = `const a = { inner: { b: 1, d: 2 } };`;
    const added = addProperty(text, property('inner', variable('a')), 'c-e', '3', { sorted: true });
    assert.equal(added, `const a = { inner: { b: 1, 'c-e': 3, d: 2 } };`);
    assert.equal(addProperty(added, property('inner', variable('a')), 'c-e', '4'), added);
  });
  it('adds to a text whatever its quotes, and nothing where there is none', () => {
    assert.equal(addToText('const a = `x`;', variable('a'), ' y'), 'const a = `x y`;');
    assert.equal(addToText('const a = b;', variable('a'), ' y'), undefined);
  });
});

describe('what is generated', () => {
  let first;
  const changed = () =>
    [...readCopy()].filter(([path, text]) => first.get(path) !== text).map(([path]) => path);

  before(() => {
    first = readCopy();
  });

  it('is only printed with --dry-run', async () => {
    const { code, said } = await generate(...MODULE, '--dry-run');
    assert.equal(code, 0, said);
    assert.match(said, /\+ src\/modules\/home-visits\/home-visits\.module\.ts/);
    assert.match(said, /export class HomeVisitsModule/);
    assert.match(said, /~ src\/composition\/domain-modules\.ts/);
    assert.deepEqual(changed(), []);
  });

  it('is all written or nothing: one file that is there keeps everything else away', async () => {
    const [path, folder] = ['test/access/home-visits/home-visits.access-spec.ts', 'test/access/home-visits'];
    cpSync(join(copy, 'test/access/training'), join(copy, folder), { recursive: true });
    writeFileSync(join(copy, path), '// mine\n');
    const { code, said } = await generate(...MODULE);
    assert.equal(code, 1);
    assert.match(said, /未写入任何内容：test\/access\/home-visits\/home-visits\.access-spec\.ts/);
    assert.match(said, /nothing was written/);
    rmSync(join(copy, folder), { recursive: true });
    assert.deepEqual(changed(), []);
  });

  for (const [name, args, edits] of [
    ['a module', MODULE, 0],
    // Its path is to be named where objects are listed that a whole cooperation shares.
    ['a command', ROUTE, 1],
    // Who reads the answer is decided by a person.
    ['a list', LIST, 1],
    ['a list at an address no controller has', NEW_ADDRESS, 0],
    ['a command without a statement', PLAIN_ROUTE, 6],
    // Form, correction, erasure, export, register of personal data, answer, screens and labels are all there.
    ['a field of a person', PERSON_FIELD, 0],
    ['a date of another table', DATE_FIELD, 2],
    ['a text of a table about a person', ENTRY_FIELD, 2],
    ['a job', JOB, 2],
    ['a long job', LONG_JOB, 2],
  ])
    it(`may be ${name}, which leaves ${edits} edits to a person, each with its place`, async () => {
      const { code, said } = await generate(...args);
      assert.equal(code, 0, said);
      assert.equal(remaining(said), edits, said);
      for (const [, path, line] of said.matchAll(/^ {2}([\w./-]+\.tsx?):(\d+) {2}/gm))
        assert.ok(
          readFileSync(join(copy, path), 'utf8').split('\n').length >= Number(line),
          `${path}:${line}`,
        );
      assert.match(said, /npm run check/);
    });

  it('is erased with the person where it is a text about one', () => {
    const read = (path) => readFileSync(join(copy, path), 'utf8');
    assert.match(read('src/modules/seekers/persistence/erasure.statements.ts'), /second_contact = NULL/);
    assert.match(read('src/modules/fairs/persistence/personal-data.ts'), /extra_detail = NULL/);
  });

  it('may be an empty migration, after all others', async () => {
    const { code, said } = await run(['scripts/migration-new.mjs', 'add-something']);
    assert.equal(code, 0, said);
    const files = readdirSync(join(copy, 'src/platform/database/migrations')).filter((name) =>
      /^\d/.test(name),
    );
    assert.match(files.sort().at(-1), /-add-something\.ts$/);
  });

  it('is refused a second time, and then nothing is written', async () => {
    const written = readCopy();
    for (const args of [
      MODULE,
      ROUTE,
      LIST,
      PLAIN_ROUTE,
      PERSON_FIELD,
      DATE_FIELD,
      ENTRY_FIELD,
      JOB,
      LONG_JOB,
    ]) {
      const { message } = await refusal(args);
      assert.match(message, /^名称已被使用：.+\nThe name is taken: .+$/);
    }
    assert.deepEqual(readCopy(), written);
  });

  for (const [why, args, sentence] of [
    [
      'no name of a module',
      ['module', 'Home_Visits', '--zh', '家访'],
      /须为小写英文单词.*\n.*small letters with dashes/,
    ],
    ['a reserved word', ['module', 'class', '--zh', '类'], /保留字.*\n.*reserved word/],
    ['a module without a label', ['module', 'surveys'], /--zh.*\n.*--zh is missing/],
    ['a label that would end its quotes', ['module', 'surveys', '--zh', `调查'`], /引号.*\n.*quotes/],
    ['a name without a regular plural', ['module', 'staff', '--zh', '人员'], /--singular.*\n.*--singular/],
    [
      'a module nobody has',
      ['job', 'nothing', 'remind-nobody', '--zh', '提醒', '--en', 'Remind'],
      /没有名为.*\n.*no module/,
    ],
    [
      'a job without an object',
      ['job', 'training', 'remind', '--zh', '提醒', '--en', 'Remind'],
      /动词和宾语.*\n.*verb/,
    ],
    [
      'a column of the lifecycle',
      ['field', 'seeker', 'status', '--zh', '状态', '--en', 'Status'],
      /规定的含义.*\n.*fixed meaning/,
    ],
    [
      'a column that is there',
      ['field', 'seeker', 'remark', '--zh', '备注', '--en', 'Remark'],
      /已被使用.*\n.*taken/,
    ],
    [
      'a date not called one',
      ['field', 'seeker', 'moved_on', '--zh', '搬迁', '--en', 'Moved'],
      /日期字段.*\n.*A date ends/,
    ],
    [
      'a table without entity',
      ['field', 'work_item', 'extra', '--zh', '补充', '--en', 'Extra'],
      /没有实体.*\n.*no entity/,
    ],
    [
      'a new permission without roles',
      ['route', 'training', 'get', '/trainings/rooms', 'listTrainingRooms', '--permission', 'training.rooms'],
      /--roles.*\n.*--roles/,
    ],
    [
      'a status written by hand',
      [
        ...[
          'route',
          'training',
          'post',
          '/trainings/:id/close',
          'closeTraining',
          '--permission',
          'training.plan',
        ],
        ...['--statement', '--table', 'training_session', '--field', 'status:text'],
      ],
      /LifecycleStore.*\n.*LifecycleStore/,
    ],
  ])
    it(`is refused with ${why}`, async () => {
      assert.match((await refusal(args)).message, sentence);
    });

  it('passes types, lint and format', async () => {
    const files = changed().filter((path) => /\.(ts|tsx|mjs|md)$/.test(path));
    assert.ok(files.length > 60, `${files.length} files`);
    const linted = files.filter((path) => /\.(ts|mjs)$/.test(path) && !path.startsWith('web/'));
    const results = await Promise.all([
      run(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']),
      run(['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...linted]),
      run(['node_modules/prettier/bin/prettier.cjs', '--check', ...files]),
    ]);
    for (const { code, said } of results) assert.equal(code, 0, said);
  });

  it('passes the tests of the architecture and its own pure specs', async () => {
    const suites = ['test/architecture', 'src/modules/home-visits'];
    const { code, said } = await run(['scripts/jest.mjs', '--ci', '--silent', ...suites], { PURE: '1' });
    assert.equal(code, 0, said);
    assert.match(said, /home-visit\.spec\.ts/);
  });
});
