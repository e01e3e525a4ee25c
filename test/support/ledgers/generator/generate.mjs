import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expectedFigures } from './expected.mjs';
import { createRandom } from './random.mjs';
import { CUMULATIVE_TO, createStory } from './story.mjs';
import { fileTruth } from './truth.mjs';
import { writeBook } from './write-book.mjs';
import { confirmationsBook, rosterBook } from './books/batch-one.mjs';
import { intentsBook, poolBook } from './books/fair.mjs';
import { followUpsBook } from './books/follow-ups.mjs';
import { medicalBook } from './books/medical.mjs';
import { batchesBook, other2017Book, starts2017Book } from './books/past.mjs';
import { registerBook } from './books/register.mjs';
import { vacanciesBook } from './books/vacancies.mjs';

const OPEN_TRUTH = new URL('../../../../ledgers/open/truth.json', import.meta.url);

/** Every kind of damage there is; `damage: { name: false }` leaves one out, `damage: false` leaves all out. */
export const DAMAGES = [
  'headerWords',
  'headerSpaces',
  'movedColumns',
  'extraColumns',
  'forbiddenColumns',
  'tabs',
  'hiddenTabs',
  'noteTabs',
  'hiddenRows',
  'hiddenColumns',
  'tabsDiffer',
  'merges',
  'twoRowHeaders',
  'repeatedHeaders',
  'sections',
  'subtotals',
  'blankRows',
  'serialOnlyRows',
  'csv',
  'date1904',
  'formulas',
  'richText',
  'spaces',
  'fullWidth',
  'apostrophe',
  'invisible',
  'lowerX',
  'fifteen',
  'certificate',
  'validThousands',
  'nameDots',
  'rareNames',
  'phones',
  'numbersAsText',
  'yesNoWords',
  'employerAliases',
  'dates',
  'oddDates',
  'datesWithoutYear',
  'lunarDates',
  'refusals',
  'brokenIds',
  'duplicates',
  'ages',
  'places',
  'householdConflicts',
  'forbiddenText',
  'mismatches',
  'children',
  'strangers',
  'conflicts',
  'conclusions',
  'fees',
  'seats',
  'followUps',
  'overlaps',
  'unlawfulAdverts',
  'draftAdverts',
  'hazardWords',
  'remarkedAdverts',
  'badCreditCodes',
];

/**
 * Writes one whole set of ledgers and its truth into `outDir`.
 * @param {{ seed: string|number, outDir: string, sizes?: Record<string, number>, damage?: false|Record<string, boolean>, rate?: number, writeTruth?: boolean }} options
 */
export async function generateLedgerSet({
  seed,
  outDir,
  sizes = {},
  damage = {},
  rate = 1,
  writeTruth = true,
}) {
  const unknown = Object.keys(damage || {}).filter((name) => !DAMAGES.includes(name));
  if (unknown.length) throw new Error(`unknown damage: ${unknown.join(', ')}`);
  const random = createRandom(seed);
  const on = (name) => damage !== false && damage[name] !== false;
  const context = { random, on, rate, certificates: true };
  const story = createStory(random, sizes);
  const csv = (encoding) => (on('csv') ? { ...context, csv: encoding, certificates: false } : context);
  const encodings = random.shuffle(['gb18030', random.pick(['utf8', 'utf8-bom'])]);

  const books = [
    registerBook(context, story),
    vacanciesBook(context, story),
    intentsBook(context, story),
    poolBook(csv(encodings[0]), story),
    medicalBook(context, story),
    rosterBook({ ...context, date1904: on('date1904') }, story),
    confirmationsBook(context, story),
    followUpsBook(context, story),
    starts2017Book(context, story),
    other2017Book(csv(encodings[1]), story),
    batchesBook(context, story),
    batchesBook(context, story, { variant: true }),
  ];
  await mkdir(outDir, { recursive: true });
  const files = {};
  for (const book of books) {
    const truth = fileTruth(book);
    book.afterLayout?.();
    const bytes = await readFile(await writeBook(book, outDir));
    const { kind, ...rest } = truth;
    files[book.file] = {
      kind,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...rest,
    };
  }
  const register = Object.values(files)[0];
  register.distinctPersonsImported = new Set(
    register.rows.filter((row) => row.a === 'import').map((row) => row.id),
  ).size;
  const open = existsSync(OPEN_TRUTH) ? JSON.parse(readFileSync(OPEN_TRUTH, 'utf8')) : {};
  const truth = {
    schema: 'napo-ledger-truth/1',
    fictitious: true,
    set: String(seed),
    name: `generated-${seed}`,
    seed: String(seed),
    asOf: CUMULATIVE_TO,
    note: 'Every person, employer, number and phone is invented. ID area codes 999026/999627/999307 do not exist; phones start with 12.',
    policy: open.policy,
    files,
    expected: expectedFigures(story, files),
    reasonCodes: open.reasonCodes,
  };
  if (writeTruth) await writeFile(join(outDir, 'truth.json'), JSON.stringify(truth));
  return { dir: outDir, truth };
}
