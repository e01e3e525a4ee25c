import type { Words } from '../words';
import type * as zh from '../zh/medical';

export const medical: Words<typeof zh.medical> = {
  forecast: 'Medical forecast',
  perDay: 'Places a day',
  from: 'From',
  finalAt: 'Until',
  short: '{{count}} short',
  enough: 'Enough places',
  knownOn: 'The shortage is known from {{day}}',
  day: 'Day',
  slots: 'Places',
  seen: 'Seen',
  waiting: 'Waiting',
  people: '{{count}} to be examined',
  exam: { general: 'General', occupational: 'Occupational', food: 'Food certificate' },
  booked: 'Booked',
  conclusion: 'Conclusion',
  reportNo: 'Report number',
  attendedOn: 'Examined on',
  enter: 'Enter the conclusion',
  next: 'Save and next',
  five: {
    no_abnormality: 'No abnormality found',
    recheck: 'Recheck',
    suspected_disease: 'Suspected occupational disease',
    contraindication: 'Occupational contraindication',
    other_abnormality: 'Other illness or abnormality',
    not_fit_for_post: 'Not for this post',
  },
  recheckOn: 'Recheck on',
  hazards: 'Hazards',
};
