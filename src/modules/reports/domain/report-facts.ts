// What the figures are counted from: rows as they happened by `asOf` and were recorded by `knownAt`.

export type Root = 'plan' | 'fair' | 'pool' | 'transfer' | 'ledger';

/** A placement. Days after `asOf`, or not recorded by `knownAt`, are null. */
export interface JourneyFact {
  readonly id: string;
  readonly seekerId: string;
  /** Name of the township of the register. */
  readonly town: string;
  readonly employer: string;
  readonly origin: Root;
  /** Where the road began, before any re-match or transfer. */
  readonly root: Root;
  readonly rootId: string;
  readonly rootFair: string | null;
  readonly fairCode: string | null;
  readonly channel: string | null;
  readonly inDistrict: boolean;
  /** The household's roll on the day of the departure, else of the start, else of the intent. */
  readonly poor: boolean;
  /** The roster's own mark; null where there is none. */
  readonly markedPoor: boolean | null;
  readonly bornOn: string;
  readonly departedOn: string | null;
  readonly startedOn: string | null;
  /** Day of the employer's word. */
  readonly confirmedOn: string | null;
  readonly linkedTo: string | null;
  readonly startDisputed: boolean;
  /** The employer said no: never started, or cancelled. */
  readonly refusedByEmployer: boolean;
}

export interface PassengerFact {
  readonly batch: string;
  readonly departureOn: string;
  readonly placementId: string;
  readonly seekerId: string;
  readonly coach: string | null;
  readonly boarded: boolean;
  readonly notBoarded: boolean;
  readonly arrived: boolean;
  readonly leftEnRoute: boolean;
}

export interface CheckFact {
  readonly id: string;
  readonly placementId: string;
  readonly attempt: number;
  /** Of another post after a bar. */
  readonly rematch: boolean;
  readonly attendedOn: string | null;
  readonly conclusion: string | null;
}

export interface FairFact {
  readonly code: string;
  readonly heldOn: string;
}

export interface FollowUpLists {
  readonly asOf: string;
  readonly kinds: Readonly<
    Record<
      'D7' | 'D30' | 'D90',
      Readonly<Record<'due' | 'inPost' | 'left' | 'unreachable', readonly string[]>>
    >
  >;
}

export interface ReportFacts {
  readonly asOf: string;
  readonly fair: FairFact | null;
  readonly roads: readonly JourneyFact[];
  readonly passengers: readonly PassengerFact[];
  readonly checks: readonly CheckFact[];
  /** Checks that name an item nobody may order. */
  readonly unlawfulChecks: readonly string[];
  /** Persons a line of the employers named, that was refused. */
  readonly namedInRefusedStarts: ReadonlySet<string>;
  /** Persons kept from a road by age. */
  readonly blocked: readonly string[];
  readonly followUps: FollowUpLists;
  readonly vacancies: {
    readonly employersInFile: readonly string[];
    readonly employersWithRow: readonly string[];
    readonly importable: readonly string[];
    readonly publishable: readonly string[];
  };
  readonly register: {
    readonly persons: readonly string[];
    readonly poor: readonly string[];
    /** By name of the township. */
    readonly byTownship: Readonly<Record<string, readonly string[]>>;
  };
  readonly isWorkingDay: (day: string) => boolean;
}
