/** A frozen report something was recorded for afterwards. */
export interface LateReport {
  readonly runId: string;
  readonly from: string;
  readonly to: string;
  readonly signed: boolean;
  readonly facts: number;
  /** Recorded since the reader's side last said it has seen them. */
  readonly unseen: number;
  readonly lastAt: Date;
  /** Sides that have seen all of them. */
  readonly seenBy: readonly ('source' | 'destination')[];
}
