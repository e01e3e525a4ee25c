import fc from 'fast-check';
import { LABOUR_REGISTER } from '../columns/index.js';
import type { LedgerLayout, LedgerRow } from '../ledger.js';
import { sheetOf, type SheetOptions, type Written } from './in-memory-sheet.js';
import { type InputSheet, readLedger, recogniseSheet } from './index.js';

async function readAll(layout: LedgerLayout, sheet: InputSheet) {
  const { layout: found } = await recogniseSheet(layout, sheet);
  const data: LedgerRow[] = [];
  const skipped: string[] = [];
  for await (const item of readLedger(layout, sheet, found)) {
    if (item.type === 'row') data.push(item.row);
    else skipped.push(`${item.kind} ${item.row}${item.lastRow > item.row ? `-${item.lastRow}` : ''}`);
  }
  return { found, data, skipped };
}

const HEADER = [
  '序号',
  '乡镇',
  '行政村',
  '户主姓名',
  '姓名',
  '性别',
  '身份证号',
  '联系电话',
  '帮扶责任人',
  '责任人电话',
  '备注',
];
const KEYS = [
  'seq',
  'town',
  'village',
  'head',
  'name',
  'sex',
  'id',
  'phone',
  'helper',
  'helperPhone',
  'note',
];

function person(index: number): Written[] {
  const id = `99962719900101${String(1000 + index)}`;
  return [
    index,
    '城厢镇',
    '那桑村',
    '韦大',
    `韦${index % 2 ? '三' : '四'}`,
    '男',
    id,
    '12000000000',
    '罗干',
    '12011111111',
    null,
  ];
}

