// ⑥ 输送花名册: who was to travel together, and who did. 上岗日期 here is the caseworker's claim, never a start.
import type { LedgerLayout } from '../ledger.js';
import {
  column,
  EMPLOYER_NAMES,
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

const ONE_ROW = { fillDown: false } as const;

export const DEPARTURE_ROSTER: LedgerLayout = {
  kind: 'departure-roster',
  tokens: ['05'],
  senders: ['source-bureau'],
  title: { zh: '点对点输送花名册', en: 'Point-to-point departure roster' },
  holds: {
    identity: 'id pol',
    contact: 'phone kin recv',
    sensitive: 'poor',
    words: 'note',
    profile: 'name sex tv first start sig',
    office: 'batch seq seat emp job stop up lead arr rsig',
  },
  columns: [
    column('batch', '批次号 批次 批号 输送批次 批次编号'),
    SEQ,
    column(
      'seat',
      '车次/座位 座位号 座位 车次座位 车次及座位 座号 车次、座位号 车号/座位 乘车座位 座次 车次/座位号 车座号',
      ONE_ROW,
    ),
    PERSON_NAME,
    SEX,
    PERSON_ID,
    TOWN_AND_VILLAGE,
    column('poor', POVERTY_NAMES),
    column('first', '是否首次外出 首次外出 是否第一次外出 首次务工 是否首次务工 第一次外出 是否首次外出务工'),
    column('phone', PHONE_NAMES),
    column(
      'kin',
      '家属电话 紧急联系电话 家属联系电话 家属联系方式 紧急联系人电话 紧急联系人 亲属电话 家人电话 紧急联系方式 紧急联系人及电话 家庭电话',
    ),
    column('emp', EMPLOYER_NAMES),
    column('job', POST_NAMES),
    column(
      'recv',
      '接收联系人及电话 接收人及电话 企业联系人及电话 接收联系人 接收人 接站人及电话 企业联系人 接收人联系电话 接收联系人电话 接收单位联系人',
    ),
    column('stop', '上车点 上车地点 乘车点 上车站点 乘车地点 集合地点 集中地点'),
    column('up', '上车时间 乘车时间 登车时间 发车时间 出发时间 集合时间'),
    column('lead', '带队干部 带队人 带队 领队 带队人员 护送干部 带队负责人 护送人'),
    column('pol', '保险单号 保单号 保险号 保险单编号 保单编号 意外险保单号', ONE_ROW),
    column('sig', '签名 本人签名 签字 本人签字 登车签名 上车签名', ONE_ROW),
    column('arr', '到达时间 到达日期 抵达时间 抵达日期 到达企业时间'),
    column('rsig', '交接人签名 交接人 接收人签名 交接签名 交接人签字 接收签名 接收人签字'),
    column('start', START_NAMES),
    column(
      'note',
      '备注(未登车原因) 备注 未登车原因 未上车原因 说明 备注说明 未乘车原因 未出发原因',
      ONE_ROW,
    ),
  ],
};
