import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import {
  LifecycleStore,
  type TransitionResult,
  type Tx,
  UnitOfWork,
} from '../../../platform/database/index.js';
import { laterOf } from '../../../kernel/values/index.js';
import type { DisputeState } from '../domain/dispute.lifecycle.js';
import {
  disputeNotFound,
  disputeOwnEntry,
  disputeResolverOther,
  placementNotFound,
} from '../domain/placement.errors.js';
import { type Finding, findResolvingTransitions } from '../domain/dispute-resolution.js';
import { DisputeEntity } from '../persistence/dispute.entity.js';
import { disputeLifecycleMapping } from '../persistence/placement.lifecycle-mapping.js';
import { DisputeResolversService } from './dispute-resolvers.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { PlacementReader, type PlacementRow } from './placement.reader.js';
import { toTransitionInput, type PlacementUpdate, type Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';
import { lastTypedFor } from './typed-words.js';

/** The end of a dispute: for whom, on which evidence, what was found; the placement follows through its own lifecycle. */
@Injectable()
export class ResolveDisputeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly transitions: PlacementTransitionsService,
    private readonly directory: PlacementReader,
    private readonly resolvers: DisputeResolversService,
  ) {}

  /**
   * @throws disputeNotFound, disputeResolverOther, disputeOwnEntry, findingIncomplete, findingImpossible, stale, whatever the
   * lifecycles of dispute and placement refuse: then neither changes
   */
  settle(
    actor: Actor,
    id: string,
    attribution: Attribution,
    finding: Finding,
    expected?: { readonly version?: number },
  ): Promise<TransitionResult<DisputeState>> {
    return this.uow.write(actor, async (tx) => {
      assertRecordable(actor, attribution);
      const dispute = await tx.em.findOneBy(DisputeEntity, { id });
      if (!dispute) throw disputeNotFound({ id });
      if (dispute.resolverId !== null && dispute.resolverId !== actor.userId)
        throw disputeResolverOther({ resolverId: dispute.resolverId });
      await assertNoParty(tx, dispute);
      const input = toTransitionInput(attribution, tx.today);
      const moved = await this.store.transition(tx, disputeLifecycleMapping, {
        id,
        move: 'resolve',
        input,
        expected,
        facts: { kind: dispute.kind, openForSamePlacementAndKind: false },
        set: {
          resolved_for: attribution.reason ?? null,
          resolved_on: input.occurredOn,
          found: finding.found,
        },
      });
      await this.resolvers.forget(tx, id);
      await this.follow(tx, dispute, { ...attribution, occurredOn: input.occurredOn }, finding);
      return moved;
    });
  }

  private async follow(
    tx: Tx,
    dispute: DisputeEntity,
    attribution: Attribution,
    finding: Finding,
  ): Promise<void> {
    const { placementId } = dispute;
    const row = (await this.directory.byIds(tx, [placementId])).get(placementId);
    if (!row) throw placementNotFound({ id: placementId });
    for (const { move, reportedBy, on, reason } of findResolvingTransitions(
      finding,
      row,
      attribution.reason ?? '',
    ))
      await this.transitions.transition(tx, [
        {
          placementId,
          move,
          attribution: {
            reportedBy,
            channel: attribution.channel,
            occurredOn: on ?? attribution.occurredOn,
            evidence: `dispute:${dispute.id}; ${attribution.evidence ?? ''}`,
            ...(reason === undefined ? {} : { reason }),
          },
          set: isStart(move) ? keptWord(row, on) : {},
        },
      ]);
  }
}

/** Whoever typed the word in question does not settle whether it was said. @throws disputeOwnEntry */
async function assertNoParty(tx: Tx, { id, kind, placementId, openedBy }: DisputeEntity): Promise<void> {
  if (kind !== 'entered_for_party') return;
  const word = await lastTypedFor(tx, placementId, openedBy, { before: id });
  if (word?.typedBy === tx.actor.userId) throw disputeOwnEntry({ id });
}

const isStart = (move: string): boolean => move === 'start' || move === 'override_start';

/** A start on another day is still known since the day the employer said so. */
function keptWord({ startConfirmedOn, startJob, startWage }: PlacementRow, on?: string): PlacementUpdate {
  if (startConfirmedOn === null || on === undefined) return {};
  return { start_confirmed_on: laterOf(startConfirmedOn, on), start_job: startJob, start_wage: startWage };
}
