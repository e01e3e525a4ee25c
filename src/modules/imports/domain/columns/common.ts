// Names that many ledgers share for the same thing. The first of each list is the county's own form.
import type { LedgerColumn } from '../ledger.js';

/** One column; `headers` is a list separated by blanks, as the names themselves hold none. */
export function column(
  key: string,
  headers: string,
  options: Omit<LedgerColumn, 'key' | 'headers'> = {},
): LedgerColumn {
  return { key, headers: headers.trim().split(/\s+/u), ...options };
}

const ONE_ROW = { fillDown: false } as const;

export const SEQ = column('seq', '序号 编号 序 行号 No NO. 顺序号 序列号', ONE_ROW);

export const PERSON_NAME = column(
  'name',
  '姓名 名字 务工人员姓名 人员姓名 劳动力姓名 本人姓名 员工姓名 求职者姓名 求职人员姓名 劳动者姓名 职工姓名 体检人姓名 受检人 受检者 受检者姓名 体检者姓名 被回访人 对象姓名 务工人员 家庭成员姓名 成员姓名',
  { required: true, ...ONE_ROW },
);

export const PERSON_ID = column(
  'id',
  '身份证号 身份证号码 公民身份号码 公民身份证号码 公民身份证号 居民身份证号码 居民身份证号 居民身份证 证件号码 证件号 身份证 身份证件号码 有效证件号码 身份号码 身份证编号 本人身份证号 本人身份证号码 身份证(18位) ID号码',
  { required: true, ...ONE_ROW },
);

export const SEX = column('sex', '性别 男/女 性别(男/女)');

export const PHONE_NAMES =
  '联系电话 电话 手机号 手机号码 手机 电话号码 联系方式 联系手机 联系号码 本人电话 本人联系电话 本人手机号 移动电话 联系电话(手机) 本人手机';

export const TOWN = column(
  'town',
  '乡镇 所属乡镇 乡(镇) 镇乡 户籍乡镇 所在乡镇 乡镇名称 户籍地乡镇 街道/乡镇',
);

export const VILLAGE = column(
  'village',
  '行政村 村 村委 村委会 村(社区) 行政村(社区) 村屯 所在村 村名 户籍村 村/社区 村居',
);

export const TOWN_AND_VILLAGE = column(
  'tv',
  '乡镇村 家庭住址 家庭地址 户籍地址 住址 所属乡镇村 乡镇(村) 户籍所在地 户籍地 乡镇及村 乡镇、村 户籍乡镇村 所在乡镇村 详细住址 家庭详细住址',
);

export const POVERTY_NAMES =
  '是否脱贫户 是否脱贫户(监测对象) 是否脱贫户(监测) 是否贫困户 是否建档立卡 是否建档立卡贫困户 建档立卡 建档立卡户 是否建档立卡户 脱贫户 贫困户 脱贫/监测 脱贫(监测) 是否脱贫(监测)户 是否脱贫人口 脱贫人口 脱贫户/监测对象 是否监测对象 贫困标识 脱贫监测情况 是否贫困人口 是否贫困劳动力 是否脱贫劳动力 是否脱贫或监测对象';

export const EMPLOYER_NAMES =
  '企业 企业名称 用人单位 用工单位 单位名称 公司 公司名称 用工企业 用人单位名称 用工单位名称 务工企业 就业企业 招聘企业 招聘单位 录用企业 录用单位 务工单位';

export const POST_NAMES =
  '岗位 岗位名称 工种 职位 职务 岗位(工种) 工作岗位 招聘岗位 就业岗位 从事岗位 职位名称';

export const START_NAMES =
  '上岗日期 上岗时间 实际上岗日期 入职日期 入职时间 到岗日期 到岗时间 上班日期 上班时间 开始上岗日期 正式上岗日期 上岗年月日';

export const LEFT_ON = column('leftOn', '离职日期 离岗日期 离职时间 离岗时间 辞工日期 离厂日期 离职年月日');

export const LEFT_WHY = column('leftWhy', '离职原因 离岗原因 辞工原因 离厂原因 离职理由');

export const NOTE = column('note', '备注 备注说明 说明 其他说明 其它 备考 补充说明', ONE_ROW);
