// ⑤ 体检结果回传: what the institution sends back. Conclusions only; findings and forbidden items are dropped at reading.
import type { LedgerLayout } from '../ledger.js';
import { column, EMPLOYER_NAMES, NOTE, PERSON_ID, PERSON_NAME, POST_NAMES, SEQ, SEX } from './common.js';

export const MEDICAL_RESULTS: LedgerLayout = {
  kind: 'medical-results',
  tokens: ['04'],
  senders: ['source-bureau', 'clinic'],
  stranger: 'MED_NOT_ORDERED',
  title: { zh: '体检结果回传表', en: 'Medical results returned by the institution' },
  holds: {
    identity: 'id',
    sensitive: 'kind haz book sign con re rep told',
    words: 'note',
    profile: 'name sex age',
    office: 'seq batch emp job inst fee',
  },
  columns: [
    SEQ,
    column('batch', '批次 批次号 体检批次 批号'),
    PERSON_NAME,
    SEX,
    column('age', '年龄 周岁 年龄(周岁)'),
    PERSON_ID,
    column('emp', `拟上岗企业 拟就业企业 拟录用企业 意向企业 拟上岗单位 拟入职企业 ${EMPLOYER_NAMES}`),
    column('job', `拟上岗岗位 拟就业岗位 意向岗位 拟录用岗位 拟从事岗位 拟上岗工种 拟入职岗位 ${POST_NAMES}`),
    column(
      'kind',
      '体检类别(一般/职业健康/健康证) 体检类别 体检类型 体检种类 检查类别 体检项目类别 检查类型',
    ),
    column('haz', '危害因素 职业病危害因素 接触危害因素 职业危害因素 接害因素 职业危害 接触有害因素'),
    column('inst', '体检机构 体检医院 检查机构 医疗机构 体检单位 体检机构名称 承检机构'),
    column('book', '预约时间 预约日期 预约体检时间 预约体检日期 预约'),
    column(
      'sign',
      '签到时间 签到日期 体检时间 体检日期 到检时间 到检日期 签到 实际体检日期 检查日期 实检日期',
    ),
    column(
      'con',
      '结论 体检结论 结果 体检结果 检查结论 检查结果 职业健康检查结论 体检意见 最终结论 主检结论 体检结论(意见) 主检意见',
    ),
    column(
      're',
      '复查项目与期限 复查项目 复查 复查要求 复查项目及期限 复查期限 复查项目和期限 复检项目 复检项目与期限 复查时间',
    ),
    column('rep', '报告编号 体检报告编号 报告号 体检编号 体检号 报告书编号 体检报告号'),
    column(
      'fee',
      '费用承担方 费用承担 体检费用承担 费用来源 费用 体检费用承担方 费用支付方 体检费承担方 费用负担方',
    ),
    column('told', '通知本人时间 通知时间 通知日期 告知时间 告知日期 通知本人日期 告知本人时间 告知本人日期'),
    NOTE,
  ],
};
