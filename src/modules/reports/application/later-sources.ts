import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PairedVillage } from '../domain/month-facts.js';
import type { Month, Started } from '../persistence/month-facts.repository.js';

export interface OutsideWork extends Started {
  readonly province: string;
  readonly evidenced: boolean;
}

export interface LaterFigures {
  /** Attendances of training sessions in the month, as ids. */
  readonly training?: (tx: Tx, month: Month) => Promise<readonly string[] | null>;
  /** Work people found outside the chain that began in the month. */
  readonly outside?: (tx: Tx, month: Month) => Promise<readonly OutsideWork[]>;
  /** Villages of the county that have a paired community of the district at the end of the month. */
  readonly pairings?: (tx: Tx, month: Month) => Promise<readonly PairedVillage[]>;
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

  async outside(tx: Tx, month: Month): Promise<readonly OutsideWork[]> {
    return (await this.brought.outside?.(tx, month)) ?? [];
  }

  async pairings(tx: Tx, month: Month): Promise<readonly PairedVillage[]> {
    return (await this.brought.pairings?.(tx, month)) ?? [];
  }

  async agreement(tx: Tx, month: Month): Promise<{ readonly target: number } | null> {
    return (await this.brought.agreement?.(tx, month)) ?? null;
  }
}
