import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PovertyStatus } from '../../reference/index.js';
import {
  deleteHouseholdMembersOfImport,
  deleteHouseholdPovertyOfImport,
  deletePlaceClaimsOfImport,
  insertHouseholdPoverty,
  updateHouseholdOfSeekers,
} from './household-words.statements.js';

/** A survey, and the day it speaks of. */
export interface WordSource {
  readonly importId: string;
  readonly occurredOn: string;
}

export interface PovertyWord {
  readonly householdId: string;
  readonly status: PovertyStatus;
  readonly kind: string | null;
}

/** A roll without dates holds from here until a later one says otherwise (the national register began in 2014). */
const ROLL_BEGAN = '2014-01-01';

/**
 * What surveys say of households: who belongs to which, and what each is called. A word is written beside the words before it and
 * never over them; `seeker.household_id` is the newest of a person's.
 */
@Injectable()
export class HouseholdWordsRepository {
  /** A survey speaks once of a person. @param members household of each person; null: the survey names none */
  async sayMembers(
    tx: Tx,
    members: readonly { readonly seekerId: string; readonly householdId: string | null }[],
    { importId, occurredOn }: WordSource,
  ): Promise<void> {
    await tx.insertMany(
      'household_member',
      members.map(({ seekerId, householdId }) => ({
        seeker_id: seekerId,
        household_id: householdId,
        valid_from: occurredOn,
        source_import: importId,
      })),
      'ON CONFLICT DO NOTHING',
    );
  }

  /** The same word again confirms the one before, another one holds from the day of the survey. */
  async sayPoverty(
    tx: Tx,
    words: readonly PovertyWord[],
    { importId, occurredOn }: WordSource,
  ): Promise<void> {
    if (words.length === 0) return;
    await tx.run(insertHouseholdPoverty, {
      words: JSON.stringify(words),
      occurredOn,
      importId,
      rollBegan: ROLL_BEGAN,
    });
  }

  /** Takes a survey's words back; those of others stand. @returns the persons it spoke of */
  async takeBack(tx: Tx, importId: string): Promise<string[]> {
    const gone = await tx.all(deleteHouseholdMembersOfImport, { importId });
    await tx.run(deleteHouseholdPovertyOfImport, { importId });
    await tx.run(deletePlaceClaimsOfImport, { importId });
    const ids = gone.map(({ id }) => id);
    await this.settle(tx, ids);
    return ids;
  }

  /** Brings the household of today in line with the words. */
  async settle(tx: Tx, seekerIds: readonly string[]): Promise<void> {
    await tx.run(updateHouseholdOfSeekers, { seekerIds });
  }
}
