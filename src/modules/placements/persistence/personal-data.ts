import { definePersonalData, OF_PLACEMENTS } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'placement',
    subject: 'seeker',
    purpose: 'one person on one post',
    basis: 'contract (个人信息保护法 art. 13(2)); consent (share_with_employer) before it',
    retention: 'two years after the end of work, then on request',
    columns: {
      offered_wage: 'profile',
      start_wage: 'profile',
      fitness_word: 'sensitive',
    },
  },
  {
    table: 'call_attempt',
    subject: 'seeker',
    purpose: 'calls about an offer',
    basis: 'consent (follow_up)',
    retention: 'with the placement',
    columns: {
      note: 'words',
    },
    forgets: { of: OF_PLACEMENTS, set: 'note = NULL' },
  },
);
