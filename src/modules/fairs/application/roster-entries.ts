import { Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type RecordedTransitionInput, type Tx } from '../../../platform/database/index.js';
import type { SeekerRef } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import type { RosterEntryTransition, RosterOrigin } from '../domain/roster-entry.lifecycle.js';
import { rosterEntryLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';

export interface AttributionAtFair {
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string | undefined;
  readonly evidence?: string | undefined;
}

/** Births of roster entries; the callers have the persons locked. */
@Injectable()
export class RosterEntries {
  constructor(private readonly store: LifecycleStore) {}

  /** @returns id of the entry of each person */
  async begin(
    tx: Tx,
    fair: Fair,
    people: readonly SeekerRef[],
    move: RosterEntryTransition,
    origin: RosterOrigin,
    attribution: AttributionAtFair,
    beside: (person: SeekerRef) => Readonly<Record<string, unknown>> = () => ({}),
  ): Promise<Map<string, string>> {
    const created = await this.store.createMany(
      tx,
      rosterEntryLifecycleMapping,
      people.map((person) => ({
        move,
        input: toFairTransitionInput(tx, fair, attribution),
        facts: undefined,
        row: {
          id: newId(),
          fair_id: fair.id,
          cooperation: fair.cooperation,
          seeker_id: person.id,
          area_code: person.areaCode,
          origin,
          recorded_at: tx.now,
          entered_late: fair.status === 'closed',
          ...beside(person),
        },
      })),
    );
    return new Map(people.map((person, index) => [person.id, created[index]!.id]));
  }
}

/** Two door-keepers and one person: the second waits for the first and then sees what it did. */
export async function oneAtATime(tx: Tx, fairId: string, seekerIds: readonly string[]): Promise<void> {
  for (const seekerId of [...new Set(seekerIds)].sort()) {
    await tx.lock(`fair:${fairId}:${seekerId}`);
  }
}

/** What is entered after the doors closed happened on the day of the fair. */
export function toFairTransitionInput(
  tx: Tx,
  fair: Fair,
  attribution: AttributionAtFair,
): RecordedTransitionInput {
  return {
    reportedBy: attribution.reportedBy,
    channel: attribution.channel,
    occurredOn: attribution.occurredOn ?? (fair.status === 'closed' ? fair.heldOn : tx.today),
    ...(attribution.evidence ? { evidence: attribution.evidence } : {}),
  };
}
