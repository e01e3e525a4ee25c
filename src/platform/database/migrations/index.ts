import type { MigrationInterface } from 'typeorm';
import { Platform1794000000001 } from './1794000000001-platform.js';
import { Identity1794000000010 } from './1794000000010-identity.js';
import { QueueOperation1794000000020 } from './1794000000020-queue-operation.js';
import { Reference1794000000050 } from './1794000000050-reference.js';
import { Imports1794000000100 } from './1794000000100-imports.js';
import { Seekers1794000000200 } from './1794000000200-seekers.js';
import { Employers1794000000300 } from './1794000000300-employers.js';
import { Vacancies1794000000400 } from './1794000000400-vacancies.js';
import { Placements1794000000500 } from './1794000000500-placements.js';
import { Medical1794000000600 } from './1794000000600-medical.js';
import { Matching1794000000700 } from './1794000000700-matching.js';
import { Fairs1794000000800 } from './1794000000800-fairs.js';
import { Batches1794000000900 } from './1794000000900-batches.js';
import { FollowUps1794000001000 } from './1794000001000-follow-ups.js';
import { Notifications1794000020010 } from './1794000020010-notifications.js';
import { NoticeAttempts1794000020011 } from './1794000020011-notice-attempts.js';
import { SignedLinks1794000020050 } from './1794000020050-signed-links.js';
import { Answers1794000020051 } from './1794000020051-answers.js';
import { MatchRuns1794000020100 } from './1794000020100-match-runs.js';
import { BirthsByRequest1794000020101 } from './1794000020101-births-by-request.js';
import { VacancyCards1794000020150 } from './1794000020150-vacancy-cards.js';
import { EmployerVetting1794000020151 } from './1794000020151-employer-vetting.js';
import { VacancyRevisions1794000020152 } from './1794000020152-vacancy-revisions.js';
import { FairDay1794000020200 } from './1794000020200-fair-day.js';
import { MedicalQueue1794000020250 } from './1794000020250-medical-queue.js';
import { Worklists1794000020300 } from './1794000020300-worklists.js';
import { ReportRuns1794000020310 } from './1794000020310-report-runs.js';
import { Training1794000020350 } from './1794000020350-training.js';
import { SeekerSearch1794000020360 } from './1794000020360-seeker-search.js';
import { BatchRoad1794000020380 } from './1794000020380-batch-road.js';
import { AfterStart1794000020381 } from './1794000020381-after-start.js';
import { ConcernConfirmed1794000020382 } from './1794000020382-concern-confirmed.js';
import { Accounts1794000020400 } from './1794000020400-accounts.js';
import { Subsidies1794000020410 } from './1794000020410-subsidies.js';
import { StartWords1794000020411 } from './1794000020411-start-words.js';
import { LadderAndPapers1794000020412 } from './1794000020412-ladder-and-papers.js';
import { LeavingsAndCaseloads1794000020413 } from './1794000020413-leavings-and-caseloads.js';
import { QuickSight1794000020420 } from './1794000020420-quick-sight.js';
import { EscortSight1794000020421 } from './1794000020421-escort-sight.js';
import { SightByIndex1794000020422 } from './1794000020422-sight-by-index.js';
import { CountsByIndex1794000020423 } from './1794000020423-counts-by-index.js';
import { SettingsReadOnce1794000020424 } from './1794000020424-settings-read-once.js';
import { CountsWithHandOver1794000020425 } from './1794000020425-counts-with-hand-over.js';
import { SeatReservations1794000020430 } from './1794000020430-seat-reservations.js';
import { AuditSeals1794000020600 } from './1794000020600-audit-seals.js';
import { PersonRights1794000020610 } from './1794000020610-person-rights.js';
import { Exports1794000020620 } from './1794000020620-exports.js';
import { FindImportRowsBySubject1795667845662 } from './1795667845662-find-import-rows-by-subject.js';
import { ForgetWords1795667900019 } from './1795667900019-forget-words.js';
import { EmployerPapers1795671350316 } from './1795671350316-employer-papers.js';
import { FoundByWords1795672665919 } from './1795672665919-found-by-words.js';
import { RosterLines1795680100000 } from './1795680100000-roster-lines.js';
import { ViewsOfLists1795681500000 } from './1795681500000-views-of-lists.js';
import { DevelopmentMessagesOfOnesOwn1795684742325 } from './1795684742325-development-messages-of-ones-own.js';
import { IndexKeyNames1795685900001 } from './1795685900001-index-key-names.js';
import { OnePlacementPerPost1795685993553 } from './1795685993553-one-placement-per-post.js';
import { NumberDisclosures1795996308793 } from './1795996308793-number-disclosures.js';
import { AuditScopes1795996439130 } from './1795996439130-audit-scopes.js';
import { ImportsOfTheSender1795996465432 } from './1795996465432-imports-of-the-sender.js';
import { SidesOfACooperation1795996625432 } from './1795996625432-sides-of-a-cooperation.js';
import { WordsAndDays1795996698893 } from './1795996698893-words-and-days.js';
import { OfficeTexts1795999821805 } from './1795999821805-office-texts.js';
import { Approvals1795999900001 } from './1795999900001-approvals.js';
import { LegalHoldTerms1795999900002 } from './1795999900002-legal-hold-terms.js';
import { RowVersions1796000100000 } from './1796000100000-row-versions.js';
import { LateFacts1796000645739 } from './1796000645739-late-facts.js';
import { FigureWords1796001016451 } from './1796001016451-figure-words.js';
import { LinksOfSeveralHands1796001165981 } from './1796001165981-links-of-several-hands.js';
import { ProposalsShown1796001165983 } from './1796001165983-proposals-shown.js';
import { FactsKnownAt1796001900001 } from './1796001900001-facts-known-at.js';
import { HouseholdWords1796001900002 } from './1796001900002-household-words.js';
import { LinesOfErasedPersons1796001900003 } from './1796001900003-lines-of-erased-persons.js';
import { DeviceShares1796002600001 } from './1796002600001-device-shares.js';
import { DaysOfHouseholdWords1796012922464 } from './1796012922464-days-of-household-words.js';
import { SightOfSenders1796013600000 } from './1796013600000-sight-of-senders.js';
import { FactsBeforeFreezing1796016906017 } from './1796016906017-facts-before-freezing.js';
import { FactsUnderWay1796020000001 } from './1796020000001-facts-under-way.js';
import { WhoseEvidence1796032600001 } from './1796032600001-whose-evidence.js';
import { GapsOfSeals1796032600002 } from './1796032600002-gaps-of-seals.js';
import { PlansOfPolicies1796119200001 } from './1796119200001-plans-of-policies.js';

