import { repeatRows, personForms } from '../common.mjs';
import { makeColumns } from '../columns.mjs';
import { addDays } from '../identity.mjs';
import { dateForm, employerForm, moneyForm, yesNo } from '../forms.mjs';
import { createPage, refuse, warnRow } from '../page.mjs';
import { FOLLOW_UP_AS_OF, ARRIVAL } from '../story.mjs';
import { finish } from './fair.mjs';

const ROUND_NAMES = { d7: '7天回访', d30: '30天回访', d90: '90天回访', d180: '180天回访' };

/** With groups the headers below repeat (时间, 方式 …); in one row they carry the round in front. */
function spec(random, grouped) {
  const rounds = {};
  for (const [key, group] of Object.entries(ROUND_NAMES)) {
    for (const [part, word] of [
      ['t', '时间'],
      ['m', '方式'],
      ['p', '回访人'],
      ['r', '结果'],
    ])
      rounds[key + part] = [group, grouped ? word : `${group}${word.replace('回访', '')}`];
  }
  const pay = (n) => ['月工资', grouped ? `第${n}月` : `第${n}月工资`];
  return {
    seq: '序号|编号',
    name: '姓名',
    id: '身份证号|身份证号码',
    tv: '乡镇村|户籍乡镇村',
    poor: '脱贫/监测|是否贫困户',
    emp: '企业|务工企业|用人单位',
    job: '岗位|工作岗位',
    start: '上岗日期|上岗时间',
    term: '合同起止|合同起止日期',
    probEnd: '试用期至|试用期截止',
    ins: '参保起始月|参保月份',
    w1: pay(1),
    w3: pay(3),
    w6: pay(6),
    ...rounds,
    status: '在岗状态|目前状态',
    issue: '问题与处理|反映问题',
    leftOn: '离职日期|离职时间',
    leftWhy: '离职原因',
    dest: '去向(返乡/转岗/自主)|离职去向',
    reOn: '再就业日期',
    days: '累计在岗天数|在岗天数',
    m3: '是否满3个月',
    m6: '是否满6个月',
    evid: '佐证材料编号|佐证编号',
  };
}

