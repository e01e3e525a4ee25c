import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../../../../kernel/errors/index.js';
import type { MatchingEngine, MatchSnapshot, SolveOptions } from '../../domain/engine.js';
import { matchCancelled } from '../../domain/matching.errors.js';
import type { MatchPlan, Proposal, Unplaced } from '../../domain/plan.js';
import { ThreadedEngine } from '../../domain/threaded-engine.js';
import { partsOf, type PlainOptions, type SolverAnswer, type SolverRequest } from './messages.js';
import { SANDBOX_FLAGS } from './sandbox-flags.js';
import { type MarketSheet, weighMarket, type EvaluationRequest } from './evaluate-market.js';

const ASK_EVERY_MS = 100;
/** A process that does not stop by itself is ended. */
const PATIENCE_MS = 800;
const ENTRY = new URL('./solver.process.js', import.meta.url);
const COMPILED = import.meta.url.endsWith('.js');

/** The process ended without an answer: killed, out of memory. The same order may be given again. */
export class SolverLost extends Error {
  override readonly name = 'SolverLost';
}

interface Told {
  readonly onProgress?: SolveOptions['onProgress'];
  readonly cancelled?: SolveOptions['cancelled'];
}

/**
 * The engine in a process of its own: whatever happens there, the worker goes on renewing leases and hearing cancellations,
 * and a run that eats memory dies alone. Where only sources exist (unit tests) it solves in place.
 */
export class ProcessEngine implements MatchingEngine {
  private readonly running = new Set<ChildProcess>();

  /** @param entry program of the sandbox; null where only sources exist */
  constructor(private readonly entry: URL | null = COMPILED ? ENTRY : null) {}

  /** Processes at work now. */
  get pids(): number[] {
    return [...this.running].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  async solve(snapshot: MatchSnapshot, options: SolveOptions): Promise<MatchPlan> {
    if (!this.entry) return new ThreadedEngine().solve(snapshot, options);
    const { onProgress, cancelled, ...plain } = options;
    const proposals: Proposal[] = [];
    const unplaced: Unplaced[] = [];
    return this.order<MatchPlan>(snapshot, { options: plain }, { onProgress, cancelled }, (news) => {
      if ('part' in news) {
        proposals.push(...(news.part.proposals ?? []));
        unplaced.push(...(news.part.unplaced ?? []));
      }
      return 'plan' in news ? { ...news.plan, proposals, unplaced } : undefined;
    });
  }

  /** Other ways for the same market, and how each treats groups of people. */
  async weigh(
    snapshot: MatchSnapshot,
    options: SolveOptions,
    weigh: EvaluationRequest,
  ): Promise<MarketSheet> {
    if (!this.entry) return weighMarket(new ThreadedEngine(), snapshot, options, weigh);
    const { onProgress, cancelled, ...plain } = options;
    return this.order(snapshot, { options: plain, weigh }, { onProgress, cancelled }, (news) =>
      'sheet' in news ? news.sheet : undefined,
    );
  }

  private async order<T>(
    { seekers, vacancies, ...rest }: MatchSnapshot,
    what: { options: PlainOptions; weigh?: EvaluationRequest },
    told: Told,
    read: (news: SolverAnswer) => T | undefined,
  ): Promise<T> {
    // No environment: the sandbox has no way to a database.
    const child = fork(fileURLToPath(this.entry!), {
      env: {},
      execArgv: [...SANDBOX_FLAGS],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.running.add(child);
    const send = (request: SolverRequest): void =>
      void (child.connected && child.send(request, () => undefined));
    let stoppedAt: number | undefined;
    const timer = setInterval(() => {
      if (stoppedAt !== undefined && performance.now() - stoppedAt > PATIENCE_MS) child.kill('SIGKILL');
      if (stoppedAt !== undefined || !told.cancelled?.()) return;
      stoppedAt = performance.now();
      send({ stop: true });
    }, ASK_EVERY_MS);
    try {
      const answered = answerOf(child, told, read);
      for (const part of partsOf(seekers)) send({ part: { seekers: part } });
      for (const part of partsOf(vacancies)) send({ part: { vacancies: part } });
      send({ solve: rest, ...what });
      return await answered;
    } catch (error) {
      throw error instanceof SolverLost && stoppedAt !== undefined ? matchCancelled() : error;
    } finally {
      clearInterval(timer);
      this.running.delete(child);
      child.kill('SIGKILL');
    }
  }
}

function answerOf<T>(
  child: ChildProcess,
  told: Told,
  read: (news: SolverAnswer) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new SolverLost(`the solver ended with ${signal ?? code}`)));
    child.on('message', (news: SolverAnswer) => {
      if ('progress' in news) told.onProgress?.(news.progress);
      else if ('refused' in news) {
        const { kind, code, text, details } = news.refused;
        reject(new DomainError(kind, code, text, details));
      } else if ('failed' in news) reject(new Error(news.failed));
      const answer = read(news);
      if (answer !== undefined) resolve(answer);
    });
  });
}
