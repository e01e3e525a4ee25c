import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { blindIndex } from '../../../platform/crypto/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { BUDGETS, type AttemptKind } from '../domain/attempt-budget.js';
import { tooManyAttempts } from '../domain/identity.errors.js';
import { AttemptBudgetsRepository } from '../persistence/attempt-budgets.repository.js';

/** What is guessed at, with what: `{ kind: 'name', at: ['napo'] }`. */
export interface Attempt {
  readonly kind: AttemptKind;
  readonly at: readonly string[];
}

/** Budgets of many persons: one who is right says nothing of the others' tries. */
const SHARED: ReadonlySet<AttemptKind> = new Set(['address', 'desk']);

/** Counts guesses in the database, so that every process of the service knows of them. */
@Injectable()
export class AttemptLimiter {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly budgets: AttemptBudgetsRepository,
  ) {}

  /** Before a guess is looked at. @throws tooManyAttempts with the seconds to wait */
  async take(guesses: readonly Attempt[], requestId: string): Promise<void> {
    const waits = await this.uow.write(systemActor([], requestId), async (tx) => {
      const found: number[] = [];
      for (const guess of guesses) {
        const wait = await this.budgets.take(tx, this.keyOf(guess), BUDGETS[guess.kind]);
        found.push(wait);
        if (wait > 0) break;
      }
      return found;
    });
    const retryAfterSeconds = Math.max(0, ...waits);
    if (retryAfterSeconds > 0) throw tooManyAttempts({ retryAfterSeconds });
  }

  /** The guess was right: what many share gets its try back, what is one person's begins anew. */
  async right(guesses: readonly Attempt[], requestId: string): Promise<void> {
    await this.uow.write(systemActor([], requestId), async (tx) => {
      for (const guess of guesses) {
        if (SHARED.has(guess.kind)) await this.budgets.giveBack(tx, this.keyOf(guess));
        else await this.budgets.forget(tx, this.keyOf(guess));
      }
    });
  }

  private keyOf({ kind, at }: Attempt): Buffer {
    return blindIndex(this.config.indexKey, `guess:${kind}`, at.join('\0'));
  }
}
