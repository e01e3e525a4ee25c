import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, assertAsSeen, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { fairLifecycle, type FairTransition } from '../domain/fair.lifecycle.js';
import { fairNotFound } from '../domain/fairs.errors.js';
import type { RosterEntryTransition } from '../domain/roster-entry.lifecycle.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { fairLifecycleMapping, rosterEntryLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import { FairFactsLoader, NOBODY } from './fair-facts.loader.js';
import { InvitationsService } from './invitations.service.js';
import { partiesOf } from './fairs.policy.js';

export interface FairTransitionCommand {
  readonly move: FairTransition;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string | undefined;
  readonly expectedVersion?: number | undefined;
  /** Numbers shown before it was pressed. */
  readonly expectedUndecided?: number | undefined;
  readonly expectedCheckedIn?: number | undefined;
  readonly reason?: string | undefined;
  readonly evidence?: string | undefined;
}

/** Announces, opens, closes, reconciles or calls off a fair. Closing decides who did not come. */
@Injectable()
export class FairTransitionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly fairs: FairsRepository,
    private readonly facts: FairFactsLoader,
    private readonly invitations: InvitationsService,
  ) {}

  /** @throws fairNotFound, partyNotAuthorised, wrongState, stale, figuresChanged, and the refusals of the lifecycle */
  async transition(actor: Actor, id: string, command: FairTransitionCommand): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, id);
      if (!fair) throw fairNotFound({ id });
      const internal = fairLifecycle.transitions[command.move].internal ?? false;
      if (internal || !partiesOf(actor).includes(command.reportedBy)) {
        throw partyNotAuthorised({ move: command.move, reportedBy: command.reportedBy });
      }
      await this.store.transition(tx, fairLifecycleMapping, {
        id,
        move: command.move,
        expected: { ...(command.expectedVersion === undefined ? {} : { version: command.expectedVersion }) },
        input: {
          reportedBy: command.reportedBy,
          channel: command.channel,
          occurredOn: command.occurredOn ?? tx.today,
          ...(command.reason ? { reason: command.reason } : {}),
          ...(command.evidence ? { evidence: command.evidence } : {}),
        },
        facts: await this.facts.load(tx, fair),
      });
      await this.compare(tx, id, command);
      if (command.move === 'close') await this.decide(tx, id, 'mark_no_show', fair.heldOn, command);
      if (command.move === 'cancel') {
        await this.invitations.notifyCancelled(tx, fair);
        await this.decide(tx, id, 'cancel', tx.today, command);
      }
    });
  }

  /** Who came to the door meanwhile is no no-show: the number that was read must be the number that is. */
  private async compare(
    tx: Tx,
    id: string,
    { expectedUndecided, expectedCheckedIn }: FairTransitionCommand,
  ): Promise<void> {
    if (expectedUndecided === undefined && expectedCheckedIn === undefined) return;
    const roster = (await this.fairs.rosterCounts(tx, [id])).get(id) ?? NOBODY;
    assertAsSeen(
      { undecided: expectedUndecided, checkedIn: expectedCheckedIn },
      { undecided: roster.invited + roster.registered, checkedIn: roster.checkedIn },
    );
  }

  private async decide(
    tx: Tx,
    fairId: string,
    move: RosterEntryTransition,
    occurredOn: string,
    { expectedUndecided }: FairTransitionCommand,
  ): Promise<void> {
    // Of the whole roster, whichever of the two bureaus closes the fair.
    await tx.withSystemScope(async () => {
      const waiting = await this.fairs.undecided(tx, fairId);
      assertAsSeen({ undecided: expectedUndecided }, { undecided: waiting.length });
      await this.store.transitionMany(
        tx,
        rosterEntryLifecycleMapping,
        waiting.map(({ id }) => ({
          id,
          move,
          input: { reportedBy: 'system' as const, channel: 'system' as const, occurredOn },
          facts: undefined,
        })),
      );
    });
  }
}
