import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'notice',
    subject: 'seeker',
    purpose: 'what was told to whom',
    basis: 'consent (follow_up), statutory duty',
    retention: 'words 730 days; the fact stays',
    columns: {
      text: 'words',
      shared_text: 'words',
      address_index: 'contact',
    },
  },
  {
    table: 'development_message',
    subject: 'seeker',
    purpose: 'demo only: what would have been sent',
    basis: 'demo data',
    retention: 'never in production',
    columns: {
      address: 'contact',
      text: 'words',
    },
  },
);
