import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementCommands, PlacementReader } from '../../placements/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import type { Fair } from '../domain/fair.js';
import { fairNotFound, intentLimitOfPerson, intentLimitOfPost } from '../domain/fairs.errors.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { FairPersons, type PersonAtBooth } from './fair-persons.js';
import { computeChangeDeadline } from './change-deadline.js';
import { countIntentsWithinLimits, findPresence } from '../persistence/register-intent.statements.js';

export interface IntentAtStand extends PersonAtBooth {
  readonly vacancyId: string;
  readonly offeredWage?: number | undefined;
  readonly channel: Channel;
  readonly occurredOn?: string | undefined;
  readonly evidence?: string | undefined;
}

/** An intent said at a stand of the fair. Saying it twice is saying it once. */
@Injectable()
export class RegisterIntentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly placements: PlacementCommands,
    private readonly directory: PlacementReader,
    private readonly reference: ReferenceQueries,
    private readonly persons: FairPersons,
  ) {}

  /** @returns id of the placement. @throws fairNotFound, the age refusals, and what placements throws */
  async register(actor: Actor, fairId: string, word: IntentAtStand): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, fairId);
      if (!fair) throw fairNotFound({ id: fairId });
      const intent = { ...word, seekerId: await this.persons.idOf(tx, fairId, word) };
      await lockIntents(tx, fairId, intent.seekerId);
      const open = (await this.directory.openOf(tx, [intent.seekerId])).get(intent.seekerId) ?? [];
      const known = open.find((row) => row.vacancyId === intent.vacancyId);
      // A proposal is not the person's own word yet: with it, it becomes an intent.
      if (known && known.status !== 'proposed') return known.id;
      await this.withinLimits(tx, fair, intent);
      const evidence = intent.evidence ?? (await this.presence(tx, fairId, intent.seekerId));
      const [id] = await this.placements.registerIntents(actor, [
        {
          seekerId: intent.seekerId,
          cooperation: fair.cooperation,
          vacancyId: intent.vacancyId,
          fairId,
          fairCode: fair.code,
          origin: 'fair',
          plannedDepartureOn: fair.plannedDepartureOn,
          plannedStartOn: fair.plannedStartOn,
          finalAt: await computeChangeDeadline(tx, this.reference, fair.plannedDepartureOn),
          offeredWage: intent.offeredWage ?? null,
          attribution: {
            reportedBy: 'worker',
            channel: intent.channel,
            ...(intent.occurredOn ? { occurredOn: intent.occurredOn } : {}),
            ...(evidence ? { evidence } : {}),
          },
        },
      ]);
      return id!;
    });
  }

  /** Who passed the door was there to say it: the roster entry stands for the word typed at a stand. */
  private async presence(tx: Tx, fairId: string, seekerId: string): Promise<string | undefined> {
    const entry = await tx.first(findPresence, { fairId, seekerId });
    return entry && `fair-roster-entry:${entry.id}`;
  }

  /** So many posts a person, so many persons a place: counted of intents that still stand. */
  private async withinLimits(
    tx: Tx,
    fair: Fair,
    intent: { readonly seekerId: string; readonly vacancyId: string },
  ): Promise<void> {
    const seen = await tx.first(countIntentsWithinLimits, {
      fairId: fair.id,
      seekerId: intent.seekerId,
      vacancyId: intent.vacancyId,
    });
    if (!seen) return;
    if (seen.own >= fair.intentsPerPerson) throw intentLimitOfPerson({ limit: fair.intentsPerPerson });
    const limit = seen.places * fair.intentsPerPlace;
    if (seen.all >= limit) throw intentLimitOfPost({ limit });
  }
}

/** One word of a person at a time, whichever stand it is said at. */
export async function lockIntents(tx: Tx, fairId: string, seekerId: string): Promise<void> {
  await tx.lock(`intent:${fairId}:${seekerId}`);
}
