import type { Actor } from '../../../platform/access/index.js';
import type { UnitOfWork } from '../../../platform/database/index.js';
import { matchCancelled } from '../domain/matching.errors.js';
import type { RunProgress } from '../domain/run-phase.js';
import type { MatchProgressRepository } from '../persistence/match-progress.repository.js';

const LOOK_MS = 400;
const RENEW_MS = 3_000;
/** Less than this of progress within one phase is not written down. */
const STEP = 0.02;

export interface WatchedRun {
  readonly planId: string;
  readonly cooperation: string;
  readonly actor: Actor;
  readonly renew: () => Promise<void>;
}

/**
 * Beside a run at work: renews its lease, writes its progress down, hears that it was cancelled. Begun outside the run's
 * transactions, so that it speaks in its own.
 */
export class RunWatch {
  private latest: RunProgress | null = null;
  private written: RunProgress | null = null;
  private renewedAt = performance.now();
  private gone = false;
  private error: Error | null = null;
  private looking: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly run: WatchedRun,
    private readonly uow: UnitOfWork,
    private readonly progress: MatchProgressRepository,
  ) {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  /** At once, not at the next tick: a step that is over sooner than a tick would never be told. */
  look(): Promise<void> {
    this.looking = this.looking
      .then(() => this.lookOnce())
      .catch((error: unknown) => {
        this.error ??= error instanceof Error ? error : new Error(String(error));
        this.gone = true;
      });
    return this.looking;
  }

  readonly note = (progress: RunProgress): void => {
    this.latest = progress;
  };

  readonly stopped = (): boolean => this.gone;

  /** @throws matchCancelled, or what kept the watch from its work */
  check(): void {
    if (this.error) throw this.error;
    if (this.gone) throw matchCancelled();
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async lookOnce(): Promise<void> {
    const { actor, planId, cooperation, renew } = this.run;
    if (performance.now() - this.renewedAt > RENEW_MS) {
      await renew();
      this.renewedAt = performance.now();
    }
    const news = this.latest;
    if (news && this.isUnseen(news)) {
      await this.uow.write(actor, (tx) => this.progress.note(tx, { id: planId, cooperation }, news));
      this.written = news;
    }
    if (!(await this.uow.read(actor, (tx) => this.progress.isRunning(tx, planId)))) this.gone = true;
  }

  private isUnseen({ phase, done }: RunProgress): boolean {
    return this.written?.phase !== phase || done - this.written.done >= STEP;
  }
}
