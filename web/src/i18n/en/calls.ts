import type { Words } from '../words';
import type * as zh from '../zh/calls';

export const today: Words<typeof zh.today> = {
  overdue: 'Overdue',
  due: 'Today',
  soon: 'Soon',
  call: 'Call',
  inPost: 'In post',
  left: 'Left',
  unreachable: 'Not reached',
  leftOn: 'Left on',
  kind: { D7: 'Day 7', D30: 'Day 30', D90: 'Day 90', D180: 'Day 180' },
  attempts: 'Called {{count}} times',
  none: 'Nothing to do today',
  take: 'Take today along',
  takeWhy:
    'Choose a PIN of 6 digits. The list of today is kept on this device, encrypted, and opens without a connection for 24 hours; each contact renews it.',
  taken: 'Taken along: opens without a connection until {{time}}',
};

export const calls: Words<typeof zh.calls> = {
  kinds: { call: 'Tell of the offer', followUp: 'Follow-up' },
  open: 'Call',
  hint: 'The first row is chosen: a digit notes the outcome, J / K move, space opens',
  title: 'Call',
  dial: 'Dial {{phone}}',
  means: { own: 'own phone', shared: 'shared phone', relative: 'phone of a relative' },
  showPhone: 'Show the number',
  noPhone: 'No phone is known: visit, or ask the village cadre',
  script: 'What to say',
  scripts: {
    call: '{{name}}, good day. {{employer}} would like to hire you as {{job}}. Would you go or not? If not, you can sign up again later.',
    followUp:
      '{{name}}, good day. You work at {{employer}}: how are you getting on? Any trouble with pay or housing?',
  },
  copy: 'Copy text for WeChat',
  copied: 'Copied, paste it into WeChat',
  holdUntil: 'Please answer before {{time}}',
  askedBack: 'asked to be called',
  nth: 'call {{count}}',
  outcomes: 'Outcome (press the digit)',
  call: {
    go: 'Will go',
    think: 'Thinks about it',
    no: 'Will not go',
    no_answer: 'Not reached',
    wrong_number: 'Wrong number',
  },
  followUp: { in_post: 'In post', left: 'Left', unreachable: 'Not reached' },
  why: 'Why not',
  witness: 'How it was said',
  present: 'Who stood by',
  answeredBy: 'Who answered (empty: the person)',
  channel: { phone: 'by phone', in_person: 'face to face', paper: 'on paper', chat: 'WeChat' },
  ownPage: 'Send the link to the own page',
  ownPageText:
    'Hello {{name}}. This is your own page: job, pay, bus, whom to call, your data. Nothing to install, no sign-in; please do not pass it on: {{link}}',
  rung: {
    own_phone: 'call the person',
    family_phone: 'call the family',
    village_visit: 'ask the village cadre to visit',
    employer: 'ask the employer',
  },
};

export const register: Words<typeof zh.register> = {
  title: 'Register',
  print: 'Print the list',
  printed: '{{count}} people, printed on {{day}}',
  notPrinted: 'The list could not be read to its end, so nothing was printed. Try again with a connection',
  village: 'By village',
  anyVillage: 'All villages',
  wrong: 'This number cannot be right; look at the card again',
  read: 'Born {{day}}, {{sex}}, {{age}} years old',
  child: 'Under 16: may not be registered for work',
  minor: 'Under 18: no hazardous or heavy work',
  means: 'How to reach the person',
  meansOf: {
    own: 'own phone',
    shared: 'shared with the family',
    relative: 'a relative’s phone',
    none: 'no phone',
  },
  phone: 'Phone number',
  witness: 'Who stood by when the consent was read aloud (needed without a phone)',
  consent: 'The purpose was explained face to face; the person agrees to be registered',
  do: 'Register this person',
  done: 'Registered',
};

export const concern: Words<typeof zh.concern> = {
  note: 'Note a concern',
  kind: 'About',
  kinds: {
    wage: 'pay',
    hours: 'hours and rest',
    injury: 'an injury',
    insurance: 'insurance',
    dormitory: 'bed and meals',
    safety: 'safety',
    rights: 'contract and rights',
    family: 'family',
    other: 'other',
  },
  words: 'In the person’s words (nothing a doctor found)',
  do: 'Hand to the station',
};
