import type { Words } from '../words';
import type * as zh from '../zh/overview';

export const overview: Words<typeof zh.overview> = {
  asOf: 'As of',
  title: 'Overview',
  chain: 'From the fair to the start',
  assertions: 'Checks',
  indicators: 'Indicators',
  holds: 'holds',
  fails: 'fails',
  openList: 'Open the list',
  listOf: 'List: {{path}}',
  unitPersons: 'persons',
  unitTimes: 'person-times',
  flow: 'From township to employer (confirmed starts)',
  to: 'Employer',
  sum: 'All',
  allEmployers: 'All employers',
  moreEmployers: 'Show all {{count}} employers',
  fewEmployers: 'The first ten only',
  noEmployer: 'employer not on record',
  share: '{{share}}% of {{value}} {{whole}}',
  later: 'Retention, funnel and days at each station are in the reports',
  noSource: 'no source',
};

export const figure: Words<typeof zh.figure> = {
  intents: 'Intents at the fair',
  intentsPoor: 'of them poor households',
  pool: 'Township pool',
  candidates: 'To be examined',
  examined: 'Examined',
  fit: 'Fit',
  rostered: 'First batch listed',
  boarded: 'First batch boarded',
  arrived: 'First batch arrived',
  started: 'First batch started',
  unconfirmed: 'Not started or unconfirmed',
  later: 'Later batches',
  past: 'Person-times of 2017',
  people: 'Distinct poor people started',
};
