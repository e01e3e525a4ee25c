import type { Words } from '../words';
import type * as zh from '../zh/audit';

export const audit: Words<typeof zh.audit> = {
  at: 'When',
  role: 'Role',
  action: 'What was done',
  about: 'About',
  fields: 'Fields',
  everything: 'Everything',
  actions: {
    'import.upload': 'uploaded a ledger',
    'import.preview': 'read and checked a ledger',
    'import.commit-requested': 'asked to take a ledger in',
    'import.commit': 'took a ledger in',
    'seeker.revealed': 'looked at ID number or phone',
    export: 'exported',
    print: 'printed',
    'evidence.file-read': 'opened an evidence file',
    'medical_check.read': 'looked at a conclusion',
    'notice.contact-read': 'looked at contact means',
    'seeker.erased': 'erased a person',
    'seeker.corrected': 'corrected a person',
    'seeker.copied': 'gave a person their copy',
    'link.issued': 'issued a link',
    'link.revoked': 'took a link back',
    'caseload.handed_over': 'handed a caseload over',
  },
};
