import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { matchPlanLifecycleMapping } from '../persistence/match-plan.lifecycle-mapping.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { within } from './match-scope.js';

/** Calls a run or a finished plan off; a running engine hears of it within a second or two. */
@Injectable()
export class CancelMatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly queries: MatchPlansQueries,
  ) {}

  /** @throws matchPlanNotFound, wrongState, stale */
  async cancel(
    actor: Actor,
    id: string,
    { reason, version }: { reason?: string | undefined; version?: number | undefined } = {},
  ): Promise<void> {
    const { cooperation } = await this.queries.find(actor, id);
    await this.uow.write(within(actor, cooperation), (tx) =>
      this.store.transition(tx, matchPlanLifecycleMapping, {
        id,
        move: 'cancel',
        input: {
          reportedBy: 'bureau',
          occurredOn: tx.today,
          channel: 'account',
          ...(reason === undefined ? {} : { reason }),
        },
        facts: null,
        ...(version === undefined ? {} : { expected: { version } }),
      }),
    );
  }
}
