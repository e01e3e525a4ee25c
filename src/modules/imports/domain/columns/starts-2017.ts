// 2017 上岗台账: starts of an earlier year out of two fairs, recorded as history; one person may stand in it twice.
import type { LedgerLayout } from '../ledger.js';
import {
  column,
  EMPLOYER_NAMES,
  LEFT_ON,
  LEFT_WHY,
  NOTE,
  PERSON_ID,
  PERSON_NAME,
  POST_NAMES,
  POVERTY_NAMES,
  SEQ,
  SEX,
  START_NAMES,
  TOWN,
  VILLAGE,
} from './common.js';

export const STARTS_2017: LedgerLayout = {
  kind: 'starts-2017',
  tokens: ['08'],
  senders: ['source-bureau'],
  title: { zh: '招聘会上岗人员台账', en: 'Starts out of the fairs of an earlier year' },
  holds: {
    identity: 'id',
    sensitive: 'poor',
    words: 'leftWhy note',
    profile: 'name sex town village start leftOn',
    office: 'seq fair emp job conf',
  },
  columns: [
    SEQ,
    column('fair', '招聘会 招聘会编号 场次 招聘会场次 招聘会名称 第几场'),
    PERSON_NAME,
    SEX,
    PERSON_ID,
    TOWN,
    VILLAGE,
    column('poor', POVERTY_NAMES),
    column('emp', EMPLOYER_NAMES),
    column('job', POST_NAMES),
    column('start', START_NAMES, { fillDown: false }),
    column(
      'conf',
      '企业确认日期 确认日期 企业确认时间 确认时间 单位确认日期 用人单位确认日期 用工单位确认日期',
    ),
    LEFT_ON,
    LEFT_WHY,
    NOTE,
  ],
};
