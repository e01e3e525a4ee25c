// ③/④ 乡镇预登记名单: people a township registered for posts before or beside the fair.
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
  TOWN,
  VILLAGE,
} from './common.js';

export const TOWNSHIP_POOL: LedgerLayout = {
  kind: 'township-pool',
  tokens: ['03b'],
  senders: ['source-bureau', 'caseworker'],
  title: { zh: '乡镇预登记名单', en: 'Township pre-registration' },
  holds: {
    identity: 'id',
    contact: 'phone',
    sensitive: 'poor',
    words: 'note',
    profile: 'town village name sex',
    office: 'seq emp job date by',
  },
  columns: [
    SEQ,
    TOWN,
    VILLAGE,
    PERSON_NAME,
    SEX,
    PERSON_ID,
    column('poor', POVERTY_NAMES),
    column('phone', PHONE_NAMES),
    column('emp', `意向企业 意向单位 意向企业名称 意向用人单位 意向公司 拟去企业 ${EMPLOYER_NAMES}`),
    column('job', `意向岗位 意向工种 意向岗位名称 意向职位 拟去岗位 ${POST_NAMES}`),
    column('date', '登记日期 登记时间 预登记日期 预登记时间 日期 报名日期 报名时间 填报日期'),
    column('by', '登记人 经办人 登记人员 协理员 登记员 经办 填报人 工作人员'),
    NOTE,
  ],
};
