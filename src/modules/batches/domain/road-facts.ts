// What is noted on the way. A device makes the id and keeps its own clock, so that what was noted without a connection is the same
// note however often it is sent, and the later note of one person wins whichever arrives first.
import type { Text } from '../../../kernel/errors/index.js';
import type { NoShowReason } from './boarding-rules.js';
import type { Passenger } from './reconciliation.js';

export interface RollMark {
  /** Made by the device; the same id again is the same mark. */
  readonly id: string;
  readonly passengerId: string;
  readonly door: Passenger['door'];
  readonly reason?: NoShowReason;
  /** The device's clock, an instant. */
  readonly deviceAt: string;
}

export type MarkOutcome = 'applied' | 'known' | 'older' | 'refused';

export interface MarkResult {
  readonly id: string;
  readonly outcome: MarkOutcome;
  readonly code?: string;
}

/** In the order of the device's clock; two at one instant by id, so that every order of sending ends alike. */
export function inDeviceOrder(marks: readonly RollMark[]): RollMark[] {
  return [...marks].sort((a, b) => {
    const apart = Date.parse(a.deviceAt) - Date.parse(b.deviceAt);
    return apart === 0 ? (a.id < b.id ? -1 : 1) : apart;
  });
}

export const INCIDENT_KINDS = [
  'unwell',
  'accident',
  'breakdown',
  'delay',
  'missing',
  'dispute',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_LABELS: Readonly<Record<IncidentKind, Text>> = {
  unwell: { zh: '身体不适', en: 'unwell' },
  accident: { zh: '意外', en: 'accident' },
  breakdown: { zh: '车辆故障', en: 'breakdown' },
  delay: { zh: '延误', en: 'delay' },
  missing: { zh: '人员走失', en: 'somebody is missing' },
  dispute: { zh: '纠纷', en: 'quarrel' },
  other: { zh: '其他', en: 'other' },
};

export const TOLD = [
  'bureau',
  'destination_bureau',
  'station',
  'employer',
  'family',
  'police',
  'ambulance',
  'carrier',
] as const;
export type Told = (typeof TOLD)[number];

export const TOLD_LABELS: Readonly<Record<Told, Text>> = {
  bureau: { zh: '输出地人社局', en: 'source bureau' },
  destination_bureau: { zh: '接收地人社局', en: 'destination bureau' },
  station: { zh: '劳务工作站', en: 'labour station' },
  employer: { zh: '企业', en: 'employer' },
  family: { zh: '家属', en: 'family' },
  police: { zh: '公安', en: 'police' },
  ambulance: { zh: '急救', en: 'ambulance' },
  carrier: { zh: '客运公司', en: 'carrier' },
};
