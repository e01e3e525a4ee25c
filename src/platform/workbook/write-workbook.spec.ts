import { openWorkbook, type RawRow } from './reader.js';
import { markRows, neutral, writeWorkbook, type WrittenSheet } from './write-workbook.js';

async function readBack(bytes: Buffer): Promise<Record<string, RawRow[]>> {
  const book = await openWorkbook(bytes);
  const sheets: Record<string, RawRow[]> = {};
  for (const sheet of book.sheets) {
    const rows: RawRow[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    sheets[sheet.name] = rows;
  }
  await book.close();
  return sheets;
}

const texts = (row: RawRow | undefined): Record<string, string> =>
  Object.fromEntries([...row!.cells].map(([letter, cell]) => [letter, cell.text]));

const roster: WrittenSheet = {
  name: '意向登记',
  title: '达成意向花名册',
  columns: [
    { header: '姓名', key: 'name' },
    { header: '身份证号', key: 'idNumber', width: 22 },
    { header: '拟录用月薪', key: 'wage' },
  ],
  rows: [
    { name: '李四', idNumber: '45262719900101123X', wage: 4200 },
    { name: '=HYPERLINK("http://x")', idNumber: null, wage: undefined },
  ],
};

describe('written workbooks', () => {
  it('are read back as they were given, numbers of persons as text', async () => {
    const rows = (await readBack(await writeWorkbook({ sheets: [roster] })))['意向登记']!;
    expect(texts(rows[1])).toEqual({ A: '姓名', B: '身份证号', C: '拟录用月薪' });
    expect(texts(rows[2])).toEqual({ A: '李四', B: '45262719900101123X', C: '4200' });
    expect(rows[2]!.cells.get('B')!.kind).toBe('text');
    expect(rows[2]!.cells.get('C')!.kind).toBe('number');
  });

  it('run nothing: what looks like a formula is text', async () => {
    const rows = (await readBack(await writeWorkbook({ sheets: [roster] })))['意向登记']!;
    expect(rows[3]!.cells.get('A')).toMatchObject({ kind: 'text', text: `'=HYPERLINK("http://x")` });
    expect(
      ['=1', '+cmd', '-2+3', '@x', ' =1', '＝1'].map(neutral).every((text) => text.startsWith("'")),
    ).toBe(true);
    expect(['-5', '+8613800000000', '-', '普工', 'a=b'].map(neutral)).toEqual([
      '-5',
      '+8613800000000',
      '-',
      '普工',
      'a=b',
    ]);
    expect(neutral('a\u0000b\u0007c')).toBe('abc');
  });

  it('put the reasons of a row into a red column at the end', async () => {
    const marked = markRows(roster, (_, index) => (index === 1 ? ['缺身份证号 / no ID number', '再核'] : []));
    const rows = (await readBack(await writeWorkbook({ sheets: [marked] })))['意向登记']!;
    expect(texts(rows[1]).D).toBe('问题 Problems');
    expect(texts(rows[2]).D).toBeUndefined();
    expect(texts(rows[3]).D).toBe('缺身份证号 / no ID number\n再核');
  });

  it('keep two header rows, and sheets of one name apart', async () => {
    const grouped: WrittenSheet = {
      name: 'A/B:',
      headerRows: 2,
      columns: [
        { header: '序号', key: 'n' },
        { header: '7天', key: 'd7', group: '回访' },
        { header: '30天', key: 'd30', group: '回访' },
      ],
      rows: [{ n: 1, d7: '√', d30: null }],
    };
    const sheets = await readBack(await writeWorkbook({ sheets: [grouped, grouped] }));
    expect(Object.keys(sheets)).toEqual(['A B', 'A B 2']);
    expect(texts(sheets['A B']![0])).toMatchObject({ B: '回访' });
    expect(texts(sheets['A B']![1])).toMatchObject({ B: '7天', C: '30天' });
    expect(texts(sheets['A B']![2])).toEqual({ A: '1', B: '√' });
  });
});
