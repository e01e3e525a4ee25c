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
};
