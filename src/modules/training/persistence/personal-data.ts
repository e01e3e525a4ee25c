import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData({
  table: 'outside_work',
  subject: 'seeker',
  purpose: 'work found outside the chain',
  basis: 'statutory duty',
  retention: 'with the person',
  columns: {
    wage: 'profile',
  },
});
