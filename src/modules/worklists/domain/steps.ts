// The next steps there are: what one button says and which command it sends. A step is owned by one role; everybody else
// waits for that role until the due day.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const STEP_OWNERS = ['bureau', 'caseworker', 'station', 'employer', 'clinic', 'escort'] as const;
export type StepOwner = (typeof STEP_OWNERS)[number];

/** What the button acts on. */
export const STEP_SUBJECTS = [
  'placement',
  'check',
  'batch',
  'follow_up',
  'dispute',
  'concern',
  'calendar',
] as const;
export type StepSubject = (typeof STEP_SUBJECTS)[number];

export interface StepEntry {
  readonly label: LocalizedText;
  /** Of the command behind the button. */
  readonly operationId: string;
  /** Under /api/v1; `{id}` is the subject's. */
  readonly route: string;
}

const step = (zh: string, en: string, operationId: string, route: string): StepEntry => ({
  label: { zh, en },
  operationId,
  route,
});

export const STEPS = {
  answer_candidate: step(
    '答复是否录用',
    'answer whether to hire',
    'offerPlacements',
    'POST /placements/offers',
  ),
  ask_person: step(
    '问本人是否接受',
    'ask the person to accept',
    'acceptPlacements',
    'POST /placements/acceptances',
  ),
  order_exam: step('核对体检安排', 'see to the examination', 'getPlacement', 'GET /placements/{id}'),
  book_exam: step(
    '预约体检',
    'book the examination',
    'bookMedicalCheck',
    'POST /medical/checks/{id}/bookings',
  ),
  rebook_exam: step(
    '未到检,重新预约',
    'missed: book again',
    'bookMedicalCheck',
    'POST /medical/checks/{id}/bookings',
  ),
  examine: step('体检', 'examine', 'reportMedicalResult', 'POST /medical/checks/{id}/results'),
  conclude_exam: step(
    '出具体检结论',
    'give the conclusion',
    'reportMedicalResult',
    'POST /medical/checks/{id}/results',
  ),
  remind_recheck: step(
    '提醒复查',
    'remind of the recheck',
    'bookMedicalCheck',
    'POST /medical/checks/{id}/bookings',
  ),
  review_conclusion: step(
    '核对体检结论',
    'look at the conclusion',
    'getMedicalCheck',
    'GET /medical/checks/{id}',
  ),
  put_on_batch: step('编入批次', 'put on a batch', 'addPassengers', 'POST /batches/{batchId}/passengers'),
  tell_departure: step(
    '登记自行出发',
    'note the departure',
    'transitionPlacement',
    'POST /placements/{id}/transitions',
  ),
  call_roll: step('点名登车', 'call the roll', 'callRoll', 'POST /batches/{id}/roll-call'),
  tell_arrival: step('登记到达', 'note the arrival', 'callRoll', 'POST /batches/{id}/roll-call'),
  tell_own_arrival: step(
    '登记自行到达',
    'note the arrival',
    'transitionPlacement',
    'POST /placements/{id}/transitions',
  ),
  confirm_start: step('确认上岗', 'confirm the start', 'confirmStarts', 'POST /placements/starts'),
  visit_for_start: step(
    '上门核实是否上岗',
    'visit: did the person start?',
    'confirmStarts',
    'POST /placements/starts',
  ),
  follow_up: step('回访', 'follow up', 'recordFollowUpOutcome', 'POST /follow-ups/{id}/outcome'),
  climb_ladder: step(
    '联系不上,升级处理',
    'unreachable: next rung',
    'noteFollowUpCall',
    'POST /follow-ups/{id}/calls',
  ),
  await_follow_up: step(
    '等待建立回访',
    'follow-up being opened',
    'getAfterStart',
    'GET /follow-ups/placements/{id}',
  ),
  keep_contact: step('年度联系', 'yearly contact', 'getAfterStart', 'GET /follow-ups/placements/{id}'),
  settle_dispute: step(
    '处理争议',
    'settle the dispute',
    'transitionDispute',
    'POST /disputes/{id}/transitions',
  ),
  answer_concern: step(
    '答复诉求',
    'answer the concern',
    'transitionConcern',
    'POST /concerns/{id}/transitions',
  ),
  load_calendar: step(
    '载入放假安排',
    'load the holiday schedule',
    'loadCalendarSchedule',
    'PUT /reference/calendar-schedules/{scope}/{year}',
  ),
} as const satisfies Record<string, StepEntry>;

export type StepCode = keyof typeof STEPS;

/**
 * Steps the district's bureau looks after: what its companies and stations are waited for, and what it settles. All others are the
 * county's own; examinations among them, so that no work list tells across what a body was found to be. The table's policy
 * holds the same words.
 */
export const SHARED_STEPS: readonly StepCode[] = [
  'answer_candidate',
  'call_roll',
  'tell_arrival',
  'tell_own_arrival',
  'confirm_start',
  'visit_for_start',
  'follow_up',
  'climb_ladder',
  'await_follow_up',
  'settle_dispute',
  'answer_concern',
  'load_calendar',
];
export const STEP_CODES = Object.keys(STEPS) as StepCode[];

/** Seen by the bureau whatever the owner. */
export const ALARMS = {
  START_UNCONFIRMED: {
    zh: '出发超过7天仍未确认上岗',
    en: 'over seven days since departure, start not confirmed',
  },
  CALENDAR_MISSING: { zh: '该年度放假安排尚未载入', en: 'the holiday schedule of that year is not loaded' },
} as const satisfies Record<string, LocalizedText>;
export type AlarmCode = keyof typeof ALARMS;
