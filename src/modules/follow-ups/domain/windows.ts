// When a follow-up is due: D7 ±3, D30 ±5, D90 ±10, D180 ±15 days after the confirmed start.
// The task is set on a working day of the region that calls: day 30 of 7 March 2018 is Qingming, 6 April, and moves to the
// next working day. A call is in its window by the unmoved day, widened only where a holiday swallows the window's end.
import { addDays } from '../../../kernel/values/index.js';
import type { WorkingDays } from '../../placements/index.js';

export const MILESTONES = [7, 30, 90, 180] as const;
export type Milestone = (typeof MILESTONES)[number];

/** Word of a milestone in tables and routes. */
export const MILESTONE_KINDS = ['D7', 'D30', 'D90', 'D180'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const kindOf = (milestone: Milestone): MilestoneKind => `D${milestone}`;

export const TOLERANCE_DAYS: Readonly<Record<Milestone, number>> = { 7: 3, 30: 5, 90: 10, 180: 15 };

export interface FollowUpWindow {
  readonly milestone: Milestone;
  /** Start plus so many days, holiday or not. */
  readonly nominalOn: string;
  /** The working day the task is set for. */
  readonly dueOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

export function windowOf(startedOn: string, milestone: Milestone, calendar: WorkingDays): FollowUpWindow {
  const nominalOn = addDays(startedOn, milestone);
  const dueOn = workingDayFrom(nominalOn, calendar);
  const last = addDays(nominalOn, TOLERANCE_DAYS[milestone]);
  return {
    milestone,
    nominalOn,
    dueOn,
    opensOn: addDays(nominalOn, -TOLERANCE_DAYS[milestone]),
    closesOn: dueOn > last ? dueOn : last,
  };
}

export function inWindow(window: FollowUpWindow, contactedOn: string): boolean {
  return window.opensOn <= contactedOn && contactedOn <= window.closesOn;
}

/** The milestone is asked of this start on that day. */
export function hasMatured(window: FollowUpWindow, asOf: string): boolean {
  return window.closesOn <= asOf;
}

function workingDayFrom(day: string, calendar: WorkingDays): string {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}
