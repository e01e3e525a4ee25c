import { addNoise, addSideTabs, oldCopy } from '../common.mjs';
import { extraCells, insert, makeColumns } from '../columns.mjs';
import { createVacancy, hazardText } from '../employers.mjs';
import { dateForm, payRangeForm, phoneForm } from '../forms.mjs';
import { createPage, infoRow, merge, refuse, warnRow } from '../page.mjs';
import { creditCode } from '../identity.mjs';
import { FAIR } from '../story.mjs';
import { VACANCY_SPEC } from './vacancy-columns.mjs';
import * as words from './vacancy-words.mjs';

/** Hours of overtime a month the promised pay implies, at 200 %. */
const overtime = (base, pay) => Math.round(((pay - base) / ((base / 21.75 / 8) * 2)) * 10) / 10;

/** Ledger ②: employers and posts, most lawful, some not, some not ready to be published. */
export function vacanciesBook(context, story) {
  const { random, on } = context;
  const columns = makeColumns(context, VACANCY_SPEC);
  if (on('forbiddenColumns')) {
    insert(random, columns, {
      key: 'fx1',
      header: random.pick(['性别要求', '性别', '招聘性别']),
      forbidden: 'FORBIDDEN_COLUMN_SEX',
      extra: () => random.pick(['不限', '', '不限']),
    });
    insert(random, columns, {
      key: 'fx2',
      header: random.pick(['民族要求', '民族']),
      forbidden: 'FORBIDDEN_COLUMN_ETHNIC',
      extra: () => random.pick(['不限', '']),
    });
  }
  const split = on('tabs') && random.chance(0.7);
  const page = (name) =>
    createPage({
      name,
      columns,
      layout: {
        titles: [`那坡—龙岗劳务协作招聘会岗位信息(${name})(虚构数据)`, `编号 ${FAIR.id}`].slice(
          0,
          random.int(1, 2),
        ),
        footers: ['制表:虚构甲   复核:虚构乙'],
        blankBeforeFooter: true,
        mergeDown: on('merges')
          ? ['emp', 'uscc', 'street', 'size', 'booth'].map((key) => ({ key, block: 'emp' }))
          : [],
      },
    });
  const pages = split ? [page('A区'), page('B区')] : [page('岗位汇总')];
  const extra = { mustNotRefuse: [], employers: 0 };
  const book = { file: '02-招聘会岗位信息汇总.xlsx', kind: 'vacancies', extra, pages: [...pages] };

  const half = Math.ceil(story.employers.length / 2);
  story.employers.forEach((employer, index) => {
    const target = split && index >= half ? pages[1] : pages[0];
    employer.booth = `${target === pages[0] ? 'A' : 'B'}${String((index % half) + 1).padStart(2, '0')}`;
    for (const vacancy of employer.vacancies) vacancy.row = addVacancy(context, target, vacancy);
  });
  const last = pages.at(-1);
  const neutral = random.sample(
    story.vacancies.filter((one) => one.row.action === 'import'),
    9,
  );
  neutral.forEach((vacancy, index) => {
    vacancy.row.cells.duty = `${vacancy.row.cells.duty};${words.NEUTRAL[index % words.NEUTRAL.length]}`;
    vacancy.row.neutral = true;
  });
  words.spoiled(context).forEach((fate, index) => addSpoiled(context, story, last, fate, index));
  badCodes(context, story, last);
  if (on('duplicates')) {
    for (const vacancy of random.sample(story.vacancies, 2)) {
      const home = pages.find((one) => one.rows.includes(vacancy.row));
      const copy = last.add({
        ...vacancy.row.cells,
        emp: vacancy.employer.name,
        uscc: vacancy.employer.uscc,
      });
      merge(copy, 'DUP_VACANCY', { page: home, row: vacancy.row });
    }
  }
  for (const one of pages) {
    for (const row of one.rows) Object.assign(row.cells, extraCells(columns));
    addNoise({ ...context, on: (name) => name !== 'hiddenRows' && on(name) }, one, {
      sections: ['以下为制造业企业岗位'],
      subtotals: true,
      sumKey: 'n',
    });
  }
  addSideTabs(context, book, oldCopy(pages[0]));
  book.afterLayout = () => {
    for (const one of pages)
      for (const row of one.rows.filter((r) => r.neutral))
        extra.mustNotRefuse.push({
          sheet: one.name,
          row: row.r,
          why: 'neutral wording that a naive word list would flag',
        });
  };
  extra.employers = new Set(pages.flatMap((one) => one.rows.map((row) => row.employer)).filter(Boolean)).size;
  return book;
}

