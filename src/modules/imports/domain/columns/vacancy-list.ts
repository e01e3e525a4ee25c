// ② 企业岗位汇总表: the employers and posts of one fair. Conditions of sex and ethnic group may not stand in an advert
// (Employment Promotion Law, arts. 27–28): their columns are recognised so that they are dropped.
import type { LedgerLayout } from '../ledger.js';
import { column, NOTE, SEQ } from './common.js';

export const VACANCY_LIST: LedgerLayout = {
  kind: 'vacancy-list',
  tokens: ['02'],
  senders: ['source-bureau', 'destination-bureau', 'station'],
  title: { zh: '企业岗位汇总表', en: 'Employers and vacancies of a fair' },
  blocks: [{ whenBlank: ['emp', 'uscc'], also: ['booth', 'street', 'ind', 'size', 'contact', 'phone'] }],
  bothSides: true,
  holds: {
    contact: 'contact phone',
    office:
      'seq fair booth emp uscc street ind size job occ n duty edu age cert shift base otCalc pay payday board ins term prob haz prot mode couple addr onDate valid reviewer result sexRequirement ethnicRequirement note',
  },
  columns: [
    SEQ,
    column('fair', '招聘会编号 招聘会 场次 招聘会场次 招聘会代码 招聘会名称 活动编号 场次编号'),
    column('booth', '展位号 展位 摊位号 摊位 展台号 展位编号 台号'),
    column(
      'emp',
      '企业名称 单位名称 用人单位 用人单位名称 公司名称 企业 招聘单位 招聘企业 用工单位 企业全称 单位全称 招聘单位名称',
      { required: true },
    ),
    column(
      'uscc',
      '统一社会信用代码 信用代码 社会信用代码 统一信用代码 统一社会信用代码证号 营业执照号 统一代码 组织机构代码',
    ),
    column('street', '所属街道 街道 所在街道 街道办 所属街道办 所在街道(镇) 辖区街道'),
    column('ind', '行业 所属行业 行业类别 行业类型 企业行业'),
    column('size', '企业规模 规模 企业人数 单位规模 员工人数 用工规模 公司规模'),
    column('job', '岗位名称 招聘岗位 岗位 职位 职位名称 工种 招聘职位 招聘工种 岗位(工种) 招聘岗位名称', {
      required: true,
      fillDown: false,
    }),
    column('occ', '职业代码 职业编码 职业分类代码 职业(工种)代码 岗位代码 工种代码', { fillDown: false }),
    column(
      'n',
      '招聘人数 需求人数 人数 招聘数量 用工人数 岗位数 招工人数 招聘人数(人) 缺工人数 拟招人数 需求数',
      { required: true, fillDown: false },
    ),
    column('duty', '工作内容 岗位职责 工作职责 岗位描述 岗位说明 职责 岗位内容 职位描述 主要工作内容', {
      fillDown: false,
    }),
    column('edu', '学历要求 文化程度 文化程度要求 学历 最低学历 学历(最低) 文化要求', { fillDown: false }),
    column('age', '年龄要求(建议值) 年龄要求 年龄 年龄范围 建议年龄 年龄段 年龄(建议) 年龄建议值', {
      fillDown: false,
    }),
    column(
      'cert',
      '技能/证书要求 技能要求 证书要求 技能证书 技能 任职要求 技能及证书要求 资格证书要求 岗位要求 其他要求',
      { fillDown: false },
    ),
    column(
      'shift',
      '工作时间与班次 工作时间 班次 工作班次 工时 上班时间 工时制度 工作时间及班次 工时与班次 作息时间',
      { fillDown: false },
    ),
    column('base', '基本工资 底薪 基本工资(元/月) 基本月薪 月基本工资 基础工资 保底工资', {
      fillDown: false,
    }),
    column(
      'otCalc',
      '加班计算方式 加班费 加班工资 加班计算 加班工资计算 加班费计算方式 加班工资标准 加班费标准 加班工资计算方式',
      { fillDown: false },
    ),
    column(
      'pay',
      '综合月薪(区间) 综合月薪 综合工资 月薪 月工资 薪资 工资待遇 薪资待遇 综合薪资 薪酬 月薪范围 综合月工资 月收入 薪酬待遇 综合收入',
      { fillDown: false },
    ),
    column('payday', '发薪日 发薪时间 工资发放日 发薪日期 发工资日期 工资发放时间 每月发薪日'),
    column(
      'board',
      '食宿(住宿/伙食/扣费) 食宿 食宿情况 食宿条件 住宿条件 住宿 食宿安排 包吃住 吃住情况 是否包吃住 吃住',
    ),
    column(
      'ins',
      '社保公积金 社保 社会保险 五险一金 保险 社保情况 社保及公积金 社保、公积金 福利保险 参保情况',
    ),
    column('term', '合同期限 劳动合同期限 合同期 合同年限 签订合同期限', { fillDown: false }),
    column('prob', '试用期 试用期限 试用期时长 试用时间', { fillDown: false }),
    column(
      'haz',
      '职业病危害因素 危害因素 职业危害 职业病危害 职业危害因素 有无职业病危害 岗位危害因素 有害因素',
      { fillDown: false },
    ),
    column(
      'prot',
      '防护与体检安排 防护措施 体检安排 防护及体检 防护与体检 劳动防护 职业防护 防护及体检安排 体检要求',
      { fillDown: false },
    ),
    column('mode', '用工方式(直招/派遣) 用工方式 用工形式 用工性质 招聘方式 用工类型 直招/派遣', {
      fillDown: false,
    }),
    column(
      'couple',
      '是否接受夫妻 夫妻 接受夫妻 是否招夫妻工 夫妻工 夫妻岗 是否安排夫妻 是否接收夫妻 可否夫妻',
      { fillDown: false },
    ),
    column('addr', '上班地址 工作地址 工作地点 上班地点 单位地址 厂址 企业地址 工作所在地 公司地址'),
    column('onDate', '到岗时间 到岗日期 上岗时间 要求到岗时间 到岗要求 最迟到岗日期 报到时间 入职时间'),
    column('contact', '联系人 联系人姓名 企业联系人 招聘联系人 负责人 人事联系人 单位联系人'),
    column(
      'phone',
      '联系电话 电话 联系方式 联系人电话 联系号码 企业联系电话 招聘电话 手机号码 手机号 联系人手机 电话号码 联系人联系电话',
    ),
    column('valid', '有效期 有效期至 截止日期 岗位有效期 招聘截止日期 招聘截止时间 有效日期 截止时间'),
    column('reviewer', '审核人 审核员 审核人员 初审人 审核人姓名'),
    column('result', '审核结果 审核意见 审核 审核情况 审核状态 审核结论'),
    column('sexRequirement', '性别要求 性别 男女要求 招聘性别 性别限制 男女 限性别 男/女', {
      forbidden: 'FORBIDDEN_COLUMN_SEX',
    }),
    column('ethnicRequirement', '民族要求 民族 民族限制 限民族 族别', {
      forbidden: 'FORBIDDEN_COLUMN_ETHNIC',
    }),
    NOTE,
  ],
};
