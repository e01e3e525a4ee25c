import { columnLetter } from '../../../../kernel/values/index.js';
import { LABOUR_REGISTER, LEDGER_LAYOUTS, STABILITY_LEDGER } from '../columns/index.js';
import type { LedgerLayout, LedgerRow } from '../ledger.js';
import { sheetOf, type Written } from './in-memory-sheet.js';
import { detectKind, type InputRange, type InputSheet, readLedger, recogniseSheet } from './index.js';

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

describe('finding the columns', () => {
  it.each([
    ['as the county writes them', HEADER],
    [
      'with stars, blanks, line breaks and 必填',
      [
        '序 号',
        '乡　镇',
        '行政\n村',
        '户主姓名',
        '★姓名(必填)',
        '性别*',
        '身份证号码（18位）',
        '联系电话：',
        '帮扶责任人',
        '责任人\r\n电话',
        '备注(未登记原因)',
      ],
    ],
    [
      'in other words',
      [
        '编号',
        '所属乡镇',
        '村委会',
        '户主',
        '务工人员姓名',
        '男/女',
        '公民身份号码',
        '手机号码',
        '帮扶干部',
        '帮扶干部联系电话',
        '说明',
      ],
    ],
    [
      'in words nobody listed',
      [
        '序数',
        '户籍所在乡镇',
        '所在行政村名称',
        '户主名称',
        '劳动者名字',
        '性别情况',
        '公民身份证件号码',
        '可联系手机',
        '结对帮扶干部',
        '帮扶干部手机号',
        '其他情况',
      ],
    ],
  ])('%s', async (_, header) => {
    const { found } = await readAll(LABOUR_REGISTER, sheetOf([['台账'], header, person(1)]));
    const expected = Object.fromEntries(KEYS.map((key, index) => [columnLetter(index + 1), key]));
    if (header[0] === '序数') delete expected.A;
    expect(found.columns).toEqual(expected);
    expect(found).toMatchObject({ verdict: 'data', headerRows: [2], titleRows: [1], titleTexts: ['台账'] });
  });

  it.each([
    ['责任人电话', 'helperPhone'],
    ['户主联系电话', undefined],
    ['家属电话', undefined],
    ['户主身份证号', undefined],
    ['本人联系电话', 'phone'],
    ['微信号', undefined],
  ])('%s beside the usual columns is %s', async (extra, key) => {
    const header = ['姓名', '身份证号', '乡镇', extra];
    const { found } = await readAll(
      LABOUR_REGISTER,
      sheetOf([header, ['韦三', '999627199001011234', '城厢镇', 'x']]),
    );
    expect(found.columns.D).toBe(key);
    expect(found.ignoredColumns).toEqual(key ? [] : ['D']);
  });

  it('takes the first of two columns with one name', async () => {
    const { found } = await readAll(LABOUR_REGISTER, sheetOf([['姓名', '身份证号', '联系电话', '联系电话']]));
    expect(found.columns).toEqual({ A: 'name', B: 'id', C: 'phone' });
    expect(found.ignoredColumns).toEqual(['D']);
  });

  const top = [
    '序号',
    '姓名',
    '身份证号',
    '企业',
    '上岗日期',
    '月工资',
    null,
    '7天回访',
    null,
    null,
    null,
    '30天回访',
    null,
    null,
    null,
    '备注',
  ];
  const sub = [
    null,
    null,
    null,
    null,
    null,
    '第1月',
    '第3月',
    '时间',
    '方式',
    '回访人',
    '结果',
    '时间',
    '方式',
    '回访人',
    '结果',
    null,
  ];
  const grouped = {
    F: 'w1',
    G: 'w3',
    H: 'd7t',
    I: 'd7m',
    J: 'd7p',
    K: 'd7r',
    L: 'd30t',
    M: 'd30m',
    N: 'd30p',
    O: 'd30r',
    P: 'note',
  };

  it('reads two header rows, with merged cells or without', async () => {
    const range = (first: number, last: number, bottom: number): InputRange => ({
      top: 2,
      left: first,
      bottom,
      right: last,
    });
    const merges = [
      range(1, 1, 3),
      range(2, 2, 3),
      range(6, 7, 2),
      range(8, 11, 2),
      range(12, 15, 2),
      range(16, 16, 3),
    ];
    for (const ranges of [merges, []]) {
      const { found } = await readAll(STABILITY_LEDGER, sheetOf([['稳岗'], top, sub], { merges: ranges }));
      expect(found.headerRows).toEqual([2, 3]);
      expect(found.columns).toMatchObject({ ...grouped, A: 'seq', B: 'name', C: 'id', D: 'emp', E: 'start' });
    }
  });

  it('reads a group and its column written as one header', async () => {
    const flat = ['姓名', '身份证号', '第1月工资', '7天回访时间', '第30天回访-结果', '180天回访方式'];
    const { found } = await readAll(STABILITY_LEDGER, sheetOf([flat]));
    expect(found.columns).toEqual({ A: 'name', B: 'id', C: 'w1', D: 'd7t', E: 'd30r', F: 'd180m' });
  });
});

describe('telling kinds apart', () => {
  it.each(LEDGER_LAYOUTS.map((layout) => [layout.kind, layout] as const))('%s', async (kind, layout) => {
    const columns = layout.columns.filter(({ forbidden }) => !forbidden);
    for (const pick of [0, 1]) {
      const upper = columns.map(({ headers, group }) => group?.[0] ?? headers[pick] ?? headers[0] ?? '');
      const lower = columns.map(({ headers, group }) => (group ? (headers[0] ?? '') : null));
      const lines = layout.columns.some(({ group }) => group) ? [upper, lower] : [upper];
      const [best] = await detectKind(LEDGER_LAYOUTS, [sheetOf([['名册'], ...lines])]);
      expect(best?.layout.kind).toBe(kind);
    }
  });

  it('offers nothing for a sheet of something else', async () => {
    expect(
      await detectKind(LEDGER_LAYOUTS, [
        sheetOf([
          ['商品', '单价', '数量', '金额'],
          ['米', 3, 2, 6],
        ]),
      ]),
    ).toEqual([]);
  });
});

describe('names of columns', () => {
  it.each(LEDGER_LAYOUTS.map((layout) => [layout.kind, layout] as const))(
    '%s: no name means two columns',
    (_, layout) => {
      const owner = new Map<string, string>();
      for (const { key, headers, group } of layout.columns) {
        for (const header of headers) {
          const name = `${group?.[0] ?? ''}/${header}`;
          expect([name, owner.get(name) ?? key]).toEqual([name, key]);
          owner.set(name, key);
        }
      }
    },
  );
});