/** In the order they run. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1794000000001,
  Identity1794000000010,
  QueueOperation1794000000020,
  Reference1794000000050,
  Imports1794000000100,
  Seekers1794000000200,
  Employers1794000000300,
  Vacancies1794000000400,
  Placements1794000000500,
  Medical1794000000600,
  Matching1794000000700,
  Fairs1794000000800,
  Batches1794000000900,
  FollowUps1794000001000,
  Notifications1794000020010,
  NoticeAttempts1794000020011,
  SignedLinks1794000020050,
  Answers1794000020051,
  MatchRuns1794000020100,
  BirthsByRequest1794000020101,
  VacancyCards1794000020150,
  EmployerVetting1794000020151,
  VacancyRevisions1794000020152,
  FairDay1794000020200,
  MedicalQueue1794000020250,
  Worklists1794000020300,
  ReportRuns1794000020310,
  Training1794000020350,
  SeekerSearch1794000020360,
  BatchRoad1794000020380,
  AfterStart1794000020381,
  ConcernConfirmed1794000020382,
  Accounts1794000020400,
  Subsidies1794000020410,
  StartWords1794000020411,
  LadderAndPapers1794000020412,
  LeavingsAndCaseloads1794000020413,
  QuickSight1794000020420,
  EscortSight1794000020421,
  SightByIndex1794000020422,
  CountsByIndex1794000020423,
  SettingsReadOnce1794000020424,
  CountsWithHandOver1794000020425,
  SeatReservations1794000020430,
  AuditSeals1794000020600,
  PersonRights1794000020610,
  Exports1794000020620,
  FindImportRowsBySubject1795667845662,
  ForgetWords1795667900019,
  EmployerPapers1795671350316,
  FoundByWords1795672665919,
  RosterLines1795680100000,
  ViewsOfLists1795681500000,
  DevelopmentMessagesOfOnesOwn1795684742325,
  IndexKeyNames1795685900001,
  OnePlacementPerPost1795685993553,
  NumberDisclosures1795996308793,
  AuditScopes1795996439130,
  ImportsOfTheSender1795996465432,
  SidesOfACooperation1795996625432,
  WordsAndDays1795996698893,
  OfficeTexts1795999821805,
  Approvals1795999900001,
  LegalHoldTerms1795999900002,
  RowVersions1796000100000,
  LateFacts1796000645739,
  FigureWords1796001016451,
  LinksOfSeveralHands1796001165981,
  ProposalsShown1796001165983,
  FactsKnownAt1796001900001,
  HouseholdWords1796001900002,
  LinesOfErasedPersons1796001900003,
  DeviceShares1796002600001,
  DaysOfHouseholdWords1796012922464,
  SightOfSenders1796013600000,
  FactsBeforeFreezing1796016906017,
  FactsUnderWay1796020000001,
  WhoseEvidence1796032600001,
  GapsOfSeals1796032600002,
  PlansOfPolicies1796119200001,
];
