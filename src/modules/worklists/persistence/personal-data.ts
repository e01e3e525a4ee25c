import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData({
  table: 'caseload_hand_over',
  subject: 'user',
  purpose: 'who follows whom',
  basis: 'employment of the official',
  retention: 'with the record',
  columns: {
    note: 'words',
  },
});
