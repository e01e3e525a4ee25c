import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { DomainError } from '../../kernel/errors/index.js';
import { openWorkbook, type OpenOptions, type RawRow, type Sheet } from './reader.js';

interface Part {
  name: string;
  body: string | Buffer;
  flags?: number;
  /** Size the directory claims, when it lies. */
  claims?: number;
}

/** A zip written by hand, so that it can be wrong on purpose. */
function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, flags = 0, claims } of parts) {
    const raw = Buffer.from(body);
    const packed = deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(raw), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claims ?? raw.length, 22);
    header.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, nameBytes);
    locals.push(header, nameBytes, packed);
    offset += header.length + nameBytes.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Raw {
  sheet: string;
  strings?: string;
  styles?: string;
  book?: string;
  extra?: Part[];
}

function rawParts({ sheet, strings, styles, book, extra = [] }: Raw): Part[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return [
    {
      name: '_rels/.rels',
      body: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: book ?? '<workbook><sheets><sheet name="甲" sheetId="1" r:id="s1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `<Relationships>${relation('s1', 'worksheet', 'worksheets/one.xml')}${relation('s2', 'sharedStrings', 'strings.xml')}${relation('s3', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/one.xml', body: sheet },
    ...(strings === undefined ? [] : [{ name: 'xl/strings.xml', body: strings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', body: styles }]),
    ...extra,
  ];
}

function sheetXml(rows: string, tail = '', head = ''): string {
  return `<worksheet>${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

async function sheetOf(source: string | Buffer, options?: OpenOptions): Promise<Sheet> {
  const workbook = await openWorkbook(source, options);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function rowsOf(source: string | Buffer, options?: OpenOptions): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of (await sheetOf(source, options)).rows()) rows.push(row);
  return rows;
}

async function refusal(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

async function excel(build: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('reading an .xlsx', () => {
  it('keeps digits as written, in text and in number cells', async () => {
    const source = zip(
      rawParts({
        sheet: sheetXml(
          '<row r="2"><c r="A2" t="inlineStr"><is><t>999627199206161000</t></is></c><c r="B2"><v>9.99627199206161E+17</v></c><c r="D2"><v>999627199206161000</v></c></row>',
        ),
      }),
    );
    const [row] = await rowsOf(source);
    expect(row?.row).toBe(2);
    expect(row?.cells.get('A')).toEqual({ text: '999627199206161000', kind: 'text' });
    expect(row?.cells.get('B')).toMatchObject({ text: '9.99627199206161E+17', kind: 'number' });
    expect(row?.cells.get('D')).toMatchObject({ text: '999627199206161000', kind: 'number' });
    expect(row?.cells.has('C')).toBe(false);
  });

  it('joins rich text, flags it and leaves phonetic runs out', async () => {
    const strings =
      '<sst><si><r><t>99</t></r><r><rPr><b/></rPr><t>96</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si><si><t xml:space="preserve"> 韦 </t></si><si><t>a_x000D_b</t></si></sst>';
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row>',
    );
    const [row] = await rowsOf(zip(rawParts({ sheet, strings })));
    expect(row?.cells.get('A')).toEqual({ text: '9996', kind: 'text', richText: true });
    expect(row?.cells.get('B')).toEqual({ text: ' 韦 ', kind: 'text' });
    expect(row?.cells.get('C')?.text).toBe('a\rb');
    expect(row?.cells.get('D')).toEqual({ text: '甲乙', kind: 'text', richText: true });
  });

  it('never evaluates a formula: stored value, or none', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="D1" t="e"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c></row>',
    );
    const [row] = await rowsOf(zip(rawParts({ sheet })));
    expect(row?.cells.get('A')).toEqual({ text: '2', kind: 'formula', number: 2 });
    expect(row?.cells.get('B')).toEqual({ text: '', kind: 'formula' });
    expect(row?.cells.get('C')).toEqual({ text: '2x', kind: 'formula' });
    expect(row?.cells.get('D')).toEqual({ text: '#N/A', kind: 'error' });
    expect(row?.cells.get('E')).toEqual({ text: 'TRUE', kind: 'boolean' });
  });

  it('knows dates by built-in and custom formats, in both date systems', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/><numFmt numFmtId="166" formatCode="[$-804]m/d h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const row = (system: string): Raw => ({
      styles,
      book: `<workbook><workbookPr date1904="${system}"/><sheets><sheet name="甲" sheetId="1" r:id="s1"/></sheets></workbook>`,
      sheet: sheetXml(
        `<row r="1">${[1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>${style === 6 ? 0.5 : style === 4 ? 43165.75 : 43165}</v></c>`).join('')}</row>`,
      ),
    });
    const [first] = await rowsOf(zip(rawParts(row('0'))));
    const texts = [...(first?.cells.values() ?? [])].map((cell) => `${cell.kind}:${cell.text}`);
    expect(texts).toEqual([
      'date:2018-03-06',
      'date:2018-03-06',
      'number:43165',
      'date:2018-03-06 18:00',
      'date:2018-03-06',
      'text:12:00',
    ]);
    const [later] = await rowsOf(zip(rawParts(row('1'))));
    expect(later?.cells.get('A')?.date).toBe('2022-03-07');
  });

  it('reads what Excel-like writers produce: states, hidden rows and columns, merges, dates', async () => {
    const source = await excel((workbook) => {
      const sheet = workbook.addWorksheet('城厢镇');
      sheet.addRow(['标题']);
      sheet.addRow([1, new Date(Date.UTC(2018, 2, 6)), '韦']);
      sheet.addRow([2, null, '罗']);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('B2:B3');
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
      workbook.addWorksheet('暗', { state: 'veryHidden' });
    });
    const workbook = await openWorkbook(source);
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['城厢镇', 'visible'],
      ['暗', 'veryHidden'],
    ]);
    const sheet = workbook.sheets[0]!;
    expect(sheet.hiddenColumns).toEqual(['B']);
    expect(await sheet.mergedRanges()).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ]);
    const rows: RawRow[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    expect(rows.map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(rows[1]?.cells.get('B')).toMatchObject({ kind: 'date', date: '2018-03-06' });
    await workbook.close();
  });

  it('reads prefixed parts, rows without references and a sheet without rows', async () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>二</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>';
    const source = zip(rawParts({ sheet }));
    const [row] = await rowsOf(source);
    expect([...(row?.cells ?? [])].map(([letter, cell]) => letter + cell.text)).toEqual(['A1', 'B二']);
    expect(await (await sheetOf(source)).mergedRanges()).toHaveLength(1);
    const empty = zip(
      rawParts({
        sheet: '<worksheet><sheetData/><mergeCells><mergeCell ref="B2"/></mergeCells></worksheet>',
      }),
    );
    expect(await rowsOf(empty)).toEqual([]);
    expect(await (await sheetOf(empty)).mergedRanges()).toEqual([{ top: 2, left: 2, bottom: 2, right: 2 }]);
  });

  it('reads a sheet again from its start on each call, and stops early without harm', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`,
    ).join('');
    const sheet = await sheetOf(zip(rawParts({ sheet: sheetXml(rows) })));
    for await (const row of sheet.rows()) if (row.row === 3) break;
    let count = 0;
    for await (const row of sheet.rows()) count += row.cells.size;
    expect(count).toBe(5000);
  });
});

describe('refusing what is not safe', () => {
  const plain = sheetXml('<row r="1"><c><v>1</v></c></row>');

  it.each([
    ['an empty file', Buffer.alloc(0), 'WORKBOOK_EMPTY'],
    [
      'an old .xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'WORKBOOK_OLD_FORMAT',
    ],
    [
      'a file with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'WORKBOOK_ENCRYPTED',
    ],
    [
      'a web page named .xls',
      Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
      'WORKBOOK_NOT_XLSX',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'WORKBOOK_NOT_XLSX'],
    ['a zip that is no workbook', zip([{ name: 'a.txt', body: 'a' }]), 'WORKBOOK_NOT_XLSX'],
    ['a cut-off zip', zip(rawParts({ sheet: plain })).subarray(0, 300), 'WORKBOOK_DAMAGED'],
    [
      'a name that climbs out',
      zip([...rawParts({ sheet: plain }), { name: '../x', body: 'a' }]),
      'WORKBOOK_DAMAGED',
    ],
    [
      'two parts of one name',
      zip([...rawParts({ sheet: plain }), { name: 'XL/workbook.xml', body: 'a' }]),
      'WORKBOOK_DAMAGED',
    ],
    [
      'an encrypted entry',
      zip(rawParts({ sheet: plain, extra: [{ name: 'x', body: 'a', flags: 1 }] })),
      'WORKBOOK_ENCRYPTED',
    ],
  ])('%s', async (_, source, code) => {
    const error = await refusal(openWorkbook(source));
    expect(error.code).toBe(code);
    expect(error.text.zh).not.toBe('');
    expect(error.text.en).not.toBe('');
  });

  it('a document type, in any part', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
    const inSheet = zip(
      rawParts({
        sheet: `${bomb}<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
    );
    expect((await refusal(rowsOf(inSheet))).code).toBe('WORKBOOK_UNSAFE');
    const inStrings = zip(rawParts({ sheet: plain, strings: `${bomb}<sst><si><t>&b;</t></si></sst>` }));
    expect((await refusal(rowsOf(inStrings))).code).toBe('WORKBOOK_UNSAFE');
  });

  it('an undefined entity and broken XML', async () => {
    const source = zip(
      rawParts({ sheet: sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&xxe;</t></is></c></row>') }),
    );
    expect((await refusal(rowsOf(source))).code).toBe('WORKBOOK_DAMAGED');
    expect((await refusal(rowsOf(zip(rawParts({ sheet: '<worksheet><sheetData><row>' }))))).code).toBe(
      'WORKBOOK_DAMAGED',
    );
  });

  it('a bomb: by ratio, by size, and by a directory that lies', async () => {
    const bomb = Buffer.alloc(12 * 1024 * 1024, 0x20);
    const ratio = await refusal(
      openWorkbook(zip(rawParts({ sheet: plain, extra: [{ name: 'x', body: bomb }] }))),
    );
    expect(ratio.code).toBe('WORKBOOK_INFLATION');
    expect(ratio.details).toMatchObject({ limit: 100 });
    const small = { limits: { inflatedBytes: 100 } };
    const size = await refusal(openWorkbook(zip(rawParts({ sheet: plain })), small));
    expect(size.code).toBe('WORKBOOK_INFLATION');
    expect(size.text.zh).toContain('100');
    const lying = zip([
      ...rawParts({ sheet: plain }).slice(0, 3),
      { name: 'xl/worksheets/one.xml', body: bomb, claims: 50 },
    ]);
    expect((await refusal(rowsOf(lying))).code).toBe('WORKBOOK_DAMAGED');
  });

  it('each cap, naming limit and value', async () => {
    const rows = Array.from(
      { length: 4 },
      (_, index) => `<row r="${index + 1}"><c><v>1</v></c><c><v>2</v></c></row>`,
    ).join('');
    const strings = '<sst><si><t>a</t></si><si><t>b</t></si></sst>';
    const source = zip(rawParts({ sheet: sheetXml(rows), strings }));
    const code = async (limits: OpenOptions['limits']): Promise<string> =>
      (await refusal(rowsOf(source, { limits }))).code;
    expect(await code({ fileBytes: 10 })).toBe('WORKBOOK_TOO_LARGE');
    expect(await code({ entries: 2 })).toBe('WORKBOOK_TOO_MANY_ENTRIES');
    expect(await code({ sheets: 0 })).toBe('WORKBOOK_TOO_MANY_SHEETS');
    expect(await code({ rows: 3 })).toBe('WORKBOOK_TOO_MANY_ROWS');
    expect(await code({ columns: 1 })).toBe('WORKBOOK_TOO_MANY_COLUMNS');
    expect(await code({ sharedStrings: 1 })).toBe('WORKBOOK_TOO_MANY_STRINGS');
    expect(await code({ cellCharacters: 0 })).toBe('WORKBOOK_CELL_TOO_LONG');
    expect((await refusal(rowsOf(source, { limits: { rows: 3 } }))).details).toEqual({ limit: 3, value: 4 });
  });
});

