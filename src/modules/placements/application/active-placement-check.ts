import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { placementStands } from '../domain/placement.errors.js';
import { FINAL_OR_OFF, type PlacementState } from '../domain/placement.states.js';
import {
  findActivePlacements,
  lockSeekersInOrder,
} from '../persistence/active-placement-check.statements.js';

const MAX_LOCKS = 50;

/** One person × one vacancy. */
export interface Pair {
  readonly seekerId: string;
  readonly vacancyId?: string | null;
}

export interface ActivePlacement {
  readonly id: string;
  readonly seekerId: string;
  readonly vacancyId: string;
  readonly status: PlacementState;
  readonly finalAt: Date | null;
  readonly plannedDepartureOn: string | null;
  readonly plannedStartOn: string | null;
}

/** A person has one placement at a post at a time, wherever the second word about the two comes from. */
@Injectable()
export class ActivePlacementCheck {
  /**
   * Whoever says something about a person waits for who said something before. The server has no room for a lock for each of
   * thousands: of a long list the second one is refused by the index instead, and may be tried again.
   */
  async oneByOne(tx: Tx, seekerIds: readonly string[]): Promise<void> {
    const keys = [...new Set(seekerIds)].map((id) => `placements of ${id}`);
    if (keys.length > MAX_LOCKS) return;
    await tx.all(lockSeekersInOrder, { keys });
  }

  /** @returns by {@link keyOfPair} */
  async of(tx: Tx, pairs: readonly Pair[]): Promise<Map<string, ActivePlacement>> {
    const named = pairs.flatMap(({ seekerId, vacancyId }) => (vacancyId ? [{ seekerId, vacancyId }] : []));
    if (named.length === 0) return new Map();
    const rows = await tx.all(findActivePlacements, {
      seekerIds: named.map(({ seekerId }) => seekerId),
      vacancyIds: named.map(({ vacancyId }) => vacancyId),
      finalOrOff: [...FINAL_OR_OFF],
    });
    return new Map(rows.map((row) => [keyOfPair(row), row]));
  }

  /** Before one that was over comes back. @throws placementStands */
  async assertNoOtherActive(tx: Tx, returning: readonly (Pair & { readonly id: string })[]): Promise<void> {
    if (returning.length === 0) return;
    await this.oneByOne(
      tx,
      returning.map(({ seekerId }) => seekerId),
    );
    const standing = await this.of(tx, returning);
    for (const pair of returning) {
      const other = standing.get(keyOfPair(pair));
      if (other && other.id !== pair.id) throw placementStands({ id: other.id, status: other.status });
    }
  }
}

export const keyOfPair = ({ seekerId, vacancyId }: Pair): string => `${seekerId}|${vacancyId}`;
