import { Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { seekerNotFound } from '../domain/seeker.errors.js';
import { seekerLifecycle, type SeekerTransition } from '../domain/seeker.lifecycle.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';
import { seekerLifecycleMapping } from '../persistence/seeker.lifecycle-mapping.js';
import { partiesOf } from './seekers.policy.js';

export interface SeekerTransitionCommand {
  readonly move: SeekerTransition;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
  readonly expectedVersion?: number;
  readonly reason?: string;
  readonly evidence?: string;
}

/** Moves a person through the register's own states: verify, seek, stop seeking, freeze, restore. */
@Injectable()
export class SeekerTransitionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
  ) {}

  /** @throws seekerNotFound, wrongState, stale, partyNotAuthorised, AGE_UNDER_16 */
  async transition(actor: Actor, id: string, command: SeekerTransitionCommand): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const seeker = await tx.em.findOneBy(SeekerEntity, { id });
      if (!seeker) throw seekerNotFound({ id });
      if (
        seekerLifecycle.transitions[command.move].internal ||
        !partiesOf(actor).includes(command.reportedBy)
      ) {
        throw partyNotAuthorised({ move: command.move, reportedBy: command.reportedBy });
      }
      await this.store.transition(tx, seekerLifecycleMapping, {
        id,
        move: command.move,
        expected: { version: command.expectedVersion },
        input: {
          reportedBy: command.reportedBy,
          occurredOn: command.occurredOn ?? tx.today,
          channel: command.channel,
          reason: command.reason,
          evidence: command.evidence,
        },
        facts: { birthOn: seeker.birthOn },
        set: command.move === 'stop_seeking' ? { not_seeking_reason: command.reason } : {},
      });
    });
  }
}
