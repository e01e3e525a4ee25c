// What a header nobody has listed probably means. Hints speak last, and only where one open header and one open column
// fit each other alone: 接收企业 is the employer when nothing else can be.

interface Hint {
  readonly like: RegExp;
  readonly unlike?: RegExp;
}

/** Words of other people than the one the row is about. */
const OTHERS =
  /户主|责任|帮扶|联系人|家属|亲属|紧急|经办|登记|核实|核查|确认|带队|交接|审核|回访|录入|介绍|组长|接收|填|监护|法人|录用/u;
const DAY = '.*(?:日期?|时间|年月)$';

function hint(like: string, unlike?: RegExp): Hint {
  return unlike ? { like: new RegExp(like, 'u'), unlike } : { like: new RegExp(like, 'u') };
}

const PEOPLE: Readonly<Record<string, Hint>> = {
  name: hint('姓名|名字|(?:人员|员工|工人|职工|者|对象)$', OTHERS),
  id: hint('身份证|证件号|公民身份', /户主|家属|有效期|地址|类型|监护/u),
  phone: hint(
    '电话|手机|联系方式|联系号码',
    /户主|责任|帮扶|家属|亲属|紧急|企业|单位|接收|联系人|村|经办|监护/u,
  ),
  sex: hint('性别'),
  tv: hint('住址|地址|户籍|乡镇.*村', /电话|工作|上班|单位|企业|厂/u),
  town: hint('乡镇|[镇乡]$', /村/u),
  village: hint('村|社区', /组|干部|电话|屯/u),
  poor: hint('贫困|脱贫|建档立卡|监测对象', /类|编号|属性|责任|帮扶/u),
  hamlet: hint('屯|组$', /长/u),
  head: hint('户主', /关系|电话|证/u),
  hh: hint('户.*(?:编号|号|码)$', /电话|证/u),
  rel: hint('关系'),
  eth: hint('民族'),
  birth: hint('出生'),
  age: hint('年龄|周岁'),
  edu: hint('文化|学历|教育'),
  health: hint('健康|身体'),
  labour: hint('劳动?能力|劳力'),
  poorType: hint('(?:贫困|脱贫|监测|户).*(?:类|属性)'),
  reloc: hint('搬迁'),
  disab: hint('残疾'),
  skill: hint('技能|证书|特长', /身份/u),
  helper: hint('帮扶|责任人', /电话|手机|联系方式|号|措施/u),
  helperPhone: hint('(?:帮扶|责任).*(?:电话|手机|联系方式|号码)'),
  kin: hint('(?:家属|亲属|家人|紧急).*(?:电话|手机|联系|方式)'),
};

const WORK: Readonly<Record<string, Hint>> = {
  emp: hint(
    '企业|公司|单位|工厂|用人',
    /联系|电话|接收人|地址|规模|确认|代码|性质|类型|日期|时间|意见|人数|体检|保险/u,
  ),
  employer: hint('企业|公司|单位|工厂', /联系|电话|地址|意向|期望|体检/u),
  job: hint('岗位|工种|职位|职务', /类别|代码|要求|人数|描述|期望|是否/u),
  empl: hint('就业(?:状态|状况|情况)'),
  form: hint('(?:就业|务工).*(?:形式|方式|类型)'),
  prov: hint('省'),
  city: hint('(?:务工|就业|工作|外出).*(?:地|市|县)', /意向|期望|省$/u),
  income: hint('收入|月薪|工资', /期望|意向/u),
  contract: hint('合同'),
  insured: hint('参保|社保'),
  wish: hint('(?:就业|务工|外出).*意[愿向]|愿意.*(?:就业|务工|外出)', /培训|原因|地|工种|岗位/u),
  whyNot: hint('(?:未|无|不).*(?:原因|理由)'),
  wantArea: hint('(?:意向|期望|愿).*(?:地|区|城市)'),
  wantJob: hint('(?:意向|期望|求职).*(?:工种|岗位|职)'),
  wantPay: hint('(?:意向|期望|要求).*(?:薪|工资|收入)'),
  train: hint('培训'),
  verOn: hint(`(?:核实|核查|调查|采集|摸底|入户)${DAY}`),
  verBy: hint('(?:核实|核查|调查|采集|摸底|入户).*(?:人|员)$'),
  start: hint(`(?:上岗|入职|到岗|上班|进厂|进场|务工|起始|开始)${DAY}`, /离|意向|拟|要求|未/u),
  arr: hint(`(?:到达|抵达|到厂|报到)${DAY}`),
  dep: hint(`(?:出发|输送|启程|发车)${DAY}`),
  conf: hint(`确认${DAY}`),
  at: hint(`(?:确认|反馈|填报)${DAY}`),
  st: hint('是否.*(?:上岗|到岗|入职)|(?:上岗|到岗|入职).*(?:情况|状态)'),
  why: hint('未.*(?:原因|理由)'),
  leftOn: hint(`(?:离职|离岗|离厂|辞工|外出|离开)${DAY}`),
  leftWhy: hint('(?:离职|离岗|离厂|辞工|离开).*(?:原因|理由)'),
  dest: hint('去向'),
  reOn: hint(`(?:再就业|再上岗|重新|再次)${DAY}`),
  days: hint('天数'),
  issue: hint('问题|诉求|困难', /原因/u),
  status: hint('在岗.*(?:状态|情况)|(?:目前|当前|现).*状[态况]'),
  evid: hint('佐证|证明材料|凭证'),
  probEnd: hint('试用'),
  term: hint('合同'),
  ch: hint('渠道|途径', /核/u),
  how: hint('(?:核实|核查).*(?:方式|途径|方法|办法|形式)'),
};

