import type { Words } from '../words';
import type * as zh from '../zh/people';

export const people: Words<typeof zh.people> = {
  search: 'Name, pinyin, initials, phone tail',
  name: 'Name',
  sex: 'Sex',
  age: 'Age',
  place: 'Home',
  pairing: 'Paired community',
  status: 'State',
  education: 'Education',
  wish: 'Wish',
  male: 'M',
  female: 'F',
  wage: 'from ¥{{wage}} a month',
  phones: 'Phones',
  reveal: 'Show ID number and phone',
  revealWhy: 'Purpose (logged)',
  idNumber: 'ID number',
  noRanking: 'No automated ranking',
  chain: 'Placements',
  none: 'No proposal or intent yet',
  purpose: { call: 'Call', verify: 'Verify', contract: 'Contract', medical: 'Medical', travel: 'Travel' },
};

export const asks: Words<typeof zh.asks> = {
  kinds: { copy: 'a copy', correct: 'correction', erase: 'erasure', explain: 'how the ranking works' },
  ask: 'The person asks',
  asked: 'Noted; to be answered by {{day}}',
};
