// Why people and places part, as the county writes it (台账原因栏). Lawful reasons only: sex, ethnicity, marriage, children,
// pregnancy, hepatitis B and other carriage are no reasons here and cannot be entered.
// A worker's reason is optional and never held against the person.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export type ReasonList = Readonly<Record<string, LocalizedText>>;

/** The employer says no before the person has accepted. */
export const EMPLOYER_DECLINE_REASONS = {
  place_filled: { zh: '岗位已招满', en: 'place filled' },
  post_cancelled: { zh: '企业取消岗位', en: 'post withdrawn' },
  skill_missing: { zh: '缺少岗位必需的技能或证书', en: 'a skill or certificate the post needs is missing' },
  education_missing: { zh: '学历不符合岗位要求', en: 'schooling the post needs is missing' },
  shift_not_possible: { zh: '班次或到岗时间不合', en: 'shift or start date does not fit' },
  interview_not_passed: { zh: '面试未通过', en: 'interview not passed' },
  under_age: { zh: '未达法定年龄', en: 'under the lawful age' },
} as const satisfies ReasonList;

/** The person says no before accepting. */
export const WORKER_DECLINE_REASONS = {
  other_work: { zh: '找到别的工作', en: 'found other work' },
  pay_too_low: { zh: '工资不合意', en: 'pay not acceptable' },
  too_far: { zh: '晕车或怕远', en: 'too far or motion sickness' },
  family: { zh: '家人反对', en: 'family against it' },
  care: { zh: '照顾老人小孩', en: 'care for parents or children' },
  farm_season: { zh: '农忙', en: 'farm season' },
  hazard: { zh: '不接受岗位危害', en: 'does not accept the hazard' },
  changed_mind: { zh: '不想去了', en: 'changed mind' },
  other: { zh: '其他', en: 'other' },
} as const satisfies ReasonList;

/** The person steps back after showing intent; `hired_elsewhere` is written by the system when another offer is accepted. */
export const WITHDRAWAL_REASONS = {
  ...WORKER_DECLINE_REASONS,
  papers_lost: { zh: '证件过期或遗失', en: 'papers expired or lost' },
  exam_not_attended: { zh: '体检未到', en: 'did not come to the examination' },
  not_reachable: { zh: '联系不上', en: 'cannot be reached' },
  hired_elsewhere: { zh: '已被另一岗位录用', en: 'hired for another post' },
} as const satisfies ReasonList;

/** Why a place is held longer, or given up, while the person has not been reached. */
export const HOLD_REASONS = {
  calls_not_made: { zh: '通知电话未按时拨打', en: 'the calls to the person were not made in time' },
  not_reachable: { zh: '联系不上', en: 'cannot be reached' },
  person_asked: { zh: '本人要求再考虑', en: 'the person asked for more time' },
} as const satisfies ReasonList;

/** Not on the coach, from the remarks of the roster (未登车原因). */
export const NO_SHOW_REASONS = {
  papers_lost: { zh: '证件遗失或过期', en: 'papers lost or expired' },
  urgent_matter: { zh: '临时有事', en: 'urgent matter' },
  not_reachable: { zh: '联系不上', en: 'cannot be reached' },
  family: { zh: '家人反对', en: 'family against it' },
  changed_mind: { zh: '不想去了', en: 'changed mind' },
  ill: { zh: '身体不适', en: 'unwell that day' },
  motion_sickness: { zh: '晕车', en: 'motion sickness' },
  other_work: { zh: '找到别的工作', en: 'found other work' },
  care: { zh: '照顾老人小孩', en: 'care for parents or children' },
  late: { zh: '迟到误车', en: 'came too late' },
  not_admitted: { zh: '不符合登车条件', en: 'not admitted at the door' },
  not_told: { zh: '未说明原因', en: 'no reason told' },
} as const satisfies ReasonList;

