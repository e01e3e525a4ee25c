import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Month } from '../persistence/month-facts.repository.js';

export interface LaterFigures {
  /** Attendances of training sessions in the month, as ids. */
  readonly training?: (tx: Tx, month: Month) => Promise<readonly string[] | null>;
  /** The year's target of the cooperation's agreement. */
  readonly agreement?: (tx: Tx, month: Month) => Promise<{ readonly target: number } | null>;
}

/** Where modules bring figures this one has no table for. What nobody brings has no source, and is printed so, never as 0. */
@Injectable()
export class LaterSources {
  private brought: LaterFigures = {};

  bring(figures: LaterFigures): void {
    this.brought = { ...this.brought, ...figures };
  }

  async training(tx: Tx, month: Month): Promise<readonly string[] | null> {
    return (await this.brought.training?.(tx, month)) ?? null;
  }

  async agreement(tx: Tx, month: Month): Promise<{ readonly target: number } | null> {
    return (await this.brought.agreement?.(tx, month)) ?? null;
  }
}
