import { commentless, type SourceFile } from './source.js';

/**
 * What report SQL may name beside `known.*` and parts of its own statement: name of the files without their suffix → table → why its
 * present is no fact of a figure.
 */
export const OF_TODAY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'report-facts': {
    'medical.medical_check': 'words the database refuses: the list is empty on every day',
    seeker: 'whose a number is does not change',
  },
  'refused-lines': {
    import_row: 'the sealed cells; later corrections are taken off again',
    import: 'before an erasure: every line, whenever it came',
    erased_line: 'whom a line named before it was blanked',
  },
  'figure-names': {
    seeker: 'how somebody is called, and whether they were erased, is shown as it is now',
    vacancy: 'the title of a post is shown as it is now',
    placement: 'whom the reader may read by name is asked today',
    batch_passenger: 'whom the reader may read by name is asked today',
  },
  'report-runs': {
    pg_stat_activity: 'which transactions a count has to wait for',
    report_run: 'what was counted then is kept as it was',
    report_figure: 'what was counted then is kept as it was',
  },
  'joint-pack': { report_signature: 'who signed what was counted then' },
  'monthly-snapshots': {
    placement: 'whether there is anything to count',
    report_run: 'whether the month is frozen',
  },
  'fill-form': { form_template: 'how a form of another office is laid out' },
  'compare-lists': { seeker: 'whose a number is does not change' },
  'figure-words': {
    placement: 'whose a row is does not change',
    batch_passenger: 'whose a row is does not change',
    'medical.medical_check': 'whose a row is does not change',
    follow_up: 'whose a row is does not change',
    fair_roster_entry: 'whose a row is does not change',
    history: 'written once, and asked up to the instant',
    outside_work: 'its words are written once, and asked up to the instant',
    user_account: 'the role of who typed, where a row of before does not name it',
  },
  'late-facts': { '*': 'what came in after a report was frozen' },
  'form-people': {
    '*': 'fills in a form of today; no figure is counted from it',
  },
  'correction-events': {
    '*': 'what was recorded after an instant, which is the contrary of a figure',
  },
};
/** Nobody can change it while the service runs. */
const FIXED = new Set(['cooperation']);
const FUNCTIONS = /^(unnest|jsonb_\w+|json_\w+|generate_series)$/;

/** Tables a report reads as they are today: `file: table`. @param files of the modules that count figures */
export function readsToday(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const excused = OF_TODAY[nameOf(file)] ?? {};
    if ('*' in excused) return [];
    return [...new Set(tablesIn(commentless(file).text))]
      .filter((table) => !(table in excused))
      .map((table) => `${file.path}: ${table}`);
  });
}

/** Excuses nothing in their file needs any more. */
export function idleExcuses(files: readonly SourceFile[]): string[] {
  return Object.entries(OF_TODAY).flatMap(([name, excused]) => {
    const named = files.filter((file) => nameOf(file) === name);
    const read = new Set(named.flatMap((file) => tablesIn(commentless(file).text)));
    return Object.keys(excused)
      .filter((table) => (table === '*' ? named.length === 0 : !read.has(table)))
      .map((table) => `${name}: ${table}`);
  });
}

/** `reports/persistence/report-runs.statements.ts` → `report-runs`. */
const nameOf = ({ path }: SourceFile): string => path.split('/').at(-1)!.split('.')[0]!;

function tablesIn(text: string): string[] {
  const own = new Set(
    [...text.matchAll(/\b(\w+)(?:\([\w, ]*\))? AS (?:MATERIALIZED )?\(/g)].map((match) => match[1]!),
  );
  return [...text.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+(?:\.[a-z_]+)?)/g)]
    .filter(({ index }) => !/DISTINCT $|KEY $/.test(text.slice(Math.max(0, index - 9), index)))
    .map((match) => match[1]!)
    .filter(
      (table) => !/^known\b/.test(table) && !own.has(table) && !FIXED.has(table) && !FUNCTIONS.test(table),
    );
}
