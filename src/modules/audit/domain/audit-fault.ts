/** What is wrong with the record, and where. */
export type AuditFault =
  | { readonly kind: 'seal-forged' | 'chain-broken'; readonly seq: number }
  | {
      readonly kind: 'entries-changed' | 'entries-removed' | 'entries-added';
      readonly seq: number;
      readonly ids: string;
    }
  | RowFault
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
export interface RowFault {
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
  readonly faults: readonly AuditFault[];
}

/** One line for an operator. */
export function toFaultText(fault: AuditFault): string {
  const { kind } = fault;
  if ('relation' in fault) {
    const { relation, rowKey, differs } = fault;
    const columns = differs.length > 0 ? differs.join(', ') : 'columns whose values are not written down';
    return `${kind}: ${relation} ${rowKey}: ${columns}`;
  }
  if ('table' in fault) return `${kind}: ${fault.table}`;
  if ('rows' in fault) return `${kind}: versions ${fault.ids} of seal ${fault.seq}: ${fault.rows.join(', ')}`;
  if ('ids' in fault) return `${kind}: rows ${fault.ids} of seal ${fault.seq}`;
  if ('day' in fault) return `${kind}: anchor of ${fault.day}, seal ${fault.seq}`;
  return `${kind}: seal ${fault.seq}`;
}
