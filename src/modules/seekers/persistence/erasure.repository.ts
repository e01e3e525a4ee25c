import { Injectable } from '@nestjs/common';
import { newId, randomBytesPooled } from '../../../platform/clock/index.js';
import { DataKeyStore } from '../../../platform/crypto/index.js';
import { deleteResponsesMentioning, personalTables, type Tx } from '../../../platform/database/index.js';
import { TOMBSTONE_NAME } from '../domain/person-rights.js';
import {
  beginErasure,
  clearHouseholdHead,
  deleteCompanionsOfSeeker,
  endErasure,
  eraseEmptyHousehold,
  eraseSeekerRow,
  findIdsAboutSeeker,
} from './erasure.statements.js';

const AROUND = [
  'seeker_number',
  'contact_means',
  'seeker_place_claim',
  'seeker_constraint',
  'seeker_language',
];

/** Removes what names a person and keeps the row that is counted. */
@Injectable()
export class ErasureRepository {
  constructor(private readonly keys: DataKeyStore) {}

  /** The person's key goes first: numbers and corrections sealed with it are noise from then on, also in a backup. */
  async erase(tx: Tx, id: string): Promise<void> {
    await this.keys.destroy(tx, [id]);
    for (const table of AROUND) await tx.execute(`DELETE FROM ${table} WHERE seeker_id = $1`, [id]);
    await tx.run(deleteCompanionsOfSeeker, { id });
    // the others of the household keep it, without the name of the one who leaves
    await tx.run(clearHouseholdHead, { id });
    await tx.run(eraseEmptyHousehold, { id, suffix: newId() });
    await tx.run(eraseSeekerRow, { id, tombstoneName: TOMBSTONE_NAME, idIndex: randomBytesPooled(32) });
    await this.eraseTexts(tx, id);
  }

  /** Every row with words about the person, as text: they may refer to words kept elsewhere. */
  async rowsWithWords(tx: Tx, id: string): Promise<string[]> {
    const found: string[] = [];
    const tables = [{ table: 'seeker', of: 'id = $1' }];
    for (const { table, forgets } of personalTables()) if (forgets) tables.push({ table, of: forgets.of });
    for (const { table, of } of tables) {
      const rows = await tx.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE ${of}`,
        [id],
      );
      found.push(...rows.map(({ row }) => row));
    }
    return found;
  }

  /** What others wrote about the person: the register says of each table which words go. */
  private async eraseTexts(tx: Tx, id: string): Promise<void> {
    await tx.all(beginErasure, { id });
    for (const { table, forgets } of personalTables())
      if (forgets) await tx.execute(`UPDATE ${table} SET ${forgets.set} WHERE ${forgets.of}`, [id]);
    const about = await tx.all(findIdsAboutSeeker, { id });
    await deleteResponsesMentioning(
      tx,
      about.map((one) => one.id),
    );
    await tx.all(endErasure, {});
  }
}