/** Leaving after the start (离职原因). */
export const LEAVING_REASONS = {
  homesick: { zh: '想家不适应', en: 'homesick or could not settle' },
  pay_below_advert: { zh: '工资低于宣传', en: 'pay below what was advertised' },
  too_much_overtime: { zh: '加班过多', en: 'too much overtime' },
  too_little_overtime: { zh: '加班过少', en: 'too little overtime' },
  dormitory_or_food: { zh: '宿舍饮食', en: 'dormitory or food' },
  language: { zh: '语言沟通', en: 'language' },
  team_conflict: { zh: '班组矛盾', en: 'conflict in the team' },
  health_or_injury: { zh: '身体不适或工伤', en: 'unwell or injured at work' },
  care: { zh: '照顾老人小孩', en: 'care for parents or children' },
  family_event: { zh: '结婚生育', en: 'marriage or birth in the family' },
  farm_season: { zh: '农忙或过节未返', en: 'farm season or not back after a feast' },
  closure: { zh: '企业裁员停产', en: 'redundancy or closure' },
  better_pay: { zh: '跳槽涨薪', en: 'better pay elsewhere' },
  dismissed: { zh: '被辞退', en: 'dismissed' },
  job_change: { zh: '转岗', en: 'changed to another post' },
  study_or_army: { zh: '参军升学', en: 'army or school' },
  not_told: { zh: '未说明原因', en: 'no reason told' },
  other: { zh: '其他', en: 'other' },
} as const satisfies ReasonList;

/** An end that is no leaving: before the start, or closed by the records themselves. */
export const END_REASONS = {
  cancelled_by_employer: { zh: '企业取消', en: 'cancelled by the employer' },
  cancelled_by_bureau: { zh: '人社部门取消', en: 'cancelled by the bureau' },
  left_en_route: { zh: '途中离队', en: 'left on the way' },
  never_started: { zh: '到达后未上岗', en: 'arrived, never started' },
  transferred_at_gate: { zh: '到厂时转入另一企业', en: 'moved to another employer at the gate' },
  import_withdrawn: { zh: '导入已撤回', en: 'the import that brought it was withdrawn' },
  superseded_unknown: {
    zh: '被后一次上岗取代,离职日期不详',
    en: 'superseded by a later start, leaving date unknown',
  },
} as const satisfies ReasonList;

export const BARRED_REASONS = {
  contraindication: { zh: '该岗位职业禁忌', en: 'contraindicated for a hazard of this post' },
  suspected_disease: { zh: '疑似职业病,转诊', en: 'suspected occupational disease, referred' },
  not_fit_for_post: { zh: '体检结论不适合该岗位', en: 'found not fit for this post' },
} as const satisfies ReasonList;

export const reasonCodes = (list: ReasonList): readonly string[] => Object.keys(list);

const LEAVING_WORDS: readonly (readonly [RegExp, keyof typeof LEAVING_REASONS])[] = [
  [/想家|不适应|水土/, 'homesick'],
  [/工资|待遇|薪/, 'pay_below_advert'],
  [/加班(?:过|太)?少|没加班/, 'too_little_overtime'],
  [/加班|太累|强度/, 'too_much_overtime'],
  [/宿舍|饮食|伙食|食堂|住宿/, 'dormitory_or_food'],
  [/语言|沟通/, 'language'],
  [/矛盾|纠纷|同事/, 'team_conflict'],
  [/工伤|生病|身体|住院/, 'health_or_injury'],
  [/老人|小孩|孩子|照顾|带娃/, 'care'],
  [/结婚|生育|怀孕|婚/, 'family_event'],
  [/农忙|收割|过节|过年|春节/, 'farm_season'],
  [/裁员|停产|倒闭|关厂|搬迁/, 'closure'],
  [/辞退|开除|劝退/, 'dismissed'],
  [/转岗|换岗/, 'job_change'],
  [/参军|入伍|升学|读书/, 'study_or_army'],
];

/** Reads the remark of a ledger; what it does not know becomes `other`, an empty cell `not_told`. */
export function parseSeparationReason(text: string): keyof typeof LEAVING_REASONS {
  const words = text.replace(/\s+/g, '');
  if (words === '') return 'not_told';
  if (/跳槽|涨薪|更高/.test(words)) return 'better_pay';
  return LEAVING_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
