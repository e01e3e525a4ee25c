// The sandbox of a match run: a process of its own at lower priority that is given facts and gives back a plan. It knows no
// database and no secret; killed at any moment, it takes nothing with it.
import { setPriority } from 'node:os';
import { DomainError } from '../../../../kernel/errors/index.js';
import type { MatchSnapshot } from '../../domain/engine.js';
import type { SeekerFacts, VacancyFacts } from '../../domain/facts.js';
import { OptimalEngine } from '../../domain/optimal-engine.js';
import { ThreadedEngine } from '../../domain/threaded-engine.js';
import { partsOf, type SolverAnswer, type SolverRequest } from './messages.js';
import { weighMarket } from './evaluate-market.js';

const LOWER = 10;
const seekers: SeekerFacts[] = [];
const vacancies: VacancyFacts[] = [];
let stopped = false;

const answer = (news: SolverAnswer): Promise<void> =>
  new Promise((resolve) => process.send?.(news, undefined, {}, () => resolve()));

/** What one phase laid out is of no use to the next; left to itself the process keeps it. */
const letGo = (): void => (globalThis as { gc?: () => void }).gc?.();

async function work(request: Extract<SolverRequest, { solve: unknown }>): Promise<void> {
  const snapshot: MatchSnapshot = { ...request.solve, seekers, vacancies };
  const running = { ...request.options, cancelled: () => stopped };
  if (request.weigh)
    return answer({ sheet: await weighMarket(new OptimalEngine(), snapshot, running, request.weigh) });
  let phase = '';
  const { proposals, unplaced, ...plan } = await new ThreadedEngine().solve(snapshot, {
    ...running,
    onProgress: (progress) => {
      if (progress.phase !== phase) letGo();
      phase = progress.phase;
      void answer({ progress });
    },
  });
  for (const part of partsOf(proposals)) await answer({ part: { proposals: part } });
  for (const part of partsOf(unplaced)) await answer({ part: { unplaced: part } });
  return answer({ plan });
}

function refusal(error: unknown): SolverAnswer {
  if (error instanceof DomainError) {
    const { kind, code, text, details } = error;
    return { refused: { kind, code, text, details } };
  }
  return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

try {
  setPriority(LOWER);
} catch {
  // not allowed here: only slower for others
}
process.on('disconnect', () => process.exit(1));
process.on('message', (request: SolverRequest) => {
  if ('stop' in request) stopped = true;
  else if ('part' in request) {
    seekers.push(...(request.part.seekers ?? []));
    vacancies.push(...(request.part.vacancies ?? []));
  } else {
    // The one who asked ends this process once it has read the answer.
    void work(request).catch((error: unknown) => answer(refusal(error)));
  }
});
