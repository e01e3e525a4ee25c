import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'import_row',
    subject: 'seeker',
    purpose: 'the county’s ledger as it came in',
    basis: 'statutory duty',
    retention: '730 days, then the key of the workbook is destroyed',
    columns: {
      content: 'words',
    },
  },
  {
    table: 'import_file',
    subject: 'seeker',
    purpose: 'the workbook until it is read',
    basis: 'statutory duty',
    retention: 'until it is read',
    columns: {
      content: 'words',
    },
  },
);
