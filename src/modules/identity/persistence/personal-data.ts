import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData({
  table: 'user_account',
  subject: 'user',
  purpose: 'to sign in and to say who did what',
  basis: 'employment of the official',
  retention: 'as long as the record names the account',
  columns: {
    name: 'office',
    display_name: 'office',
    holder: 'identity',
  },
});
