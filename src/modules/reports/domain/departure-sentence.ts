// The printed sentence about a departure. "Departed" and "started" never stand for each other.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export interface DepartureCounts {
  readonly asOf: string;
  readonly departureOn: string | null;
  readonly departed: number;
  readonly confirmed: number;
  readonly alarms: number;
}

export function sentenceOf({
  asOf,
  departureOn,
  departed,
  confirmed,
  alarms,
}: DepartureCounts): LocalizedText {
  if (departureOn === null)
    return { zh: `截至${asOf},尚无批次出发。`, en: `By ${asOf} no batch has departed.` };
  const pending = departed - confirmed;
  const late =
    alarms === 0
      ? { zh: '', en: '' }
      : {
          zh: `其中超过7天的${alarms}人,须上门核实。`,
          en: ` ${alarms} of them for more than seven days: to be visited.`,
        };
  return {
    zh: `截至${asOf},${departureOn}出发${departed}人,企业已确认上岗${confirmed}人,尚未确认${pending}人。${late.zh}`,
    en: `By ${asOf}, of the departure of ${departureOn}: ${departed} departed, ${confirmed} confirmed started, ${pending} not yet confirmed.${late.en}`,
  };
}
