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
    // what others were told about the person; their own notices are forgotten with the rest of them
    forgets: {
      of: `about_id IN (SELECT app_about($1)) AND NOT (recipient_kind = 'seeker' AND recipient_id = $1)`,
      set: `text = '{"zh": "", "en": ""}', shared_text = NULL`,
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
