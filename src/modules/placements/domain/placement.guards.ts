// The checks a placement passes on its way, each with the sentence the clerk reads when it says no.
// Age: 禁止使用童工规定, 职业病防治法 art. 38. Exams before exposure: 职业病防治法 art. 35. Consent before sharing: 个人信息保护法.
// A guard that needs a fact nobody has given says no only where the law puts the burden on us (fitness, consent).
import type { TransitionInput, Guard, Rejection } from '../../../kernel/lifecycle/index.js';
import { isMinorWorker, isOldEnoughToWork, laterOf } from '../../../kernel/values/index.js';
import type { Fitness, PlacementFacts } from './placement.facts.js';

type PlacementGuard = Guard<PlacementFacts>;

export const UNDER_AGE_AT_APPLICATION: Rejection = {
  code: 'AGE_UNDER_16_AT_APPLICATION',
  text: { zh: '未满16周岁,禁止介绍就业', en: 'Under 16: introducing to work is forbidden' },
};
export const UNDER_AGE_ON_START: Rejection = {
  code: 'AGE_UNDER_16_ON_START',
  text: {
    zh: '上岗时未满16周岁(含生日当天)',
    en: 'Under 16 on the start day; allowed from the day after the birthday',
  },
};
export const MINOR_HAZARD_POST: Rejection = {
  code: 'MINOR_HAZARD_POST',
  text: {
    zh: '未成年工不得安排有职业病危害的岗位',
    en: 'A 16–17-year-old may not be put on a post with an occupational hazard',
  },
};
const MINOR_CLOSED_POST: Rejection = {
  code: 'MINOR_CLOSED_POST',
  text: { zh: '该岗位依法不得使用未成年工', en: 'The law closes this post to 16–17-year-olds' },
};
const CONSENT_MISSING: Rejection = {
  code: 'CONSENT_TO_SHARE_MISSING',
  text: { zh: '本人尚未同意向用人单位提供信息', en: 'The person has not agreed to be shown to the employer' },
};
const VACANCY_NOT_OPEN: Rejection = {
  code: 'VACANCY_NOT_OPEN',
  text: { zh: '岗位未发布或企业未通过审核', en: 'The vacancy is not published or its employer not vetted' },
};
const NO_PLACE_LEFT: Rejection = {
  code: 'NO_PLACE_LEFT',
  text: { zh: '招聘名额已满', en: 'All places of this vacancy are held or used' },
};
const ALREADY_PLACED: Rejection = {
  code: 'ALREADY_PLACED',
  text: { zh: '此人已有在办或在岗的安置', en: 'The person already has a placement under way or running' },
};
const HOLD_OVER: Rejection = {
  code: 'HOLD_OVER',
  text: { zh: '保留期已过', en: 'The place was held until an earlier day' },
};
const WAIT_NOT_OVER: Rejection = {
  code: 'WAIT_NOT_OVER',
  text: { zh: '答复期限未到', en: 'The time to answer is not over' },
};
export const MED_NOT_FIT: Rejection = {
  code: 'MED_NOT_FIT',
  text: { zh: '体检未通过或待复查,不得编批、登车', en: 'No fit conclusion: may not be listed nor board' },
};
export const EXPOSURE_NOT_COVERED: Rejection = {
  code: 'EXPOSURE_NOT_COVERED',
  text: {
    zh: '该岗位有职业病危害,当日无有效体检结论,不得上岗',
    en: 'The post has a hazard and no final conclusion valid that day covers it',
  },
};
const EXAM_DUE: Rejection = {
  code: 'EXAM_DUE_BEFORE_DEPARTURE',
  text: { zh: '出发前须体检', en: 'An examination is due before departure' },
};
const NO_EXAM_DUE: Rejection = {
  code: 'NO_EXAM_DUE',
  text: { zh: '该岗位出发前无须体检', en: 'No examination is due before departure for this post' },
};
const COVER_HOLDS: Rejection = {
  code: 'COVER_STILL_HOLDS',
  text: { zh: '体检结论在上岗日仍有效', en: 'The conclusion is still valid on the planned start day' },
};
export const START_BEFORE_DEPARTURE: Rejection = {
  code: 'START_BEFORE_DEPARTURE',
  text: { zh: '上岗日期早于出发日期', en: 'The start lies before the departure' },
};
const NOT_THEIR_ROAD: Rejection = {
  code: 'NOT_THEIR_ROAD_TO_SAY',
  text: {
    zh: '自行前往由本人认定;组织输送由带队人员或工作站认定',
    en: 'Own way: the worker says it; organised travel: escort or station',
  },
};
const NO_LINK: Rejection = {
  code: 'LINK_MISSING',
  text: { zh: '须注明原安置', en: 'The placement it follows must be named' },
};
const NOT_THAT_END: Rejection = {
  code: 'NOT_THAT_END',
  text: { zh: '该安置不是这样结束的', en: 'The placement did not end that way' },
};
const NOT_LEDGER_ORIGIN: Rejection = {
  code: 'NOT_LEDGER_ORIGIN',
  text: { zh: '仅台账导入的历史记录可用', en: 'Only for records taken from a past ledger' },
};

