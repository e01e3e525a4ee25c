import { Worker } from 'node:worker_threads';
import { DomainError } from '../../../kernel/errors/index.js';
import type { MatchingEngine, MatchSnapshot, SolveOptions } from './engine.js';
import { OptimalEngine } from './optimal-engine.js';
import type { MatchPlan } from './plan.js';
import type { SolverMessage, SolverThreadRequest } from './solver-thread.js';
import { threadsAvailable } from './solver/row-pool.js';

/** How often `cancelled` is asked: a run stops well within two seconds. */
const ASK_EVERY_MS = 200;

/**
 * The optimal engine in a thread of its own at lower priority: the process that runs it goes on answering, renewing its
 * lease and passing on progress and cancellation. Where only sources exist (unit tests) it solves in place.
 */
export class ThreadedEngine implements MatchingEngine {
  async solve(snapshot: MatchSnapshot, options: SolveOptions): Promise<MatchPlan> {
    if (!threadsAvailable) return new OptimalEngine().solve(snapshot, options);
    const { onProgress, cancelled, signal, ...plain } = options;
    const stop = new SharedArrayBuffer(4);
    const workerData: SolverThreadRequest = { snapshot, options: plain, stop };
    const thread = new Worker(new URL('./solver-thread.js', import.meta.url), { workerData });
    const timer = setInterval(() => {
      if (signal?.aborted || cancelled?.()) Atomics.store(new Int32Array(stop), 0, 1);
    }, ASK_EVERY_MS);
    try {
      return await answerOf(thread, onProgress);
    } finally {
      clearInterval(timer);
      await thread.terminate();
    }
  }
}

function answerOf(thread: Worker, onProgress: SolveOptions['onProgress']): Promise<MatchPlan> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the solver ended without an answer')));
    thread.on('message', (news: SolverMessage) => {
      if ('progress' in news) onProgress?.(news.progress);
      else if ('plan' in news) resolve(news.plan);
      else if ('refused' in news) {
        const { kind, code, text, details } = news.refused;
        reject(new DomainError(kind, code, text, details));
      } else reject(new Error(news.failed));
    });
  });
}
