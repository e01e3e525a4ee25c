import { ageOn } from '../identity.mjs';
import { addSideTabs, oldCopy, personForms, repeatRows } from '../common.mjs';
import { insert, makeColumns } from '../columns.mjs';
import { hazardText } from '../employers.mjs';
import { dateForm, employerForm } from '../forms.mjs';
import { createPage, refuse, warnRow } from '../page.mjs';
import { examKind, ORDER_DAYS } from '../story-medical.mjs';
import { finish } from './fair.mjs';
import {
  FORBIDDEN,
  RAW,
  FIT_WORDS,
  BARRED_WORDS,
  RECHECK_WORDS,
  BARRED_TEXT,
  FORBIDDEN_NOTES,
} from './medical-words.mjs';

const G = '体检情况';
const SPEC = {
  seq: '序号|编号',
  batch: '批次|输送批次',
  name: '姓名|受检人',
  sex: '性别',
  age: '年龄',
  id: '身份证号|身份证号码|证件号',
  emp: '拟上岗企业|用人单位|拟入职企业',
  job: '拟上岗岗位|岗位|拟任岗位',
  kind: [G, '体检类别(一般/职业健康/健康证)|体检类别|体检类型'],
  haz: [G, '危害因素|接触危害因素'],
  inst: [G, '体检机构|承检机构'],
  book: [G, '预约时间|预约日期'],
  sign: [G, '签到时间|到检时间|体检日期'],
  con: [G, '结论|体检结论|主检结论'],
  re: '复查项目与期限|复查要求|复查项目及期限',
  rep: '报告编号|报告号',
  fee: '费用承担方|费用来源|费用承担',
  told: '通知本人时间|告知时间',
  note: '备注|备注说明',
};
/** Ledger ⑤: what the clinic sent back, day by day, then rechecks and the re-matched post. */
export function medicalBook(context, story) {
  const { random, on } = context;
  const columns = makeColumns(context, SPEC, { grouped: on('twoRowHeaders') && random.chance(0.6) });
  if (on('forbiddenColumns')) {
    for (const [code, headers, values] of FORBIDDEN)
      insert(random, columns, {
        key: `f${columns.length}`,
        header: random.pick(headers),
        forbidden: code,
        hidden: on('hiddenColumns') && random.chance(0.25),
        finding: values,
        womenOnly: code === 'FORBIDDEN_COLUMN_PREGNANCY',
      });
    for (const [headers, values] of random.sample(RAW, 3))
      insert(random, columns, {
        key: `f${columns.length}`,
        header: random.pick(headers),
        forbidden: 'RAW_FINDING_COLUMN',
        finding: values,
      });
  }
  const page = (name) =>
    createPage({
      name,
      columns,
      layout: {
        titles: ['务工人员体检结果汇总表(虚构数据)', '机构:虚构体检中心'].slice(0, random.int(1, 2)),
        footers: ['主检:虚构丁(盖章)'],
        blankBeforeFooter: random.chance(0.5),
      },
    });
  const pages = on('tabs')
    ? [page('2月28日至3月1日'), page('3月2日至5日'), page('复检及改岗')]
    : [page('体检结果'), page('复查回传')];
  const words = new Set(
    on('conclusions')
      ? random.sample(
          story.examOrder.filter((one) => one.medical.result !== 'NOT_EXAMINED'),
          14,
        )
      : [],
  );
  const charged = new Set(
    on('fees')
      ? random.sample(
          story.examOrder.filter((one) => one.medical.exam === '职业健康' && one.medical.day),
          3,
        )
      : [],
  );
  const texts = new Set(
    on('forbiddenText')
      ? random.sample(
          story.examOrder.filter((one) => one.medical.day && one.medical.result === 'FIT'),
          3,
        )
      : [],
  );
  let report = 0;
  const add = (target, one, vacancy, medical, label) => {
    const row = target.add(cells(context, one, vacancy, medical, ++report), truth(one, medical));
    fillFindings(random, columns, row, one.person.sex, medical.day);
    conclude(context, row, medical, words.has(one) && medical === one.medical);
    if (label) row.cells.note = label;
    if (charged.has(one) && medical === one.medical) {
      row.cells.fee = random.pick(['本人', '个人', '个人自理', '自费']);
      warnRow(row, 'fee', 'FEE_BORNE_BY_WORKER');
    }
    if (texts.has(one) && medical === one.medical) {
      row.cells.note = random.pick(FORBIDDEN_NOTES);
      warnRow(row, 'note', 'MED_FORBIDDEN_TEXT', { expected: null });
    }
    if (one.minor) warnRow(row, 'job', 'MINOR_HAZARD_POST');
    return row;
  };
  for (const one of story.examOrder)
    add(
      pages[on('tabs') ? (ORDER_DAYS.indexOf(one.medical.booked) < 2 ? 0 : 1) : 0],
      one,
      one.vacancy,
      one.medical,
    );
  for (const { one, vacancy, medical, rematch } of story.secondExams)
    add(pages.at(-1), one, vacancy, medical, rematch ? '改岗后重新下单' : '复查');
  const first = pages[on('tabs') ? 1 : 0];
  if (on('strangers')) {
    for (let i = 0; i < 3; i++) {
      const person = story.outsiders.pop();
      const vacancy = random.pick(story.vacancies);
      const one = { person, vacancy };
      const row = first.add(
        cells(
          context,
          one,
          vacancy,
          { exam: examKind(vacancy), booked: '2018-03-02', day: '2018-03-02' },
          ++report,
        ),
      );
      Object.assign(row.cells, { con: '目前未见异常', id: person.id });
      refuse(row, 'id', 'MED_NOT_ORDERED', { trueId: person.id });
    }
  }
  if (on('conflicts')) medicalConflict(context, first);
  repeatRows(context, first, { exact: 2, shadows: 2 });
  for (const one of pages)
    finish({ ...context, on: (name) => !(name === 'hiddenRows') && on(name) }, one, {
      subtotals: true,
    });
  const book = {
    file: '04-体检中心结果回传.xlsx',
    kind: 'medical',
    extra: {
      note: 'last tab = second attempt for 复查, and the new order of the barred person for the re-matched post',
    },
    pages: [...pages],
  };
  addSideTabs(
    context,
    book,
    oldCopy({ ...pages[0], columns: pages[0].columns.filter((one) => !one.forbidden), rows: pages[0].rows }),
  );
  return book;
}

