import { addNoise, addSideTabs, oldCopy, personForms, repeatRows } from '../common.mjs';
import { extraCells, makeColumns } from '../columns.mjs';
import { dateForm, employerForm, moneyForm, yesNo } from '../forms.mjs';
import { createPage, refuse, warnRow } from '../page.mjs';
import { townshipAlias, TOWNSHIPS } from '../places.mjs';
import { ARRIVAL, FAIR } from '../story.mjs';

const INTENT_SPEC = {
  seq: '序号|编号',
  fair: '招聘会|招聘会编号',
  date: '日期|登记日期',
  emp: '企业|企业名称|意向企业',
  job: '岗位|岗位名称|意向岗位',
  name: '姓名|求职者姓名',
  sex: '性别',
  id: '身份证号|身份证号码|公民身份号码',
  tv: '乡镇村|户籍地址|乡镇(村)',
  poor: '是否脱贫户|是否贫困户|是否建档立卡',
  phone: '电话|手机号|联系方式',
  res: '面试结果|面试情况',
  pay: '拟录用月薪|拟定月薪|月薪',
  on: '意向到岗日期|拟到岗时间|到岗时间',
  by: '经办人|登记人',
};
const POOL_SPEC = {
  seq: '序号|编号',
  town: '乡镇|所在乡镇',
  village: '行政村|村|所在村',
  name: '姓名|劳动力姓名',
  sex: '性别',
  id: '身份证号|身份证号码|证件号码',
  poor: '是否脱贫户|是否贫困户|建档立卡户',
  phone: '联系电话|手机号码|电话号码',
  emp: '意向企业|拟去企业|意向单位',
  job: '意向岗位|意向工种|拟任岗位',
  date: '登记日期|登记时间|报名日期',
  by: '登记人|经办人',
  note: '备注|其他情况',
};

/** Ledger ④: intents at the fair, poor and not, in one or two tabs. */
export function intentsBook(context, story) {
  const { random, on } = context;
  const columns = tabColumns(context, () => makeColumns(context, INTENT_SPEC));
  const page = (name) =>
    createPage({
      name,
      columns: columns(),
      layout: {
        titles: ['2018年2月27日那坡—龙岗劳务协作招聘会意向人员名单(虚构数据)', '地点:虚构会场'].slice(
          0,
          random.int(1, 2),
        ),
        footers: ['填表:虚构丙  2018年2月27日'],
      },
    });
  const pages = on('tabs') ? [page('上午场'), page('下午场')] : [page('意向人员')];
  const all = random.shuffle([...story.fairPoor, ...story.fairNonPoor]);
  const wrongMark = new Set(
    on('mismatches') ? [...random.sample(story.fairPoor, 1), ...random.sample(story.fairNonPoor, 2)] : [],
  );
  all.forEach((one, index) => {
    const marked = wrongMark.has(one) ? !one.person.poor : one.person.poor;
    const row = pages[pages.length === 1 || index < all.length / 2 ? 0 : 1].add(
      intentCells(context, one, marked),
      {
        id: one.person.id,
        name: one.person.name,
        poor: one.person.poor,
        emp: one.vacancy.employer.name,
        job: one.vacancy.job,
        pay: one.pay,
        date: FAIR.date,
      },
    );
    if (wrongMark.has(one)) warnRow(row, 'poor', 'POVERTY_MISMATCH', { expected: one.person.poor });
    one.markedPoor = marked;
  });
  const last = pages.at(-1);
  repeatRows(context, last, { exact: 2, shadows: 3 });
  if (on('children')) {
    const child = story.children.atFair;
    refuse(
      last.add(intentCells(context, { ...child, pay: 3800 }, false)),
      'id',
      'AGE_UNDER_16_AT_APPLICATION',
      { trueId: child.person.id },
    );
    plainId(last, child.person);
  }
  if (story.unapproved.length) unapproved(context, story, last, intentCells);
  for (const one of pages) finish(context, one);
  const book = {
    file: '03-招聘会意向人员名单-2018-02-27.xlsx',
    kind: 'fair-intents',
    extra: { fair: FAIR.id, date: FAIR.date },
    pages: [...pages],
  };
  addSideTabs(context, book, oldCopy(pages[0]));
  return book;
}

