// How the indicators are called on paper. What is not here stands in the report under its code alone.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const NO_SOURCE: LocalizedText = { zh: '无来源', en: 'no source' };
export const figureText = (value: number | null): string =>
  value === null ? `${NO_SOURCE.zh} ${NO_SOURCE.en}` : String(value);

export const INDICATOR_NAMES: Readonly<Record<string, LocalizedText>> = {
  I1: { zh: '帮助农村劳动力转移就业人数', en: 'rural workers helped into work' },
  'I1.starts': { zh: '确认上岗', en: 'confirmed starts' },
  'I1.outsideStarts': { zh: '体系外就业(自主等)', en: 'starts found outside the chain' },
  'I1.chain': { zh: '其中:经两地组织上岗', en: 'of whom placed by the cooperation' },
  'I1.outside': { zh: '其中:帮扶后自行就业', en: 'of whom found work outside it after help' },
  'I1.paired': { zh: '其中:结对村劳动力', en: 'of whom from paired villages' },
  I1a: { zh: '其中:脱贫人口(含监测对象)', en: 'of whom formerly poor or monitored' },
  'I1a.poor': { zh: '其中:脱贫(建档立卡)', en: 'of whom formerly poor' },
  'I1a.monitored': { zh: '其中:监测对象', en: 'of whom monitored only' },
  I1b: { zh: '其他', en: 'others' },
  I2: { zh: '到协作省份', en: 'in the paired province' },
  I3: { zh: '省内就近就地', en: 'within the own province' },
  I4: { zh: '到其他地区', en: 'elsewhere' },
  'I4.unknown': { zh: '务工省份未登记', en: 'province of work not on record' },
  'I5.3months': { zh: '稳定就业满3个月', en: 'stable for three months' },
  'I5.6months': { zh: '稳定就业满6个月', en: 'stable for six months' },
  'I6.D30.matured': { zh: 'D30到期', en: 'day 30 reached' },
  'I6.D30.retained': { zh: 'D30在岗', en: 'still at work on day 30' },
  'I6.D30.unknown': { zh: 'D30不详', en: 'unknown on day 30' },
  'I6.D90.matured': { zh: 'D90到期', en: 'day 90 reached' },
  'I6.D90.retained': { zh: 'D90在岗', en: 'still at work on day 90' },
  'I6.D90.unknown': { zh: 'D90不详', en: 'unknown on day 90' },
  'I6.D180.matured': { zh: 'D180到期', en: 'day 180 reached' },
  'I6.D180.retained': { zh: 'D180在岗', en: 'still at work on day 180' },
  'I6.D180.unknown': { zh: 'D180不详', en: 'unknown on day 180' },
  'I7.fairs': { zh: '招聘会场次', en: 'job fairs' },
  'I7.employers': { zh: '参会企业', en: 'companies' },
  'I7.vacancies': { zh: '岗位', en: 'posts' },
  'I7.cameIn': { zh: '进场', en: 'came in' },
  'I7.intents': { zh: '达成意向', en: 'with an intent' },
  'I8.batches': { zh: '点对点输送批次', en: 'batches' },
  'I8.coaches': { zh: '车次', en: 'coaches' },
  'I8.boarded': { zh: '输送', en: 'carried' },
  I9: { zh: '技能培训', en: 'attendances of training' },
  I10: { zh: '协议任务完成', en: 'agreement fulfilled' },
  'alarms.startUnconfirmed': {
    zh: '出发超过7天未确认上岗',
    en: 'start not confirmed seven days after departure',
  },
};

/** A figure of one paired village carries its community; all others are called by their code. */
export function indicatorName(code: string, detail: Readonly<Record<string, unknown>> | null): LocalizedText {
  const community = detail?.community;
  if (typeof community === 'string')
    return { zh: `其中:结对社区 ${community}`, en: `of whom paired with ${community}` };
  return INDICATOR_NAMES[code] ?? { zh: code, en: code };
}
