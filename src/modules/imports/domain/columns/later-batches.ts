// ⑥ 第二至四批: later departures, each with the start the employer confirmed.
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
  START_NAMES,
  TOWN_AND_VILLAGE,
} from './common.js';

export const LATER_BATCHES: LedgerLayout = {
  kind: 'later-batches',
  tokens: ['10', '10v'],
  senders: ['source-bureau', 'destination-bureau'],
  namesWholeCounty: true,
  title: { zh: '后续批次输送花名册', en: 'Later departures with confirmed starts' },
  holds: {
    identity: 'id',
    contact: 'phone',
    sensitive: 'poor',
    words: 'note',
    profile: 'name sex tv start',
    office: 'batch seq emp job dep arr by',
  },
  columns: [
    column('batch', '批次号 批次 批号 输送批次 批次编号'),
    SEQ,
    PERSON_NAME,
    SEX,
    PERSON_ID,
    TOWN_AND_VILLAGE,
    column('poor', POVERTY_NAMES),
    column('phone', PHONE_NAMES),
    column('emp', EMPLOYER_NAMES),
    column('job', POST_NAMES),
    column('dep', '出发日期 出发时间 输送日期 发车日期 启程日期 输送时间 出发年月日'),
    column('arr', '到达日期 到达时间 抵达日期 抵达时间'),
    column(
      'start',
      `企业确认上岗日期 确认上岗日期 企业确认上岗时间 ${START_NAMES} 企业确认到岗日期 确认到岗日期`,
      { fillDown: false },
    ),
    column('by', '企业确认人 确认人 企业经办人 单位确认人 确认人员 企业确认人姓名'),
    NOTE,
  ],
};