describe('reading a csv', () => {
  const text = '台账\r\n\r\n姓名,身份证号\r\n"韦, 三",="999627199206161000"\r\n';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    [
      'tab-separated UTF-16',
      iconv.encode(text.replace(',身', '\t身').replace('",', '"\t'), 'utf16le', { addBOM: true }),
    ],
    ['semicolons', Buffer.from(text.replace(',身', ';身').replace('",', '";'))],
  ])('%s', async (_, source) => {
    const sheet = await sheetOf(source);
    expect(sheet.name).toBe('csv');
    const rows: RawRow[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 4]);
    expect([...(rows[1]?.cells.values() ?? [])].map((cell) => cell.text)).toEqual(['姓名', '身份证号']);
    expect(rows[2]?.cells.get('A')?.text).toBe('韦, 三');
    expect(rows[2]?.cells.get('B')).toEqual({ text: '999627199206161000', kind: 'text' });
  });

  it('reads from a path, with characters only GB18030 has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    const path = join(folder, 'a.csv');
    writeFileSync(path, iconv.encode(`姓名,村\n${'䶮𠮷,龙合\n'.repeat(30_000)}`, 'gb18030'));
    let count = 0;
    for await (const row of (await sheetOf(path)).rows()) if (row.cells.get('A')?.text === '䶮𠮷') count += 1;
    expect(count).toBe(30_000);
    expect((await refusal(rowsOf(path, { limits: { csvBytes: 100 } }))).code).toBe('WORKBOOK_TOO_LARGE');
    expect((await refusal(rowsOf(path, { limits: { rows: 100 } }))).code).toBe('WORKBOOK_TOO_MANY_ROWS');
    rmSync(folder, { recursive: true });
  });
});
