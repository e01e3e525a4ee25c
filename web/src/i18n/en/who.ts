import type { Words } from '../words';
import type * as zh from '../zh/who';

export const party: Words<typeof zh.party> = {
  worker: 'the worker',
  caseworker: 'the caseworker',
  station: 'the station',
  employer: 'the employer',
  clinic: 'the clinic',
  escort: 'the escort',
  bureau: 'the bureau',
  system: 'the system',
};

export const channel: Words<typeof zh.channel> = {
  account: 'Own account',
  link: 'Link',
  handed_link: 'Link handed over by staff',
  in_person: 'In person',
  phone: 'Phone',
  paper: 'Paper',
  chat: 'Chat',
  workbook: 'Workbook',
  system: 'System',
};
