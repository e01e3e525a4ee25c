import { definePersonalData, OF_PERSON } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'batch_escort',
    subject: 'escort',
    purpose: 'who travels along',
    basis: 'employment of the official',
    retention: 'with the batch',
    columns: {
      name: 'office',
    },
  },
  {
    table: 'batch_passenger',
    subject: 'seeker',
    purpose: 'who sits in the coach',
    basis: 'travel safety',
    retention: 'with the batch',
    columns: {
      person_name: 'identity',
      policy_no: 'profile',
      receiver: 'words',
      not_boarded_reason: 'words',
    },
    forgets: {
      of: OF_PERSON,
      set: `person_name = NULL, policy_no = NULL, receiver = NULL,
            not_boarded_reason = CASE WHEN not_boarded_reason ~ '^[a-z_]+$' THEN not_boarded_reason
                                      WHEN not_boarded_reason IS NOT NULL THEN 'erased' END`,
    },
  },
  {
    table: 'batch_mark',
    subject: 'seeker',
    purpose: 'who boarded, as each device heard it',
    basis: 'travel safety',
    retention: 'with the batch',
    columns: { reason: 'words' },
    forgets: {
      of: 'passenger_id IN (SELECT id FROM batch_passenger WHERE seeker_id = $1)',
      set: `reason = CASE WHEN reason ~ '^[a-z_]+$' THEN reason END`,
    },
  },
  {
    table: 'batch_reception',
    subject: 'employer contact',
    purpose: 'who meets the coach',
    basis: 'contract with the company',
    retention: 'with the batch',
    columns: {
      contact_name: 'office',
      contact_phone: 'office',
    },
  },
  {
    table: 'batch',
    subject: 'escort',
    purpose: 'whom to call on the way',
    basis: 'travel safety',
    retention: 'with the batch',
    columns: {
      contacts: 'office',
    },
  },
  {
    table: 'batch_incident',
    subject: 'seeker',
    purpose: 'what happened on the way',
    basis: 'travel safety',
    retention: 'with the batch',
    columns: {
      words: 'words',
    },
    forgets: {
      of: 'passenger_id IN (SELECT id FROM batch_passenger WHERE seeker_id = $1)',
      set: 'words = NULL',
    },
  },
);
