import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData({
  table: 'office_text',
  subject: 'seeker',
  purpose: 'words that may tell of health, for the office that wrote them',
  basis: 'confirmed by the writer not to be about health',
  retention: 'two years; unreadable at once when the person is erased',
  columns: { content: 'sensitive' },
});