/** Ledger ⑦: three rounds of follow-up for everybody whose start was confirmed. */
export function followUpsBook(context, story) {
  const { random, on } = context;
  const grouped = !on('twoRowHeaders') || random.chance(0.5);
  const columns = makeColumns(context, spec(random, grouped), { grouped });
  const page = (name) =>
    createPage({
      name,
      columns,
      layout: {
        titles: [`第一批务工人员稳岗跟踪台账(截至2018年6月20日)(虚构数据)`],
        footers: ['单位:虚构工作站'],
      },
    });
  const pages = on('tabs') ? [page('跟踪一组'), page('跟踪二组')] : [page('稳岗跟踪')];
  const people = random.shuffle(story.started);
  const early = on('followUps')
    ? random.sample(
        people.filter((one) => one.follow.rounds.d30.called && !one.follow.leftOn),
        3,
      )
    : [];
  const contradicted = on('followUps')
    ? people.filter((one) => one.follow.rounds.d7.state === 'left').slice(0, 2)
    : [];
  const texts = on('forbiddenText') ? random.sample(people, 2) : [];
  const underpaid = on('followUps')
    ? random.sample(
        people.filter((one) => one.channel === 'FAIR' && one.follow.firstPay),
        2,
      )
    : [];
  people.forEach((one, index) => {
    const { follow } = one;
    if (underpaid.includes(one)) follow.firstPay = Math.round((one.pay * 0.7) / 10) * 10;
    const row = pages[pages.length === 1 || index < people.length / 2 ? 0 : 1].add(cells(context, one), {
      id: one.person.id,
      name: one.person.name,
      start: one.start,
      ...(follow.firstPay ? { w1: follow.firstPay } : {}),
      d7: follow.rounds.d7.state,
      d30: follow.rounds.d30.state,
      d90: follow.rounds.d90.state,
      ...(follow.leftOn ? { leftOn: follow.leftOn } : {}),
      days: follow.days,
    });
    if (underpaid.includes(one)) warnRow(row, 'w1', 'WAGE_BELOW_PROMISED');
    if (early.includes(one)) {
      row.cells.d30t = addDays(one.start, random.int(13, 19));
      row.marks = row.marks.filter((mark) => mark.key !== 'd30t');
      warnRow(row, 'd30t', 'FOLLOWUP_OUT_OF_WINDOW');
    }
    if (contradicted.includes(one)) {
      Object.assign(row.cells, { d90t: addDays(one.start, 91), d90m: '电话', d90p: '回访员', d90r: '在岗' });
      warnRow(row, 'd90r', 'FOLLOWUP_CONTRADICTION', { expected: 'dispute; counted as left until resolved' });
    }
    if (texts.includes(one)) {
      row.cells.issue = random.pick([
        '因大三阳被辞退',
        '厂方要求查两对半',
        '怀孕后被调岗',
        '体检查出乙肝被劝退',
      ]);
      warnRow(row, 'issue', 'HEALTH_DETAIL_FORBIDDEN', { expected: null });
    }
  });
  const last = pages.at(-1);
  for (const one of [...story.disputed.slice(0, 1), ...story.absent, ...story.unconfirmed.slice(0, 1)]) {
    const row = last.add({
      ...cells(context, {
        ...one,
        start: ARRIVAL,
        follow: {
          rounds: { d7: { state: 'inPost', called: addDays(ARRIVAL, 7) }, d30: {}, d90: {} },
          days: null,
        },
      }),
      start: ARRIVAL,
    });
    row.cells.id = one.person.id;
    refuse(row, 'start', 'FOLLOWUP_WITHOUT_START', { trueId: one.person.id });
  }
  repeatRows(context, last, { exact: 1, shadows: 1 });
  for (const one of pages) finish(context, one);
  return {
    file: '07-稳岗跟踪台账.xlsx',
    kind: 'follow-up',
    extra: { asOf: FOLLOW_UP_AS_OF, windows: 'D7 ±3, D30 ±5, D90 ±10 days' },
    pages,
  };
}

function cells(context, one) {
  const { random } = context;
  const { follow, person } = one;
  const vacancy = one.starterVacancy ?? one.vacancy;
  const { name, id } = personForms({ ...context, certificates: false }, person);
  const out = {
    name,
    id,
    tv: person.town + person.village,
    poor: yesNo(context, person.poor, { blankIsNo: true }),
    emp: employerForm(context, vacancy.employer),
    job: vacancy.job,
    start: dateForm(context, one.start),
    term: `${one.start.replaceAll('-', '.')}-${Number(one.start.slice(0, 4)) + 2}.${Number(one.start.slice(5, 7))}.${Number(one.start.slice(8))}`,
    probEnd: addDays(one.start, 60),
    ins: random.pick(['2018-03', '2018年4月', 201804]),
    w1: moneyForm(context, follow.firstPay),
    w3: moneyForm(context, follow.thirdPay),
    days: follow.days,
    m3: follow.days === null ? null : follow.days >= 90 ? '是' : '否',
    evid: `XN${String(random.int(1, 9999)).padStart(4, '0')}`,
    status: follow.leftOn ? random.pick(['离职', '已离职', '返乡']) : '在岗',
  };
  for (const [round, { state, called }] of Object.entries(follow.rounds)) {
    if (!called) continue;
    const words = {
      inPost: ['在岗', '在职', '√', '稳定在岗'],
      left: ['离职', '已离职', '返乡', '辞工'],
      unreachable: ['联系不上', '无法接通', '电话不通'],
    }[state];
    Object.assign(out, {
      [`${round}t`]: dateForm(context, called),
      [`${round}m`]: random.pick(['电话', '微信', '走访']),
      [`${round}p`]: '回访员',
      [`${round}r`]: random.pick(words),
    });
  }
  if (follow.leftOn)
    Object.assign(out, { leftOn: dateForm(context, follow.leftOn), leftWhy: follow.why, dest: follow.to });
  return out;
}
