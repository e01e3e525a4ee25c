import type { Words } from '../words';
import type * as zh from '../zh/papers';

export const papers: Words<typeof zh.papers> = {
  title: 'Wages, insurance, contracts',
  nobody: 'Nobody is at work yet',
  none: 'No paper has been shown yet',
  kind: 'Kind',
  kinds: { wage: 'Wage', insurance: 'Insurance', contract: 'Contract' },
  month: 'Month',
  from: 'From',
  until: 'Until',
  amount: 'Gross wage (yuan)',
  choose: 'Choose a photograph or PDF',
  keep: 'Record and upload: {{kind}}',
  kept: 'Recorded',
  hint: 'Up to 5 MB each. Kept encrypted; whoever opens it is written down.',
  yuan: '{{amount}} yuan',
  noFile: 'no copy',
  word: { typed_for: 'entered for you', workbook: 'from a workbook' },
  copy: 'Copy {{number}}',
  whoSaw: 'Who has seen it',
  unseen: 'nobody has opened it yet',
};
