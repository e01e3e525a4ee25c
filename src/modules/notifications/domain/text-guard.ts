// What no message may say. Poverty status and health are sensitive personal information (PIPL art. 28); an ID number in a
// message is a leak whoever reads it. Found in any spelling: full-width, spaced or dotted letters, traditional characters.
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';

export type TextViolation = 'id-number' | 'poverty-status' | 'medical-word';

/**
 * `params`: what a caller puts into a template. `private`: the whole text to the person alone (an appointment may be named
 * there). `group`: the whole text where others read along.
 */
export type TextUse = 'params' | 'private' | 'group';

const TRADITIONAL: Readonly<Record<string, string>> = {
  貧: '贫',
  檔: '档',
  監: '监',
  測: '测',
  對: '对',
  脫: '脱',
  難: '难',
  戶: '户',
  體: '体',
  檢: '检',
  醫: '医',
  復: '复',
  複: '复',
  陽: '阳',
  陰: '阴',
  異: '异',
  職: '职',
  業: '业',
  診: '诊',
  斷: '断',
  傳: '传',
  殘: '残',
  療: '疗',
  癥: '症',
};
/** Set between letters to hide or to space a word. */
const BETWEEN = /[\s\p{Cf}\p{Mn}.·•‧∙⋅・･_\-—–~*'"“”‘’`^|/\\+﹒#&,，、]/gu;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(BETWEEN, '')
    .replace(/./gu, (mark) => TRADITIONAL[mark] ?? mark);

const POVERTY =
  /贫困|建档立卡|建档户|低保|最低生活保障|脱贫|监测对象|监测户|五保|特困|返贫|致贫|困难户|扶贫对象|帮扶对象|poorhousehold|poverty|lowincome|minimumlivingallowance/u;

/** Institutions whose names hold such a word, and which a person must be able to find. */
const INSTITUTIONS = /(?:疾病预防控制|职业病防治)(?:中心|院|所|站)?|病院/gu;
const FINDINGS =
  /病|癌|禁忌|疑似|阳性|异常|不合格|复查|诊断|患有|感染|传染|结核|残疾|残障|血压|血糖|血常规|尿常规|听力损失|听力下降|视力|色盲|色弱|心电图|肝功|肺功能|disease|diagnos|contraindicat|abnormal|infect|disabilit|disabled|recheck/u;
const HEALTH_AT_ALL =
  /体检|查体|检查|医院|卫生院|诊所|医生|医师|空腹|抽血|化验|采血|导检|健康证|健康状况|胸片|medical|clinic|hospital|doctor|fasting|bloodtest|healthcheck/u;

/** Six digits of a place, a birth date, three digits, a check character: wherever it stands in a run of digits. */
const EIGHTEEN = /\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]/u;
const FIFTEEN = /(?<!\d)\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/u;

/** What of the text may not be sent in this use; empty when all of it may. */
export function findTextViolations(text: string, use: TextUse): TextViolation[] {
  const folded = fold(text);
  const spaced = text.normalize('NFKC').replace(/(?<=\d)[\s\p{Cf}](?=\d)/gu, '');
  const violations: TextViolation[] = [];
  if (EIGHTEEN.test(folded) || FIFTEEN.test(spaced)) violations.push('id-number');
  if (POVERTY.test(folded)) violations.push('poverty-status');
  const medical =
    containsForbiddenHealthTerm(text) ||
    (use !== 'private' && FINDINGS.test(folded.replace(INSTITUTIONS, ''))) ||
    (use === 'group' && (HEALTH_AT_ALL.test(folded) || FINDINGS.test(folded)));
  if (medical) violations.push('medical-word');
  return violations;
}
