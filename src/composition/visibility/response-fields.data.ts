// What kind of data each field of an answer carries, by the name of its schema. A field that stands in none of these lists fails
// `test/access/sides`, so that the next one is decided on and not forgotten. Ids say nothing by themselves and are left out, as
// are fields that hold other schemas.
import type { DataKindName } from './data-kinds.data.js';

type Fields = Readonly<Partial<Record<DataKindName | 'none', string>>>;

const placement = {
  road: `status districtCode origin fairCode channel answerDueAt holdUntil plannedDepartureOn plannedStartOn travelMode departedOn
    arrivedOn startedOn startConfirmedOn startClaimedOn startJob endedOn employerName job`,
  name: 'seekerName',
  wage: 'offeredWage startWage',
  reason: 'endReason',
  fitness: 'fitness',
} as const;
const dispute = {
  dispute: 'status kind openedOn openedBy answeredBy resolvedFor resolvedOn claimsOn dueOn resolver found',
  account: 'resolverName',
} as const;
const claim = {
  subsidy: `status policyCode kind place employer period countsFrom reachedOn amount claimedOn noticeUntil paidOn`,
  name: 'name',
} as const;
const notice = {
  notice: `status template urgent recipientKind recipientName channel aboutAggregate dueAt expiresAt sentAt deliveredAt outcome`,
} as const;
const importHead = {
  importRow: `status kind fileName uploadedAt asOf repeats dataRows imported merged refused warned drafts committing`,
} as const;
const scanned = { roster: 'answer at where name enteredLate' } as const;

