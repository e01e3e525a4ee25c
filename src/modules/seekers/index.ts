export {
  type DatedStatus,
  type NumberIndex,
  SeekerReader,
  type SeekerRef,
} from './application/seeker.reader.js';
export { ConsentReader, type LatestConsent } from './application/consent.reader.js';
export {
  type IndexedSeeker,
  NumberIndexReader,
  type RotatedIndex,
} from './application/number-index.reader.js';
export { SeekerKeys } from './application/seeker-keys.js';
export { livesAt, type NamedOnList, type NamedPerson, NamedPersons } from './application/named-persons.js';
export { SeekerProgressService, type ProgressInput } from './application/seeker-progress.service.js';
export { PersonRecords, type PersonRecord } from './application/person-records.js';
export { CONSENT_PURPOSES, type ConsentPurpose } from './domain/seeker.js';
export type { HoldReason } from './domain/person-rights.js';
export {
  CONSENT_WITHDRAWN,
  ConsentService,
  SHARING_AGREED,
  type ConsentWord,
} from './application/consent.service.js';
export { RegisterSeekerService, type RegisterSeeker } from './application/register-seeker.service.js';
export {
  at,
  readPerson,
  readPhoneCell,
  type PersonCells,
  type PersonReading,
  type PersonRules,
} from './application/person-cells.js';
export { seekerNotFound } from './domain/seeker.errors.js';
export { SeekersModule } from './seekers.module.js';
