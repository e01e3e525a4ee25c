import type { Words } from '../words';
import type * as zh from '../zh/plans';

export const plans: Words<typeof zh.plans> = {
  requested: 'Requested',
  placed: '{{placed}} of {{seekers}} placed',
  seats: 'Seats',
  run: 'Run the matching',
  confirm: 'Confirm the plan',
  cancel: 'Stop',
  posts: 'Posts',
  proposals: 'Proposals',
  unplaced: 'Unplaced',
  because: 'Because',
  score: 'Score',
  priority: 'Poor households first',
  cutOff: 'Cut-off',
  why: 'Why not',
};

export const compare: Words<typeof zh.compare> = {
  title: 'Compare plans',
  with: 'With which plan',
  placed: 'Placed',
  score: 'Score',
  first: 'of those who go first',
  this: 'This plan',
  other: 'The other plan',
  greedy: 'First come',
  optimum: 'Best score, nobody first',
  moved: 'Another post',
  gained: 'Placed now',
  lost: 'Not placed any more',
  none: 'Both plans place everybody alike',
  person: 'Name',
  before: 'The other plan',
  after: 'This plan',
  unplaced: 'not placed',
  live: 'Working, {{phase}}',
  stop: 'Stop the run',
};