function intentCells(context, one, poor) {
  const { random } = context;
  return {
    fair: FAIR.id,
    date: dateForm(context, FAIR.date),
    emp: employerForm(context, one.vacancy.employer),
    job: one.vacancy.job,
    ...personForms(context, one.person),
    tv: one.person.town + one.person.village,
    poor: yesNo(context, poor, { blankIsNo: true }),
    res: random.pick(['通过', '合格', '录用', '√', '待定']),
    pay: moneyForm(context, one.pay),
    on: random.pick([ARRIVAL, '随车', '3月7日']),
    by: '虚构经办',
  };
}

/** Ledger ③/④: the township pool, several tabs or one comma-separated file. */
export function poolBook(context, story) {
  const { random, on, csv } = context;
  const columns = makeColumns(context, POOL_SPEC);
  const page = (name) =>
    createPage({
      name,
      columns,
      layout: {
        titles: csv ? [] : ['各乡镇预报名人员(虚构数据)'],
        footers: csv ? [] : ['说明:虚构数据'],
        blankBeforeFooter: !csv,
      },
    });
  const groups = on('tabs') && !csv ? [TOWNSHIPS.slice(0, 2), TOWNSHIPS.slice(2)] : [TOWNSHIPS];
  const pages = groups.map((_, index) => page(csv ? '预登记' : (['城区片', '乡村片'][index] ?? '预登记')));
  const cells = (one, poor = one.person.poor) => ({
    town: one.person.town,
    village: one.person.village,
    ...personForms(context, one.person),
    poor: yesNo(context, poor, { blankIsNo: true }),
    emp: employerForm(context, one.vacancy.employer),
    job: one.vacancy.job,
    date: dateForm(context, one.date, { noYear: true }),
    by: '虚构登记',
    note: random.pick([null, null, null, '夫妻同行', '晕车', '想和老乡同厂']),
  });
  const aliased = new Set(on('places') ? random.sample(story.pool, 5) : []);
  const lunar = on('lunarDates') ? random.pick(story.pool) : undefined;
  for (const one of story.pool) {
    const target = pages[groups.findIndex((towns) => towns.includes(one.person.town))];
    const row = target.add(cells(one), {
      id: one.person.id,
      name: one.person.name,
      poor: one.person.poor,
      town: one.person.town,
      village: one.person.village,
      emp: one.vacancy.employer.name,
      job: one.vacancy.job,
      date: one.date,
    });
    if (aliased.has(one)) {
      row.cells.town = townshipAlias(random, one.person.town);
      warnRow(row, 'town', 'TOWNSHIP_ALIAS', { expected: one.person.town });
    }
    if (one === lunar) {
      row.cells.date = '正月初五';
      row.marks = row.marks.filter((mark) => mark.key !== 'date');
      delete row.truth.date;
      warnRow(row, 'date', 'DATE_LUNAR', { expected: '2018-02-20' });
    }
  }
  const last = pages.at(-1);
  repeatRows(context, last, { exact: 2, shadows: 2 });
  if (on('children')) {
    const child = story.children.onStart;
    refuse(last.add(cells(child)), 'id', 'AGE_UNDER_16_ON_START', { trueId: child.person.id });
    plainId(last, child.person);
  }
  if (story.unapproved.length)
    unapproved(context, story, last, (ctx, one) => cells({ ...one, date: '2018-02-20' }));
  for (const one of pages) finish(context, one);
  return {
    file: csv ? '03b-乡镇预报名.csv' : '03b-乡镇预报名.xlsx',
    encoding: csv,
    kind: 'township-pool',
    extra: {},
    pages,
  };
}

/** Somebody who wants to go to an employer whose rows were refused: the row waits, the person stays in the register. */
function unapproved(context, story, page, cells) {
  const person = story.outsiders.pop();
  const vacancy = story.unapproved[0].vacancies[0];
  const row = page.add(cells(context, { person, vacancy, pay: 3900, channel: 'FAIR' }, person.poor));
  row.cells.emp = vacancy.employer.name;
  row.cells.id = person.id;
  refuse(row, 'emp', 'EMPLOYER_NOT_APPROVED', { trueId: person.id });
}

function plainId(page, person) {
  page.rows.at(-1).cells.id = person.id;
}

/** Tabs of one file filled by different hands: their columns differ, unless that damage is left out. */
export function tabColumns({ on }, make) {
  const first = make();
  let used = false;
  return () => {
    if (!used || !on('tabsDiffer')) {
      used = true;
      return first;
    }
    return make();
  };
}

/** Values of the columns to be ignored, serial numbers and the noise between the rows. */
export function finish(context, page, noise = {}) {
  for (const row of page.rows) Object.assign(row.cells, extraCells(page.columns));
  return addNoise(context, page, noise);
}
