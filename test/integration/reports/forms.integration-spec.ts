import ExcelJS from 'exceljs';
import { FillForm } from '../../../src/modules/reports/application/fill-form.service.js';
import { FORM_FIELDS } from '../../../src/modules/reports/application/fill-form.service.js';
import { ReportRuns } from '../../../src/modules/reports/index.js';
import { SavedViews } from '../../../src/modules/worklists/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { intents, persons, posts, morningOfTheFair, sendOff } from '../placements/prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

interface Layout {
  readonly name: string;
  /** Rows above the data; a header row is an array of cells. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly string[];
  readonly footer?: readonly string[];
  /** Letter → what must stand in the first person's row. */
  readonly expected: Readonly<Record<string, keyof typeof VALUES>>;
}

const VALUES = {
  name: /^\p{Script=Han}[\p{Script=Han}·*]+$/u,
  id: /^\d{6}\*{8}[\dX]{4}$/,
  phone: /^1\d{2}\*{4}\d{4}$|^$/,
  sex: /^[男女]$/,
  town: /[镇乡]$/,
  seq: /^1$/,
  emp: /\S/,
  job: /\S/,
  blank: /^$/,
  age: /^\d\d$/,
  birth: /^\d{4}-\d\d$/,
  poor: /^[是否]?$/,
};

