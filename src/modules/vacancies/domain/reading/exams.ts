/**
 * Which examination a post asks for, and when. Occupational exams belong to posts with a hazard and come before exposure
 * (职业病防治法 art. 35); a health certificate belongs to direct-entry food (食品安全法 art. 45); a general entry medical is
 * the custom of the cooperation, not a duty of law.
 */
import { plain, type WrittenCell } from './written.js';

export const EXAM_KINDS = ['general', 'occupational', 'food'] as const;
export type ExamKind = (typeof EXAM_KINDS)[number];
export const EXAM_TIMES = ['before_departure', 'after_arrival', 'none'] as const;
export type ExamTime = (typeof EXAM_TIMES)[number];

export interface ExamArrangement {
  readonly kind: ExamKind;
  /** `after_arrival`: after arrival and before exposure. */
  readonly when: ExamTime;
}

const FOOD_WORK = /洗碗|帮厨|厨师|厨工|传菜|服务员|配菜|切配|打荷|面点|烘焙|奶茶|餐厅|食堂/u;
const FOOD_INDUSTRY = /餐饮|食品|饮食|酒楼|饭店/u;
const ON_ARRIVAL =
  /到(?:岗|厂|深|深圳|龙岗|企业)后|入职后|报到后|进厂后|上岗后|来深后|抵达后|企业(?:统一)?安排(?:到|在)(?:深|龙岗)/u;
const NO_EXAM = /(?:免|无需|不需要?|不用|不要求|不作|不做|不安排|不参加|无)体检/u;

export interface ExamFacts {
  readonly title: string;
  readonly industry: string;
  readonly hazards: readonly string[];
  /** What everybody of the cooperation has before boarding when the post itself asks for nothing. */
  readonly customaryExam: ExamArrangement;
}

export function readExams(cell: WrittenCell, facts: ExamFacts): ExamArrangement[] {
  const text = plain(cell.text);
  const when: ExamTime = ON_ARRIVAL.test(text) ? 'after_arrival' : 'before_departure';
  const exams: ExamArrangement[] = [];
  if (facts.hazards.length > 0 || /职业(?:健康|病)(?:检查|体检|筛查)|职业体检|岗前职业/u.test(text)) {
    exams.push({ kind: 'occupational', when });
  }
  const foodPost = FOOD_INDUSTRY.test(plain(facts.industry)) && FOOD_WORK.test(plain(facts.title));
  if (/健康证|健康证明/u.test(text) || (foodPost && exams.length === 0)) exams.push({ kind: 'food', when });
  if (exams.length > 0) return exams;
  if (NO_EXAM.test(text)) return [{ kind: 'general', when: 'none' }];
  return /体检/u.test(text) ? [{ kind: 'general', when }] : [facts.customaryExam];
}
