// What one isolated process may use. A limit that the platform cannot measure is not applied; the heap and the clock always are.

export type LimitName = 'memory' | 'cpu-time' | 'wall-time';

export interface ResourceLimits {
  /** Cap of the JavaScript heap, in MB; the process aborts itself beyond it. */
  readonly heapMb: number;
  /** Resident memory including buffers outside the heap, in MB. Linux only. */
  readonly residentMb: number;
  /** CPU seconds for one answer. Linux only. */
  readonly cpuSecondsPerAnswer: number;
  /** CPU seconds of the whole process. Linux only. */
  readonly cpuSeconds: number;
  /** Seconds between a request and its answer. */
  readonly wallSecondsPerAnswer: number;
}

/** The process ended without an answer: it reached a limit (`limit`), or it was killed or crashed (`limit` is undefined). */
export class ProcessTerminated extends Error {
  override readonly name = 'ProcessTerminated';

  constructor(
    readonly limit: LimitName | undefined,
    detail: string,
  ) {
    super(`the isolated process ended: ${detail}`);
  }
}
