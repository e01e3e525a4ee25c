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
  link: 'Copy the link to answer by',
  linkText: 'Dear {{name}}, {{employer}} takes you on as {{job}}. Please answer here: {{link}}',
  answer: 'Record the answer',
  said: 'Their answer',
  answers: { go: 'Goes', no: 'Does not go', call_me: 'Wants a call' },
  save: 'Save the answer',
};
