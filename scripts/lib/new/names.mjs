// Names of what is generated: refused in both languages when invalid, and derived in the spellings the code uses.

/** Ends the command with one sentence in each language. */
export function refuse(zh, en) {
  throw new Error(`${zh}\n${en}`);
}

const DASHED = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
const SNAKE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
const MAX_NAME = 40;

/** Words that are no name of a class, a column or a variable. */
const RESERVED = new Set(
  `abstract any as async await boolean break case catch class const constructor continue debugger default delete do else enum
   export extends false finally for from function get if implements import in instanceof interface let new null number object of
   package private protected public readonly return set static string super switch symbol this throw true try type typeof undefined
   unknown var void while with yield all analyse analyze and array asc check collate column constraint create cross current_date
   desc distinct end except fetch foreign grant group having initially intersect into leading limit localtime not offset on only or
   order placing primary references returning select session_user some table then to trailing union unique user using variadic
   when where window`.split(/\s+/),
);

/** Columns every table or lifecycle has a rule of its own for, and names that say nothing. */
const NO_COLUMNS = new Set(
  'id status version recorded_at recorded_by what at on day was became n words entered_by said_by happened_on'.split(
    ' ',
  ),
);

const invalid = (what, name, rule) =>
  refuse(
    `名称无效：${what.zh}“${name ?? ''}”须为${rule.zh}。`,
    `Not a valid name: ${what.en} "${name ?? ''}" must be ${rule.en}.`,
  );

const DASHED_RULE = { zh: '小写英文单词，以短横线连接', en: 'small letters with dashes between the words' };
const SNAKE_RULE = {
  zh: '小写英文单词，以下划线连接',
  en: 'small letters with underscores between the words',
};
const CAMEL_RULE = {
  zh: '以小写字母开头的驼峰式英文名',
  en: 'written in camel case, beginning with a small letter',
};

function assertNotReserved(what, name) {
  if (RESERVED.has(name))
    refuse(
      `名称无效：${what.zh}“${name}”是 TypeScript 或 SQL 的保留字。`,
      `Not a valid name: ${what.en} "${name}" is a reserved word of TypeScript or SQL.`,
    );
}

const assertShape = (what, name, shape, rule) => {
  if (typeof name !== 'string' || name.length > MAX_NAME || !shape.test(name)) invalid(what, name, rule);
  assertNotReserved(what, name);
  return name;
};

/** `home-visits` */
export const assertDashed = (what, name) => assertShape(what, name, DASHED, DASHED_RULE);
/** `homeVisits` */
export const assertCamel = (what, name) => assertShape(what, name, CAMEL, CAMEL_RULE);

/** `second_contact` */
export function assertColumn(name) {
  const what = { zh: '字段', en: 'field' };
  assertShape(what, name, SNAKE, SNAKE_RULE);
  if (NO_COLUMNS.has(name))
    refuse(
      `名称无效：字段“${name}”另有规定的含义，请使用更具体的名称。`,
      `Not a valid name: field "${name}" has a fixed meaning or says nothing. Choose a more specific one.`,
    );
  return name;
}

/** Verb first and something after it: `remind-seeker`. */
export function assertVerbObject(what, name) {
  assertDashed(what, name);
  if (!name.includes('-'))
    refuse(
      `名称无效：${what.zh}“${name}”须由动词和宾语组成，例如 remind-seeker。`,
      `Not a valid name: ${what.en} "${name}" must be a verb and its object, such as remind-seeker.`,
    );
  return name;
}

/** A label a reader sees; it stands between quotes in the files. */
export function assertLabel(option, text) {
  if (!text || text.length > 60 || /['\\\n\r`{}<>$]/.test(text))
    refuse(
      `缺少或无效的 --${option}：请给出 1 至 60 个字的名称，不含引号、反斜线和括号 {} <>。`,
      `--${option} is missing or not valid: give 1 to 60 characters without quotes, backslashes and brackets {} <>.`,
    );
  return text;
}

/** A label in both languages: the Chinese one has Chinese signs in it. */
export function assertLabels({ zh, en }) {
  assertLabel('zh', zh);
  if (!/\p{Script=Han}/u.test(zh))
    refuse(`--zh“${zh}”须为中文名称。`, `--zh "${zh}" must be the name in Chinese.`);
  assertLabel('en', en);
  return { zh, en };
}

export const refuseTaken = (what, name, where) =>
  refuse(
    `名称已被使用：${what.zh}“${name}”已在 ${where}。`,
    `The name is taken: ${what.en} "${name}" is in ${where}.`,
  );

/** One of a few values. */
export function assertOneOf(option, value, allowed) {
  if (!allowed.includes(value))
    refuse(
      `--${option}“${value ?? ''}”无效，可选：${allowed.join('、')}。`,
      `--${option} "${value ?? ''}" is not valid. Choose one of: ${allowed.join(', ')}.`,
    );
  return value;
}

const upper = (word) => word[0].toUpperCase() + word.slice(1);

/** Every spelling of a name in dashes, underscores or camel case. */
export function spell(name) {
  const dashed = name
    .replace(/_/g, '-')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
  const parts = dashed.split('-');
  const pascal = parts.map(upper).join('');
  return {
    dashed,
    snake: parts.join('_'),
    constant: parts.join('_').toUpperCase(),
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    pascal,
    spaced: parts.join(' '),
  };
}

/** `home-visits` → `home-visit`; undefined where the plural is not a regular one. */
export function toSingular(plural) {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(ss|us|is)$/.test(plural) || !plural.endsWith('s')) return undefined;
  return plural.replace(/(?<=x|ch|sh|ss)es$|s$/, '');
}

/** `close` → `closed`, for the name of an act in the audit record. */
export function toPast(verb) {
  if (/e$/.test(verb)) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ied') : `${verb}ed`;
}
