// ⑦ 稳岗回访台账: follow-ups after 7, 30, 90 and 180 days, with wages; two header rows.
import type { LedgerColumn, LedgerLayout } from '../ledger.js';
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
  START_NAMES,
  TOWN_AND_VILLAGE,
} from './common.js';

const WAGES = '月工资 工资 月工资(元) 工资发放 月工资情况 工资情况 实发工资 月收入 每月工资'.split(' ');

function wage(key: string, months: string): LedgerColumn {
  return column(key, months, { group: WAGES, fillDown: false });
}

/** The four columns of one visit; the days stand in the group above them. */
function visit(days: number, ...more: string[]): readonly LedgerColumn[] {
  const group = [
    `${days}天回访`,
    `${days}日回访`,
    `第${days}天回访`,
    `${days}天`,
    `${days}日`,
    `D${days}`,
    `满${days}天回访`,
    `${days}天跟踪回访`,
    ...more,
  ];
  const options = { group, fillDown: false } as const;
  return [
    column(`d${days}t`, '时间 日期 回访时间 回访日期', options),
    column(`d${days}m`, '方式 回访方式 回访形式 形式 途径', options),
    column(`d${days}p`, '回访人 人员 回访人员 访问人 回访员 经办人 人', options),
    column(`d${days}r`, '结果 回访结果 情况 回访情况 在岗情况', options),
  ];
}

export const STABILITY_LEDGER: LedgerLayout = {
  kind: 'stability-ledger',
  tokens: ['07'],
  senders: ['source-bureau', 'destination-bureau', 'caseworker', 'station'],
  title: { zh: '稳岗回访台账', en: 'Follow-up ledger' },
  holds: {
    identity: 'id',
    sensitive: 'poor',
    words: 'd7r d30r d90r d180r issue leftWhy note',
    profile: 'name tv start term probEnd ins w1 w3 w6 status leftOn dest reOn days m3 m6',
    office: 'seq emp job d7t d7m d7p d30t d30m d30p d90t d90m d90p d180t d180m d180p evid',
  },
  columns: [
    SEQ,
    PERSON_NAME,
    PERSON_ID,
    TOWN_AND_VILLAGE,
    column('poor', POVERTY_NAMES),
    column('emp', EMPLOYER_NAMES),
    column('job', POST_NAMES),
    column('start', START_NAMES),
    column(
      'term',
      '合同起止 合同起止时间 合同期限 合同起止日期 劳动合同起止 合同期 劳动合同期限 劳动合同起止时间',
    ),
    column('probEnd', '试用期至 试用期截止 试用期 试用期止 试用期结束日期 试用期满日期 试用期到期日'),
    column('ins', '参保起始月 参保月份 参保时间 社保起始月 参保起始时间 参保起始年月 社保参保月 参保起始'),
    wage('w1', '第1月 第一月 首月 1月 第1个月 第一个月 满1月'),
    wage('w3', '第3月 第三月 3月 第3个月 第三个月 满3月'),
    wage('w6', '第6月 第六月 6月 第6个月 第六个月 满6月'),
    ...visit(7, '一周回访', '首周回访', '第7日回访'),
    ...visit(30, '1个月回访', '一个月回访', '满月回访', '首月回访'),
    ...visit(90, '3个月回访', '三个月回访'),
    ...visit(180, '6个月回访', '六个月回访', '半年回访'),
    column('status', '在岗状态 在岗情况 目前状态 当前状态 就业状态 现状态 在岗与否 目前在岗状态'),
    column(
      'issue',
      '问题与处理 问题及处理 存在问题 诉求及处理 问题及处理情况 存在问题及处理 诉求与处理 问题与处理情况',
    ),
    LEFT_ON,
    LEFT_WHY,
    column('dest', '去向(返乡/转岗/自主) 去向 离职去向 离岗去向 离职后去向 人员去向'),
    column('reOn', '再就业日期 再就业时间 重新就业日期 再上岗日期 再次就业日期 重新就业时间'),
    column('days', '累计在岗天数 在岗天数 累计天数 累计在岗(天) 累计在岗时间 在岗天数(天)'),
    column('m3', '是否满3个月 满3个月 是否满三个月 稳岗满3个月 满三个月 是否稳岗3个月'),
    column('m6', '是否满6个月 满6个月 是否满六个月 稳岗满6个月 满六个月 是否稳岗6个月'),
    column('evid', '佐证材料编号 佐证材料 材料编号 佐证编号 证明材料 证明材料编号 佐证'),
    NOTE,
  ],
};
