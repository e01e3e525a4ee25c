// Somebody leaves: the employer reports it, the caseworker confirms it, each in the words of one list of reasons. The employer's word
// ends the job; a differing one opens a dispute. Where the person goes is kept beside it: home, another job, elsewhere.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { PlacementState } from './placement.states.js';

export const WHERE_TO = {
  home: { zh: '返乡', en: 'back home' },
  other_job: { zh: '转岗换厂', en: 'another job' },
  elsewhere: { zh: '自主去向', en: 'elsewhere' },
  unknown: { zh: '去向不明', en: 'not known' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
export type WhereTo = keyof typeof WHERE_TO;

export interface SeparationFacts {
  readonly status: PlacementState;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** `note`: the same as recorded; `dispute`: it contradicts what is recorded, or nobody entitled has said it yet. */
export type SeparationEffect =
  'report_leaving' | 'override_leaving' | 'dispute' | 'note' | 'before_start' | 'not_at_work';

/** @param proven the bureau names a paper */
export function decideSeparationEffect(
  {
    reportedBy,
    leftOn,
    proven,
  }: { readonly reportedBy: Party; readonly leftOn: string; readonly proven: boolean },
  { status, startedOn, endedOn }: SeparationFacts,
): SeparationEffect {
  if (startedOn === null || (status !== 'started' && status !== 'ended')) return 'not_at_work';
  if (leftOn < startedOn) return 'before_start';
  if (status === 'ended') return endedOn === leftOn ? 'note' : 'dispute';
  if (reportedBy === 'employer') return 'report_leaving';
  return reportedBy === 'bureau' && proven ? 'override_leaving' : 'dispute';
}
