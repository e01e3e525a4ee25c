import { definePersonalData, OF_PERSON } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'fair_roster_entry',
    subject: 'seeker',
    purpose: 'who is asked to a fair, when, and for which company',
    basis: 'consent (registration)',
    retention: 'with the fair',
    columns: { note: 'words', wish_employer_id: 'profile', wish_vacancy_id: 'profile' },
    forgets: { of: OF_PERSON, set: 'note = NULL, wish_employer_id = NULL, wish_vacancy_id = NULL' },
  },
  {
    table: 'fair_roster_change',
    subject: 'seeker',
    purpose: 'who changed what a roster says of a person',
    basis: 'consent (registration)',
    retention: 'with the fair; the words until the person is erased',
    columns: { was: 'words', became: 'words' },
    forgets: { of: OF_PERSON, set: 'was = NULL, became = NULL' },
  },
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
