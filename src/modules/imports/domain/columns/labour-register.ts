// ① 农村劳动力资源台账: the village survey, one row a person.
import type { LedgerLayout } from '../ledger.js';
import {
  column,
  NOTE,
  PERSON_ID,
  PERSON_NAME,
  PHONE_NAMES,
  POVERTY_NAMES,
  SEQ,
  SEX,
  TOWN,
  VILLAGE,
} from './common.js';

export const LABOUR_REGISTER: LedgerLayout = {
  kind: 'labour-register',
  tokens: ['01'],
  senders: ['source-bureau', 'caseworker'],
  title: { zh: '农村劳动力资源台账', en: 'Rural labour register' },
  blocks: [{ whenBlank: ['town'] }, { whenBlank: ['town', 'village'] }, { whenBlank: ['head', 'hh'] }],
  holds: {
    identity: 'id birth',
    contact: 'phone helperPhone',
    sensitive: 'health labour poor poorType reloc disab',
    words: 'whyNot note',
    profile:
      'town village head name rel sex eth age edu hh hamlet skill empl form prov city employer job leftOn income contract insured wish wantArea wantJob wantPay train',
    office: 'seq helper verOn verBy',
  },
  columns: [
    SEQ,
    TOWN,
    VILLAGE,
    column(
      'hamlet',
      '自然屯(组) 自然屯 屯 村民小组 小组 组 屯(组) 组别 自然村 自然村(屯) 屯组 村组 所属小组 队',
    ),
    column('head', '户主姓名 户主 户主名 户主名字'),
    column('hh', '户编号 户号 家庭编号 户籍编号 户口编号 户码 家庭户编号 户编码 户籍号 户口簿编号'),
    PERSON_NAME,
    column('rel', '与户主关系 关系 与户主的关系 家庭关系 户主关系 同户主关系 与户主之关系', {
      fillDown: false,
    }),
    { ...SEX, fillDown: false },
    column('eth', '民族 族别 所属民族'),
    PERSON_ID,
    column('birth', '出生年月 出生日期 出生年月日 出生时间 生日 出生', { fillDown: false }),
    column('age', '年龄 周岁 年龄(周岁) 实际年龄 现年龄', { fillDown: false }),
    column('edu', '文化程度 学历 文化水平 受教育程度 教育程度 最高学历 文化 学历层次', { fillDown: false }),
    column('health', '健康状况 身体状况 健康情况 身体健康状况 健康 身体情况', { fillDown: false }),
    column('labour', '劳动能力 劳动力类型 劳动技能 劳动能力情况 劳力类型 劳动力状况 有无劳动能力', {
      fillDown: false,
    }),
    column('poor', POVERTY_NAMES),
    column(
      'poorType',
      '监测类别 贫困户类型 脱贫户类型 贫困户属性 户类型 脱贫类别 贫困类型 监测对象类别 户属性 贫困类别 农户类型 贫困属性',
    ),
    column(
      'reloc',
      '是否易地搬迁 易地搬迁 易地扶贫搬迁 是否易地扶贫搬迁 是否搬迁户 易地搬迁户 是否易地搬迁户 是否易迁户',
    ),
    column(
      'disab',
      '是否残疾及类别等级 残疾情况 是否残疾 残疾类别等级 残疾类别 残疾等级 残疾类别及等级 残疾',
      { fillDown: false },
    ),
    column(
      'skill',
      '技能及证书 技能 技能证书 技能特长 职业技能 证书 技能/证书 持有证书 职业资格证书 技能情况 特长',
      { fillDown: false },
    ),
    column('empl', '就业状态 就业状况 目前状态 就业情况 是否就业 是否已就业 当前就业状态 目前就业状态', {
      fillDown: false,
    }),
    column('form', '就业形式 就业方式 就业类型 务工形式 转移就业形式 就业途径', { fillDown: false }),
    column(
      'prov',
      '务工省 务工省份 就业省份 务工所在省 务工地(省) 外出省份 就业地(省) 务工省(区市) 务工省区',
      { fillDown: false },
    ),
    column(
      'city',
      '务工市县 务工地 务工市 务工地点 就业地点 务工所在市县 务工地(市县) 外出务工地 就业地 务工地(市) 务工城市',
      { fillDown: false },
    ),
    column(
      'employer',
      '务工单位 就业单位 单位名称 工作单位 务工企业 企业名称 就业企业 现工作单位 务工单位名称 用工单位 用人单位',
      { fillDown: false },
    ),
    column('job', '工种 从事工种 岗位 务工工种 职业 从事工作 从事行业 从事岗位 务工岗位 岗位工种', {
      fillDown: false,
    }),
    column(
      'leftOn',
      '外出时间 外出日期 外出务工时间 务工时间 外出务工日期 开始务工时间 外出就业时间 外出年月',
      { fillDown: false },
    ),
    column('income', '月收入 月工资 收入 工资 月收入(元) 务工月收入 月均收入 目前月收入 月薪', {
      fillDown: false,
    }),
    column('contract', '是否签合同 是否签订合同 签订合同 劳动合同 是否签订劳动合同 签合同', {
      fillDown: false,
    }),
    column('insured', '是否参保 参保情况 社保 是否参加社保 是否参加社会保险 参保 是否缴纳社保', {
      fillDown: false,
    }),
    column(
      'wish',
      '就业意愿 是否有就业意愿 务工意愿 外出意愿 是否愿意外出务工 有无就业意愿 外出务工意愿 就业意向',
      { fillDown: false },
    ),
    column(
      'whyNot',
      '未就业/无意愿原因 未就业原因 无意愿原因 无就业意愿原因 不就业原因 未外出原因 未就业或无意愿原因',
      { fillDown: false },
    ),
    column('wantArea', '意向地区 意向地点 意向就业地 期望地区 意向务工地 意向就业地区 意向区域 期望就业地', {
      fillDown: false,
    }),
    column('wantJob', '意向工种 意向岗位 期望工种 求职工种 期望岗位 意向就业工种 求职意向 意向职业', {
      fillDown: false,
    }),
    column('wantPay', '期望月薪 期望工资 期望薪资 期望月工资 意向月薪 期望收入 期望薪酬 期望月收入', {
      fillDown: false,
    }),
    column('train', '培训意愿 是否愿意培训 培训需求 是否有培训意愿 培训意向 有无培训意愿', {
      fillDown: false,
    }),
    column('phone', PHONE_NAMES, { fillDown: false }),
    column(
      'helper',
      '帮扶责任人 帮扶干部 帮扶联系人 责任人 帮扶人 结对帮扶人 帮扶责任人姓名 帮扶人姓名 帮扶干部姓名',
    ),
    column(
      'helperPhone',
      '责任人电话 帮扶责任人电话 帮扶干部电话 帮扶联系人电话 帮扶人电话 责任人联系电话 帮扶责任人联系电话 帮扶干部联系电话 帮扶人联系方式 责任人联系方式 责任人手机号',
    ),
    column(
      'verOn',
      '核实时间 核实日期 核查时间 核查日期 调查时间 调查日期 采集时间 采集日期 摸底时间 入户时间 登记时间 登记日期',
    ),
    column('verBy', '核实人 核查人 调查人 采集人 核实人员 入户人员 摸底人 核实人姓名 登记人 调查员'),
    NOTE,
  ],
};
