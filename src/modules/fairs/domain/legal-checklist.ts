// What must be in place before a fair is announced, and before its doors open (人力资源市场暂行条例 arts. 26, 28;
// 大型群众性活动安全管理条例 for a thousand visitors and more; 就业促进法 art. 35: public services are free).
// Data, not code paths: the board shows it, the lifecycle asks it.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export interface ChecklistItem {
  readonly code: string;
  readonly text: LocalizedText;
  readonly law: string;
  readonly before: 'publish' | 'open';
  /** Asked only of fairs expecting at least so many visitors. */
  readonly fromVisitors?: number;
}

export const FAIR_CHECKLIST: readonly ChecklistItem[] = [
  {
    code: 'plan',
    text: { zh: '招聘会组织实施方案', en: 'plan of the fair' },
    law: '人力资源市场暂行条例 art. 28',
    before: 'publish',
  },
  {
    code: 'emergency_plan',
    text: { zh: '突发事件应急预案', en: 'emergency plan' },
    law: '人力资源市场暂行条例 art. 28',
    before: 'publish',
  },
  {
    code: 'security_plan',
    text: { zh: '安全保卫工作方案', en: 'security plan' },
    law: '人力资源市场暂行条例 art. 28',
    before: 'publish',
  },
  {
    code: 'employers_vetted',
    text: { zh: '参会企业主体资格及招聘简章真实性已核实', en: 'employers and adverts checked as real' },
    law: '人力资源市场暂行条例 arts. 26, 28',
    before: 'publish',
  },
  {
    code: 'advance_notice',
    text: {
      zh: '时间、地点、参会企业及岗位已提前公布',
      en: 'time, place, employers and posts announced in advance',
    },
    law: '人力资源市场暂行条例 art. 28',
    before: 'open',
  },
  {
    code: 'public_security_permit',
    text: { zh: '大型群众性活动安全许可', en: 'public-security permit' },
    law: '大型群众性活动安全管理条例',
    before: 'open',
    fromVisitors: 1000,
  },
  {
    code: 'free_of_charge',
    text: { zh: '不向求职者收取任何费用', en: 'nothing is charged to job seekers' },
    law: '就业促进法 art. 35',
    before: 'open',
  },
  {
    code: 'privacy_notice',
    text: { zh: '个人信息告知及授权书已备', en: 'privacy notice and consent forms are at hand' },
    law: '个人信息保护法 arts. 17, 23, 29, 35',
    before: 'open',
  },
];

/** Codes still missing for the step. */
export function missingChecks(
  done: ReadonlySet<string>,
  before: ChecklistItem['before'],
  expectedVisitors: number,
): string[] {
  return FAIR_CHECKLIST.filter(
    (item) =>
      (item.before === 'publish' || before === 'open') &&
      expectedVisitors >= (item.fromVisitors ?? 0) &&
      !done.has(item.code),
  ).map((item) => item.code);
}
