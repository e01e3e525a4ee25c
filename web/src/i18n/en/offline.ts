import type { Words } from '../words';
import type * as zh from '../zh/offline';

export const offline: Words<typeof zh.offline> = {
  off: 'No connection',
  copyOf: 'No connection. This is what was read at {{time}}',
  waiting: '{{count}} to be sent',
  refused: '{{count}} refused',
  title: 'To be sent',
  none: 'Nothing waits; everything has been delivered',
  others: 'Another account has {{count}} unsent on this device. They are sent once it signs in',
  locked: '{{count}} encrypted: open the trip and type its PIN to send them',
  sendNow: 'Send now',
  drop: 'Do not send',
  dropRefused: 'Understood, delete',
  again: 'Send again',
  at: 'noted {{time}}',
  refusedTitle: 'Refused',
  why: 'Why it was refused',
  codes: {
    AGE_UNDER_16_ON_START: 'under 16',
    MINOR_HAZARD_POST: 'not a post for a minor',
    MED_NOT_FIT: 'no valid medical conclusion',
  },
  kind: {
    followUp: 'Follow-up',
    attempt: 'Not reached',
    call: 'Call',
    answer: 'Answer of the person',
    concern: 'concern',
    rollMark: 'Roll call',
    headcount: 'Headcount',
    incident: 'Incident',
  },
  undo: 'Undo',
  noted: '{{who}}: {{what}}',
  leaveTitle: '{{count}} not sent yet',
  leaveText:
    'Signing out now deletes them from this device; they will not arrive. Better send them first, where there is a connection.',
  leaveAnyway: 'Delete and sign out',
  stay: 'Stay signed in',
};