/** The planned start; a plan that has gone by gives way to the day itself. */
function startDay(facts: PlacementFacts, input: TransitionInput): string {
  return laterOf(facts.plannedStartOn ?? input.occurredOn, input.occurredOn);
}

export const oldEnoughNow: PlacementGuard = (facts, input) =>
  isOldEnoughToWork(facts.birthDate, facts.appliedOn ?? input.occurredOn) ? null : UNDER_AGE_AT_APPLICATION;

export const oldEnoughOnStart: PlacementGuard = (facts, input) =>
  isOldEnoughToWork(facts.birthDate, startDay(facts, input)) ? null : UNDER_AGE_ON_START;

export const oldEnoughOnClaimedStart: PlacementGuard = (facts, input) =>
  isOldEnoughToWork(facts.birthDate, input.occurredOn) ? null : UNDER_AGE_ON_START;

function minorRefusal(facts: PlacementFacts, on: string): Rejection | null {
  if (!isMinorWorker(facts.birthDate, on)) return null;
  if (facts.post.hazards.length > 0) return MINOR_HAZARD_POST;
  return facts.post.closedToMinors ? MINOR_CLOSED_POST : null;
}

/** Listing, boarding: judged on the planned start. */
export const minorMayTakePost: PlacementGuard = (facts, input) => minorRefusal(facts, startDay(facts, input));

export const minorMayStart: PlacementGuard = (facts, input) => minorRefusal(facts, input.occurredOn);

export const consentGiven: PlacementGuard = (facts) => (facts.consentToShare ? null : CONSENT_MISSING);

export const vacancyOpen: PlacementGuard = (facts) =>
  facts.post.published && facts.post.employerVetted ? null : VACANCY_NOT_OPEN;

export const placeLeft: PlacementGuard = (facts) => (facts.post.placesLeft > 0 ? null : NO_PLACE_LEFT);

export const noOtherLive: PlacementGuard = (facts) => (facts.otherLive ? ALREADY_PLACED : null);

export const holdRunning: PlacementGuard = (facts, input) =>
  facts.waitEndsOn !== undefined && input.occurredOn > facts.waitEndsOn ? HOLD_OVER : null;

export const waitIsOver: PlacementGuard = (facts) => (facts.waitOver ? null : WAIT_NOT_OVER);

export const examDueBefore: PlacementGuard = (facts) =>
  facts.post.examTiming === 'before_departure' ? null : NO_EXAM_DUE;

export const noExamDueBefore: PlacementGuard = (facts) =>
  facts.post.examTiming === 'before_departure' ? EXAM_DUE : null;

function valid(fitness: Fitness, on: string): boolean {
  return (fitness.validFrom ?? on) <= on && on <= (fitness.validUntil ?? on);
}

/** What is due before departure holds on the planned start (the claim's day when none is planned); provisional suffices. */
export const coveredForBoarding: PlacementGuard = (facts, input) => {
  if (facts.post.examTiming !== 'before_departure') return null;
  const on = startDay(facts, input);
  return facts.fitness?.word === 'fit' && valid(facts.fitness, on) ? null : MED_NOT_FIT;
};

/** Nobody meets a hazard without a final conclusion valid that day and covering it. */
export const coveredForExposure: PlacementGuard = (facts, input) => {
  const fitness = facts.fitness;
  if (facts.post.hazards.length > 0) {
    const covered = fitness?.word === 'fit' && !fitness.provisional && valid(fitness, input.occurredOn);
    return covered ? null : EXPOSURE_NOT_COVERED;
  }
  return fitness?.word === 'not_for_this_post' ? MED_NOT_FIT : null;
};

export const coverEndsBeforeStart: PlacementGuard = (facts, input) => {
  const fitness = facts.fitness;
  if (!fitness || fitness.word !== 'fit') return null;
  return valid(fitness, startDay(facts, input)) ? COVER_HOLDS : null;
};

export const startAfterDeparture: PlacementGuard = (facts, input) =>
  facts.departedOn !== undefined && input.occurredOn < facts.departedOn ? START_BEFORE_DEPARTURE : null;

/** Own way is the worker's to say; any organised road belongs to escort or station. */
export const isPartyOfTheJourney: PlacementGuard = (facts, input) => {
  const ownWay = facts.travelMode === 'own_way';
  return (input.reportedBy === 'worker') === ownWay ? null : NOT_THEIR_ROAD;
};

export const linked: PlacementGuard = (facts) => (facts.linkedTo ? null : NO_LINK);

export const fromLedger: PlacementGuard = (facts) => (facts.origin === 'ledger' ? null : NOT_LEDGER_ORIGIN);

/** Left work: only then is there a leaving that could be set aside. */
export const endedAfterStart: PlacementGuard = (facts) =>
  facts.startedOn !== undefined || facts.last?.from === 'started' ? null : NOT_THAT_END;

export const neverStarted: PlacementGuard = (facts) =>
  facts.last?.move === 'not_started' ? null : NOT_THAT_END;