/** Forms as other offices send them; none was known when the code was written. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'a plain list under a title',
    rows: [
      ['那坡县2018年外出务工人员情况统计表'],
      ['序 号', '务工人员姓名', '男/女', '居民身份证号码', '户籍乡镇', '本人手机号'],
    ],
    merges: ['A1:F1'],
    footer: ['填表人:', '', '审核人:', '', '日期:'],
    expected: { A: 'seq', B: 'name', C: 'sex', D: 'id', E: 'town', F: 'phone' },
  },
  {
    name: 'two header rows with groups',
    rows: [
      ['东西部协作稳岗就业台账(季报)'],
      ['序号', '基本信息', '', '', '就业情况', '', '7天回访', ''],
      ['', '姓名', '公民身份号码', '是否建档立卡贫困户', '用工企业', '工种', '时间', '结果'],
    ],
    merges: ['A1:H1', 'A2:A3', 'B2:D2', 'E2:F2', 'G2:H2'],
    footer: ['单位负责人:'],
    expected: { A: 'seq', B: 'name', C: 'id', D: 'poor', E: 'emp', F: 'job', G: 'blank', H: 'blank' },
  },
  {
    name: 'odd words, columns moved, no serial number',
    rows: [['就业企业', '从事岗位', '证件号码', '员工姓名', '联系方式', '入职日期', '周岁']],
    merges: [],
    expected: { A: 'emp', B: 'job', C: 'id', D: 'name', E: 'phone', F: 'blank', G: 'age' },
  },
  {
    name: 'two header rows, a unit line, a column nobody knows',
    rows: [
      ['百色市劳动力转移就业月报'],
      ['填报单位:那坡县人力资源和社会保障局'],
      ['编号', '个人', '', '', '去向', '', '领导批示'],
      ['', '名字', '性别', '出生年月', '用人单位', '岗位名称', ''],
    ],
    merges: ['A1:G1', 'A2:G2', 'A3:A4', 'B3:D3', 'E3:F3', 'G3:G4'],
    footer: ['注:本表一式两份'],
    expected: { A: 'seq', B: 'name', C: 'sex', D: 'birth', E: 'emp', F: 'job', G: 'blank' },
  },
  {
    name: 'a form whose lines are numbered beforehand',
    rows: [['No.', '劳动者姓名(必填)', '身份证号★', '所在乡镇', '户主', '建档立卡户']],
    merges: [],
    footer: ['合计'],
    expected: { A: 'seq', B: 'name', C: 'id', D: 'town', F: 'poor' },
  },
];

describe('any form with headers', () => {
  let s: Services;
  let viewId: string;
  let runId: string;
  const bureau = actorOf('bureau');
  const PEOPLE = 6;

  beforeAll(async () => {
    s = await startServices({ label: 'forms', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    const [post] = await posts(s, 1, PEOPLE);
    const people = await persons(s, PEOPLE);
    const ids = await intents(
      s,
      people.map((seekerId) => ({ seekerId, vacancyId: post!.id })),
    );
    await sendOff(s, ids, { departed: '2018-02-27', arrived: '2018-02-27' });
    viewId = (
      await s
        .get(SavedViews)
        .save(bureau, { name: '在途人员', shared: true, list: 'work', filter: { state: 'arrived' } })
    ).id;
    const { run } = await s.get(ReportRuns).count(bureau, { from: '2018-02-01', to: '2018-02-28' });
    runId = run.id;
  }, 120_000);
  afterAll(() => s.close());

  it.each(LAYOUTS)('comes back filled and as it was: $name', async (layout) => {
    const form = await build(layout);
    const forms = s.get(FillForm);
    const read = await forms.inspect(bureau, form);
    if (read.unknown.length > 0) {
      await expect(forms.fill(bureau, form, { viewId })).rejects.toMatchObject({
        code: 'FORM_COLUMNS_UNKNOWN',
      });
      expect(read.unknown.map(({ header }) => header)).toEqual(['领导批示']);
      expect(FORM_FIELDS.map(({ code }) => code)).toContain('leave_blank');
      await expect(forms.teach(bureau, read.fingerprint, { 领导批示: 'horoscope' })).rejects.toMatchObject({
        code: 'FORM_FIELD_UNKNOWN',
      });
      await forms.teach(bureau, read.fingerprint, { 领导批示: 'leave_blank' });
      expect((await forms.inspect(actorOf('bureau'), form)).unknown).toHaveLength(1);
    }
    const { bytes, count } = await forms.fill(bureau, form, { viewId });
    expect(count).toBe(PEOPLE);
    const [before, after] = [await load(form), await load(bytes)];
    const header = layout.rows.length;
    for (let row = 1; row <= header; row += 1)
      for (let column = 1; column <= 8; column += 1) {
        const [a, b] = [before.getRow(row).getCell(column), after.getRow(row).getCell(column)];
        expect({ text: b.text, fill: b.fill, font: b.font, merged: b.isMerged }).toEqual({
          text: a.text,
          fill: a.fill,
          font: a.font,
          merged: a.isMerged,
        });
      }
    for (let at = 1; at <= PEOPLE; at += 1)
      for (const [letter, what] of Object.entries(layout.expected)) {
        const cell = after.getRow(header + at).getCell(letter);
        const wanted = what === 'seq' ? new RegExp(`^${at}$`) : VALUES[what];
        expect({ letter, at, text: cell.text }).toEqual({
          letter,
          at,
          text: expect.stringMatching(wanted) as string,
        });
        expect(cell.border).toEqual(before.getRow(header + 1).getCell(letter).border);
      }
    const last = after.getRow(header + PEOPLE + 1);
    expect(last.getCell(1).text).toBe(layout.footer?.[0] ?? '');
    expect(JSON.stringify(after.getSheetValues())).not.toMatch(/\d{17}[\dX]/);
  });

  it('is counted as an export, and takes a report’s list as its people', async () => {
    const exports = await s.sql<{ fields: string[] }>(
      `SELECT fields FROM audit_entry WHERE action = 'export' AND aggregate = 'form'`,
    );
    expect(exports.map(({ fields }) => fields)).toEqual(LAYOUTS.map(() => ['masked', `count=${PEOPLE}`]));
    const form = await build(LAYOUTS[2]!);
    expect((await s.get(FillForm).fill(bureau, form, { runId, code: 'funnel.departed' })).count).toBe(PEOPLE);
    await expect(s.get(FillForm).fill(bureau, form, {})).rejects.toMatchObject({
      code: 'FORM_PEOPLE_MISSING',
    });
    await expect(s.get(FillForm).fill(actorOf('bureau'), form, { viewId: runId })).rejects.toMatchObject({
      code: 'SAVED_VIEW_NOT_FOUND',
    });
    const nothing = new ExcelJS.Workbook();
    nothing.addWorksheet('空').addRow(['hello']);
    await expect(
      s.get(FillForm).inspect(bureau, Buffer.from(await nothing.xlsx.writeBuffer())),
    ).rejects.toMatchObject({ code: 'FORM_WITHOUT_TABLE' });
  });
});

async function build({ rows, merges, footer, name }: Layout): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const cells of rows) {
    const row = sheet.addRow([...cells]);
    row.eachCell((cell) => {
      cell.font = { bold: true, name: '宋体' };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEEFF' } };
    });
  }
  for (let line = 1; line <= 3; line += 1) {
    const row = sheet.addRow([name.includes('numbered') ? line : '']);
    for (let column = 1; column <= 8; column += 1)
      row.getCell(column).border = { top: { style: 'thin' }, left: { style: 'hair' } };
  }
  if (footer) {
    const row = sheet.addRow([...footer]);
    sheet.mergeCells(row.number, 6, row.number, 8);
  }
  for (const range of merges) sheet.mergeCells(range);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function load(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book.worksheets[0]!;
}
