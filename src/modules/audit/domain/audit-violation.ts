/** What is wrong with the record, and where. */
export type AuditViolation =
  | { readonly kind: 'seal-forged' | 'chain-broken'; readonly seq: number }
  | {
      readonly kind: 'entries-changed' | 'entries-removed' | 'entries-added';
      readonly seq: number;
      readonly ids: string;
    }
  | RowViolation
  | { readonly kind: 'table-unrecorded'; readonly table: string }
  | {
      readonly kind: 'versions-changed' | 'versions-removed' | 'versions-added';
      readonly seq: number;
      readonly ids: string;
      /** Table and key of the rows whose versions these are. */
      readonly rows: readonly string[];
    }
  | { readonly kind: 'tail-cut' | 'anchor-forged'; readonly day: string; readonly seq: number };

/** A row that is not what was recorded of it, or that something other than the service has written. */
export interface RowViolation {
  readonly kind: 'row-changed' | 'row-added' | 'row-removed' | 'row-written-outside' | 'version-forged';
  readonly relation: string;
  readonly rowKey: string;
  /** States and dates that differ; empty when it is other columns. */
  readonly differs: readonly string[];
}

export interface AuditReport {
  readonly seals: number;
  readonly entries: number;
  readonly versions: number;
  /** Rows and versions after the last seal; they are nobody's proof yet. */
  readonly unsealed: number;
  /** Versions of rows that were taken as they stood when recording began. */
  readonly adopted: number;
  readonly violations: readonly AuditViolation[];
}

/** One line for an operator. */
export function toViolationText(violation: AuditViolation): string {
  const { kind } = violation;
  if ('relation' in violation) {
    const { relation, rowKey, differs } = violation;
    const columns = differs.length > 0 ? differs.join(', ') : 'columns whose values are not written down';
    return `${kind}: ${relation} ${rowKey}: ${columns}`;
  }
  if ('table' in violation) return `${kind}: ${violation.table}`;
  if ('rows' in violation)
    return `${kind}: versions ${violation.ids} of seal ${violation.seq}: ${violation.rows.join(', ')}`;
  if ('ids' in violation) return `${kind}: rows ${violation.ids} of seal ${violation.seq}`;
  if ('day' in violation) return `${kind}: anchor of ${violation.day}, seal ${violation.seq}`;
  return `${kind}: seal ${violation.seq}`;
}
