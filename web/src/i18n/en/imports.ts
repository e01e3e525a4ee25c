import type { Words } from '../words';
import type * as zh from '../zh/imports';

export const imports: Words<typeof zh.imports> = {
  file: 'File',
  rows: 'Rows',
  imported: 'Clean',
  merged: 'Merged',
  refused: 'Refused',
  warned: 'Warnings',
  upload: 'Upload a ledger',
  commit: 'Take in {{count}} rows',
  withdraw: 'Withdraw the whole import',
  withdrawWhy: 'Reason of the withdrawal',
  outcome: { new: 'New', changed: 'Changed', same: 'Same', conflict: 'Conflict', error: 'Error' },
  row: 'Row',
  findings: 'Findings',
  action: 'Decision',
  actions: { import: 'take in', merge: 'merge', refuse: 'refuse' },
  when: 'Uploaded',
  running: 'Working…',
};

export const review: Words<typeof zh.review> = {
  cells: 'Content',
  counts: '{{label}} {{count}}',
  noErrors: 'No errors; it can be taken in',
  left: '{{count}} rows have errors. They are skipped when the rest is taken in, and stay here to be mended',
  was: 'was',
  now: 'becomes',
  empty: '(empty)',
  returned: 'Download the sheet with remarks',
  again: 'Upload the mended sheet',
  column: 'column {{column}}',
  wholeRow: 'Row',
  save: 'Correct and check again',
  edit: 'Edit this row',
  corrected: '{{column}} was “{{was}}” in the file; corrected by {{by}} on {{at}}',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw the import',
  withdrawText:
    'What it brought counts no more. Once a row of it has been used by later work, the import cannot be withdrawn as a whole.',
};
