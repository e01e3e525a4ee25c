import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ToldStep } from '../domain/figure-words.js';
import { listStepsOfMembers } from './figure-words.statements.js';

export interface WordScope {
  readonly cooperation: string;
  /** Instant, ISO 8601: what was recorded later is not known yet. */
  readonly knownAt: string;
}

/** The steps behind the members of lists, by placement, person, check, roster entry and passenger, with who said and typed each. */
@Injectable()
export class FigureWordsRepository {
  async stepsOf(tx: Tx, { cooperation, knownAt }: WordScope, ids: readonly string[]): Promise<ToldStep[]> {
    if (ids.length === 0) return [];
    return tx.all(listStepsOfMembers, { cooperation, knownAt, ids });
  }
}
