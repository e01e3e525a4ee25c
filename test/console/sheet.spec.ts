import { isList, readSheet, rowsOf, tidy } from '../../web/src/bureau/roster/sheet.js';
import { NO_NAME, PLACE_ENDS, SHEET_HEADS } from '../../web/src/i18n/sheet-heads.js';

const words = { heads: SHEET_HEADS, placeEnds: PLACE_ENDS, noName: NO_NAME };
const read = (text: string) => readSheet(rowsOf(text), words);
const ID = '999026199003150015';

describe('a list as WPS and Excel put it on the clipboard', () => {
  it('keeps tabs, line breaks and quotes inside a quoted cell', () => {
    expect(rowsOf('a\t"一行\n两行"\tb\r\n"说""好""了"\t"x\ty"\tc\r\n')).toEqual([
      ['a', '一行 两行', 'b'],
      ['说"好"了', 'x y', 'c'],
    ]);
  });

  it('takes a quote that closes nothing for a letter', () => {
    expect(rowsOf('"半个\tb\n5" 管\td')).toEqual([
      ['"半个', 'b'],
      ['5" 管', 'd'],
    ]);
    expect(rowsOf('"甲"乙\tb')).toEqual([['"甲"乙', 'b']]);
  });

  it('drops the mark at the front, blanks at the ends, marks nobody sees, and empty rows', () => {
    expect(rowsOf(`\uFEFF 甲 \t\u200B${ID}\u00A0\r\n\t\r\n\u3000\t\r\n乙\t2`)).toEqual([
      ['甲', ID],
      ['乙', '2'],
    ]);
    expect(rowsOf('')).toEqual([]);
  });

  it('reads commas where there is no tab, and one column where there is neither', () => {
    expect(rowsOf(`姓名,身份证号,电话\n甲,${ID},`)).toEqual([
      ['姓名', '身份证号', '电话'],
      ['甲', ID, ''],
    ]);
    expect(rowsOf('甲, 乙\n丙')).toEqual([['甲, 乙'], ['丙']]);
  });

  it.each([
    [
      '身份证号\t姓名\t联系电话\t意向展位\t到场时段\t备注',
      ['idNumber', 'name', 'phone', 'wish', 'slot', 'note'],
    ],
    ['Name\tID number\tPhone\tBooth\tTime\tNote', ['name', 'idNumber', 'phone', 'wish', 'slot', 'note']],
    [
      '备注\t姓　名\tID No.\t手机(必填)\tslot\t行政村',
      ['note', 'name', 'idNumber', 'phone', 'slot', 'place'],
    ],
  ])('knows the columns of %j', (head, columns) => {
    const { lines, byHeader, ignored } = read(`${head}\n${columns.map((name) => `<${name}>`).join('\t')}`);
    expect(byHeader).toBe(true);
    expect(ignored).toEqual([]);
    expect(lines).toEqual([Object.fromEntries(columns.map((name) => [name, `<${name}>`]))]);
  });

  it('passes by a title, says which columns it left out, and joins what two columns say of one thing', () => {
    const sheet = read(
      `2018年专场招聘会报名表\t\t\t\t\t\t\n序号\t乡镇\t行政村\t姓名\t户主姓名\t身份证号码\t意向企业\t意向岗位\n1\t城厢镇\t者仲村\t虚构甲\t虚构乙\t${ID}\tA1\t普工`,
    );
    expect(sheet.lines).toEqual([{ place: '城厢镇者仲村', name: '虚构甲', idNumber: ID, wish: 'A1/普工' }]);
    expect(sheet.ignored).toEqual(['序号', '户主姓名']);
  });

  it('knows columns without a header by what stands in them, whatever their order', () => {
    const sheet = read(
      `1\t12000000001\t虚构甲\t壮族\t${ID}\t9:30\tA12\t城厢镇\t带证件\n2\t12000000002\t虚构乙\t汉族\t９９９０２６１９９００３１５００１５\t10:00\tB3\t平孟镇\t`,
    );
    expect(sheet.byHeader).toBe(false);
    expect(sheet.lines).toEqual([
      {
        phone: '12000000001',
        name: '虚构甲',
        idNumber: ID,
        slot: '9:30',
        wish: 'A12',
        place: '城厢镇',
        note: '带证件',
      },
      { phone: '12000000002', name: '虚构乙', idNumber: ID, slot: '10:00', wish: 'B3', place: '平孟镇' },
    ]);
  });

  it.each([
    ['9.99627E+17'],
    ['999026900315001'],
    ["'999026199003150015"],
    ['99902619900315001x'],
    ['999026 19900315 0015'],
  ])('hands a number in the column of numbers on as it is: %s', (number) => {
    expect(read(`虚构甲\t${number}\n虚构乙\t${ID}`).lines[0]).toEqual({ name: '虚构甲', idNumber: number });
  });

  it('makes full-width digits ordinary where a number is read, and leaves words alone', () => {
    expect(tidy(' １２０Ｘ ', 'idNumber')).toBe('120X');
    expect(tidy(' Ａ座　三楼 ', 'note')).toBe('Ａ座 三楼');
  });

  it.each([
    [`虚构甲\t${ID}`, true],
    ['姓名\t电话\n', true],
    ['虚构甲', false],
    ['9:30\n10:00', false],
    ['9:30\tA1', false],
    ['', false],
  ])('tells a list from single cells: %j', (text, list) => expect(isList(rowsOf(text), words)).toBe(list));

  it('reads two thousand lines within a second', () => {
    const text = Array.from({ length: 2_000 }, (_, at) => `${at + 1}\t虚构甲\t${ID}\t"带\n证件"`).join(
      '\r\n',
    );
    const before = performance.now();
    expect(read(text).lines).toHaveLength(2_000);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
