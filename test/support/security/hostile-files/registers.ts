// Workbooks that are sound as files and are read like any other; what stands in their cells is an attack.
import { Corpus, type HostileFile } from './hostile-file.js';
import { book, everywhere, register, REGISTER_HEADERS, rowWith, rowXml, sheetXml } from './workbook-parts.js';
import { zip } from './zip-builder.js';

const raw = (type: string, value: string) => ({
  xml: (reference: string) => `<c r="${reference}" t="${type}"><v>${value}</v></c>`,
});
const number = (value: string) => ({
  xml: (reference: string) => `<c r="${reference}" s="1"><v>${value}</v></c>`,
});
const DATES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';

/** @param sink an address that must never be called */
export function registers(sink: string): HostileFile[] {
  const files = new Corpus();
  const read = (name: string, sheet: string, more: Partial<Parameters<typeof book>[0]> = {}): void =>
    files.add(name, 'read', zip(book({ sheet, ...more })));
  const person = (texts: Parameters<typeof rowWith>[0]) =>
    rowWith({ name: '韦甲', id: '999627199206161000', ...texts });

  read(
    'days of the years 0, 9999 and beyond',
    register([
      person({ birth: number('2958465'), verOn: number('2958465') }),
      person({ birth: number('99999999'), verOn: number('-5') }),
      person({ birth: number('1e300'), verOn: '9999-12-31' }),
      person({ birth: '0000-00-00', verOn: '99999年99月99日' }),
    ]),
    { styles: DATES },
  );
  read(
    'numbers no column holds',
    register(
      ['1e308', '-1e308', '9'.repeat(400), '0x7fffffffff', '1e-400'].map((value) =>
        person({ age: raw('n', value), income: raw('n', value), seq: raw('n', value) }),
      ),
    ),
  );
  read(
    'control signs, reversed text, NUL and half characters',
    register([
      person({
        name: '韦\u202e甲\u2066乙',
        village: '_x0000_村_xD800_',
        employer: '\u200b\u200d\ufeff',
        note: '_x0001__x001B_[2J',
      }),
      person({ name: '_xDC00_', town: '_x0000_', phone: '_xFFFE_12023758426' }),
    ]),
  );
  read(
    'formulas that call, open and run',
    register([
      person({
        note: { xml: (at) => `<c r="${at}"><f>WEBSERVICE("${sink}")</f><v>1</v></c>` },
        employer: "=cmd|' /C calc'!A0",
        skill: `=HYPERLINK("${sink}","甲")`,
        income: { xml: (at) => `<c r="${at}"><f>${'SUM('.repeat(5_000)}</f></c>` },
      }),
    ]),
    {
      extra: [
        {
          name: 'xl/externalLinks/externalLink1.xml',
          body: `<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`,
        },
        {
          name: 'xl/connections.xml',
          body: `<connections><connection type="5"><webPr url="${sink}"/></connection></connections>`,
        },
      ],
    },
  );
  read('a workbook with macros', register([person({})]), {
    extra: [{ name: 'xl/vbaProject.bin', body: Buffer.alloc(50_000, 0x4d) }],
  });
  for (const [name, sign] of [
    ['blanks', ' '],
    ['digits', '1'],
    ['zeros', '0'],
    ['separators', '2018.'],
    ['brackets', '('],
    ['wide signs', '一'],
    ['ligatures', '\ufdfa'],
  ] as const)
    read(
      `cells of 5,000 ${name}`,
      register(Array.from({ length: 15 }, () => everywhere(`${sign.repeat(5_000 / sign.length)}\u4e00x`))),
    );
  read(
    'a cell of 32,000 blanks in each of 250 rows',
    register(Array.from({ length: 250 }, () => person({ note: `注${' '.repeat(32_000)}x` }))),
  );
  read(
    'the same cell twice in one row',
    register([[...person({}), { xml: () => '<c r="B2" t="inlineStr"><is><t>别处</t></is></c>' }]]),
  );
  read(
    'hidden and empty rows between',
    sheetXml(rowXml(1, REGISTER_HEADERS) + '<row r="2" hidden="1"/>' + rowXml(900_000, person({}))),
  );
  const all = REGISTER_HEADERS.join('');
  files.add(
    'headers that could be every column',
    'LEDGER_NO_SHEET',
    zip(
      book({
        sheet: sheetXml(
          Array.from({ length: 30 }, (_, row) =>
            rowXml(
              row + 1,
              Array.from({ length: 512 }, (_, at) => all.slice(at % 60, (at % 60) + 110)),
            ),
          ).join(''),
        ),
      }),
    ),
  );
  read(
    'merged ranges over every column of every row',
    register(
      Array.from({ length: 2_000 }, () => person({})),
      Array.from(
        { length: 150_000 },
        (_, at) =>
          `<mergeCell ref="${['A', 'B', 'C', 'XFD', 'QQ', 'AB'][at % 6]}${2 + (at % 1_900)}:${['A', 'B', 'C', 'XFD', 'QQ', 'AB'][at % 6]}${90 + (at % 1_900)}"/>`,
      ).join(''),
    ),
  );
  return files.files;
}
