import { defineError } from '../../../kernel/errors/index.js';

/** What stands in a record in place of a text that only the writer's office reads; short enough for every column of words. */
const MARK_START = '〔仅录入单位可见:';
const MARK_END = '〕';
const MARKS = /〔仅录入单位可见:([0-9a-f-]{36})〕/gu;

/** Shown to everybody else. */
export const WITHHELD = '〔仅录入单位可见 · shown to the office that wrote it〕';

export const MAX_OFFICE_TEXT = 500;

export const toMark = (id: string): string => `${MARK_START}${id}${MARK_END}`;

export const hasMark = (text: string): boolean => text.includes(MARK_START);

/** Ids of the texts a record or an answer refers to, each once. */
export const findMarkedIds = (text: string): string[] => [
  ...new Set([...text.matchAll(MARKS)].map(([, id]) => id!)),
];

/** @param readable texts by id; every other mark becomes {@link WITHHELD} */
export const replaceMarks = (text: string, readable: (id: string) => string | undefined): string =>
  text.replace(MARKS, (_, id: string) => readable(id) ?? WITHHELD);

/**
 * Properties of commands that take free words about a person, whatever the route. A test reads the document for properties that
 * are in neither list.
 */
export const PERSON_TEXT_PROPERTIES: ReadonlySet<string> = new Set([
  'becomes',
  'evidence',
  'how',
  'note',
  'reason',
  'remark',
  'skills',
  'value',
  'words',
]);

export const textMayBeHealth = defineError('conflict', 'TEXT_MAY_BE_HEALTH', {
  zh: '这段文字可能涉及健康情况。确认与健康无关后仍可保存,仅本单位可见',
  en: 'This text may speak of somebody’s health. Confirm that it does not and it is kept, shown to your own office only',
});
export const officeTextTooLong = defineError('invalid', 'OFFICE_TEXT_TOO_LONG', {
  zh: '文字过长',
  en: 'The text is too long',
});