const POSTS: Readonly<Record<string, Hint>> = {
  fair: hint('招聘会|场次'),
  booth: hint('展位|摊位|展台'),
  uscc: hint('信用代码'),
  street: hint('街道'),
  ind: hint('行业'),
  size: hint('规模'),
  occ: hint('(?:职业|工种).*(?:代码|编码)'),
  n: hint('人数|数量', /规模|总/u),
  duty: hint('内容|职责|描述'),
  cert: hint('技能|证书|资格'),
  shift: hint('班次|工时|工作时间|作息'),
  base: hint('基本.*(?:工资|薪)|底薪|基础工资'),
  otCalc: hint('加班'),
  pay: hint('薪|工资|收入|待遇', /基本|底薪|基础|加班|期望|发|第/u),
  payday: hint('(?:发薪|发放|发工资)'),
  board: hint('食宿|住宿|吃住|伙食'),
  prob: hint('试用'),
  haz: hint('危害|有害'),
  prot: hint('防护'),
  mode: hint('用工|直招|派遣', /人数|单位|企业/u),
  couple: hint('夫妻'),
  addr: hint('地址|地点'),
  onDate: hint(`(?:到岗|上岗|报到|入职)${DAY}`),
  contact: hint('联系人|负责人', /电话|手机|方式/u),
  valid: hint('有效|截止'),
  reviewer: hint('审核(?:人|员)'),
  result: hint('审核.*(?:结果|意见|结论|状态|情况)'),
  sexRequirement: hint('性别|男女'),
  ethnicRequirement: hint('民族'),
};

const ROAD: Readonly<Record<string, Hint>> = {
  date: hint(`(?:登记|报名|意向)${DAY}`),
  res: hint('面试'),
  on: hint(`(?:到岗|上岗|报到)${DAY}`),
  by: hint('(?:经办|登记|确认|核实|核查).*(?:人|员)$'),
  kind: hint('(?:体检|检查).*(?:类|种)'),
  inst: hint('(?:体检|检查|承检).*(?:机构|医院|单位|中心)|医院'),
  book: hint('预约'),
  sign: hint(`(?:签到|到检|体检|检查|实检)${DAY}`, /预约/u),
  con: hint('结论|意见', /复|异议/u),
  re: hint('复[查检]'),
  rep: hint('报告.*(?:号|编)|体检.*号'),
  fee: hint('费用?.*(?:承担|支付|来源|负担)'),
  told: hint(`(?:告知|通知)${DAY}`),
  batch: hint('批'),
  seat: hint('座'),
  first: hint('首次|第一次'),
  recv: hint('接收.*(?:人|电话)|企业联系人|接站', /签/u),
  stop: hint('(?:上车|乘车|集合|集中).*(?:点|地)'),
  up: hint(`(?:上车|乘车|登车|发车|集合)${DAY}`),
  lead: hint('带队|领队|护送'),
  pol: hint('保单|保险.*号'),
  sig: hint('本人.*签|^签[名字]$'),
  rsig: hint('(?:交接|接收).*签'),
  ins: hint('参保|社保|保险'),
  note: hint('备注|其[他它]情况|补充'),
};

const HINTS: Readonly<Record<string, Hint>> = { ...PEOPLE, ...WORK, ...POSTS, ...ROAD };

/** Whether a header nobody listed may mean this column; `bare` is its form without marks and brackets. */
export function mayMean(bare: string, key: string): boolean {
  const known = HINTS[key];
  return known !== undefined && known.like.test(bare) && !known.unlike?.test(bare);
}