/** Second line for the same examination with another conclusion: a dispute, not a correction. */
function medicalConflict(context, page) {
  const row = context.random.pick(
    page.rows.filter(
      (one) =>
        one.action === 'import' &&
        one.truth.result === 'FIT' &&
        one.cells.con &&
        !one.marks.some((mark) => mark.level === 'warn'),
    ),
  );
  const copy = page.add({ ...row.cells, con: '复查', re: '血常规,2018-03-20前' });
  refuse(copy, 'con', 'MED_CONFLICT', { trueId: row.truth.id });
}

function cells(context, one, vacancy, medical, report) {
  const { random } = context;
  return {
    batch: '第一批',
    ...personForms({ ...context, certificates: false }, one.person),
    phone: undefined,
    age: ageOn(one.person.birth, '2018-03-01'),
    emp: employerForm(context, vacancy.employer),
    job: vacancy.job,
    kind: medical.exam,
    haz: hazardText(vacancy.factors),
    inst: '虚构体检中心',
    book: `${medical.booked} 0${random.int(8, 9)}:${random.pick(['00', '30'])}`,
    sign: medical.day
      ? random.pick([
          `${medical.day} 08:${random.int(10, 59)}`,
          dateForm(context, medical.day, { plainOnly: true }).v,
          `${medical.day.replaceAll('-', '/')} 9:${random.int(10, 59)}`,
        ])
      : null,
    rep: medical.day ? `XN${medical.day.replaceAll('-', '')}${String(report).padStart(4, '0')}` : null,
    fee: random.pick(['企业', '县财政', '用人单位']),
    told: medical.day ? dateForm(context, medical.day, { plainOnly: true }) : null,
    note: null,
  };
}

function truth(one, medical) {
  const { person } = one;
  return {
    id: person.id,
    name: person.name,
    exam: medical.exam,
    attempt: medical.attempt,
    ...(medical.day ? { day: medical.day } : {}),
    result: medical.result,
    ...(medical.due ? { due: medical.due } : {}),
    ...(medical.gbz ? { gbz: medical.gbz } : {}),
    ...(medical.factor ? { factor: medical.factor } : {}),
  };
}

function conclude({ random }, row, medical, oddWords) {
  const { result } = medical;
  if (result === 'NOT_EXAMINED') {
    row.cells.con = random.pick(['未到检', '未参加', '弃检', '']);
    row.cells.note = random.pick(['本人放弃', '家人反对', '联系不上']);
  } else if (result === 'FIT')
    row.cells.con = oddWords && medical.gbz === '目前未见异常' ? random.pick(FIT_WORDS) : medical.gbz;
  else if (result === 'POST_BARRED')
    row.cells.con = oddWords ? random.pick(BARRED_WORDS) : `职业禁忌证:${BARRED_TEXT[medical.factor]}`;
  else {
    row.cells.con = oddWords ? random.pick(RECHECK_WORDS) : '复查';
    row.cells.re = random.pick([
      `${medical.item ?? '胸片'},${medical.due}前`,
      `${medical.item ?? '胸片'}复测;期限${Number(medical.due.slice(5, 7))}月${Number(medical.due.slice(8))}日`,
      `${medical.due}前复查${medical.item ?? '胸片'}`,
    ]);
  }
  if (
    oddWords &&
    ![medical.gbz, ''].includes(row.cells.con) &&
    !String(row.cells.con).startsWith('职业禁忌证:')
  )
    warnRow(row, 'con', 'MED_NONSTANDARD_CONCLUSION', { expected: result });
}

function fillFindings(random, columns, row, sex, day) {
  for (const column of columns)
    if (column.finding && day && (!column.womenOnly || sex === '女'))
      row.cells[column.key] = random.pick(column.finding);
}
