import { Corpus, type HostileFile, MB } from './hostile-file.js';
import { book, CELL, relation, rowXml, sheetXml } from './workbook-parts.js';
import { zip } from './zip-builder.js';

const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);
/** Text that does not deflate to nothing: the ratio of a real workbook. */
const noise = (length: number): string =>
  Array.from({ length: Math.ceil(length / 6) }, (_, at) =>
    ((at * 7919) % 999_983).toString(36).padStart(6, '0'),
  )
    .join('')
    .slice(0, length);

/** XML that harms a careless parser. @param sink an address that must never be called */
export function markup(sink: string): HostileFile[] {
  const files = new Corpus();
  const strings = (text: string): Buffer => zip(book({ sheet: CELL, strings: text }));
  const sheet = (text: string | Buffer): Buffer => zip(book({ sheet: text }));
  files.add(
    'billion laughs',
    'WORKBOOK_UNSAFE',
    strings(`<!DOCTYPE s [<!ENTITY l0 "ha">${LAUGHS}]><sst><si><t>&l9;</t></si></sst>`),
  );
  files.add(
    'external entity',
    'WORKBOOK_UNSAFE',
    strings(`<!DOCTYPE s [<!ENTITY x SYSTEM "${sink}">]><sst><si><t>&x;</t></si></sst>`),
  );
  files.add(
    'entity of the disk',
    'WORKBOOK_UNSAFE',
    strings('<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>'),
  );
  files.add(
    'parameter entity',
    'WORKBOOK_UNSAFE',
    sheet(`<!DOCTYPE w [<!ENTITY % p SYSTEM "${sink}"> %p;]>${CELL}`),
  );
  files.add('an entity nobody declared', 'WORKBOOK_DAMAGED', strings('<sst><si><t>&x;</t></si></sst>'));
  files.add(
    'a hundred thousand elements inside each other',
    'WORKBOOK_TOO_DEEP',
    sheet('<x>'.repeat(100_000)),
  );
  files.add(
    'an attribute of 8 MB',
    'WORKBOOK_PIECE_TOO_LONG',
    sheet(sheetXml(`<row r="1" spans="${noise(8 * MB)}"><c r="A1"><v>1</v></c></row>`)),
  );
  files.add('a comment of 8 MB', 'WORKBOOK_PIECE_TOO_LONG', sheet(sheetXml(`<!--${noise(8 * MB)}-->`)));
  files.add(
    'two hundred thousand attributes',
    'LEDGER_NO_SHEET',
    sheet(
      sheetXml(
        `<row r="1" ${Array.from({ length: 200_000 }, (_, at) => `a${at}="${at}"`).join(' ')}><c r="A1"><v>1</v></c></row>`,
      ),
    ),
  );
  files.add(
    'elements that are never closed',
    'WORKBOOK_DAMAGED',
    sheet('<worksheet><sheetData><row r="1"><c r="A1">'),
  );
  files.add(
    'a worksheet in UTF-16',
    'WORKBOOK_DAMAGED',
    sheet(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CELL, 'utf16le')])),
  );
  files.add(
    'a worksheet that is no UTF-8',
    'WORKBOOK_DAMAGED',
    sheet(
      Buffer.concat([
        Buffer.from('<worksheet><sheetData><row r="1">'),
        Buffer.from([0xc3, 0x28, 0xff, 0xfe]),
      ]),
    ),
  );
  files.add(
    'a million character references',
    'WORKBOOK_PIECE_TOO_LONG',
    sheet(
      sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'&#65;'.repeat(1_000_000)}</t></is></c></row>`),
    ),
  );
  files.add(
    'a worksheet of another address',
    'WORKBOOK_DAMAGED',
    zip(
      book({
        sheet: CELL,
        relations: relation('s1', 'worksheet', sink, ' TargetMode="External"'),
      }),
    ),
  );
  files.add(
    'two hundred thousand relations',
    'WORKBOOK_TOO_MANY_ENTRIES',
    zip(
      book({
        sheet: CELL,
        relations: Array.from({ length: 200_000 }, (_, at) => relation(`s${at}`, 'image', `${at}.png`)).join(
          '',
        ),
      }),
    ),
  );
  files.add(
    'a worksheet that is not there',
    'WORKBOOK_DAMAGED',
    zip(book({ sheet: CELL, relations: relation('s1', 'worksheet', 'none.xml') })),
  );
  files.add(
    'five hundred sheets',
    'WORKBOOK_TOO_MANY_SHEETS',
    zip(
      book({
        sheet: CELL,
        book: `<workbook><sheets>${Array.from({ length: 500 }, (_, at) => `<sheet name="${at}" r:id="s1"/>`).join('')}</sheets></workbook>`,
      }),
    ),
  );
  files.add(
    'sheet names with path and control characters',
    'LEDGER_NO_SHEET',
    zip(
      book({
        sheet: sheetXml(rowXml(1, ['甲', '乙', '丙'])),
        book: `<workbook><sheets><sheet name="../../etc/passwd&#x202E;&#9;${'长'.repeat(5_000)}" r:id="s1"/></sheets></workbook>`,
      }),
    ),
  );
  files.add(
    'nothing but a hidden sheet',
    'LEDGER_NO_SHEET',
    zip(
      book({
        sheet: CELL,
        book: '<workbook><sheets><sheet name="甲" state="veryHidden" r:id="s1"/></sheets></workbook>',
      }),
    ),
  );
  return files.files;
}
