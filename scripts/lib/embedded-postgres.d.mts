export interface DatabaseUrls {
  readonly superuser: string;
  readonly migrator: string;
  readonly app: string;
}

export interface Embedded {
  readonly port: number;
  readonly pid: number;
  /** The server was already running. */
  readonly adopted: boolean;
  /** Another living launcher owns the server; `stop` leaves it alone. */
  readonly shared: boolean;
  readonly initialised: boolean;
  readonly milliseconds: number;
  readonly secrets: Readonly<Record<string, string>>;
  readonly urls: DatabaseUrls;
  urlsFor(database: string): DatabaseUrls;
  cloneDatabase(from: string, to: string, options?: { strategy?: 'FILE_COPY' | 'WAL_LOG' }): Promise<void>;
  dropDatabase(database: string): Promise<void>;
  release(): void;
  stop(): Promise<void>;
}

export const DATABASE: string;

export function startEmbedded(options: {
  dataDir: string;
  throwaway?: boolean;
  account?: string;
  supervise?: boolean;
  report?: (text: string) => void;
}): Promise<Embedded>;

export function stop(embedded: Embedded): Promise<void>;
