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
  lawful: 'May be published',
  unlawful: 'May not be published',
};
