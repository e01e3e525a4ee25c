import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'medical.medical_check',
    subject: 'seeker',
    purpose: 'fitness for a post',
    basis: 'separate consent (medical, art. 29)',
    retention:
      'note and recheck items 30 days after the start or the end of the road; the conclusion with the placement',
    columns: {
      conclusion: 'sensitive',
      contraindicated_hazards: 'sensitive',
      recheck_items: 'sensitive',
      report_no: 'sensitive',
      note: 'sensitive',
      provisional_by: 'office',
      referred_to: 'sensitive',
    },
  },
  {
    table: 'medical.waiting_result',
    subject: 'seeker',
    purpose: 'a result that waits for its post',
    basis: 'separate consent (medical, art. 29)',
    retention: 'with the placement',
    columns: {
      conclusion: 'sensitive',
    },
  },
);
