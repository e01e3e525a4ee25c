import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { listFairIntents } from './fair-figures.statements.js';

/** One intent as the figures count it. */
export interface CountedIntent {
  readonly placementId: string;
  readonly seekerId: string;
  readonly origin: 'fair' | 'pool';
  /** The roster's own mark; null where the roster has none. */
  readonly markedPoor: boolean | null;
}

@Injectable()
export class FairFiguresRepository {
  /**
   * Intents and pool registrations of a fair, said and recorded by a day. Whatever became of them since, they were said; only
   * those of a withdrawn import never were.
   */
  intents(tx: Tx, fair: Pick<Fair, 'id' | 'cooperation' | 'code'>, asOf: string): Promise<CountedIntent[]> {
    return tx.all(listFairIntents, { fairId: fair.id, cooperation: fair.cooperation, code: fair.code, asOf });
  }
}
