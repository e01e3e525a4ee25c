// A version of a row as the database recorded it, as it is sealed, and as it is authenticated.

export interface RowVersion {
  readonly id: number;
  readonly relation: string;
  readonly rowKey: string;
  readonly operation: 'insert' | 'update' | 'delete' | 'adopted';
  /** States and dates of the row, as PostgreSQL writes `jsonb`. */
  readonly facts: string;
  readonly digest: Buffer | null;
  readonly xact: string;
  readonly recordedAtMicros: number;
  /** The connection that wrote it; null when it was none of the service. */
  readonly writerId: string | null;
  readonly mac: Buffer | null;
}

const hex = (bytes: Buffer | null): string => bytes?.toString('hex') ?? '';

/** The line that is a leaf of the seal's tree. Its shape never changes. */
export function versionLine(version: RowVersion): string {
  const { id, relation, rowKey, operation, facts, digest, xact, recordedAtMicros, writerId, mac } = version;
  return JSON.stringify([
    id,
    relation,
    rowKey,
    operation,
    facts,
    hex(digest),
    xact,
    recordedAtMicros,
    writerId,
    hex(mac),
  ]);
}

/** The text under the version's MAC; `record_rows` in the database puts the same together. */
export function macText(version: RowVersion): string {
  const { id, relation, rowKey, operation, facts, digest, xact, recordedAtMicros } = version;
  return [id, relation, rowKey, operation, facts, hex(digest), xact, recordedAtMicros].join('\n');
}

/** One line for each version, in their order: what names a row whose versions are gone. */
export function manifestOf(versions: readonly RowVersion[]): string {
  return versions.map(({ relation, rowKey }) => `${relation} ${rowKey}`).join('\n');
}

/** Names the facts that differ, with both values. */
export function factDifferences(before: string | null, after: string | null): string[] {
  const [was, is] = [before, after].map((text) => JSON.parse(text ?? '{}') as Record<string, unknown>);
  const names = [...new Set([...Object.keys(was!), ...Object.keys(is!)])].sort();
  const said = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
  return names
    .filter((name) => said(was![name]) !== said(is![name]))
    .map((name) => `${name}: ${said(was![name])} → ${said(is![name])}`);
}
