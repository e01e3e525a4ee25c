// 2017 其他渠道: people found working in the district who came by other roads than the fairs, each with how it was checked.
import type { LedgerLayout } from '../ledger.js';
import {
  column,
  EMPLOYER_NAMES,
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

export const OTHER_CHANNELS_2017: LedgerLayout = {
  kind: 'other-channels-2017',
  tokens: ['09'],
  senders: ['source-bureau'],
  title: { zh: '其他渠道务工人员台账', en: 'People at work who came by other channels' },
  holds: {
    identity: 'id',
    sensitive: 'poor',
    words: 'note',
    profile: 'name sex town village ch city start',
    office: 'seq emp job how by',
  },
  columns: [
    SEQ,
    PERSON_NAME,
    SEX,
    PERSON_ID,
    TOWN,
    VILLAGE,
    column('poor', POVERTY_NAMES),
    column('ch', '渠道 就业渠道 来源渠道 来源 就业途径 务工渠道 输出渠道 外出渠道 途径 渠道来源'),
    column('emp', EMPLOYER_NAMES),
    column('job', POST_NAMES),
    column('city', '务工地 务工地点 就业地 务工城市 工作地点 务工所在地 务工市县 就业地点 工作地'),
    column(
      'start',
      `${START_NAMES} 务工开始时间 务工开始日期 务工起始时间 开始务工时间 开始务工日期 务工日期 务工时间`,
      { fillDown: false },
    ),
    column('how', '核实方式 核查方式 核实途径 核实形式 核实办法 核实方法 核查途径'),
    column('by', '核实人 核查人 核实人员 核实人姓名 核查人员'),
    NOTE,
  ],
};
