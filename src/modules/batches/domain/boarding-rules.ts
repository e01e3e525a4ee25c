// Who may be listed and who was on board. Nobody is listed or boards without what is due before departure for that post,
// as it stood on the day of departure; nobody before the day after the 16th birthday; no minor for a post with a hazard.
// Not on board is read from the roster's remark (未登车原因).
import { isMinorWorker, isOldEnoughToWork } from '../../../kernel/values/index.js';
import { type NO_SHOW_REASONS, type Fitness } from '../../placements/index.js';

export type BoardingRefusal = 'AGE_UNDER_16_ON_START' | 'MINOR_HAZARD_POST' | 'MED_NOT_FIT';

export interface BoardingFacts {
  readonly birthDate: string;
  readonly plannedStartOn: string;
  readonly postHazards: readonly string[];
  readonly examDueBeforeDeparture: boolean;
  /** Fitness for this post as known on the day of departure. */
  readonly fitness: Fitness | null;
}

export function evaluateBoarding(facts: BoardingFacts): BoardingRefusal | null {
  if (!isOldEnoughToWork(facts.birthDate, facts.plannedStartOn)) return 'AGE_UNDER_16_ON_START';
  if (isMinorWorker(facts.birthDate, facts.plannedStartOn) && facts.postHazards.length > 0)
    return 'MINOR_HAZARD_POST';
  if (!facts.examDueBeforeDeparture) return null;
  const fitness = facts.fitness;
  const covered =
    fitness?.word === 'fit' && facts.plannedStartOn <= (fitness.validUntil ?? facts.plannedStartOn);
  return covered ? null : 'MED_NOT_FIT';
}

/** Fitness as it stood on a day: a conclusion made later does not count yet. */
export function fitnessKnownOn(fitness: Fitness | null, day: string): Fitness | null {
  return fitness && (fitness.validFrom ?? day) > day ? null : fitness;
}

export type NoShowReason = keyof typeof NO_SHOW_REASONS;

const REASON_WORDS: readonly (readonly [RegExp, NoShowReason])[] = [
  [/证件|身份证/, 'papers_lost'],
  [/家人|家属|父母|家里反对/, 'family'],
  [/联系不上|失联|打不通|无法接通|关机|停机/, 'not_reachable'],
  [/年龄|不符|不合格|复查|体检|不予登车|劝返/, 'not_admitted'],
  [/临时有事|有事|急事|请假/, 'urgent_matter'],
  [/迟到|误车|没赶上|错过/, 'late'],
  [/晕车/, 'motion_sickness'],
  [/病|不适|发烧|感冒|住院/, 'ill'],
  [/老人|小孩|孩子|照顾/, 'care'],
  [/找到|别的工作|另有工作|已就业/, 'other_work'],
  [/不想|不去|放弃|反悔/, 'changed_mind'],
];

export function readNoShowReason(remark: string): NoShowReason {
  const words = remark
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^未(?:登|上|乘)车[:,;(]*/, '');
  return REASON_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'not_told';
}

export type BoardingReading =
  | { readonly kind: 'boarded' }
  | { readonly kind: 'left_en_route' }
  | { readonly kind: 'not_boarded'; readonly reason: NoShowReason }
  /** The row says both: on board by its signs, not on board by its remark. */
  | { readonly kind: 'contradiction' }
  /** Nothing told; a list from before the departure. */
  | { readonly kind: 'unknown' };

export interface BoardingRow {
  readonly boardedAt: string;
  readonly signature: string;
  readonly arrivedAt: string;
  readonly remark: string;
}

/** @param departed the roster has been through the door: some row of it shows a boarding */
export function readBoarding(row: BoardingRow, departed: boolean): BoardingReading {
  const signs = [row.boardedAt, row.signature, row.arrivedAt].some(
    (cell) => !/^[\s\-—/×xX否未无]*$/.test(cell),
  );
  const remark = row.remark.normalize('NFKC').replace(/\s/g, '');
  if (/(?:途中|中途|半路)(?:离队|下车|离开|返回)/.test(remark)) return { kind: 'left_en_route' };
  const absent = /未(?:登|上|乘)车|没上车|未到|缺席|未出发|取消出行/.test(remark);
  if (signs) return absent ? { kind: 'contradiction' } : { kind: 'boarded' };
  if (absent || departed) return { kind: 'not_boarded', reason: readNoShowReason(remark) };
  return { kind: 'unknown' };
}
