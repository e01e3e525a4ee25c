// How an examination moves: only the clinic says attended and what it concludes; employers say nothing here.
// A second, other conclusion never overwrites the first: the clinic retracts with evidence, or a dispute is opened.
// A slot may be held without an order from the intent on; acceptance turns it into order and booking.
import { defineLifecycle, type Guard, type Rejection } from '../../../kernel/lifecycle/index.js';
import { diffDays } from '../../../kernel/values/index.js';
import type { Conclusion } from './conclusion.js';
import { MEDICAL_CHECK_LABELS, type MedicalCheckState } from './medical-check.states.js';

export interface MedicalCheckFacts {
  /** First refusal of the item list, already judged by `order-items.ts`; null when lawful. */
  readonly itemsRefusal: Rejection | null;
  /** The institution is filed for the hazards of the order (职业健康检查管理办法 art. 4). */
  readonly institutionInScope: boolean;
  readonly paidByWorker: boolean;
  readonly attempt: number;
  /** The attempt before ended in recheck_due. */
  readonly previousRecheckDue: boolean;
  readonly slotFree: boolean;
  readonly conclusion?: Conclusion;
  readonly contraindicatedHazards?: readonly string[];
  readonly recheckDueOn?: string;
  readonly concludedOn?: string;
  readonly validUntil?: string;
  /** Provisional conclusions name institution, doctor and date. */
  readonly provisionalSignedBy?: string;
}

export type MedicalCheckTransition =
  | 'order'
  | 'order_recheck'
  | 'book'
  | 'release_slot'
  | 'attend'
  | 'miss'
  | 'conclude_provisionally'
  | 'conclude'
  | 'require_recheck'
  | 'retract'
  | 'lapse'
  | 'cancel';

export const RETRACT_DAYS = 7;

/** Why somebody did not come to the examination; optional and never held against the person. */
export const MISSED_REASONS = [
  'gave_up',
  'family',
  'not_reachable',
  'away',
  'ill',
  'other_work',
  'not_told',
] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

/** Reads the remark beside 未到检. */
export function readMissedReason(text: string): MissedReason {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  if (words === '') return 'not_told';
  if (/家人|家属|家里|父母/.test(words)) return 'family';
  if (/联系不上|失联|打不通|无法接通|关机|停机/.test(words)) return 'not_reachable';
  if (/外出|未归|在外/.test(words)) return 'away';
  if (/生病|不适|感冒|住院/.test(words)) return 'ill';
  if (/找到|别的工作|另有工作|已就业/.test(words)) return 'other_work';
  if (/放弃|不想|不去/.test(words)) return 'gave_up';
  return 'not_told';
}

const OUT_OF_SCOPE: Rejection = {
  code: 'INSTITUTION_OUT_OF_SCOPE',
  text: { zh: '该机构未备案此类检查', en: 'The institution is not filed for this examination' },
};
const WORKER_PAYS: Rejection = {
  code: 'FEE_BORNE_BY_WORKER',
  text: {
    zh: '职业健康检查费用不得由本人承担',
    en: 'The worker may not be charged for an occupational examination',
  },
};
const NO_RECHECK_BEFORE: Rejection = {
  code: 'NO_RECHECK_BEFORE',
  text: { zh: '上一次并非待复查', en: 'The attempt before does not wait for a recheck' },
};
const NO_SLOT: Rejection = {
  code: 'NO_SLOT_LEFT',
  text: { zh: '当日名额已满', en: 'No slot left that day' },
};
const NO_CONCLUSION: Rejection = {
  code: 'CONCLUSION_MISSING',
  text: { zh: '须注明结论', en: 'The conclusion must be named' },
};
const HAZARD_NOT_NAMED: Rejection = {
  code: 'CONTRAINDICATION_NOT_NAMED',
  text: { zh: '职业禁忌证须注明危害因素', en: 'A contraindication must name its hazard' },
};
const RECHECK_NO_DATE: Rejection = {
  code: 'RECHECK_DATE_MISSING',
  text: { zh: '复查须注明项目与期限', en: 'A recheck must state items and date' },
};
const NOT_SIGNED: Rejection = {
  code: 'PROVISIONAL_NOT_SIGNED',
  text: {
    zh: '初步结论须注明机构、医师、日期',
    en: 'A provisional conclusion names institution, doctor and date',
  },
};
const TOO_LATE: Rejection = {
  code: 'RETRACT_WINDOW_OVER',
  text: { zh: '更正期已过,请提出争议', en: 'The time to retract is over; open a dispute' },
};
const STILL_VALID: Rejection = {
  code: 'STILL_VALID',
  text: { zh: '结论仍在有效期', en: 'The conclusion is still valid' },
};

type CheckGuard = Guard<MedicalCheckFacts>;
const lawfulItems: CheckGuard = (facts) => facts.itemsRefusal;
const inScope: CheckGuard = (facts) => (facts.institutionInScope ? null : OUT_OF_SCOPE);
const notAtWorkersCost: CheckGuard = (facts) => (facts.paidByWorker ? WORKER_PAYS : null);
const followsRecheck: CheckGuard = (facts) =>
  facts.attempt > 1 && facts.previousRecheckDue ? null : NO_RECHECK_BEFORE;