function addVacancy(context, page, vacancy, changed = {}) {
  const { random } = context;
  const { employer, job, factors } = vacancy;
  const months = vacancy.termMonths;
  const count = vacancy.count;
  const headcount = random.weighted([
    [count, 60],
    [`${count}人`, 20],
    [`${count}名`, 8],
    [`${count}-${count + 5}`, 8],
    [`${count}~${count + 5}人`, 4],
  ]);
  const row = page.add(
    {
      fair: FAIR.id,
      booth: employer.booth,
      emp: employer.name,
      uscc: employer.uscc,
      street: random.pick([employer.street, employer.street.replace('街道', ''), `${employer.street}办`]),
      ind: employer.industry,
      size: employer.size,
      job,
      occ: '6-25',
      n: headcount,
      duty: `从事${job}岗位工作`,
      edu: random.pick(['不限', '初中及以上', '小学及以上']),
      age: random.pick([
        `${vacancy.minAge}-${vacancy.maxAge}岁`,
        `${vacancy.minAge}至${vacancy.maxAge}周岁`,
        `${vacancy.minAge}—${vacancy.maxAge}`,
      ]),
      cert: job === '叉车司机' ? 'N1叉车证' : '无',
      shift: random.pick(['长白班', '两班倒', '8小时,可加班']),
      base: random.pick([vacancy.base, `${vacancy.base}元`, vacancy.base]),
      otCalc: '按劳动法',
      pay: payRangeForm(context, vacancy.payMin, vacancy.payMax),
      payday: '每月15日',
      board: random.pick(['包吃住', '住宿扣120元,伙食自理', '不提供住宿']),
      ins: '按规定参保',
      term: random.pick([`${months}个月`, `${months / 12}年`, `${'一两三'[months / 12 - 1]}年`]),
      prob: random.pick([`${vacancy.probMonths}个月`, `${'一两三四五六'[vacancy.probMonths - 1]}个月`]),
      haz: hazardText(factors),
      prot: factors.length ? '上岗前职业健康检查(企业承担)' : '无',
      mode: random.pick(vacancy.mode === '派遣' ? ['派遣', '劳务派遣'] : ['直招', '企业直招', '直招']),
      couple: random.pick(['是', '否', '']),
      addr: employer.address,
      onDate: random.pick(['2018-03-07', '随时', '3月上旬']),
      contact: employer.contact,
      phone: phoneForm(context, employer.phone),
      valid: dateForm(context, '2018-04-30'),
      reviewer: '虚构审核',
      result: random.pick(['通过', '待复核', '同意']),
    },
    {
      emp: employer.name,
      uscc: employer.uscc,
      job,
      n: count,
      base: vacancy.base,
      payMin: vacancy.payMin,
      payMax: vacancy.payMax,
      haz: factors,
      termMonths: months,
      probMonths: vacancy.probMonths,
      minAge: vacancy.minAge,
      maxAge: vacancy.maxAge,
      mode: vacancy.mode,
    },
  );
  row.blocks = { emp: employer.name };
  row.employer = employer.name;
  if (!changed.noOvertime) overtimeMark(row, vacancy.base, vacancy.payMin);
  return row;
}

function overtimeMark(row, base, pay) {
  const hours = overtime(base, pay);
  if (hours > 180) warnRow(row, 'pay', 'OVERTIME_IMPOSSIBLE', { expected: hours });
  else if (hours > 36) warnRow(row, 'pay', 'OVERTIME_OVER_36', { expected: hours });
}

function ownEmployer(context, story, index) {
  const { random } = context;
  const template = random.pick(story.employers);
  const stem = words.STEMS[index % words.STEMS.length];
  return {
    ...template,
    name: `龙岗区${stem}实业(虚构)有限公司`,
    shortName: `${stem}实业(虚构)`,
    uscc: creditCode(900_000 + index * 11),
    booth: `C${String(index + 1).padStart(2, '0')}`,
    vacancies: [],
    phone: story.people.nextPhone(),
  };
}

/** A post that must be refused, or may only stay a draft, or deserves a remark; each with an employer of its own. */
function addSpoiled(context, story, page, fate, index) {
  const { random } = context;
  const employer = ownEmployer(context, story, index);
  const vacancy = {
    ...createVacancy(
      random,
      employer,
      fate.job ?? random.pick(['普工', '包装工', '质检员']),
      fate.factors ?? [],
    ),
    ...fate.vacancy,
  };
  const row = addVacancy(context, page, vacancy, { noOvertime: fate.noOvertime, spoiled: true });
  if (fate.cells) Object.assign(row.cells, fate.cells);
  row.marks = row.marks.filter((mark) => !(fate.cells && mark.key in fate.cells && mark.level === 'info'));
  if (fate.refuse) return refuse(row, fate.key, fate.refuse);
  Object.assign(row.truth, fate.truth);
  if (fate.warn)
    warnRow(row, fate.key, fate.warn, fate.expected === undefined ? {} : { expected: fate.expected });
  if (fate.info) infoRow(row, fate.key, fate.info, { expected: fate.expected });
  return row;
}

/** Employers whose credit code is wrong: none of their posts may come in. */
function badCodes(context, story, page) {
  const { random, on } = context;
  story.unapproved = [];
  if (!on('badCreditCodes')) return;
  for (let i = 0; i < 2; i++) {
    const employer = ownEmployer(context, story, 60 + i);
    const good = employer.uscc;
    employer.uscc = random.pick([
      `${good.slice(0, 17)}${good[17] === 'A' ? 'B' : 'A'}`,
      good.slice(0, 17),
      `${good.slice(0, 12)}I${good.slice(13)}`,
    ]);
    for (const job of ['装配工', '包装工'].slice(0, 2 - i)) {
      const row = addVacancy(context, page, createVacancy(random, employer, job, []), { spoiled: true });
      refuse(row, 'uscc', 'USCC_INVALID');
      employer.vacancies.push({ employer, job });
    }
    story.unapproved.push(employer);
  }
}
