import { definePersonalData, OF_PLACEMENTS } from '../../../platform/database/index.js';

definePersonalData({
  table: 'subsidy_paper',
  subject: 'seeker',
  purpose: 'papers that prove a claim',
  basis: 'statutory duty (就业补助资金管理办法)',
  retention: 'with the claim',
  columns: { reference: 'words' },
  forgets: { of: OF_PLACEMENTS, set: `reference = ''` },
});
