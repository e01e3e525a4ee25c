import { LEDGER_LAYOUTS, MEDICAL_RESULTS, VACANCY_LIST } from '../columns/index.js';
import type { LedgerLayout, LedgerRow } from '../ledger.js';
import { sheetOf, type Written } from './in-memory-sheet.js';
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

describe('columns that are not stored', () => {
  it.each([
    ['乙肝表面抗原(HBsAg)', 'FORBIDDEN_COLUMN_HBV'],
    ['乙 肝 两 对 半', 'FORBIDDEN_COLUMN_HBV'],
    ['ＨＢＶ－ＤＮＡ', 'FORBIDDEN_COLUMN_HBV'],
    ['尿妊娠试验', 'FORBIDDEN_COLUMN_PREGNANCY'],
    ['B超(妇科)', 'FORBIDDEN_COLUMN_PREGNANCY'],
    ['血HCG', 'FORBIDDEN_COLUMN_PREGNANCY'],
    ['抗-HIV', 'FORBIDDEN_COLUMN_HIV'],
    ['ALT(U/L)', 'RAW_FINDING_COLUMN'],
    ['血压(mmHg)', 'RAW_FINDING_COLUMN'],
    ['纯音听力', 'RAW_FINDING_COLUMN'],
    ['肝功能', 'RAW_FINDING_COLUMN'],
    ['心电图', 'RAW_FINDING_COLUMN'],
    ['胸部DR', 'RAW_FINDING_COLUMN'],
    ['婚姻状况', 'UNNEEDED_SENSITIVE_COLUMN'],
    ['政治面貌', 'UNNEEDED_SENSITIVE_COLUMN'],
  ])('%s is %s in every ledger, wherever it stands', async (header, code) => {
    for (const layout of LEDGER_LAYOUTS.filter(({ kind }) => kind !== 'vacancy-list')) {
      const { found, data } = await readAll(
        layout,
        sheetOf([
          ['姓名', header, '身份证号', '性别'],
          ['韦三', '阳性', '999627199001011234', '男'],
        ]),
      );
      expect(found.notStored).toEqual([{ sheet: '表', column: 'B', code }]);
      expect(JSON.stringify(data)).not.toContain('阳性');
    }
  });

  it.each([
    '健康状况',
    '体检机构',
    '体检日期',
    '体检结论',
    '复查项目与期限',
    '费用承担方',
    '备注(不得填写乙肝等内容)',
    '危害因素',
  ])('%s may be read', async (header) => {
    const { found } = await readAll(MEDICAL_RESULTS, sheetOf([['姓名', header, '身份证号', '性别']]));
    expect(found.notStored).toEqual([]);
  });

  it('knows them by the group above', async () => {
    const rows: Written[][] = [
      ['姓名', '身份证号', '体检项目', null, '乙肝五项', null, '结论'],
      [null, null, '血压', '身高', '第1项', '第2项', null],
      ['韦三', '999627199001011234', '120', '170', '阳性', '阴性', '合格'],
    ];
    const merges = [
      { top: 1, left: 3, bottom: 1, right: 4 },
      { top: 1, left: 5, bottom: 1, right: 6 },
    ];
    const { found, data } = await readAll(MEDICAL_RESULTS, sheetOf(rows, { merges }));
    expect(found.notStored.map(({ column, code }) => column + code)).toEqual([
      'CRAW_FINDING_COLUMN',
      'DRAW_FINDING_COLUMN',
      'EFORBIDDEN_COLUMN_HBV',
      'FFORBIDDEN_COLUMN_HBV',
    ]);
    expect(Object.keys(data[0]?.cells ?? {})).toEqual(['name', 'id', 'con']);
  });

  it('drops conditions of sex and ethnic group from adverts', async () => {
    const { found } = await readAll(
      VACANCY_LIST,
      sheetOf([['企业名称', '岗位名称', '招聘人数', '性别要求', '民族要求', '婚育要求']]),
    );
    expect(found.notStored.map(({ column, code }) => column + code)).toEqual([
      'DFORBIDDEN_COLUMN_SEX',
      'EFORBIDDEN_COLUMN_ETHNIC',
      'FUNNEEDED_SENSITIVE_COLUMN',
    ]);
  });
});
