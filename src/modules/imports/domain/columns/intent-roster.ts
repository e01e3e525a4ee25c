// ④ 意向花名册: who said at the fair which post they want.
import type { LedgerLayout } from '../ledger.js';
import {
  column,
  EMPLOYER_NAMES,
  NOTE,
  PERSON_ID,
  PERSON_NAME,
  PHONE_NAMES,
  POST_NAMES,
  POVERTY_NAMES,
  SEQ,
  SEX,
  TOWN_AND_VILLAGE,
} from './common.js';

export const INTENT_ROSTER: LedgerLayout = {
  kind: 'intent-roster',
  tokens: ['03'],
  senders: ['source-bureau', 'caseworker'],
  title: { zh: '招聘会意向花名册', en: 'Intents registered at a fair' },
  holds: {
    identity: 'id',
    contact: 'phone',
    sensitive: 'poor',
    words: 'res note',
    profile: 'name sex tv pay on',
    office: 'seq fair date emp job by',
  },
  columns: [
    SEQ,
    column('fair', '招聘会 招聘会编号 场次 招聘会名称 招聘会场次 活动编号'),
    column('date', '日期 登记日期 意向日期 登记时间 招聘会日期 意向登记日期 意向登记时间'),
    column('emp', `${EMPLOYER_NAMES} 意向企业 意向单位 意向企业名称 意向用人单位 达成意向企业`),
    column('job', `${POST_NAMES} 意向岗位 意向工种 意向岗位名称 意向职位 达成意向岗位`),
    PERSON_NAME,
    SEX,
    PERSON_ID,
    TOWN_AND_VILLAGE,
    column('poor', POVERTY_NAMES),
    column('phone', PHONE_NAMES),
    column('res', '面试结果 面试情况 结果 面试 面试结论 面试意见 现场面试结果'),
    column(
      'pay',
      '拟录用月薪 拟定月薪 月薪 拟录用工资 约定月薪 薪资 拟录用薪资 拟定工资 意向月薪 拟录用月工资',
    ),
    column(
      'on',
      '意向到岗日期 到岗日期 意向到岗时间 拟到岗日期 到岗时间 预计到岗日期 拟到岗时间 可到岗日期 预计到岗时间',
    ),
    column('by', '经办人 登记人 工作人员 经办人员 经办 登记员 经手人 登记人员'),
    NOTE,
  ],
};
