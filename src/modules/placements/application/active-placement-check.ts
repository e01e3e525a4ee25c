import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { placementStands } from '../domain/placement.errors.js';
import { FINAL_OR_OFF, type PlacementState } from '../domain/placement.states.js';

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
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM (SELECT unnest($1::text[]) AS key ORDER BY 1) k`,
      [keys],
    );
  }

  /** @returns by {@link keyOfPair} */
  async of(tx: Tx, pairs: readonly Pair[]): Promise<Map<string, ActivePlacement>> {
    const named = pairs.flatMap(({ seekerId, vacancyId }) => (vacancyId ? [{ seekerId, vacancyId }] : []));
    if (named.length === 0) return new Map();
    const rows = await tx.query<ActivePlacement>(
      `SELECT id, seeker_id AS "seekerId", vacancy_id AS "vacancyId", status, final_at AS "finalAt",
              planned_departure_on AS "plannedDepartureOn", planned_start_on AS "plannedStartOn"
       FROM placement WHERE (seeker_id, vacancy_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
         AND status <> ALL($3::text[]) ORDER BY id`,
      [named.map(({ seekerId }) => seekerId), named.map(({ vacancyId }) => vacancyId), [...FINAL_OR_OFF]],
    );
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
