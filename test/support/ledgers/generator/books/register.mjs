import { ageOn } from '../identity.mjs';
import { addNoise, addSideTabs, oldCopy, personForms } from '../common.mjs';
import { extraCells, makeColumns } from '../columns.mjs';
import { dateForm, moneyForm, yesNo } from '../forms.mjs';
import { createPage } from '../page.mjs';
import { TOWNSHIPS, VILLAGES } from '../places.mjs';
import { duplicates, spoil } from './register-damage.mjs';
import { addRegisterPeople } from './register-people.mjs';

const A = '基本信息';
const B = '务工情况';
const C = '就业意愿';
export const REGISTER_SPEC = {
  seq: [A, '序号|编号|序 号'],
  town: [A, '乡镇|所在乡镇|乡(镇)'],
  village: [A, '行政村|村(社区)|所在村'],
  hamlet: [A, '自然屯(组)|屯(组)|自然屯'],
  head: [A, '户主姓名|户主'],
  hh: [A, '户编号|户号|家庭编号'],
  name: [A, '姓名|劳动力姓名|成员姓名'],
  rel: [A, '与户主关系|家庭关系|与户主的关系'],
  sex: [A, '性别'],
  eth: [A, '民族|民 族'],
  id: [A, '身份证号|公民身份号码|身份证号码|证件号码'],
  birth: [A, '出生年月|出生日期'],
  age: [A, '年龄|周岁'],
  edu: [A, '文化程度|学历|受教育程度'],
  health: [A, '健康状况|身体状况'],
  labour: [A, '劳动能力|劳动力类型'],
  poor: [A, '是否脱贫户(监测对象)|是否建档立卡贫困户|是否贫困户|建档立卡户'],
  poorType: [A, '监测类别|贫困户属性|贫困类型'],
  reloc: [A, '是否易地搬迁|易地扶贫搬迁'],
  disab: [A, '是否残疾及类别等级|残疾类别及等级'],
  skill: [A, '技能及证书|技能特长|持有证书'],
  empl: [B, '就业状态|是否就业|目前就业情况'],
  form: [B, '就业形式|就业方式'],
  prov: [B, '务工省|务工省份'],
  city: [B, '务工市县|务工地点'],
  employer: [B, '务工单位|务工企业|就业单位'],
  job: [B, '工种|从事工种'],
  leftOn: [B, '外出时间|外出务工时间'],
  income: [B, '月收入|月均收入|月收入(元)'],
  contract: [B, '是否签合同|签订合同'],
  insured: [B, '是否参保|参加社保'],
  wish: [C, '就业意愿|是否有就业意愿|有无外出务工意愿'],
  whyNot: [C, '未就业/无意愿原因|未就业原因'],
  wantArea: [C, '意向地区|意向务工地'],
  wantJob: [C, '意向工种|意向岗位'],
  wantPay: [C, '期望月薪|期望工资|期望月薪(元)'],
  train: [C, '培训意愿|是否愿意培训'],
  phone: '联系电话|手机号码|本人电话|联系方式',
  helper: '帮扶责任人|帮扶联系人|帮扶干部',
  helperPhone: '责任人电话|帮扶干部电话|帮扶人电话',
  verOn: '核实时间|核实日期|入户核实日期',
  verBy: '核实人|入户人',
  note: '备注|备 注',
};

/** Ledger ①: everybody of the story, their households, and the damage a county register really has. */
export function registerBook(context, story) {
  const { random, on } = context;
  const people = addRegisterPeople(context, story);
  const areas = on('tabs')
    ? random.pick([[TOWNSHIPS], [TOWNSHIPS.slice(0, 3), TOWNSHIPS.slice(3, 6), TOWNSHIPS.slice(6)]])
    : TOWNSHIPS.map((one) => [one]);
  const columns = makeColumns(context, REGISTER_SPEC, { grouped: random.chance(0.6), sensitive: true });
  const mergePlaces = random.chance(0.5);
  const names =
    areas.length === 1
      ? ['全县汇总']
      : areas.length === 3
        ? ['第一片区', '第二片区', '第三片区']
        : areas.map(([one]) => one);
  const pages = areas.map((towns, index) =>
    createPage({
      name: names[index],
      columns,
      layout: {
        titles: [
          `那坡县${names[index]}农村劳动力资源调查表(虚构数据)`,
          `填报单位:虚构服务中心    填报日期:${Number(story.asOf.slice(0, 4))}年2月${Number(story.asOf.slice(8))}日`,
        ].slice(0, random.int(1, 2)),
        footers: ['填表人:虚构甲    审核人:虚构乙', '注:1.身份证号填18位;2.本表为虚构数据。'].slice(
          0,
          random.int(1, 2),
        ),
        trailingSerials: on('serialOnlyRows') ? random.int(0, 3) : 0,
        blankBeforeFooter: random.chance(0.5),
        repeatBothHeaderRows: random.chance(0.3),
        mergeDown: on('merges')
          ? [
              { key: 'head', block: 'hh' },
              { key: 'hh', block: 'hh' },
              ...(mergePlaces
                ? [
                    { key: 'town', block: 'place' },
                    { key: 'village', block: 'place' },
                  ]
                : []),
            ]
          : [],
      },
    }),
  );
  const pageOf = (town) => pages[areas.findIndex((towns) => towns.includes(town))];
  const order = [...people].sort(
    (a, b) =>
      sortKey(a) - sortKey(b) ||
      (a.household.number < b.household.number ? -1 : a.household.number > b.household.number ? 1 : 0),
  );
  for (const person of order) addPerson(context, story, pageOf(person.town), person);
  duplicates(context, story, pageOf, order);
  const spots = { sections: ['一、第一网格', '二、第二网格(虚构)'], subtotals: true, sumKey: 'income' };
  for (const page of pages) {
    for (const row of page.rows) Object.assign(row.cells, extraCells(columns));
    addNoise(context, page, spots);
  }
  const book = {
    file: '01-那坡县农村劳动力花名册.xlsx',
    kind: 'labour-register',
    extra: { asOf: story.asOf },
    pages: [...pages],
  };
  addSideTabs(context, book, oldCopy(pages[0]));
  return book;
}

