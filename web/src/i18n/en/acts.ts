import type { Words } from '../words';
import type * as zh from '../zh/acts';

export const moves: Words<typeof zh.moves> = {
  do: 'Yes: {{name}}',
  until: 'Holds until',
  copied: 'Copied: paste it into a chat or a text message',
};

export const consents: Words<typeof zh.consents> = {
  record: 'Record consent',
  what: 'For what',
  word: 'What they said',
  given: { yes: 'Agrees', no: 'Takes it back' },
  how: 'How it was said',
  witness: 'Who stood by (optional)',
  save: 'Save what they said',
  recorded: '{{count}} recorded',
  round: 'Ask for consent ({{count}})',
  roundTitle: 'Consent asked for in person',
  readAloud:
    'Read to them: “We would like to propose you to companies. For that they would see your name and skills, if you agree. It is for you to decide, you may take it back at any time, and a no is never held against you.”',
  whoWasThere: 'Who was there',
  noPhone: 'no phone of their own',
  roundSave: 'Enter it for {{count}}',
  purposes: {
    registration: 'Being registered',
    share_with_employer: 'Employers see the registration',
    medical: 'Being examined',
    follow_up: 'Being called after the start',
    poverty_proof: 'Using the proof of the household',
    automated_ranking: 'Posts ranked by computer',
  },
};

export const worker: Words<typeof zh.worker> = {
  link: 'Send the person their link',
  linkText: 'Dear {{name}}, {{employer}} takes you on as {{job}}. Please answer here: {{link}}',
  answer: 'Record the answer',
  said: 'Their answer',
  answers: { go: 'Goes', no: 'Does not go', call_me: 'Wants a call' },
  save: 'Save the answer',
};

export const links: Words<typeof zh.links> = {
  handOver: 'Hand the link over',
  marked:
    'You are shown the link and pass it on yourself. What is said through it is marked “handed over by staff” and is not the person’s own word; your own browser does not open it.',
  why: 'Why it is handed over',
  whys: {
    no_contact: 'No contact is registered',
    not_arrived: 'The one that was sent did not arrive',
    asked_in_chat: 'They asked for it in WeChat',
    on_paper: 'Printed and given to them',
    before: 'Issued before this was noted',
  },
  live: 'Links that open',
  handed: 'Handed over by staff',
  mailed: 'Sent to the registered contact',
  opened: 'opened {{on}}',
  unopened: 'not opened yet',
  takeBack: 'Take back',
  show: 'Show and copy',
  sent: 'On its way to the registered contact; where there is none, or no gateway, hand it over',
};
