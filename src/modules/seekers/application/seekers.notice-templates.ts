import { defineNotice } from '../../notifications/index.js';

/** Parameter: secret, the link to the person's own page. Read aloud where no message of their own reaches them. */
export const consentAsked = defineNotice({
  name: 'seekers.consent-asked',
  zh: ({ secret }) =>
    `想向招聘企业推荐您,需要您同意让企业看到您的姓名、技能等登记信息。同意与否由您决定,随时可以撤回,不影响您找工作。请打开:${secret}`,
  en: ({ secret }) =>
    `We would like to propose you to companies. For that they would see your name and skills, if you agree. It is for you to decide, and you may take it back at any time. Please open: ${secret}`,
});

// What bureau and auditor are told about a person's record. No name: the notice leads to the person.
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
