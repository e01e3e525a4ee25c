import { repeatRows, personForms } from '../common.mjs';
import { makeColumns } from '../columns.mjs';
import { dateForm, employerForm, yesNo } from '../forms.mjs';
import { createPage, refuse, warnRow } from '../page.mjs';
import { BATCHES } from '../story-past.mjs';
import { finish, tabColumns } from './fair.mjs';

const STARTS_SPEC = {
  seq: '序号|编号',
  fair: '招聘会|招聘会场次|场次',
  name: '姓名|上岗人员',
  sex: '性别',
  id: '身份证号|身份证号码|公民身份号码',
  town: '乡镇|户籍乡镇',
  village: '行政村|村',
  poor: '是否建档立卡|是否贫困户|建档立卡户',
  emp: '企业|用工企业',
  job: '岗位|工种',
  start: '上岗日期|上岗时间',
  conf: '企业确认日期|企业确认时间',
  leftOn: '离职日期|离岗日期',
  leftWhy: '离职原因',
  note: '备注|备 注',
};
const OTHER_SPEC = {
  seq: '序号|编号',
  name: '姓名|务工人员',
  sex: '性别',
  id: '身份证号|身份证号码',
  town: '乡镇|所在乡镇',
  village: '行政村|所在村',
  poor: '是否建档立卡|是否贫困户',
  ch: '渠道|就业渠道|输送渠道',
  emp: '务工企业|务工单位',
  job: '岗位|工种',
  city: '务工地|务工地点',
  start: '上岗日期|务工起始日期|上岗时间',
  how: '核实方式',
  by: '核实人',
  note: '备注|备 注',
};
const BATCH_SPEC = {
  batch: '批次号|批次',
  seq: '序号|编号',
  name: '姓名',
  sex: '性别',
  id: '身份证号|身份证号码',
  tv: '乡镇村|家庭住址',
  poor: '是否脱贫户(监测)|是否贫困户',
  phone: '电话|联系电话',
  emp: '企业|用工企业',
  job: '岗位|工种',
  dep: '出发日期|出发时间',
  arr: '到达日期|抵达日期',
  start: '企业确认上岗日期|确认上岗日期|企业确认上岗时间',
  by: '企业确认人|确认人',
  note: '备注|备 注',
};

/** Starts of 2017 from two fairs. */
export function starts2017Book(context, story) {
  const { random, on } = context;
  const columns = tabColumns(context, () => makeColumns(context, STARTS_SPEC));
  const page = (name) =>
    createPage({
      name,
      columns: columns(),
      layout: { titles: [`2017年专场招聘会上岗人员${name}(虚构数据)`], footers: ['填报:虚构就业中心'] },
    });
  const pages = on('tabs') ? [page('第一场'), page('第二场')] : [page('2017上岗')];
  const pageOf = (fair) => pages[pages.length === 1 || fair === 'F2017-1' ? 0 : 1];
  const cells = (one) => {
    const { name, sex, id } = personForms({ ...context, certificates: false }, one.person);
    return {
      fair: one.fair,
      name,
      sex,
      id,
      town: one.person.town,
      village: one.person.village,
      poor: yesNo(context, one.person.poor),
      emp: employerForm(context, one.vacancy.employer),
      job: one.vacancy.job,
      start: dateForm(context, one.start),
      conf: dateForm(context, one.confirmedOn),
      leftOn: dateForm(context, one.leftOn),
      leftWhy: one.leftOn ? random.pick(['农忙', '结婚', '想家不适应']) : null,
    };
  };
  for (const one of story.starts2017) {
    const row = pageOf(one.fair).add(cells(one), {
      id: one.person.id,
      name: one.person.name,
      poor: one.person.poor,
      fair: one.fair,
      start: one.start,
      emp: one.vacancy.employer.name,
      ...(one.leftOn ? { leftOn: one.leftOn } : {}),
    });
    if (one.overlap) warnRow(row, 'start', 'START_OVERLAP');
  }
  if (on('overlaps')) {
    for (const one of story.tooClose) {
      const row = pageOf(one.fair).add(cells(one));
      row.cells.id = one.person.id;
      refuse(row, 'start', 'START_OVERLAP', { trueId: one.person.id });
    }
  }
  repeatRows(context, pages.at(-1), { exact: 2, shadows: 3 });
  for (const one of pages) finish(context, one, { subtotals: true });
  return { file: '08-2017年招聘会上岗人员.xlsx', kind: 'starts-2017', extra: {}, pages };
}

