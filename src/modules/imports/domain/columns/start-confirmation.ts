// 企业到岗确认: the employer's own word on who started, the only workbook that sets a start of the current year.
import type { LedgerLayout } from '../ledger.js';
import {
  column,
  EMPLOYER_NAMES,
  NOTE,
  PERSON_ID,
  PERSON_NAME,
  POST_NAMES,
  SEQ,
  START_NAMES,
} from './common.js';

export const START_CONFIRMATION: LedgerLayout = {
  kind: 'start-confirmation',
  tokens: ['06'],
  senders: ['source-bureau', 'destination-bureau', 'station', 'employer'],
  stranger: 'NOT_IN_BATCH',
  title: { zh: '企业到岗确认表', en: 'Employers’ confirmation of starts' },
  holds: {
    identity: 'id',
    words: 'why note',
    profile: 'name st start arr',
    office: 'seq emp uscc job by at',
  },
  columns: [
    SEQ,
    column('emp', EMPLOYER_NAMES),
    column('uscc', '统一社会信用代码 信用代码 社会信用代码 统一信用代码 营业执照号 统一代码'),
    PERSON_NAME,
    PERSON_ID,
    column('job', `${POST_NAMES} 实际岗位 上岗岗位`),
    column('arr', '到达日期 到达时间 到厂日期 报到日期 到厂时间 报到时间 抵达日期 抵达时间'),
    column('st', '是否上岗 是否到岗 上岗情况 到岗情况 是否已上岗 是否入职 上岗状态 是否在岗 是否实际上岗', {
      fillDown: false,
    }),
    column('start', `实际上岗日期 实际上岗时间 ${START_NAMES} 实际到岗日期 实际入职日期 确认上岗日期`, {
      fillDown: false,
    }),
    column('why', '未上岗原因 未到岗原因 不上岗原因 未上岗说明 未入职原因 未上岗理由', { fillDown: false }),
    column('by', '确认人 企业确认人 经办人 人事确认 单位确认人 确认人签名 人事经办人'),
    column('at', '确认时间 确认日期 填报日期 填表日期 企业确认时间 企业确认日期 反馈日期 反馈时间'),
    NOTE,
  ],
};
