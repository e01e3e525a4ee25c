// Every journey through the console after the story was told, in the order in which one leaves to the next what it needs.
import { join } from 'node:path';
import { bureauJourney, importJourney, savedViewJourney, screensOf, subsidyJourney } from './console.mjs';
import { caseworkerJourney } from './console-caseworker.mjs';
import { chainJourney } from './console-chain.mjs';
import { fairDayJourney, ledgerErrorsJourney } from './console-desk.mjs';
import { employerJourney } from './console-employer.mjs';
import { escortJourney } from './console-escort.mjs';
import { callsJourney } from './console-field.mjs';
import { queuesJourney } from './console-operation.mjs';
import { phoneMenuJourney, printedListJourney } from './console-phone.mjs';
import { planRunsJourney } from './console-plan-runs.mjs';
import { planJourney } from './console-plans.mjs';
import { papersJourney, reportsJourney } from './console-reports.mjs';
import { rosterJourney } from './console-roster.mjs';
import { exportJourney, rightsJourney } from './console-second-person.mjs';
import { endedSessionJourney, slowLineJourney } from './console-troubles.mjs';
import { foundPhoneJourney } from './console-vault.mjs';
import { OPEN } from './replay.mjs';

const screens = (screen) => (browser, up) => screensOf(browser, up, screen);

/** What each of them does → how. */
export const JOURNEYS = {
  'a bureau follows its figures to their people': bureauJourney,
  'a bureau keeps a filter under a name': savedViewJourney,
  'a bureau sets a subsidy policy and reads the radar': subsidyJourney,
  'a bureau mends the errors of a ledger where they stand': ledgerErrorsJourney,
  'a bureau makes the report of a month': reportsJourney,
  'a company brings the papers of its people': papersJourney,
  'a ledger that is known is looked through': (browser, up) =>
    importJourney(browser, up, join(OPEN, '08-2017年上岗台账.xlsx')),
  'a company in the dark': screens({
    as: 'employer',
    paths: ['/answers', '/arrivals', '/duties', '/papers', '/work', '/vacancies', '/placements'],
    appearance: 'dark',
  }),
  'a township on a phone': screens({
    as: 'chengxiang',
    paths: ['/m/today', '/work', '/m/people', '/placements'],
    screen: 'phone',
  }),
  'a bureau reaches every screen on a phone': phoneMenuJourney,
  'a caseworker prints everybody': printedListJourney,
  'an auditor': screens({ as: 'auditor', paths: ['/audit', '/people', '/placements'] }),
  'the administrator of the installation looks after the queues': queuesJourney,
  'a clinic': screens({ as: 'clinic', paths: ['/clinic', '/slots'] }),
  'the bureau’s office': screens({ as: 'napo', paths: ['/exports', '/rights', '/statement'] }),
  'a session ends over a form, and nothing typed is lost': endedSessionJourney,
  'a button pressed again on a slow line does its work once': slowLineJourney,
  'a phone is found, and opens nothing': foundPhoneJourney,
  'a caseworker logs calls': callsJourney,
  'a caseworker registers and visits': caseworkerJourney,
  'a file of many persons leaves with the word of a second clerk': exportJourney,
  'a person’s wishes about their data are met by two clerks': rightsJourney,
  'a bureau arranges people and posts': planJourney,
  'a company answers for twelve': employerJourney,
  // Over the post that the company has put up.
  'a bureau cancels and compares plans': planRunsJourney,
  'two gates on the day of the fair': fairDayJourney,
  'three people go from the ledger to the report, through everybody’s hands': chainJourney,
  'an escort rides without a network': escortJourney,
  // It plans a fair later than all others, which the ones before take for theirs.
  'a bureau pastes a roster from its sheet': rosterJourney,
};
