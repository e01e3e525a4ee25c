import { Injectable } from '@nestjs/common';
import { newId, randomBytesPooled } from '../../../platform/clock/index.js';
import { DataKeyStore } from '../../../platform/crypto/index.js';
import { personalTables, type Tx } from '../../../platform/database/index.js';
import { TOMBSTONE_NAME } from '../domain/person-rights.js';

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
    await tx.execute(`DELETE FROM companion WHERE $1 IN (seeker_id, with_seeker_id)`, [id]);
    // the others of the household keep it, without the name of the one who leaves
    await tx.execute(
      `UPDATE household h SET head_name = NULL FROM seeker s
       WHERE s.id = $1 AND h.id = s.household_id AND h.head_name = s.name`,
      [id],
    );
    await tx.execute(
      `UPDATE household h SET head_name = NULL, area_code = left(area_code, 9), number = 'erased-' || $2
       WHERE id = (SELECT household_id FROM seeker WHERE id = $1)
         AND NOT EXISTS (SELECT FROM seeker o WHERE o.household_id = h.id AND o.id <> $1 AND o.erased_at IS NULL)`,
      [id, newId()],
    );
    await tx.execute(
      `UPDATE seeker SET name = $2, pinyin = '{}', initials = '{}', birth_on = date_trunc('year', birth_on)::date,
         area_code = left(area_code, 9), village_text = NULL, hamlet = NULL, relation_to_head = NULL,
         id_number = '', id_tail = '', id_index = $3, ethnic_group = NULL, education = NULL, labour_ability = NULL,
         health = NULL, disability = NULL, skills = '{}', work = NULL, wish = NULL, helper_name = NULL, verified_by = NULL,
         not_seeking_reason = NULL, remark = NULL, refuses_ranking = true, erased_at = app_now()
       WHERE id = $1`,
      [id, TOMBSTONE_NAME, randomBytesPooled(32)],
    );
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
    await tx.query(`SELECT set_config('app.forgets', $1, true)`, [id]);
    for (const { table, forgets } of personalTables())
      if (forgets) await tx.execute(`UPDATE ${table} SET ${forgets.set} WHERE ${forgets.of}`, [id]);
    // answers kept for repeated commands
    await tx.execute(
      `DELETE FROM idempotency WHERE body::text LIKE ANY (SELECT '%' || about || '%' FROM app_about($1) AS about)`,
      [id],
    );
    await tx.query(`SELECT set_config('app.forgets', '', true)`);
  }
}
