export interface SuiteDatabase {
  readonly name: string;
  readonly superuserUrl: string;
  readonly migratorUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

export function createSuiteDatabase(label?: string, from?: string): Promise<SuiteDatabase>;
export function sharedDatabase(name: string, make: () => Promise<string>): Promise<string>;
