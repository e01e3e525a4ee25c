import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly body: string | Buffer;
  /** Inflated size the directory claims, when it lies. */
  readonly claims?: number;
}

/** A zip written by hand, so that it can be wrong on purpose. */
function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claims } of entries) {
    const raw = Buffer.from(body);
    const [packed, label] = [deflateRawSync(raw), Buffer.from(name)];
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(raw), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claims ?? raw.length, 22);
    header.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, label);
    locals.push(header, label, packed);
    offset += header.length + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;

function book(
  { sheet, strings = '<sst/>' }: { sheet: string | Buffer; strings?: string },
  claims?: number,
): Entry[] {
  return [
    {
      name: '_rels/.rels',
      body: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: '<workbook><sheets><sheet name="甲" sheetId="1" r:id="s1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `<Relationships>${relation('s1', 'worksheet', 'worksheets/one.xml')}${relation('s2', 'sharedStrings', 'strings.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/one.xml', body: sheet, ...(claims === undefined ? {} : { claims }) },
    { name: 'xl/strings.xml', body: strings },
  ];
}

const CELL = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>';
const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

/** Files that would harm a careless reader. @param sink an address that must never be called */
export function hostileFiles(sink: string): Readonly<Record<string, Buffer>> {
  const swollen = Buffer.concat([
    Buffer.from('<worksheet><sheetData>'),
    Buffer.alloc(80 * 1024 * 1024, 0x20),
  ]);
  return {
    'zip bomb': zip(book({ sheet: swollen })),
    'zip bomb that lies about its size': zip(book({ sheet: swollen }, 1_000)),
    'billion laughs': zip(
      book({
        sheet: CELL,
        strings: `<!DOCTYPE s [<!ENTITY l0 "ha">${LAUGHS}]><sst><si><t>&l9;</t></si></sst>`,
      }),
    ),
    'external entity': zip(
      book({
        sheet: CELL,
        strings: `<!DOCTYPE s [<!ENTITY x SYSTEM "${sink}">]><sst><si><t>&x;</t></si></sst>`,
      }),
    ),
    'entity of the disk': zip(
      book({
        sheet: CELL,
        strings: '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
    ),
    'thirty thousand entries': zip([
      ...book({ sheet: CELL }),
      ...Array.from({ length: 30_000 }, (_, at) => ({ name: `x/${at}`, body: '' })),
    ]),
    'names that climb out': zip([...book({ sheet: CELL }), { name: '../../../../climbed', body: 'x' }]),
    'a workbook in a workbook': zip([{ name: 'inner.xlsx', body: zip(book({ sheet: swollen })) }]),
    'half a workbook': zip(book({ sheet: CELL })).subarray(0, 400),
    'a program': Buffer.from('MZ\x90\x00'),
  };
}
