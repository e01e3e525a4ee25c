import { definePersonalData, OF_PERSON } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'fair_check_tick',
    subject: 'user',
    purpose: 'who ticked a point of the checklist',
    basis: 'employment of the official',
    retention: 'with the fair',
    columns: {
      by_name: 'office',
      note: 'words',
    },
  },
  {
    table: 'fair_scan',
    subject: 'seeker',
    purpose: 'who came to a fair',
    basis: 'consent (registration)',
    retention: 'with the fair',
    columns: {
      person_index: 'identity',
    },
    forgets: { of: OF_PERSON, set: 'person_index = NULL' },
  },
);
