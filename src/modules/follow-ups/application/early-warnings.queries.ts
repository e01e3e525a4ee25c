import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { PROBATION_SHARE } from '../domain/promised-wage.js';
import { DUE_DAY } from '../domain/start-duties.js';
import { GAP_DAYS } from '../domain/stable-employment.js';
import { findSeekersAtWork, listEarlyWarnings } from '../persistence/early-warnings.statements.js';

export const WARNINGS = ['missed_call', 'wage_below_promise', 'insurance_gap', 'companions_left'] as const;
export type Warning = (typeof WARNINGS)[number];

export interface WarningRow {
  readonly placementId: string;
  readonly name: string | null;
  readonly employer: string | null;
  readonly startedOn: string;
  /** What speaks for somebody about to leave, without judging why. */
  readonly warnings: readonly Warning[];
}

/** People at work whom a call may keep there. Nothing here is stored: it follows from what is known today. */
@Injectable()
export class EarlyWarningsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly seekers: SeekerReader,
  ) {}

  /** Most warnings first, then the latest start. @param after offset of the page before */
  list(
    actor: Actor,
    search: { readonly limit: number; readonly after: number; readonly warning?: Warning },
  ): Promise<WarningRow[]> {
    return this.uow.read(actor, async (tx) => {
      const startedAfter = addDays(tx.today, -400);
      const companions = await this.findCompanions(tx, startedAfter);
      return tx.all(listEarlyWarnings, {
        startedAfter,
        today: tx.today,
        probationShare: PROBATION_SHARE,
        startedBefore: addDays(tx.today, -DUE_DAY),
        gapDays: GAP_DAYS,
        seekerIds: companions.map(([seekerId]) => seekerId),
        companionIds: companions.map(([, companionId]) => companionId),
        warning: search.warning ?? null,
        limit: search.limit,
        after: search.after,
      });
    });
  }

  /** Each pair both ways: either of the two may have left the other behind. */
  private async findCompanions(tx: Tx, startedAfter: string): Promise<[string, string][]> {
    const atWork = await tx.all(findSeekersAtWork, { startedAfter });
    const pairs = await this.seekers.findCompanionPairs(
      tx,
      atWork.map(({ id }) => id),
    );
    return pairs.flatMap(([one, other]): [string, string][] => [
      [one, other],
      [other, one],
    ]);
  }
}
