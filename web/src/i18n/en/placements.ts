import type { Words } from '../words';
import type * as zh from '../zh/placements';

export const placements: Words<typeof zh.placements> = {
  person: 'Name',
  employer: 'Employer',
  job: 'Post',
  stage: 'Progress',
  anyStage: 'Any stage',
  next: 'Next step',
  due: 'Due',
  fitness: 'Medical',
  fit: 'Fit',
  not_yet: 'Not yet',
  not_for_this_post: 'Not for this post',
  origin: 'Origin',
  plan: 'Match plan',
  fair: 'Fair',
  pool: 'Township pool',
  transfer: 'Transfer',
  ledger: 'Past ledger',
  history: 'History',
  saidBy: 'said by {{party}}',
  started: 'Start date',
  reason: 'Reason',
  evidence: 'Evidence',
  act: 'Act',
  happenedOn: 'Happened on',
  note: 'Note',
  noteOptional: 'Note (optional)',
};

export const strip: Words<typeof zh.strip> = {
  title: 'Road',
  by: '{{party}}',
  days: '{{days}} days here',
  stopped: 'stopped here',
  waiting: 'not yet',
  stage: {
    proposed: 'Proposed',
    offered: 'Offered',
    accepted: 'Accepted',
    ready: 'Fit and ready',
    departed: 'Departed',
    arrived: 'Arrived',
    started: 'Started',
    kept: '90 days kept',
  },
};
