import type { Words } from '../words';
import type * as zh from '../zh/vacancies';

export const vacancies: Words<typeof zh.vacancies> = {
  title: 'Post',
  employer: 'Employer',
  places: 'Places',
  fill: '{{used}} used / {{held}} held / {{headcount}} in all',
  pay: 'Pay',
  hazards: 'Hazards',
  findings: 'Advert check',
  none: 'No finding',
  check: 'Check the advert',
  advert: {
    title: 'Post',
    headcount: 'Headcount',
    pay: 'All-in pay',
    baseWage: 'Base wage',
    shift: 'Shift',
    age: 'Age',
    education: 'Schooling',
    lodging: 'Lodging',
  },
  reach: '{{reached}} of {{total}} who look for work would accept',
  conditions: 'What keeps people out',
  stopped: '{{count}} people',
  lawful: 'May be published',
  unlawful: 'May not be published',
  answerLink: 'Send the company its link',
  answerLinkText: 'Dear {{employer}}, people are proposed to you and wait for your answer: {{link}}',
  closeEffect:
    'Nobody is proposed for it any more, and nobody looking for work sees it. {{count}} places are held or taken now; those stay.',
  rejection: {
    discriminatory: 'Discriminates',
    below_minimum_wage: 'Pays less than the minimum',
    fee_charged: 'Charges those who look for work',
    not_true: 'Not true',
    hazard_hidden: 'Hides a hazard',
    incomplete: 'Incomplete',
    employer_not_vetted: 'The company is not vetted',
    other: 'Other',
  },
};
