// What bureau and auditor are told about a person's record. No name: the notice leads to the person.
import { defineNotice } from '../../notifications/index.js';

/** Parameter: until. */
export const HOLD_SET = defineNotice({
  name: 'seekers.legal-hold-set',
  zh: ({ until }) => `一名求职者的个人信息已依法保留至${until},期间不能删除。请核对依据。`,
  en: ({ until }) =>
    `The data of a job seeker are under a legal hold until ${until} and cannot be erased. Please check what it stands on.`,
});

export const HOLD_LIFTED = defineNotice({
  name: 'seekers.legal-hold-lifted',
  zh: () => '一名求职者的个人信息依法保留已解除。',
  en: () => 'The legal hold on the data of a job seeker was lifted.',
});
