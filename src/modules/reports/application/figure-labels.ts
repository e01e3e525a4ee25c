// How every figure of a month is called in both languages: indicators by their name, the funnel by station and reason.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import {
  BARRED_REASONS,
  EMPLOYER_DECLINE_REASONS,
  END_REASONS,
  LEAVING_REASONS,
  NO_SHOW_REASONS,
  placementLifecycle,
  WITHDRAWAL_REASONS,
  WORKER_DECLINE_REASONS,
} from '../../placements/index.js';
import { indicatorName } from '../domain/indicator-names.js';

/** The one list of reasons a loss is told by, whatever the station. */
const REASONS: Readonly<Record<string, LocalizedText>> = {
  ...LEAVING_REASONS,
  ...END_REASONS,
  ...BARRED_REASONS,
  ...EMPLOYER_DECLINE_REASONS,
  ...WORKER_DECLINE_REASONS,
  ...WITHDRAWAL_REASONS,
  ...NO_SHOW_REASONS,
};

const STATIONS: Readonly<Record<string, LocalizedText>> = {
  roster: { zh: '招聘会名单', en: 'on the roster of a fair' },
  invited: { zh: '推荐或意向', en: 'proposed or with an intent' },
  D30: { zh: '在岗满30天', en: '30 days at work' },
  D90: { zh: '在岗满90天', en: '90 days at work' },
  D180: { zh: '在岗满180天', en: '180 days at work' },
};

const PARTS: Readonly<Record<string, LocalizedText>> = {
  '3months': { zh: '稳定就业满3个月', en: 'stable for three months' },
  '6months': { zh: '稳定就业满6个月', en: 'stable for six months' },
  cohort: { zh: '应计人次', en: 'all who would reach it' },
  left: { zh: '已离岗', en: 'left before' },
  notMatured: { zh: '未到期', en: 'not yet matured' },
  notProven: { zh: '无佐证', en: 'not proven' },
  waiting: { zh: '等待中', en: 'waiting' },
  lost: { zh: '流失', en: 'lost' },
  came: { zh: '到场', en: 'came' },
  walkIn: { zh: '现场登记', en: 'walked in' },
  intent: { zh: '有意向', en: 'with an intent' },
  noIntent: { zh: '无意向', en: 'without an intent' },
};

/** Words that mean another thing on the roster of a fair than on a road. */
const AT_THE_FAIR: Readonly<Record<string, LocalizedText>> = {
  no_show: { zh: '未到场', en: 'did not come' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

const CHECKS: Readonly<Record<string, LocalizedText>> = {
  underAge: { zh: '上岗时未满16周岁', en: 'under 16 on the day of the start' },
  pastRetirement: { zh: '上岗时已达退休年龄', en: 'past retirement age on the day of the start' },
  startedAfterClosing: {
    zh: '死亡或服刑后上岗',
    en: 'started after the register was closed by death or prison',
  },
  insuredTwice: { zh: '同月两家企业参保', en: 'insured by two employers in one month' },
  helpedTwice: { zh: '本期两次上岗', en: 'started twice in the period' },
  claimedNotConfirmed: { zh: '仅申报、企业未确认', en: 'claimed, not confirmed by the employer' },
  startWithoutAssistance: { zh: '无帮扶记录的上岗', en: 'starts without a fact of help' },
  outsideWithoutAssistance: { zh: '无帮扶记录的自行就业', en: 'own work without a fact of help' },
  outsideWithoutEvidence: { zh: '无佐证的自行就业', en: 'own work without a paper' },
  startBeforeDeparture: { zh: '上岗早于出发', en: 'started before the departure' },
  batchWithoutPassengers: { zh: '无人登车的批次', en: 'batches without passengers' },
  sharedPhone: { zh: '多人共用一个电话', en: 'one phone shared by many' },
  notInsuredAfter30Days: { zh: '满30天未参保', en: 'not insured after 30 days' },
};

const word = (code: string): LocalizedText => {
  const states: Readonly<Record<string, { readonly label: LocalizedText }>> = placementLifecycle.states;
  return STATIONS[code] ?? PARTS[code] ?? REASONS[code] ?? states[code]?.label ?? { zh: code, en: code };
};

export function figureLabel(code: string, detail: Readonly<Record<string, unknown>> | null): LocalizedText {
  const [first, ...rest] = code.split('.');
  if (first === 'checks' && rest[0]) return CHECKS[rest[0]] ?? { zh: code, en: code };
  const named = indicatorName(code, detail);
  if (named.en !== code || !['funnel', 'stage', 'I5', 'I6'].includes(first!)) return named;
  const words = rest.map((one) => (rest[0] === 'roster' ? (AT_THE_FAIR[one] ?? word(one)) : word(one)));
  return { zh: words.map(({ zh }) => zh).join('，'), en: words.map(({ en }) => en).join(', ') };
}