export const RESPONSE_FIELDS: Readonly<Record<string, Fields>> = {
  AgentResponse: { agent: 'name idMasked mandateUntil' },
  AppointmentResponse: { medical: 'waiting day arrivalAt' },
  AssignedResponse: { medical: 'outcome day arrivalAt code' },
  AuditEntryResponse: { audit: 'id at userName role organisation action aggregate fields' },
  AuditScopeResponse: { audit: 'kind name' },
  ApprovedResponse: { account: 'password' },
  AwaitedStartResponse: {
    road: 'status job departedOn arrivedOn plannedStartOn',
    name: 'seekerName',
    wage: 'offeredWage',
  },
  BatchContactRequest: { account: 'role name phone' },
  BlockResponse: { medical: 'areaCode day exam places arrivalAt booked', account: 'escort' },
  BoardingLineResponse: {
    road: `kind batch coach seat extraSeat employer job receiver stop policyNo readyAfterLock door road boardedOn arrivedOn leftOn
      claimedStartOn startedOn placementStatus firstTimeOut`,
    name: 'name',
    card: 'sex',
    village: 'areaCode',
    poverty: 'poor',
    absence: 'notBoardedReason',
    account: 'escort',
  },
  BookedExamResponse: { medical: 'exam clinicName day arrivalAt waiting' },
  CallAttemptResponse: {
    call: 'attempt dueAt askedBack outcome madeAt employerName job holdUntil',
    name: 'seekerName',
  },
  CallNotedResponse: { followUp: 'status attempts failedDays rung nextOn exhausted' },
  CellCorrectionResponse: { importRow: 'key was by at' },
  ChangedProposalResponse: { match: 'reason' },
  CheckInResponse: { roster: 'answer at where name enteredLate checkedInAt' },
  ChecklistLineResponse: { none: 'code law before required done at note', account: 'byName' },
  ComparisonResponse: {
    none: 'numbers',
    road: 'here there onlyHere onlyThere twiceThere',
    name: 'names rowNames',
  },
  ConcernResponse: { concern: 'status kind owner words raisedOn dueOn closedOn confirmedOn' },
  ConclusionResponse: {
    conclusion: 'conclusion contraindicatedHazards hazardNamed recheckItems reportNo note',
  },
  CorrectionEventResponse: {
    road: 'aggregate move from to occurredOn recordedAt reportedBy',
    reason: 'reason',
  },
  DayListLineResponse: {
    medical: 'arrivalAt exam hazards items status',
    name: 'name',
    register: 'sex',
    account: 'escort',
  },
  DayListResponse: { medical: 'clinicName day' },
  DevelopmentMessageResponse: { notice: 'effectKey at channel address text' },
  DisputeResponse: dispute,
  DisputeWithWordsResponse: { ...dispute, road: 'startClaimedOn' },
  DisputeWordResponse: {
    dispute: 'what reportedBy channel occurredOn recordedAt',
    reason: 'reason',
    note: 'evidence note',
  },
  DutyResponse: {
    duty: 'kind label employer startedOn remindOn dueOn doneOn reference state',
    name: 'name',
  },
  EmployerResponse: {
    none: `status name uscc kind districtCode street industry sizeText address dispatchLicence vettedUntil suspendedReason`,
    companyContact: 'contactName contactPhone',
  },
  EscortRequest: { account: 'name' },
  EscortResponse: { account: 'name organisation' },
  EvidenceFileResponse: { duty: 'media bytes' },
  EvidenceReadingResponse: { duty: 'role readAt', account: 'name' },
  EvidenceResponse: { duty: 'kind fromOn toOn reference reportedBy word', wage: 'amount' },
  ExplainedMemberResponse: { name: 'name', village: 'place', road: 'id change' },
  FairIntentResponse: {
    road: 'status origin employerText jobText plannedDepartureOn plannedStartOn',
    name: 'name',
    wage: 'offeredWage',
  },
  FieldDifferenceResponse: { road: 'field here there' },
  FigureLineResponse: { road: 'id', name: 'name', village: 'place community' },
  FollowUpResponse: {
    followUp: `status kind employer startedOn dueOn opensOn closesOn attempts failedDays nextRung nextOn outcome contactedOn reportedBy
      channel`,
    name: 'name',
  },
  HandOverResponse: { caseload: 'areas seekers fromOn bothUntilOn note' },
  HiredResponse: { road: 'status again slip' },
  ImportResponse: importHead,
  ImportReviewResponse: { ...importHead, importRow: `${importHead.importRow} headers` },
  ImportRowResponse: { importRow: 'seq sheet row hidden action outcome draft cells earlier masked' },
  FindingResponse: { importRow: 'code level column key raw' },
  IncidentResponse: { road: 'kind place told deviceAt', roadside: 'words', name: 'name' },
  ImportShareResponse: { importRow: 'by at until endedAt' },
  InboxItemResponse: { notice: 'template urgent aboutAggregate at readAt' },
  KeptSeatResponse: { name: 'name', road: 'status coach seat stop reservedAt' },
  LateFactResponse: {
    road: 'aggregate step occurredOn recordedAt reportedBy channel',
    account: 'enteredName enteredRole office',
    name: 'name',
  },
  LeavingResponse: {
    road: 'reportedBy channel leftOn whereTo backOn certificateOn recordedAt',
    reason: 'reason',
  },
  LookResponse: { audit: 'at role organisation action fields' },
  LookedUpLineResponse: { roster: 'line status slot' },
  LegalHoldResponse: { name: 'seekerName', rights: 'reason basis setOn until setBy approvedBy needsReview' },
  MatchProposalResponse: {
    match: 'rank title employerName tier score parts reasons price pinned startsOn decision decisionReason',
    name: 'seekerName',
    village: 'areaCode',
  },
  MatchUnplacedResponse: { name: 'seekerName', village: 'areaCode' },
  MedicalCheckResponse: {
    medical: `status clinicName employer job exam attempt hazards items orderedOn dueOn bookedOn arrivalAt reportDueOn referredOn
      attendedOn fitnessResult concludedOn validUntil recheckDueOn`,
    name: 'name',
  },
  NoticeDetailResponse: { ...notice, phone: 'phone', notice: `${notice.notice} phoneMeans` },
  NoticeResponse: notice,
  OfficeResponse: { account: 'name' },
  OfferPageResponse: { none: 'link', road: 'employerName job holdUntil', wage: 'offeredWage' },
  OutsideWorkResponse: {
    outsideWork: 'province placeText employerText jobText wage startedOn endedOn endReason areaCode',
    name: 'name',
  },
  OwnExaminationResponse: { medical: 'exam clinicName bookedOn arrivalAt dueOn' },
  PairReasonResponse: { match: 'code' },
  PairScoreResponse: { match: 'total seekerSide employerSide parts' },
  PairExplainedResponse: { match: 'result price changedSince' },
  PairedPersonResponse: { road: 'id row by' },
  PassengerPhoneResponse: { phone: 'phone' },
  PersonOnLineResponse: { roster: 'name status areaCode villageText birthYear' },
  PlaceInQueueResponse: { medical: 'day' },
  PlacementResponse: placement,
  PlacementStepResponse: {
    road: 'seq move from to occurredOn recordedAt reportedBy recordedBy channel marks',
    reason: 'reason',
    note: 'evidence note',
  },
  PlacementWithHistoryResponse: placement,
  PlanChangeResponse: { match: 'fromScore toScore', name: 'seekerName' },
  PovertyPeriodResponse: { poverty: 'status kind validFrom validTo' },
  RankedPostResponse: { match: 'score parts title employerName price value' },
  RankedSeekerResponse: { match: 'score parts tier', name: 'seekerName', village: 'areaCode' },
  ReceptionResponse: { none: 'employer arrivesAt place shuttle', companyContact: 'contactName contactPhone' },
  RevealedPhone: { phone: 'kind phone dialable' },
  RevealedResponse: { idNumber: 'idNumber' },
  RightsOverviewResponse: { rights: 'refusesRanking erasedAt' },
  RightsRequestResponse: { rights: 'kind receivedOn dueOn overdue recordedBy outcome reason' },
  RosterEntryResponse: {
    name: 'name',
    roster: `status origin checkedInAt arrivedBy badge enteredLate interview areaCode slot note editable`,
  },
  RosterLineResponse: { training: 'attended', name: 'name', village: 'areaCode' },
  ScanAnswerResponse: scanned,
  ScanLineResponse: { roster: 'device deviceAt seq gate kind receivedAt answer at where' },
  SeekerResponse: {
    register: `status sex birthOn age workableFrom areaCode place education skills wishedWage wishedJob refusesRanking verifiedOn`,
    name: 'name',
  },
  SessionOrganisation: { account: 'kind name' },
  SessionUser: { account: 'name displayName' },
  ShareGivenResponse: { importRow: 'from until' },
  SignedLinkResponse: {
    none: 'purpose state issuedAt handedAt handedWhy expiresAt openedAt marks',
    account: 'issuedByName',
  },
  SignedHandOverResponse: { road: 'employer handedOn persons expected', account: 'handedBy signedBy' },
  StatementLineResponse: { medical: 'payer payerName clinicName exam people fee amount' },
  SubsidyClaimResponse: claim,
  SubsidyClaimStepResponse: { subsidy: 'seq move toStatus occurredOn reportedBy reason evidence' },
  SubsidyClaimWithHistoryResponse: claim,
  SubsidyRadarRowResponse: {
    subsidy: `id employer policyCode policyName revision kind period state startedOn countsFrom reachedOn daysShort amount claimStatus`,
    name: 'name',
    village: 'areaCode',
  },
  UnansweredConsentResponse: { name: 'name', village: 'areaCode', consent: 'askedAt byHand' },
  UserResponse: { account: 'name displayName role areas employers disabledAt enrolled' },
  VacancyResponse: {
    none: `status employerName cooperation fairCode booth title headcount held used revision bedsWomen bedsMen bedsWomenTaken
      bedsMenTaken probationWage employerMayPublish education ageMin ageMax shift baseWage payMin payMax impliedOvertime lodging
      lodgingDeduction meals contractMonths probationMonths hazards engagement couples street address startFrom startUntil validUntil
      blockers written`,
    review: 'districtRemark rejectedReason',
  },
  VettingCheckResponse: { vetting: 'item outcome reference validUntil checkedOn' },
  VettingResponse: { vetting: 'items missing' },
  ViolationResponse: { vetting: 'kind occurredOn source decision settledOn settlement' },
  SuspensionResponse: { vetting: 'move occurredOn reason' },
  WaitingApprovalResponse: {
    account: 'act aggregate details requestedByName requestedAt expiresAt mayDecide mayWithdraw',
  },
  WaitingExportResponse: { exportFile: 'kind fileName persons requestedBy approved' },
  WaitingPersonResponse: {
    road: 'status answerDueAt job fairCode placesLeft',
    name: 'seekerName',
    card: 'sex education skills',
  },
  WalkedInResponse: { roster: `${scanned.roster} registered` },
  WarningResponse: { road: 'employer startedOn warnings', name: 'name' },
  WhyNotResponse: { match: 'verdict' },
  WishedResponse: { roster: 'employerName booth title text' },
  WorkRowResponse: {
    road: `place employerName job state section opens link about owner dueOn sinceOn responsible sharedUntil alarm`,
    name: 'name',
  },
  WorkerNumbersResponse: { idNumber: 'idNumber', phone: 'phone' },
};