const sortKey = (person) =>
  TOWNSHIPS.indexOf(person.town) * 100 + VILLAGES[person.town].indexOf(person.village);

function addPerson(context, story, page, person) {
  const { random } = context;
  const home = person.household;
  const head = home.members[0];
  const job = person.past;
  const employed = Boolean(job) || (person.filler && random.chance(0.4));
  const pay = employed ? random.int(17, 46) * 100 : random.pick([3000, 3500, 4000, 4500]);
  const special = person.special ?? {};
  const verified = dateForm(
    context,
    `2018-0${random.int(1, 2)}-${String(random.int(3, 17)).padStart(2, '0')}`,
    { noYear: true },
  );
  const verOn = special.lunar
    ? {
        v: special.lunar.text,
        marks: [{ level: 'warn', code: 'DATE_LUNAR', raw: special.lunar.text, expected: special.lunar.date }],
      }
    : verified;
  const [y, m] = person.birth.split('-').map(Number);
  const money = special.noResult
    ? { v: { formula: 'A1+B1' }, marks: [{ level: 'warn', code: 'FORMULA_NO_VALUE', raw: null }] }
    : moneyForm(context, pay);
  const row = page.add(
    {
      town: person.town,
      village: person.village,
      hamlet: person.hamlet,
      head: head.name,
      hh: home.number,
      ...personForms(context, person),
      rel: head === person ? '户主' : random.pick(['配偶', '之子', '之女', '兄弟姐妹', '其他']),
      eth: random.chance(0.6) ? `${person.ethnic}族` : person.ethnic,
      birth: random.pick([
        `${y}-${String(m).padStart(2, '0')}`,
        `${y}年${m}月`,
        `${y}.${m}`,
        person.birth,
        y * 100 + m,
      ]),
      age: ageOn(person.birth, story.asOf),
      edu: person.education,
      health: random.pick(['健康', '健康', '良好', '一般']),
      labour: person.skill === '无' ? '普通劳动力' : '技能劳动力',
      poor: yesNo(context, person.poor),
      poorType: home.poorType,
      reloc: random.chance(0.9) ? '否' : '是',
      disab: '无',
      skill: person.skill,
      empl: employed ? random.pick(['已就业', '在业']) : random.pick(['未就业', '待业']),
      ...(employed
        ? {
            form: '企业就业',
            prov: job ? '广东省' : random.pick(['广西', '浙江省']),
            city: job ? '深圳市龙岗区' : random.pick(['南宁市', '宁波市']),
            employer: job?.vacancy.employer.name,
            job: job?.vacancy.job ?? '普工',
            leftOn: dateForm(context, '2017-04-06'),
            income: money,
            contract: random.pick(['是', '否']),
            insured: random.pick(['是', '否']),
          }
        : {
            whyNot: random.pick(['照顾小孩', '照顾老人', '农忙', '']),
            wantArea: random.pick(['广东', '县内']),
            wantJob: random.pick(['普工', '不限', '缝纫']),
            wantPay: money,
            train: random.pick(['是', '否', '']),
          }),
      wish: random.pick(['是', '有', '是']),
      helper: '虚构帮扶',
      helperPhone: story.helperPhone,
      verOn,
      verBy: '虚构核实',
      note: special.note?.text ?? null,
    },
    {
      id: person.id,
      name: person.name,
      sex: person.sex,
      birth: person.birth,
      town: person.town,
      village: person.village,
      poor: person.poor,
      phone: person.phone,
      employed,
      ...(special.noResult ? {} : { [employed ? 'income' : 'wantPay']: pay }),
      ...(verOn.marks[0]?.code === 'DATE_LUNAR'
        ? {}
        : { verOn: verified.marks[0]?.expected ?? isoOf(verified.v) }),
    },
  );
  row.blocks = {
    hh: home.members.length > 1 ? home.number : undefined,
    place: special.alias || special.village || special.refuse ? undefined : person.town + person.village,
  };
  person.row = row;
  person.page = page;
  spoil(context, row, person, special);
  return row;
}

/** Clean ISO of a form without marks. */
function isoOf(value) {
  if (value?.result) return isoOf(value.result);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value);
  if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  if (/^\d{5}$/.test(text)) return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const [y, m, d] = text.match(/\d+/g);
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}
