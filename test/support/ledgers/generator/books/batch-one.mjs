import { repeatRows, personForms, addSideTabs, oldCopy } from '../common.mjs';
import { makeColumns } from '../columns.mjs';
import { addDays } from '../identity.mjs';
import { dateForm, employerForm, phoneForm, yesNo } from '../forms.mjs';
import { createPage, refuse, warnRow } from '../page.mjs';
import { ARRIVAL, DEPARTURE } from '../story.mjs';
import { finish, tabColumns } from './fair.mjs';

const V = '乘车信息';
const ROSTER_SPEC = {
  batch: '批次号|批次',
  seq: '序号|编号',
  seat: [V, '车次/座位|车号及座位|座位号'],
  name: '姓名',
  sex: '性别',
  id: '身份证号|身份证号码|公民身份号码',
  tv: '乡镇村|户籍乡镇村|家庭住址',
  poor: '是否脱贫户(监测)|是否贫困户|建档立卡户',
  first: '是否首次外出|首次外出',
  phone: '电话|本人电话|联系电话',
  kin: '家属电话|家属联系电话',
  emp: '企业|用工企业|接收企业',
  job: '岗位|工作岗位',
  recv: '接收联系人及电话|企业接收人及电话',
  stop: [V, '上车点|上车地点'],
  up: [V, '上车时间'],
  lead: [V, '带队干部|带队人'],
  pol: '保险单号|保单号',
  sig: '签名|本人签名',
  arr: '到达时间|抵达时间',
  rsig: '交接人签名|接收人签名',
  start: '上岗日期|上岗时间',
  note: '备注(未登车原因)|未登车原因|备注/未登车原因',
};
const CONFIRM_SPEC = {
  seq: '序号|编号',
  emp: '企业名称|单位名称',
  uscc: '统一社会信用代码|社会信用代码',
  name: '姓名|员工姓名',
  id: '身份证号|身份证号码|员工身份证号',
  job: '岗位|工作岗位',
  arr: '到达日期|报到日期|抵达日期',
  st: '是否上岗|上岗情况|是否已上岗',
  start: '实际上岗日期|上岗日期|实际到岗日期',
  why: '未上岗原因|未到岗原因',
  by: '确认人|企业确认人',
  at: '确认时间|确认日期',
  note: '备注|备 注',
};

/** Ledger ⑥: the first departure, by bus. Its 上岗日期 is only what the caseworker says. */
export function rosterBook(context, story) {
  const { random, on } = context;
  const columns = makeColumns(context, ROSTER_SPEC, {
    grouped: on('twoRowHeaders') && random.chance(0.5),
    sensitive: true,
    keepFirst: 2,
  });
  const page = (name) =>
    createPage({
      name,
      columns,
      layout: {
        titles: [`第一批务工人员输送名单 2018年3月6日${name}(虚构数据)`],
        footers: ['带队:虚构戊  出发:2018年3月6日'],
      },
    });
  const pages = on('tabs') ? [page('1号车'), page('2号车')] : [page('第一批')];
  const cells = (one, poor = one.person.poor) => ({
    batch: 'B1',
    seat: seatText(random, one.bus, one.seat),
    ...personForms(context, one.person),
    kin: phoneForm(context, story.people.nextPhone()).v,
    tv: one.person.town + one.person.village,
    poor: yesNo(context, poor, { blankIsNo: true }),
    first: random.pick(['是', '否']),
    emp: employerForm(context, one.vacancy.employer),
    job: one.vacancy.job,
    recv: `${one.vacancy.employer.contact} ${one.vacancy.employer.phone}`,
    stop: random.pick(['县客运站', `${one.person.town}政府`]),
    lead: '虚构带队',
    pol: `BXX${one.bus}${String(one.seat).padStart(3, '0')}`,
    ...(one.boarded
      ? {
          up: `${DEPARTURE} 17:00`,
          sig: random.pick(['√', '已签']),
          arr: random.pick([`${ARRIVAL} 08:30`, dateForm(context, ARRIVAL, { plainOnly: true }).v]),
          rsig: '虚构接收',
          start: dateForm(context, one.claim),
        }
      : { note: random.pick([`未登车:${one.whyNot || '其他'}`, `未上车(${one.whyNot || '原因不详'})`]) }),
  });
  const wrong = on('mismatches') ? random.pick(story.roster) : undefined;
  const mark = new Map();
  for (const one of story.roster) {
    const row = pages[pages.length === 1 ? 0 : one.bus - 1].add(
      cells(one, one === wrong ? !one.person.poor : one.person.poor),
      {
        id: one.person.id,
        name: one.person.name,
        poor: one.person.poor,
        channel: one.channel,
        bus: one.bus,
        seat: one.seat,
        emp: one.vacancy.employer.name,
        job: one.vacancy.job,
        boarded: one.boarded,
        ...(one.boarded ? { arrived: true } : {}),
      },
    );
    if (one === wrong) warnRow(row, 'poor', 'POVERTY_MISMATCH', { expected: one.person.poor });
    mark.set(one, row);
  }
  if (on('seats')) {
    const [first, second] = story.roster.slice(3, 5);
    const row = mark.get(second);
    row.cells.seat = mark.get(first).cells.seat;
    row.truth.seat = first.seat;
    warnRow(row, 'seat', 'SEAT_DUPLICATE');
  }
  const last = pages.at(-1);
  const seats = { bus: pages.length, seat: story.roster.length };
  const blocked = (one, key, code) => {
    const row = last.add(
      cells({ boarded: true, claim: ARRIVAL, ...one, bus: seats.bus, seat: ++seats.seat }),
    );
    row.cells.id = one.person.id;
    row.cells.job = one.vacancy.job;
    refuse(row, key, code, { trueId: one.person.id });
  };
  if (on('children')) blocked(story.children.onStart, 'id', 'AGE_UNDER_16_ON_START');
  blocked(story.minor, 'job', 'MINOR_HAZARD_POST');
  blocked(story.stillPending, 'id', 'MED_NOT_FIT');
  blocked(story.barredAgain, 'id', 'MED_NOT_FIT');
  repeatRows(context, last, { exact: 1, shadows: 2 });
  for (const one of pages) finish(context, one);
  const book = {
    file: '05-第一批输送名单-2018-03-06.xlsx',
    kind: 'batch-roster',
    date1904: on('date1904'),
    extra: {
      batch: 'B1',
      departure: DEPARTURE,
      note: '上岗日期 in this file is a caseworker claim; only file 06 may set STARTED',
    },
    pages,
  };
  addSideTabs(context, book, oldCopy(pages[0]));
  return book;
}

