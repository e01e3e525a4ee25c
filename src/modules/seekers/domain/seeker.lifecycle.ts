// A job seeker (求职者) from first entry to being in work: registered as draft, verified against the roll, seeking, in the
// process of being placed, employed. A frozen person (moved away, merged, withdrawn import) is kept but not served.
// Nobody under 16 may be introduced to work (禁止使用童工规定, art. 2), so `seek` is guarded by age.
import { defineLifecycle, type Guard } from '../../../kernel/lifecycle/index.js';
import { isOldEnoughToWork } from '../../../kernel/values/index.js';

export const SEEKER_STATES = [
  'draft',
  'verified',
  'seeking',
  'in_process',
  'employed',
  'not_seeking',
  'frozen',
] as const;
export type SeekerStatus = (typeof SEEKER_STATES)[number];

export type SeekerTransition =
  | 'register'
  | 'record_verified'
  | 'record_seeking'
  | 'record_employed'
  | 'record_not_seeking'
  | 'verify'
  | 'seek'
  | 'stop_seeking'
  | 'enter_process'
  | 'leave_process'
  | 'start_work'
  | 'leave_work'
  | 'freeze'
  | 'restore';

/** What the guards look at. */
export interface SeekerFacts {
  readonly birthOn: string;
}

/** Why a person does not look for work (domain list; none of them is held against the person). */
export const NOT_SEEKING_REASONS = [
  'child_care',
  'elder_care',
  'farm_work',
  'study',
  'illness',
  'no_suitable_post',
  'employed_elsewhere',
  'no_wish',
  'other',
] as const;
export type NotSeekingReason = (typeof NOT_SEEKING_REASONS)[number];

export const FROZEN_REASONS = [
  'died',
  'moved_away',
  'imprisoned',
  'merged',
  'import_withdrawn',
  'erased',
] as const;

const oldEnough: Guard<SeekerFacts> = (seeker, input) =>
  isOldEnoughToWork(seeker.birthOn, input.occurredOn)
    ? null
    : {
        code: 'AGE_UNDER_16',
        text: {
          zh: '未满16周岁(含生日当天),不得介绍就业',
          en: 'Under 16 (birthday included): must not be introduced to work',
        },
      };

const COUNTY = ['worker', 'caseworker', 'bureau'] as const;
const REGISTRAR = ['caseworker', 'bureau'] as const;

export const seekerLifecycle = defineLifecycle<SeekerStatus, SeekerTransition, SeekerFacts>({
  aggregate: 'seeker',
  states: {
    draft: { label: { zh: '待核实', en: 'Draft' } },
    verified: { label: { zh: '已核实', en: 'Verified' } },
    seeking: { label: { zh: '求职中', en: 'Seeking' } },
    in_process: { label: { zh: '办理中', en: 'In process' } },
    employed: { label: { zh: '已就业', en: 'Employed' } },
    not_seeking: { label: { zh: '暂不求职', en: 'Not seeking' } },
    frozen: { label: { zh: '冻结', en: 'Frozen' } },
  },
  transitions: {
    register: {
      typedFor: 'free',
      from: [],
      to: 'draft',
      reportedBy: COUNTY,
      label: { zh: '登记', en: 'Register' },
    },
    record_verified: {
      from: [],
      to: 'verified',
      reportedBy: REGISTRAR,
      label: { zh: '录入(已核实)', en: 'Record as verified' },
    },
    record_seeking: {
      from: [],
      to: 'seeking',
      reportedBy: REGISTRAR,
      guards: [oldEnough],
      label: { zh: '录入(求职)', en: 'Record as seeking' },
    },
    record_employed: {
      from: [],
      to: 'employed',
      reportedBy: REGISTRAR,
      label: { zh: '录入(已就业)', en: 'Record as employed' },
    },
    record_not_seeking: {
      from: [],
      to: 'not_seeking',
      reportedBy: REGISTRAR,
      reason: 'required',
      reasons: NOT_SEEKING_REASONS,
      label: { zh: '录入(暂不求职)', en: 'Record as not seeking' },
    },
    verify: { from: ['draft'], to: 'verified', reportedBy: REGISTRAR, label: { zh: '核实', en: 'Verify' } },
    seek: {
      from: ['verified', 'not_seeking', 'employed'],
      to: 'seeking',
      reportedBy: COUNTY,
      guards: [oldEnough],
      label: { zh: '求职登记', en: 'Seek work' },
    },
    stop_seeking: {
      from: ['verified', 'seeking'],
      to: 'not_seeking',
      reportedBy: COUNTY,
      reason: 'required',
      reasons: NOT_SEEKING_REASONS,
      label: { zh: '暂不求职', en: 'Stop seeking' },
    },
    enter_process: {
      from: ['verified', 'seeking', 'not_seeking', 'employed'],
      to: 'in_process',
      reportedBy: ['system'],
      guards: [oldEnough],
      internal: true,
      label: { zh: '进入办理', en: 'Enter process' },
    },
    leave_process: {
      from: ['in_process'],
      to: 'seeking',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '退出办理', en: 'Leave process' },
    },
    start_work: {
      from: ['verified', 'seeking', 'not_seeking', 'in_process'],
      to: 'employed',
      reportedBy: ['system', 'bureau', 'caseworker', 'employer'],
      internal: true,
      label: { zh: '上岗', en: 'Start work' },
    },
    leave_work: {
      from: ['employed'],
      to: 'seeking',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '离岗', en: 'Leave work' },
    },
    freeze: {
      from: ['draft', 'verified', 'seeking', 'employed', 'not_seeking'],
      to: 'frozen',
      reportedBy: REGISTRAR,
      reason: 'required',
      reasons: FROZEN_REASONS,
      label: { zh: '冻结', en: 'Freeze' },
    },
    restore: {
      from: ['frozen'],
      to: 'verified',
      reportedBy: REGISTRAR,
      label: { zh: '恢复', en: 'Restore' },
    },
  },
});
