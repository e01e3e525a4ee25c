import type { Words } from '../words';
import type * as zh from '../zh/office';

export const exports: Words<typeof zh.exports> = {
  title: 'Exports',
  hint: 'A file of many persons needs a second person of the office; then the one who asked may fetch it, once',
  none: 'No file waits',
  file: 'File',
  kind: 'Kind',
  persons: 'Persons',
  state: 'State',
  next: 'Next',
  approved: 'Approved, to be fetched',
  waiting: 'Waits for a second person',
  needsOther: 'You asked for it; a colleague decides',
  take: 'Fetch (once)',
  approve: 'Approve',
  refuse: 'Refuse',
  kinds: {
    'batch-roster': 'boarding list',
    'fair-intents': 'intents of a fair',
    'fair-pool': 'people of a fair',
    'filing-roster': 'filing roster',
    form: 'official form',
    'joint-pack': 'joint pack',
    'returned-workbook': 'returned ledger',
    'subsidy-notice': 'subsidy notice',
    'subsidy-pack': 'subsidy claim',
  },
};

export const rights: Words<typeof zh.rights> = {
  title: 'Rights requests',
  hint: 'A person asks for a copy, a correction, erasure or an explanation; the law sets the day of the answer',
  none: 'No request waits',
  kind: 'Request',
  received: 'Received',
  due: 'Due',
  handOut: 'Hand out the copy',
  erase: 'Erase the person',
  refuse: 'Refuse',
  reason: 'Reason (told to the person)',
  refuseTitle: 'Refuse the request of {{name}}',
  eraseTitle: 'Erase {{name}}',
  eraseText:
    'Name, number, phones and every note become unreadable; the figures stay. Nothing takes this back.',
};
