import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData({
  table: 'vacancy',
  subject: 'employer contact',
  purpose: 'whom to ask about a post',
  basis: 'contract with the company',
  retention: 'with the post',
  columns: {
    contact_name: 'office',
    contact_phone: 'office',
  },
});
