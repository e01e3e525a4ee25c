import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Lag {
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** How late this process's event loop was while the work was under way. */
export async function lagDuring(work: () => Promise<unknown>): Promise<Lag> {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  try {
    await work();
  } finally {
    delay.disable();
  }
  return { p99Ms: delay.percentile(99) / 1e6, maxMs: delay.max / 1e6 };
}
