import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import { LifecycleStore, type Tx, withHistory } from '../../../platform/database/index.js';
import type { SeekerTransition, SeekerStatus } from '../domain/seeker.lifecycle.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';
import { lockSeekersInStatus } from '../persistence/seeker-progress.statements.js';

export interface ProgressInput {
  readonly occurredOn: string;
  readonly channel?: Channel;
  readonly evidence?: string;
}

const FROM: Readonly<
  Record<'enter_process' | 'leave_process' | 'start_work' | 'leave_work', readonly SeekerStatus[]>
> = {
  enter_process: ['verified', 'seeking', 'not_seeking', 'employed'],
  leave_process: ['in_process'],
  start_work: ['verified', 'seeking', 'not_seeking', 'in_process'],
  leave_work: ['employed'],
};

/**
 * What placements do to the person: called by the modules to the right in their own transaction. A person already where
 * the move leads, or elsewhere for good reason (one of several placements ended), is left alone.
 */
@Injectable()
export class SeekerProgressService {
  constructor(private readonly store: LifecycleStore) {}

  enterProcess(tx: Tx, seekerIds: readonly string[], claim: ProgressInput): Promise<void> {
    return this.transitionWherePossible(tx, seekerIds, 'enter_process', claim);
  }

  leaveProcess(tx: Tx, seekerIds: readonly string[], claim: ProgressInput): Promise<void> {
    return this.transitionWherePossible(tx, seekerIds, 'leave_process', claim);
  }

  startWork(tx: Tx, seekerIds: readonly string[], claim: ProgressInput): Promise<void> {
    return this.transitionWherePossible(tx, seekerIds, 'start_work', claim);
  }

  leaveWork(tx: Tx, seekerIds: readonly string[], claim: ProgressInput): Promise<void> {
    return this.transitionWherePossible(tx, seekerIds, 'leave_work', claim);
  }

  private async transitionWherePossible(
    tx: Tx,
    seekerIds: readonly string[],
    move: keyof typeof FROM,
    claim: ProgressInput,
  ): Promise<void> {
    const rows = await tx.all(lockSeekersInStatus, { id: [...new Set(seekerIds)], status: FROM[move] });
    if (rows.length === 0) return;
    await this.store.transitionLocked(
      tx,
      seekerLifecycleMapping,
      await withHistory(tx, seekerLifecycleMapping, rows),
      rows.map((row) => ({
        id: row.id,
        move: move satisfies SeekerTransition,
        input: {
          reportedBy: 'system' as const,
          occurredOn: claim.occurredOn,
          channel: claim.channel ?? 'system',
          ...(claim.evidence ? { evidence: claim.evidence } : {}),
        },
        facts: row,
      })),
    );
  }
}
