/** One step's progress, for whoever shows it. */
export interface DemoProgress {
  readonly phase: string;
  readonly done?: number;
  readonly total?: number;
  readonly note?: string;
}

export interface DemoOptions {
  readonly ledgersDir: string;
  readonly baseUrl: string;
  readonly superuserUrl: string;
  readonly appUrl: string;
  readonly fieldKey: string;
  readonly indexKey: string;
  readonly dataDir: string;
  /** `10v`: the main replay takes the variant of file 10, and assertion 5 gives way to 10. */
  readonly variant?: '10v';
  readonly onProgress: (progress: DemoProgress) => void;
  readonly services: { stop(): Promise<void>; start(database?: string): Promise<void> };
  readonly cloneDatabase: (from: string, to: string) => Promise<void>;
  readonly dropDatabase: (name: string) => Promise<void>;
  readonly urlsFor: (name: string) => { readonly superuser: string; readonly app: string };
}

export interface CellFinding {
  readonly sheet: string;
  readonly row: number;
  /** Letter; absent for a finding about the whole row. */
  readonly column?: string;
  readonly code: string;
}

export interface FileOutcome {
  readonly dataRows: number;
  readonly imported: number;
  readonly merged: number;
  readonly refused: readonly CellFinding[];
  readonly warnings: readonly CellFinding[];
  readonly notStored: readonly { readonly sheet: string; readonly column: string; readonly code: string }[];
}

export interface Assertion {
  readonly n: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly text?: string;
}

export interface DemoResult {
  readonly files: Readonly<Record<string, FileOutcome>>;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly assertions: readonly Assertion[];
  /** What the trial of the day before the fair came to beside other ways to fill the posts, in lines. */
  readonly matching: readonly string[];
  readonly funnel: readonly { readonly label: string; readonly value: number | string }[];
  /** What the forecast of the morning after the fair says, in sentences. */
  readonly clinics: readonly string[];
  readonly logins: readonly {
    readonly role: string;
    readonly name: string;
    readonly password: string;
    readonly note?: string;
  }[];
}
