import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { PovertyStatus } from '../../reference/index.js';

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
    await tx.execute(SAY_POVERTY, [JSON.stringify(words), occurredOn, importId, ROLL_BEGAN]);
  }

  /** Takes a survey's words back; those of others stand. @returns the persons it spoke of */
  async takeBack(tx: Tx, importId: string): Promise<string[]> {
    const gone = await tx.query<{ id: string }>(
      `DELETE FROM household_member WHERE source_import = $1 RETURNING seeker_id AS id`,
      [importId],
    );
    await tx.execute(`DELETE FROM household_poverty WHERE source_import = $1`, [importId]);
    await tx.execute(`DELETE FROM seeker_place_claim WHERE source_import = $1`, [importId]);
    const ids = gone.map(({ id }) => id);
    await this.settle(tx, ids);
    return ids;
  }

  /** Brings the household of today in line with the words. */
  async settle(tx: Tx, seekerIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE seeker s SET household_id = (
         SELECT m.household_id FROM household_member m WHERE m.seeker_id = s.id
         ORDER BY m.valid_from DESC, m.known_from DESC, m.id DESC LIMIT 1)
       WHERE s.id = ANY($1::uuid[])`,
      [seekerIds],
    );
  }
}

const SAY_POVERTY = `
  INSERT INTO household_poverty (household_id, status, kind, valid_from, said_on, source_import)
  SELECT w."householdId", w.status, w.kind,
         CASE WHEN before.status IS NULL THEN $4::date WHEN before.status = w.status THEN before.valid_from ELSE $2::date END,
         $2::date, $3::uuid
  FROM jsonb_to_recordset($1::jsonb) AS w("householdId" uuid, status text, kind text)
  LEFT JOIN LATERAL (
    SELECT p.status, p.valid_from FROM household_poverty p
    WHERE p.household_id = w."householdId" AND COALESCE(p.said_on, p.valid_from) <= $2::date
    ORDER BY p.valid_from DESC, p.known_from, p.id LIMIT 1) before ON true
  WHERE NOT EXISTS (SELECT FROM household_poverty o WHERE o.household_id = w."householdId" AND o.source_import = $3::uuid)
  ON CONFLICT DO NOTHING`;
