import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'concern',
    subject: 'seeker',
    purpose: 'what the person asks for',
    basis: 'consent (follow_up)',
    retention: 'with the placement',
    columns: {
      words: 'words',
    },
  },
  {
    table: 'start_echo',
    subject: 'seeker',
    purpose: 'the person’s word on a start',
    basis: 'consent (follow_up)',
    retention: 'with the placement',
    columns: {
      words: 'words',
    },
  },
);
