// How long the two waits last and what happens at their ends, for one cooperation. What is not set follows the defaults:
// two working days of the region the deadline binds, ten minutes to take a mistake back, two calls, one day of grace.
import { DEFAULT_DEADLINE, type DeadlinePolicy } from './decision-deadlines.js';

export type WaitRegion = 'guangxi' | 'shenzhen';

export interface AnswerSetting {
  readonly employerWorkingDays: number;
  readonly workerWorkingDays: number;
  /** Working days the next person still needs before `finalAt`. */
  readonly workingDaysToReplace: number;
  /** Local closing hour, `HH:MM`. */
  readonly closesAt: string;
  readonly employerRegion: WaitRegion;
  readonly workerRegion: WaitRegion;
  /** Minutes in which the one who answered may take it back. */
  readonly undoMinutes: number;
  /** Calls to a person without a message channel, inside the hold. */
  readonly callAttempts: number;
  /** Working days the place stays held when the calls were not made and the bureau has not decided. */
  readonly graceWorkingDays: number;
}

export const DEFAULT_ANSWER_SETTING: AnswerSetting = {
  employerWorkingDays: DEFAULT_DEADLINE.workingDays,
  workerWorkingDays: DEFAULT_DEADLINE.workingDays,
  workingDaysToReplace: DEFAULT_DEADLINE.workingDaysToReplace,
  closesAt: DEFAULT_DEADLINE.closesAt,
  employerRegion: 'shenzhen',
  workerRegion: 'guangxi',
  undoMinutes: 10,
  callAttempts: 2,
  graceWorkingDays: 1,
};

export const employerWait = (setting: AnswerSetting): DeadlinePolicy => ({
  workingDays: setting.employerWorkingDays,
  closesAt: setting.closesAt,
  workingDaysToReplace: setting.workingDaysToReplace,
});

export const workerWait = (setting: AnswerSetting): DeadlinePolicy => ({
  ...employerWait(setting),
  workingDays: setting.workerWorkingDays,
});