describe('telling data from what stands around it', () => {
  it('skips what is no person, wherever it stands', async () => {
    const lines: Written[][] = [
      ['那坡县台账'],
      HEADER,
      ['城厢镇'],
      person(1),
      ['填表人:韦某', null, null, '审核人:罗某', null, null, '日期:2018年2月20日'],
      person(2),
      [],
      ['小计', null, null, null, 2],
      HEADER,
      ['（二）平孟镇'],
      [3],
      person(4),
      [null, '　'],
      [5, null, null, null, null, null, null, { text: '', kind: 'formula' }],
      ['合计', null, null, null, '4人'],
      ['注:1.身份证号须为18位文本;2.本表为虚构数据。'],
      ['第1页 共3页'],
    ];
    const { data, skipped } = await readAll(LABOUR_REGISTER, sheetOf(lines, { hidden: [6] }));
    expect(data.map(({ row, hidden }) => [row, hidden])).toEqual([
      [4, false],
      [6, true],
      [12, false],
    ]);
    expect(skipped).toEqual([
      'section 3',
      'footer 5',
      'blank 7',
      'subtotal 8',
      'repeated-header 9',
      'section 10',
      'serial-only 11',
      'blank 13',
      'serial-only 14',
      'subtotal 15',
      'footer 16',
      'footer 17',
    ]);
  });

  it('keeps damaged rows for judging', async () => {
    const noName = person(1).with(4, null);
    const noId = person(2).with(6, '无');
    const onlyName: Written[] = [null, null, null, null, '韦三'];
    const noteInFront = person(4).with(0, '注:重复');
    const { data } = await readAll(LABOUR_REGISTER, sheetOf([HEADER, noName, noId, onlyName, noteInFront]));
    expect(data.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });

  it('fills merged cells down, and only those', async () => {
    const lines = [HEADER, person(1), person(2), person(3), person(4)];
    for (const line of lines.slice(2)) line.splice(1, 3, null, null, null);
    const merges = [
      { top: 2, left: 2, bottom: 4, right: 2 },
      { top: 2, left: 5, bottom: 3, right: 5 },
    ];
    lines[2]![4] = null;
    const { data } = await readAll(LABOUR_REGISTER, sheetOf(lines, { merges }));
    expect(
      data.map(({ cells }) => [
        cells.town?.text,
        cells.town?.merged ?? false,
        cells.village?.text,
        cells.name?.text,
      ]),
    ).toEqual([
      ['城厢镇', false, '那桑村', '韦三'],
      ['城厢镇', true, '', ''],
      ['城厢镇', true, '', '韦三'],
      ['', false, '', '韦四'],
    ]);
  });

  it('knows what a csv can no longer say of merged cells, and fills nothing else', async () => {
    const member = (index: number, town: Written, village: Written, head: Written): Written[] =>
      person(index).with(1, town).with(2, village).with(3, head).with(8, null);
    const lines: Written[][] = [
      HEADER,
      person(1),
      member(2, null, null, null),
      HEADER,
      member(3, null, null, '罗二'),
      member(4, null, '达腊村', '韦五'),
      member(5, '百合乡', null, '农六'),
      member(6, null, null, null),
    ];
    const told = async (sheet: InputSheet) =>
      (await readAll(LABOUR_REGISTER, sheet)).data.map(({ cells }) =>
        ['town', 'village', 'head', 'helper'].map((key) => cells[key]!.text),
      );
    expect(await told(sheetOf(lines, { losesMerges: true }))).toEqual([
      ['城厢镇', '那桑村', '韦大', '罗干'],
      ['城厢镇', '那桑村', '韦大', ''],
      ['城厢镇', '那桑村', '罗二', ''],
      ['城厢镇', '达腊村', '韦五', ''],
      ['百合乡', '', '农六', ''],
      ['百合乡', '', '农六', ''],
    ]);
    expect((await told(sheetOf(lines)))[1]).toEqual(['', '', '', '']);
  });

  it('reads no hidden tab, no note tab and no sheet of another kind', async () => {
    const verdict = async (lines: Written[][], options?: SheetOptions): Promise<string> =>
      (await recogniseSheet(LABOUR_REGISTER, sheetOf(lines, options))).layout.verdict;
    expect(await verdict([HEADER, person(1)], { state: 'hidden' })).toBe('hidden');
    expect(await verdict([HEADER, person(1)], { state: 'veryHidden' })).toBe('hidden');
    expect(await verdict([])).toBe('empty');
    expect(
      await verdict([['填表说明'], ['1', '姓名', '填写身份证上的姓名'], ['2', '身份证号', '18位']]),
    ).toBe('not-this-ledger');
    expect(
      await verdict([
        ['乡镇', '人数', '其中:脱贫户'],
        ['城厢镇', 300, 120],
      ]),
    ).toBe('not-this-ledger');
    expect(await verdict([HEADER, person(1)], { name: '填写示例' })).toBe('not-this-ledger');
    expect(await verdict([HEADER, person(1)])).toBe('data');
  });

  it('says which necessary column a sheet lacks', async () => {
    const header = HEADER.filter((name) => name !== '身份证号');
    const { layout } = await recogniseSheet(LABOUR_REGISTER, sheetOf([header]));
    expect(layout).toMatchObject({ verdict: 'not-this-ledger', missing: ['id'], headerRows: [1] });
  });

  const junk = fc.constantFrom<Written[][]>(
    [[]],
    [[null, '小计', null, 12]],
    [['合计:', 5]],
    [['填表人:韦某        审核人:罗某']],
    [['城厢镇']],
    [['注:本表一式两份。']],
  );

  it('gives the same people in any order of columns, with any junk between', async () => {
    const count = 6;
    const input = fc.record({
      order: fc.shuffledSubarray([...KEYS.keys()], { minLength: KEYS.length }),
      extra: fc.array(fc.nat({ max: KEYS.length }), { maxLength: 3 }),
      junk: fc.array(junk, { minLength: count + 1, maxLength: count + 1 }),
      titles: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(input, async ({ order, extra, junk: between, titles }) => {
        const arrange = (line: Written[], filler: (index: number) => Written): Written[] => {
          const arranged = order.map((index) => line[index] ?? null);
          extra.forEach((at, index) => arranged.splice(at, 0, filler(index)));
          return arranged;
        };
        const people = Array.from({ length: count }, (_, index) => person(index + 1));
        const lines: Written[][] = [
          ...Array.from({ length: titles }, (_, index) => [`那坡县台账第${index}册`]),
          arrange(HEADER, (index) => `档案盒${index}`),
          ...people.flatMap((line, index) => [...(between[index] ?? []), arrange(line, () => '甲')]),
          ...(between[count] ?? []),
        ];
        const { data } = await readAll(LABOUR_REGISTER, sheetOf(lines));
        const read = data.map(({ cells }) => KEYS.map((key) => cells[key]?.text ?? ''));
        expect(read).toEqual(
          people.map((line) => line.map((written) => (written === null ? '' : String(written)))),
        );
      }),
      { numRuns: 200 },
    );
  });
});
