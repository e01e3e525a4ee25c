import type { Words } from '../words';
import type * as zh from '../zh/employer';

export const answers: Words<typeof zh.answers> = {
  title: 'Needs my answer',
  hint: 'Everybody is marked as proposed; change the exceptions: J / K down and up, Y hire, N decline and a digit for the reason, L later, Enter to send',
  hintPhone: 'Everybody is marked as proposed; change the exceptions, then send',
  offer: 'Hire',
  decline: 'Decline',
  later: 'Later',
  answer: 'Answer',
  notNamed: 'Name shown once hired',
  places: '{{count}} places left',
  send: 'Answer: hire {{yes}}, decline {{no}}',
  sureTitle: 'A last look',
  sureText:
    'Hire {{yes}}, decline {{no}}, {{later}} left for later. They are told at once; taking an answer back needs a reason.',
  sure: 'Send: hire {{yes}}, decline {{no}}',
  failedFile: 'answers that failed',
  why: 'Reason of the refusal',
  left: '{{days}} days left',
  overdue: 'overdue',
  noneWaiting: 'Nobody waits for your answer',
  refusedSome: '{{count}} did not go through',
  doneSome: '{{count}} done',
};

export const arrivals: Words<typeof zh.arrivals> = {
  title: 'Arrivals',
  started: 'Started',
  on: 'Start date',
  startMany: 'Confirm the start of {{count}}',
  none: 'Nobody waits for confirmation',
};

export const person: Words<typeof zh.person> = {
  sex: { female: 'female', male: 'male' },
  education: {
    none: 'no schooling',
    primary: 'primary school',
    'lower-secondary': 'lower secondary',
    'upper-secondary': 'upper secondary',
    vocational: 'vocational',
    college: 'college',
    bachelor: 'bachelor',
    postgraduate: 'postgraduate',
  },
};

export const batch: Words<typeof zh.batch> = {
  all: 'All {{count}} done',
  some: '{{done}} done, {{refused}} refused',
  who: 'Name',
  why: 'Why',
  download: 'Download what was refused',
};

export const duties: Words<typeof zh.duties> = {
  title: 'Contract and insurance',
  none: 'Nothing is due',
  kind: 'Duty',
  kinds: { contract: 'labour contract', insurance: 'social insurance', filing: 'employment filing' },
  started: 'Started',
  due: 'Latest',
  left: 'Countdown',
  over: '{{days}} days overdue',
  note: 'Done',
  noteTitle: '{{name}}: {{kind}}',
  doneOn: 'Done on',
  reference: 'Proof (number of the contract or of the insurance record)',
};