/** People found in Longgang through other channels in 2017; some worked elsewhere, some are known from the fairs. */
export function other2017Book(context, story) {
  const { random, csv } = context;
  const columns = makeColumns(context, OTHER_SPEC);
  const page = createPage({
    name: '其他渠道',
    columns,
    layout: { titles: csv ? [] : ['2017年其他渠道务工人员(虚构数据)'], footers: ['填报:虚构汇总'] },
  });
  for (const one of story.other2017) {
    const { name, sex, id } = personForms(context, one.person);
    const row = page.add(
      {
        name,
        sex,
        id,
        town: one.person.town,
        village: one.person.village,
        poor: yesNo(context, one.person.poor),
        ch: one.channel,
        emp: one.longgang ? employerForm(context, one.vacancy.employer) : '外地某厂(虚构)',
        job: one.vacancy.job,
        city: one.longgang
          ? random.pick(['深圳市龙岗区', '龙岗', '广东省深圳市龙岗区', '深圳龙岗'])
          : one.city,
        start: dateForm(context, one.start),
        how: random.pick(['电话', '入户', '走访']),
        by: '虚构核实',
      },
      {
        id: one.person.id,
        name: one.person.name,
        poor: one.person.poor,
        channel: one.channel,
        start: one.start,
        longgang: one.longgang,
      },
    );
    if (!one.longgang) warnRow(row, 'city', 'DEST_NOT_LONGGANG');
    if (one.counted) warnRow(row, 'id', 'ALREADY_COUNTED');
  }
  repeatRows(context, page, { exact: 2, shadows: 3 });
  finish(context, page);
  return {
    file: csv ? '09-2017年其他渠道.csv' : '09-2017年其他渠道.xlsx',
    encoding: csv,
    kind: 'other-channels-2017',
    extra: {},
    pages: [page],
  };
}

/** Ledger ⑥ of the later batches; the variant has one person of 2017 in the place of another. */
export function batchesBook(context, story, { variant = false } = {}) {
  const { random, on } = context;
  const columns = makeColumns(context, BATCH_SPEC, { keepFirst: 2 });
  const titles = { B2: '第二批', B3: '第三批', B4: '第四批' };
  const page = (name) =>
    createPage({
      name,
      columns,
      layout: { titles: [`赴龙岗务工人员后续批次 ${name}(虚构数据)`], footers: ['带队:虚构庚'] },
    });
  const pages = on('tabs') ? [page('第二至四批')] : BATCHES.map((one) => page(titles[one]));
  for (const one of variant ? story.batchesVariant : story.batches) {
    const target = pages.length === 1 ? pages[0] : pages[BATCHES.indexOf(one.batch)];
    const row = target.add(
      {
        batch: random.pick([one.batch, one.batch, titles[one.batch]]),
        ...personForms({ ...context, certificates: false }, one.person),
        tv: one.person.town + one.person.village,
        poor: yesNo(context, one.person.poor, { blankIsNo: true }),
        emp: employerForm(context, one.vacancy.employer),
        job: one.vacancy.job,
        dep: dateForm(context, one.departure),
        arr: dateForm(context, one.arrival, { plainOnly: true }),
        start: dateForm(context, one.start),
        by: one.start ? one.vacancy.employer.contact : null,
        note: one.start ? null : '待企业确认',
      },
      {
        id: one.person.id,
        name: one.person.name,
        poor: one.person.poor,
        batch: one.batch,
        departure: one.departure,
        ...(one.start ? { start: one.start } : {}),
        emp: one.vacancy.employer.name,
        job: one.vacancy.job,
      },
    );
    if (one.counted) warnRow(row, 'id', 'ALREADY_COUNTED');
    if (one.overlap && one.start) warnRow(row, 'start', 'START_OVERLAP');
  }
  repeatRows(context, pages.at(-1), { exact: 2, shadows: 2 });
  for (const one of pages) finish(context, one, { subtotals: pages.length === 1 });
  return {
    file: variant ? '10v-第二至四批变体.xlsx' : '10-第二至四批输送名单.xlsx',
    kind: variant ? 'batches-2-4-variant' : 'batches-2-4',
    extra: {
      departures: story.departures,
      ...(variant
        ? {
            variant:
              'assertion 10: one double-placed person of file 08 replaces one person; use INSTEAD of file 10',
            replacedBy: story.replacement.id,
          }
        : {}),
    },
    pages,
  };
}
