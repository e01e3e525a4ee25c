// The newcomer's test: random lines of the source, to be placed by a reader who knows the documents and the file names only.

/** Shorter lines say too little to be placed. */
const SHORTEST = 25;
const NOT_ASKED = /\.spec\.ts$|\.d\.ts$|\/migrations\//;

/** Repeatable numbers from 0 to below 1 (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Line numbers (from 1) that belong to an import or to a re-export, over however many lines. */
function importLines(lines) {
  const found = new Set();
  let open = false;
  lines.forEach((line, at) => {
    const begins = /^(?:import\b(?!\()|export\s+(?:\*|(?:type\s+)?\{))/.test(line);
    if (!begins && !open) return;
    found.add(at + 1);
    open = !/;\s*$/.test(line);
  });
  return found;
}

/** `{ path, line, text }` of every line that can be asked: no import, at least 25 characters, found once in the whole source. */
export function askableLines(files) {
  const all = files
    .filter(({ path }) => path.endsWith('.ts') && !NOT_ASKED.test(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n');
      const imports = importLines(lines);
      return lines
        .map((line, at) => ({ path, line: at + 1, text: line.trim() }))
        .filter(
          ({ line, text: content }) =>
            !imports.has(line) && content.length >= SHORTEST && /\p{L}/u.test(content),
        );
    });
  const seen = new Map();
  for (const { text } of all) seen.set(text, (seen.get(text) ?? 0) + 1);
  return all.filter(({ text }) => seen.get(text) === 1);
}

/** Draws `count` different lines; the same seed and source give the same lines. */
export function drawLines(files, { seed, count }) {
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const lines = askableLines(ordered);
  if (count > lines.length) throw new Error(`Only ${lines.length} lines can be asked.`);
  const random = seededRandom(seed);
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (lines.length - at));
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }
  return lines.slice(0, count);
}

/** The part of the source a file belongs to: `src/modules/fairs`, `src/platform/queue`, `src/composition`. */
export function partOf(path) {
  const [root, layer, part, ...rest] = path.split('/');
  if (part === undefined) return root;
  const divided = ['modules', 'platform', 'kernel'].includes(layer);
  return divided && rest.length > 0 ? `${root}/${layer}/${part}` : `${root}/${layer}`;
}

const tidy = (answer) =>
  String(answer ?? '')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/:\d+$/, '')
    .replace(/\/$/, '');

/** The only file that an answer names by its path or by the end of its path, with or without `.ts`. */
function fileNamed(answer, paths) {
  if (answer === '') return undefined;
  const found = paths.filter((path) =>
    [path, path.replace(/\.ts$/, '')].some((name) => name === answer || name.endsWith(`/${answer}`)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A part is named by its path, by its last folder, or by any path below it, whether that file exists or not. */
const namesPart = (answer, part) =>
  answer === part.split('/').at(-1) ||
  [`${answer}/`, `src/${answer}/`].some((path) => path.startsWith(`${part}/`));

/**
 * Marks an answer sheet.
 * @param answers `["src/…", …]` in the order of the sheet, or `{ "1": "src/…", … }`
 * @param paths every file that could have been named
 */
export function markAnswers(drawn, answers, paths) {
  const given = Array.isArray(answers) ? answers : drawn.map((_, at) => answers[String(at + 1)]);
  const marks = drawn.map(({ path, line }, at) => {
    const answer = tidy(given[at]);
    const named = fileNamed(answer, paths);
    const part = named ? partOf(named) === partOf(path) : namesPart(answer, partOf(path));
    return { number: at + 1, answer, path, line, file: named === path, part };
  });
  const count = (kind) => marks.filter((mark) => mark[kind]).length;
  return { marks, files: count('file'), parts: count('part') };
}
