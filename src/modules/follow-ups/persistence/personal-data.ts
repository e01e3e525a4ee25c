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
  {
    table: 'evidence_file',
    subject: 'seeker',
    purpose: 'copies of wage slips, insurance records and contracts that prove employment',
    basis: 'consent (follow_up); statutory duty (统计法 arts. 7, 9)',
    retention: 'with the placement; sealed with the person’s key',
    columns: {
      content: 'profile',
    },
  },
);
