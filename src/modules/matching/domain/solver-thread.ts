import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../../kernel/errors/index.js';
import type { MatchSnapshot, Progress, SolveOptions } from './engine.js';
import { OptimalEngine } from './optimal-engine.js';
import type { MatchPlan } from './plan.js';

export interface SolverThreadRequest {
  readonly snapshot: MatchSnapshot;
  readonly options: Omit<SolveOptions, 'onProgress' | 'cancelled' | 'signal'>;
  /** one Int32: not 0 means stop */
  readonly stop: SharedArrayBuffer;
}

export type SolverMessage =
  | { readonly progress: Progress }
  | { readonly plan: MatchPlan }
  | { readonly refused: Pick<DomainError, 'kind' | 'code' | 'text' | 'details'> }
  | { readonly failed: string };

const LOWER = 10;

/** On Linux this lowers the calling thread alone: requests and the queue's heartbeats go first. */
function giveWay(): void {
  try {
    setPriority(0, LOWER);
  } catch {
    // not allowed here: only slower for others
  }
}

async function solve({ snapshot, options, stop }: SolverThreadRequest): Promise<SolverMessage> {
  const flag = new Int32Array(stop);
  try {
    const plan = await new OptimalEngine().solve(snapshot, {
      ...options,
      cancelled: () => Atomics.load(flag, 0) !== 0,
      onProgress: (progress) => parentPort?.postMessage({ progress } satisfies SolverMessage),
    });
    return { plan };
  } catch (error) {
    if (error instanceof DomainError) {
      const { kind, code, text, details } = error;
      return { refused: { kind, code, text, details } };
    }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

giveWay();
parentPort?.postMessage(await solve(workerData as SolverThreadRequest));