const seatText = (random, bus, seat) => {
  const two = String(seat).padStart(2, '0');
  return random.pick([`${bus}车${two}座`, `${bus}号车${two}号`, `${bus}-${two}`, `${bus}车/${two}`]);
};

/** What employers confirmed: the only source of a start in the first batch. */
export function confirmationsBook(context, story) {
  const { random, on } = context;
  const columns = tabColumns(context, () => makeColumns(context, CONFIRM_SPEC));
  const page = (name) =>
    createPage({
      name,
      columns: columns(),
      layout: { titles: [`企业到岗情况确认(${name})(虚构数据)`], footers: ['汇总:虚构人力资源局'] },
    });
  const pages = on('tabs') ? [page('宝龙坪地片'), page('其他街道')] : [page('到岗确认')];
  const cells = (one, fields) => {
    const { employer } = fields.vacancy ?? one.vacancy;
    const { name, id } = personForms({ ...context, certificates: false }, one.person);
    return {
      emp: employerForm(context, employer),
      uscc: employer.uscc,
      name,
      id,
      job: (fields.vacancy ?? one.vacancy).job,
      arr: dateForm(context, ARRIVAL, { plainOnly: true }),
      by: employer.contact,
      at: dateForm(context, fields.at),
      st: fields.started ? random.pick(['√', '是', '已上岗']) : random.pick(['否', '未上岗', '×']),
      start: dateForm(context, fields.start, { noYear: true }),
      why: fields.why ?? null,
    };
  };
  const said = (one) => ({ id: one.person.id, name: one.person.name, poor: one.person.poor });
  const rows = random.shuffle([...story.started, ...story.disputed, ...story.absent]);
  rows.forEach((one, index) => {
    const target = pages[pages.length === 1 || index < rows.length / 2 ? 0 : 1];
    if (!one.start) {
      const row = target.add(cells(one, { at: one.confirmedAt, why: one.refusedStart }), {
        ...said(one),
        started: false,
        confirmedAt: one.confirmedAt,
        emp: one.vacancy.employer.name,
      });
      if (story.disputed.includes(one)) warnRow(row, 'st', 'START_DISPUTE');
      return;
    }
    const vacancy = one.starterVacancy;
    const row = target.add(cells(one, { started: true, start: one.start, at: one.confirmedAt, vacancy }), {
      ...said(one),
      started: true,
      start: one.start,
      confirmedAt: one.confirmedAt,
      emp: vacancy.employer.name,
    });
    if (one.claim !== one.start) warnRow(row, 'start', 'START_DATE_CONFLICT', { expected: one.start });
    if (vacancy.employer !== one.vacancy.employer) {
      row.cells.emp = vacancy.employer.name;
      row.marks = row.marks.filter((one_) => one_.code !== 'EMPLOYER_ALIAS');
      warnRow(row, 'emp', 'EMPLOYER_MISMATCH', { expected: one.vacancy.employer.name });
    }
  });
  const last = pages.at(-1);
  const wrongStart = (one, start, at, code) => {
    const row = last.add(cells(one, { started: true, start, at }));
    row.cells.start = start;
    row.cells.at = at;
    refuse(row, 'start', code, { trueId: one.person.id });
  };
  for (const one of story.startTooEarly)
    wrongStart(one, random.pick(['2018-02-26', '2018-03-02']), '2018-03-09', 'START_BEFORE_DEPARTURE');
  for (const one of story.startInFuture) wrongStart(one, '2018-09-07', '2018-03-09', 'START_IN_FUTURE');
  if (on('strangers')) {
    for (let i = 0; i < 2; i++) {
      const person = story.outsiders.pop();
      const row = last.add(
        cells(
          { person, vacancy: random.pick(story.vacancies) },
          { started: true, start: addDays(ARRIVAL, 1), at: addDays(ARRIVAL, 3) },
        ),
      );
      row.cells.id = person.id;
      refuse(row, 'id', 'NOT_IN_BATCH', { trueId: person.id });
    }
  }
  repeatRows(context, last, { exact: 2, shadows: 1 });
  for (const one of pages) finish(context, one);
  const missingIds = story.unconfirmed.map((one) => one.person.id);
  return {
    file: '06-企业到岗情况确认.xlsx',
    kind: 'start-confirmations',
    extra: { note: `boarded people missing here: ${missingIds.length}`, missingIds },
    pages,
  };
}
