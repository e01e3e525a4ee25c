import type { LedgerLayout } from '../ledger.js';
import { DEPARTURE_ROSTER } from './departure-roster.js';
import { INTENT_ROSTER } from './intent-roster.js';
import { LABOUR_REGISTER } from './labour-register.js';
import { LATER_BATCHES } from './later-batches.js';
import { MEDICAL_RESULTS } from './medical-results.js';
import { OTHER_CHANNELS_2017 } from './other-channels-2017.js';
import { STABILITY_LEDGER } from './stability-ledger.js';
import { START_CONFIRMATION } from './start-confirmation.js';
import { STARTS_2017 } from './starts-2017.js';
import { TOWNSHIP_POOL } from './township-pool.js';
import { VACANCY_LIST } from './vacancy-list.js';

export const LEDGER_LAYOUTS: readonly LedgerLayout[] = [
  LABOUR_REGISTER,
  VACANCY_LIST,
  INTENT_ROSTER,
  TOWNSHIP_POOL,
  MEDICAL_RESULTS,
  DEPARTURE_ROSTER,
  START_CONFIRMATION,
  STABILITY_LEDGER,
  STARTS_2017,
  OTHER_CHANNELS_2017,
  LATER_BATCHES,
];

export {
  DEPARTURE_ROSTER,
  INTENT_ROSTER,
  LABOUR_REGISTER,
  LATER_BATCHES,
  MEDICAL_RESULTS,
  OTHER_CHANNELS_2017,
  STABILITY_LEDGER,
  START_CONFIRMATION,
  STARTS_2017,
  TOWNSHIP_POOL,
  VACANCY_LIST,
};
