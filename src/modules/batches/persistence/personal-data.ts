import { definePersonalData } from '../../../platform/database/index.js';

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
    subject: 'escort',
    purpose: 'who sits in the coach',
    basis: 'travel safety',
    retention: 'with the batch',
    columns: {
      person_name: 'identity',
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
  },
);
