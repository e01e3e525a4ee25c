import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SHIFT_MINUTES } from '../domain/session.js';

export interface Desk {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly registered: boolean;
  readonly shiftOpen: boolean;
}

const COLUMNS = `id, organisation_id AS "organisationId", name, token_hash IS NOT NULL AS registered,
  COALESCE(shift_until > app_now(), false) AS "shiftOpen"`;
const CODE_HOURS = 24;

@Injectable()
export class DesksRepository {
  async insert(
    tx: Tx,
    desk: { id: string; organisationId: string; name: string; codeHash: Buffer },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO clinic_desk (id, organisation_id, name, code_hash, code_until)
       VALUES ($1, $2, $3, $4, app_now() + make_interval(hours => $5))`,
      [desk.id, desk.organisationId, desk.name, desk.codeHash, CODE_HOURS],
    );
  }

  all(tx: Tx): Promise<Desk[]> {
    return tx.query<Desk>(
      `SELECT ${COLUMNS} FROM clinic_desk WHERE removed_at IS NULL ORDER BY id LIMIT 500`,
    );
  }

  /** The code opens once, for a browser of its own clinic. */
  async claim(tx: Tx, codeHashes: readonly Buffer[], tokenHash: Buffer): Promise<Desk | undefined> {
    const [row] = await tx.query<Desk>(
      `UPDATE clinic_desk SET token_hash = $2, code_hash = NULL
       WHERE code_hash = ANY($1::bytea[]) AND code_until > app_now() AND removed_at IS NULL RETURNING ${COLUMNS}`,
      [codeHashes, tokenHash],
    );
    return row;
  }

  async byToken(tx: Tx, tokenHash: Buffer): Promise<Desk | undefined> {
    const [row] = await tx.query<Desk>(
      `SELECT ${COLUMNS} FROM clinic_desk WHERE token_hash = $1 AND removed_at IS NULL`,
      [tokenHash],
    );
    return row;
  }

  async openShift(tx: Tx, deskId: string, userId: string): Promise<void> {
    await tx.execute(
      `UPDATE clinic_desk SET shift_until = app_now() + make_interval(mins => $3), shift_opened_by = $2 WHERE id = $1`,
      [deskId, userId, SHIFT_MINUTES],
    );
  }

  async remove(tx: Tx, deskId: string): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE clinic_desk SET removed_at = app_now(), shift_until = NULL WHERE id = $1 AND removed_at IS NULL`,
      [deskId],
    );
    return touched === 1;
  }
}
