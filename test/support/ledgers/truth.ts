/** Shape of `truth.json` beside a set of ledgers: what a good importer says about every row. */
export interface TruthCell {
  sheet: string;
  row: number;
  col?: string;
  header?: string;
  code: string;
  raw?: unknown;
  expected?: unknown;
  note?: string;
  trueId?: string;
}

export interface TruthDuplicate {
  sheet: string;
  row: number;
  code: string;
  mergesWith: { sheet: string; row: number };
  differs?: string[];
  id?: string;
}

export interface TruthRow {
  s: string;
  r: number;
  a: 'import' | 'merge' | 'refuse';
  code?: string;
  [field: string]: unknown;
}

export interface TruthSheet {
  name: string;
  state: string;
  ignore?: true;
  columns?: Record<string, { key: string; header: string; group?: string }>;
  headerRows?: number[];
  firstDataRow?: number | null;
  lastDataRow?: number | null;
  dataRows?: number;
  titleRows?: number[];
  blankRows?: number[];
  serialNumberOnlyRows?: number[];
  subtotalRows?: number[];
  repeatedHeaderRows?: number[];
  sectionRows?: number[];
  footerRows?: number[];
  hiddenRows?: number[];
  hiddenColumns?: string[];
  mergedDataRanges?: string[];
  columnsNotToStore?: { col: string; header: string; code: string; filledCells: number }[];
}

export interface FileTruth {
  kind: string;
  bytes: number;
  sha256: string;
  sheets: TruthSheet[];
  counts: {
    dataRows: number;
    importable: number;
    draftOnly: number;
    refused: number;
    merged: number;
    warnings: number;
    byCode: Record<string, number>;
  };
  refused: TruthCell[];
  duplicates: TruthDuplicate[];
  warnings: TruthCell[];
  normalised: TruthCell[];
  rows: TruthRow[];
  [extra: string]: unknown;
}

export interface ReasonCode {
  level: 'refuse' | 'merge' | 'warn' | 'info' | 'column';
  zh: string;
  en: string;
  alsoAccept?: string[];
}

export interface LedgerTruth {
  schema: string;
  set: string;
  seed: string;
  asOf: string;
  policy: Record<string, string>;
  files: Record<string, FileTruth>;
  expected: ExpectedFigures;
  reasonCodes: Record<string, ReasonCode>;
}

/** The figures of the acceptance scenario; the numbers differ from set to set, the keys do not. */
export interface ExpectedFigures {
  fair: {
    id: string;
    date: string;
    intentsPoor: number;
    intentsNonPoor: number;
    intents: number;
    persons: number;
    poorIfTheRosterMarkWereBelieved: number;
  };
  pool: { persons: number; poor: number };
  candidatesForMedical: number;
  medical: {
    orderDays: string[];
    workingDaysBetweenFairAndDeparture: number;
    poorFromFair_C: MedicalFunnel;
    nonPoorFromFair_D: MedicalFunnel;
    pool_E: MedicalFunnel;
    total: MedicalFunnel;
    examinedByDay: Record<string, number>;
    conclusionsGBZ188: Record<string, number>;
    secondSheet: { rows: number; fit: number; barred: number; recheckAgain: number };
    hbvOrPregnancyItemsInAnyOrder: number;
    capacity: { at40PerDay: string; at10PerDay: string };
  };
  batch1: {
    departure: string;
    rostered: number;
    boarded: number;
    notBoarded: number;
    leftEnRoute: number;
    arrived: number;
    startedConfirmed: number;
    notStartedOrUnconfirmed: number;
    boardedByChannel: {
      fairPoor: number;
      fairNonPoor: number;
      pool: number;
      poolPoor: number;
      poolNonPoor: number;
    };
    boardedPoor: number;
    boardedNonPoor: number;
    buses: Record<string, number>;
    invariants: string[];
  };
  startsConfirmedBy: Record<string, number>;
  startsConfirmedPoor: number;
  startDisputes: number;
  boardedWithoutAnyConfirmation: string[];
  starts2017: {
    personTimes: number;
    persons: number;
    byFair: Record<string, number>;
    placedTwice: string[];
  };
  otherChannels2017: {
    personsLonggang: number;
    newPersonsNotIn08: number;
    elsewhere: number;
    alsoIn08: string[];
    byChannel: Record<string, number>;
  };
  batches2to4: {
    persons: number;
    poor: number;
    nonPoor: number;
    byBatch: Record<string, number>;
    poorByBatch: Record<string, number>;
    ofWhomFromFairC: number;
    ofWhomFromPoolE: number;
  };
  cumulativeUniquePoorLonggang: {
    to: string;
    byDeparture: number;
    byConfirmedStart: number;
    printed: string;
    parts: string;
    withVariant10v: number;
    variant10vPersonTimes2017: number;
  };
  followUps: { asOf: string; D7: FollowUpRound; D30: FollowUpRound; D90: FollowUpRound };
  vacancies: {
    employersInFile: number;
    employersWithAnImportableRow: number;
    importable: number;
    publishable: number;
  };
  register: { distinctPersons: number; poor: number; byTownship: Record<string, number> };
  mustBeBlocked: { id: string; name: string; birth: string; why: string }[];
  assertions: { n: number; text: string; value: unknown }[];
}

export interface MedicalFunnel {
  candidates: number;
  notExamined: number;
  examined: number;
  fit: number;
  recheck: number;
  barred: number;
}

export interface FollowUpRound {
  due: number;
  inPost: number;
  left: number;
  unreachable: number;
}
