import { columnLetter } from '../../../../src/kernel/values/index.js';
import { Corpus, type HostileFile, MB } from './hostile-file.js';
import { book, CELL, REGISTER_HEADERS, rowXml, sheetXml } from './workbook-parts.js';
import { zip } from './zip-builder.js';

const times = (count: number, part: (at: number) => string): string => {
  const parts: string[] = [];
  for (let at = 0; at < count; at += 1) parts.push(part(at));
  return parts.join('');
};
/** Deflates like the cells of a real register, so that a cap of the reader ends the file and not its ratio. */
const salt = (at: number): string => ((at * 2_654_435_761) >>> 0).toString(36);

/** Worksheets, styles and text tables of sizes no register has. */
export function sheets(): HostileFile[] {
  const files = new Corpus();
  const sheet = (text: string): Buffer => zip(book({ sheet: text }));
  const styles = (text: string): Buffer =>
    zip(book({ sheet: CELL, styles: `<styleSheet>${text}</styleSheet>` }));
  const format = (at: number, code: string): string =>
    `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`;

  files.add(
    'dimensions A1:XFD1048576',
    'LEDGER_NO_SHEET',
    sheet(
      sheetXml(
        '<row r="1048576"><c r="XFD1"/><c r="A1048576"><v>1</v></c></row>',
        '',
        '<dimension ref="A1:XFD1048576"/>',
      ),
    ),
  );
  files.add(
    'a million empty rows',
    'LEDGER_NO_SHEET',
    sheet(sheetXml(times(1_048_000, (at) => `<row r="${at + 1}" s="${salt(at)}"/>`))),
  );
  files.add(
    'two million empty rows',
    'WORKBOOK_DAMAGED',
    sheet(sheetXml(times(2_000_000, (at) => `<row s="${salt(at)}"/>`))),
  );
  files.add(
    'seven million empty cells',
    'WORKBOOK_INFLATION',
    sheet(
      sheetXml(
        times(
          14_000,
          (at) => `<row r="${at + 1}" s="${salt(at)}">${`<c s="${salt(at)}"/>`.repeat(500)}</row>`,
        ),
      ),
    ),
  );
  files.add(
    'half a million merged ranges',
    'WORKBOOK_TOO_MANY_MERGES',
    sheet(
      sheetXml(
        rowXml(1, ['甲']),
        times(500_000, (at) => `<mergeCell ref="A${at + 2}:${columnLetter((at % 500) + 2)}${at + 3}"/>`),
      ),
    ),
  );
  files.add(
    'merged ranges on top of each other over the header',
    'LEDGER_NO_SHEET',
    sheet(
      sheetXml(
        times(30, (row) =>
          rowXml(
            row + 1,
            Array.from({ length: 500 }, (_, at) => (at % 3 === 0 ? `名${at}` : '')),
          ),
        ),
        times(190_000, (at) => `<mergeCell ref="A1:ZZ${(at % 30) + 1}"/>`),
      ),
    ),
  );
  files.add(
    'a merged range that is none',
    'WORKBOOK_DAMAGED',
    sheet(
      sheetXml(
        [REGISTER_HEADERS, ['1']].map((cells, at) => rowXml(at + 1, cells)).join(''),
        `<mergeCell ref="${'A'.repeat(100_000)}"/>`,
      ),
    ),
  );
  files.add(
    'a hundred thousand styles',
    'WORKBOOK_TOO_MANY_STYLES',
    styles(`<cellXfs>${times(100_000, (at) => `<xf numFmtId="${at}"/>`)}</cellXfs>`),
  );
  files.add(
    'six thousand number formats',
    'WORKBOOK_TOO_MANY_STYLES',
    styles(times(6_000, (at) => format(at, 'yyyy'))),
  );
  files.add(
    'a number format of 120,000 brackets',
    'WORKBOOK_FORMAT_TOO_LONG',
    styles(format(1, '['.repeat(120_000))),
  );
  files.add(
    'a number format of 120,000 quotes',
    'WORKBOOK_FORMAT_TOO_LONG',
    styles(format(1, '&quot;['.repeat(60_000))),
  );
  files.add(
    'five thousand number formats of 512 brackets',
    'LEDGER_NO_SHEET',
    styles(times(5_000, (at) => format(at, '['.repeat(512)))),
  );
  const strings = (text: string, rows: string): Buffer =>
    zip(book({ sheet: sheetXml(rows), strings: `<sst>${text}</sst>` }));
  const reference = (row: number, cells: number): string =>
    `<row r="${row}" s="${salt(row)}">${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`;
  files.add(
    'one text a million times',
    'LEDGER_NO_SHEET',
    strings(
      '<si><t>张</t></si>',
      times(25_000, (at) => reference(at + 1, 40)),
    ),
  );
  files.add(
    'one long text ten thousand times',
    'WORKBOOK_TOO_MUCH_TEXT',
    strings(
      `<si><t>${'长'.repeat(30_000)}</t></si>`,
      [REGISTER_HEADERS].map((cells) => rowXml(1, cells)).join('') +
        times(10_000, (at) => reference(at + 2, 1)),
    ),
  );
  files.add(
    'one long text in every cell of a row',
    'WORKBOOK_TOO_MUCH_TEXT',
    strings(
      `<si><t>${'长'.repeat(30_000)}</t></si>`,
      times(100, (at) => reference(at + 1, 100)),
    ),
  );
  files.add(
    '1.2 million different texts',
    'WORKBOOK_TOO_MANY_STRINGS',
    strings(
      times(1_200_000, (at) => `<si><t>${salt(at)}</t></si>`),
      reference(1, 1),
    ),
  );
  files.add(
    'a text of 12 MB in the table of texts',
    'WORKBOOK_CELL_TOO_LONG',
    strings(`<si>${times(2_000_000, (at) => `<r><t>${salt(at).slice(0, 6)}</t></r>`)}</si>`, reference(1, 1)),
  );
  files.add(
    'a cell of 20 MB',
    'WORKBOOK_PIECE_TOO_LONG',
    sheet(sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${times(3 * MB, salt)}</t></is></c></row>`)),
  );
  files.add(
    'a number of a million digits',
    'WORKBOOK_CELL_TOO_LONG',
    sheet(sheetXml(`<row r="1"><c r="A1"><v>${'9'.repeat(1_000_000)}</v></c></row>`)),
  );
  files.add(
    'a row of 16,384 filled columns',
    'WORKBOOK_TOO_MANY_COLUMNS',
    sheet(
      sheetXml(
        rowXml(
          1,
          Array.from({ length: 16_384 }, () => '1'),
        ),
      ),
    ),
  );
  files.add(
    'two hundred thousand hidden columns',
    'WORKBOOK_TOO_MANY_COLUMNS',
    sheet(
      sheetXml(
        rowXml(1, ['甲']),
        '',
        `<cols>${times(200_000, (at) => `<col min="1" max="512" hidden="1" width="${salt(at)}"/>`)}</cols>`,
      ),
    ),
  );
  for (const [name, cell] of [
    ['a cell beyond the last column', 'AAAA1'],
    ['a cell whose column is a million digits', `${'1'.repeat(1_000_000)}A`],
    ['a cell without a column', '17'],
  ] as const)
    files.add(name, 'WORKBOOK_DAMAGED', sheet(sheetXml(`<row r="1"><c r="${cell}"><v>1</v></c></row>`)));
  for (const [name, rows] of [
    ['rows out of order', '<row r="5"/><row r="2"/>'],
    ['the same row twice', '<row r="5"/><row r="5"/>'],
    ['a row beyond the last', '<row r="99999999"/>'],
    ['a row before the first', '<row r="-1"/>'],
  ] as const)
    files.add(name, 'WORKBOOK_DAMAGED', sheet(sheetXml(rows)));
  return files.files;
}
