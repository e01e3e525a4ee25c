// How often one caller may knock in a window of time. Counted in this process; the number of callers remembered is bounded,
// so that a flood of addresses costs no memory.

export interface CallLimit {
  readonly most: number;
  readonly windowMs: number;
}

interface Window {
  readonly since: number;
  count: number;
}

export class CallCounter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly limit: CallLimit,
    private readonly remembered = 20_000,
  ) {}

  /** Counts one call. @returns false when it is one too many */
  take(caller: string, now: number): boolean {
    const known = this.windows.get(caller);
    const window = known && now - known.since < this.limit.windowMs ? known : { since: now, count: 0 };
    window.count += 1;
    this.windows.delete(caller);
    this.windows.set(caller, window);
    if (this.windows.size > this.remembered) this.windows.delete(this.windows.keys().next().value ?? '');
    return window.count <= this.limit.most;
  }

  /** Whether the next call would be one too many, without counting it. */
  full(caller: string, now: number): boolean {
    const known = this.windows.get(caller);
    return known !== undefined && now - known.since < this.limit.windowMs && known.count >= this.limit.most;
  }
}
