/**
 * How the process of a run is started. What a market needs lies in typed arrays outside the heap; the heaps of the process and
 * of each thread hold little that lives, and left to themselves grow to several times of it. What a step leaves is given back
 * before the next begins (`--expose-gc`).
 */
export const SANDBOX_FLAGS = ['--expose-gc', '--max-semi-space-size=8', '--heap-growing-percent=50'] as const;
