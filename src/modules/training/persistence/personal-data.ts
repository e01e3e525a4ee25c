import { definePersonalData, OF_PERSON } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'outside_work',
    subject: 'seeker',
    purpose: 'work found outside the chain',
    basis: 'statutory duty',
    retention: 'with the person',
    columns: {
      wage: 'profile',
      evidence: 'words',
      end_reason: 'words',
    },
    forgets: {
      of: OF_PERSON,
      set: `evidence = NULL, wage = NULL, place_text = NULL,
          end_reason = CASE WHEN end_reason ~ '^[a-z_]+$' THEN end_reason END`,
    },
  },
  {
    table: 'training_attendance',
    subject: 'seeker',
    purpose: 'who attended a training',
    basis: 'consent (registration)',
    retention: 'with the person',
    columns: { evidence: 'words' },
    forgets: { of: OF_PERSON, set: 'evidence = NULL' },
  },
);
