import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData({
  table: 'approval_request',
  subject: 'user',
  purpose: 'acts that need a second person, until they are decided',
  basis: 'duty to protect personal data (个人信息保护法 art. 51)',
  retention: 'what was asked for until the decision, that it was asked as long as the record',
  columns: { payload: 'words' },
  // A request about a person who is erased meanwhile has nothing left to carry out.
  forgets: { of: `aggregate_id = $1 AND outcome IS NULL`, set: `payload = '{}'` },
});