const slotFree: CheckGuard = (facts) => (facts.slotFree ? null : NO_SLOT);
const concludes: CheckGuard = (facts) => {
  if (facts.conclusion === undefined || facts.conclusion === 'recheck') return NO_CONCLUSION;
  const named = (facts.contraindicatedHazards ?? []).length > 0;
  return facts.conclusion === 'contraindication' && !named ? HAZARD_NOT_NAMED : null;
};
const recheckDated: CheckGuard = (facts) => (facts.recheckDueOn ? null : RECHECK_NO_DATE);
const signed: CheckGuard = (facts) => (facts.provisionalSignedBy ? null : NOT_SIGNED);
const inRetractWindow: CheckGuard = (facts, input) =>
  facts.concludedOn !== undefined && diffDays(facts.concludedOn, input.occurredOn) <= RETRACT_DAYS
    ? null
    : TOO_LATE;
const validityOver: CheckGuard = (facts, input) =>
  facts.validUntil !== undefined && input.occurredOn > facts.validUntil ? null : STILL_VALID;

export const medicalCheckLifecycle = defineLifecycle<
  MedicalCheckState,
  MedicalCheckTransition,
  MedicalCheckFacts
>({
  aggregate: 'medical_check',
  states: MEDICAL_CHECK_LABELS,
  transitions: {
    order: {
      from: [],
      to: 'ordered',
      reportedBy: ['bureau', 'system'],
      label: { zh: '下单', en: 'order' },
      guards: [lawfulItems, inScope, notAtWorkersCost],
    },
    order_recheck: {
      from: [],
      to: 'ordered',
      reportedBy: ['bureau', 'clinic', 'system'],
      label: { zh: '复查下单', en: 'order the recheck' },
      guards: [followsRecheck, lawfulItems, notAtWorkersCost],
    },
    book: {
      typedFor: 'free',
      from: ['ordered', 'booked', 'missed'],
      to: 'booked',
      reportedBy: ['worker', 'caseworker', 'clinic', 'bureau', 'system'],
      label: { zh: '预约', en: 'book' },
      guards: [slotFree],
    },
    release_slot: {
      takesBack: true,
      typedFor: 'free',
      from: ['booked'],
      to: 'ordered',
      reportedBy: ['worker', 'caseworker', 'clinic', 'bureau', 'system'],
      label: { zh: '退号', en: 'give the slot back' },
    },
    attend: {
      from: ['ordered', 'booked', 'missed'],
      to: 'attended',
      reportedBy: ['clinic'],
      label: { zh: '签到', en: 'attend' },
    },
    miss: {
      from: ['ordered', 'booked'],
      to: 'missed',
      reportedBy: ['clinic'],
      label: { zh: '未到检', en: 'mark as missed' },
      reason: 'optional',
      reasons: MISSED_REASONS,
    },
    conclude_provisionally: {
      from: ['attended'],
      to: 'provisional',
      reportedBy: ['clinic'],
      label: { zh: '出具初步结论', en: 'conclude provisionally' },
      guards: [signed, concludes],
    },
    conclude: {
      from: ['attended', 'provisional'],
      to: 'concluded',
      reportedBy: ['clinic'],
      label: { zh: '出具结论', en: 'conclude' },
      guards: [concludes],
    },
    require_recheck: {
      from: ['attended', 'provisional'],
      to: 'recheck_due',
      reportedBy: ['clinic'],
      label: { zh: '要求复查', en: 'require a recheck' },
      guards: [recheckDated],
    },
    retract: {
      takesBack: true,
      from: ['concluded', 'provisional'],
      to: 'attended',
      reportedBy: ['clinic'],
      label: { zh: '更正(撤回结论)', en: 'retract the conclusion' },
      guards: [inRetractWindow],
      evidence: 'required',
    },
    lapse: {
      from: ['concluded', 'provisional'],
      to: 'lapsed',
      reportedBy: ['system'],
      label: { zh: '过期', en: 'lapse' },
      guards: [validityOver],
      internal: true,
    },
    cancel: {
      from: ['ordered', 'booked', 'missed', 'attended', 'provisional'],
      to: 'cancelled',
      reportedBy: ['bureau', 'system'],
      label: { zh: '取消', en: 'cancel' },
    },
  },
});

/** What a conclusion does to the placement it was made for. */
export function placementEffect(
  conclusion: Conclusion,
  againstThisPost: boolean,
):
  { readonly move: 'clear' } | { readonly move: 'bar'; readonly reason: string } | { readonly move: 'none' } {
  if (conclusion === 'no_abnormality' || conclusion === 'other_abnormality') return { move: 'clear' };
  if (conclusion === 'recheck') return { move: 'none' };
  if (conclusion === 'suspected_disease') return { move: 'bar', reason: 'suspected_disease' };
  if (conclusion === 'not_fit_for_post') return { move: 'bar', reason: 'not_fit_for_post' };
  return againstThisPost ? { move: 'bar', reason: 'contraindication' } : { move: 'none' };
}
