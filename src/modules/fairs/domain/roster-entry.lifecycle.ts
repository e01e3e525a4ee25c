// One person on the roster of one fair. A walk-in is an origin, not a state: such an entry begins at checked_in.
// Check-in answers in, already in (with the time), or not on the roster; coming late after the closing undoes a no-show.
// The fair itself decides no-shows when it closes.
import { defineLifecycle } from '../../../kernel/lifecycle/index.js';

export const ROSTER_ENTRY_STATES = ['invited', 'registered', 'checked_in', 'no_show', 'cancelled'] as const;
export type RosterEntryState = (typeof ROSTER_ENTRY_STATES)[number];

export const ROSTER_ORIGINS = ['plan', 'ledger', 'invitation', 'self', 'walk_in', 'pool'] as const;
export type RosterOrigin = (typeof ROSTER_ORIGINS)[number];

export type RosterEntryTransition =
  | 'invite'
  | 'register'
  | 'walk_in'
  | 'record_attended'
  | 'accept_invitation'
  | 'check_in'
  | 'undo_check_in'
  | 'mark_no_show'
  | 'came_after_all'
  | 'cancel'
  | 'restore';

export const rosterEntryLifecycle = defineLifecycle<RosterEntryState, RosterEntryTransition>({
  aggregate: 'fair_roster_entry',
  states: {
    invited: { label: { zh: '已邀请', en: 'invited' } },
    registered: { label: { zh: '已报名', en: 'registered' } },
    checked_in: { label: { zh: '已签到', en: 'checked in' } },
    no_show: { label: { zh: '未到场', en: 'did not come' } },
    cancelled: { label: { zh: '已取消', en: 'cancelled' } },
  },
  transitions: {
    invite: {
      from: [],
      to: 'invited',
      reportedBy: ['bureau', 'caseworker', 'system'],
      label: { zh: '邀请', en: 'invite' },
    },
    register: {
      typedFor: 'free',
      from: [],
      to: 'registered',
      reportedBy: ['worker'],
      label: { zh: '报名', en: 'register' },
    },
    walk_in: {
      typedFor: 'free',
      from: [],
      to: 'checked_in',
      reportedBy: ['worker'],
      label: { zh: '现场登记', en: 'walk in' },
    },
    record_attended: {
      from: [],
      to: 'checked_in',
      reportedBy: ['worker'],
      label: { zh: '补录到场', en: 'record as present' },
      evidence: 'required',
    },
    accept_invitation: {
      typedFor: 'free',
      from: ['invited'],
      to: 'registered',
      reportedBy: ['worker'],
      label: { zh: '确认参加', en: 'accept' },
    },
    check_in: {
      typedFor: 'free',
      from: ['invited', 'registered'],
      to: 'checked_in',
      reportedBy: ['worker', 'bureau'],
      label: { zh: '签到', en: 'check in' },
    },
    undo_check_in: {
      takesBack: true,
      typedFor: 'free',
      from: ['checked_in'],
      to: 'registered',
      reportedBy: ['worker', 'bureau'],
      label: { zh: '撤销签到', en: 'take the check-in back' },
    },
    mark_no_show: {
      from: ['invited', 'registered'],
      to: 'no_show',
      reportedBy: ['system'],
      label: { zh: '未到场', en: 'mark as not come' },
      internal: true,
    },
    came_after_all: {
      takesBack: true,
      typedFor: 'free',
      from: ['no_show'],
      to: 'checked_in',
      reportedBy: ['worker', 'bureau'],
      label: { zh: '补签到', en: 'came after all' },
    },
    cancel: {
      typedFor: 'free',
      from: ['invited', 'registered'],
      to: 'cancelled',
      reportedBy: ['worker', 'bureau', 'system'],
      label: { zh: '取消', en: 'cancel' },
    },
    restore: {
      takesBack: true,
      typedFor: 'free',
      from: ['cancelled'],
      to: 'registered',
      reportedBy: ['worker', 'bureau'],
      label: { zh: '恢复', en: 'restore' },
    },
  },
});
