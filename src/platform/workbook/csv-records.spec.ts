import { CsvRecords } from './csv-records.js';
import { DEFAULT_LIMITS, type WorkbookLimits } from './workbook.limits.js';

type Record = [row: number, fields: { [column: number]: string }];

function read(text: string, limits: Partial<WorkbookLimits> = {}, pieces = text.length || 1): Record[] {
  const records = new CsvRecords(',', { ...DEFAULT_LIMITS, ...limits });
  const found: Record[] = [];
  const take = (all: Iterable<{ row: number; fields: ReadonlyMap<number, string> }>): void => {
    for (const { row, fields } of all) found.push([row, Object.fromEntries(fields)]);
  };
  for (let at = 0; at < text.length; at += pieces) take(records.push(text.slice(at, at + pieces)));
  take(records.end());
  return found;
}

const TEXTS: [name: string, text: string, expected: Record[]][] = [
  [
    'any line end',
    'a\r\nb\nc\rd',
    [
      [1, { 1: 'a' }],
      [2, { 1: 'b' }],
      [3, { 1: 'c' }],
      [4, { 1: 'd' }],
    ],
  ],
  ['empty rows, which count', '\n\na\n', [[3, { 1: 'a' }]]],
  ['empty fields, which count', ',,a,,b', [[1, { 3: 'a', 5: 'b' }]]],
  ['quoted commas, line ends and quotes', '"a,b\r\nc","d""e"', [[1, { 1: 'a,b\r\nc', 2: 'd"e' }]]],
  ['an empty quoted field', '"",a', [[1, { 2: 'a' }]]],
  ['quotes inside a field as written', 'a"b,c""d', [[1, { 1: 'a"b', 2: 'c""d' }]]],
  ['text after a closing quote as written', '"a"b,c', [[1, { 1: '"a"b', 2: 'c' }]]],
  ['nothing', '', []],
];

describe('records of a csv', () => {
  it.each(TEXTS)('read %s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it.each(TEXTS)('read %s in pieces of any length', (_, text, expected) => {
    for (const pieces of [1, 2, 3]) expect(read(text, {}, pieces)).toEqual(expected);
  });

  it.each([
    ['a quote that is not closed', 'a,"b', {}, 'WORKBOOK_DAMAGED'],
    ['rows, also empty ones', '\n\n\n', { physicalRows: 2 }, 'WORKBOOK_TOO_MANY_ROWS'],
    ['columns, also empty ones', ',,,', { physicalColumns: 3 }, 'WORKBOOK_TOO_MANY_COLUMNS'],
    ['columns with content', ',,a', { columns: 2 }, 'WORKBOOK_TOO_MANY_COLUMNS'],
    ['fields, also empty ones', ',\n,\n,', { cells: 5 }, 'WORKBOOK_TOO_MANY_CELLS'],
    ['the text of a field', 'aaaa', { cellCharacters: 3 }, 'WORKBOOK_CELL_TOO_LONG'],
    ['the text of a row', 'aa,aa', { rowCharacters: 3 }, 'WORKBOOK_TOO_MUCH_TEXT'],
    ['the text of the file', 'aa\naa', { sheetCharacters: 3 }, 'WORKBOOK_TOO_MUCH_TEXT'],
  ])('are refused for %s', (_, text, limits, code) => {
    expect(() => read(text, limits)).toThrow(expect.objectContaining({ code }));
  });
});
