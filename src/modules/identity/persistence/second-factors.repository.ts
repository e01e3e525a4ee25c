import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

export interface SecondFactor {
  readonly secret: Buffer | null;
  readonly pending: Buffer | null;
  readonly lastStep: number;
  /** Seconds since 1970 of real time: authenticators do not know the service's clock. */
  readonly seconds: number;
}

export interface SealedFactor {
  readonly userId: string;
  readonly secret: Buffer | null;
  readonly pending: Buffer | null;
}

@Injectable()
export class SecondFactorsRepository {
  /** Locked, so that one code opens one session. */
  async of(tx: Tx, userId: string): Promise<SecondFactor | undefined> {
    const [row] = await tx.query<SecondFactor>(
      `SELECT secret_sealed AS secret, pending_sealed AS pending, last_step::int AS "lastStep",
              floor(extract(epoch FROM clock_timestamp()))::int AS seconds
       FROM second_factor WHERE user_id = $1 FOR UPDATE`,
      [userId],
    );
    return row;
  }

  async begin(tx: Tx, userId: string, pending: Buffer): Promise<void> {
    await tx.execute(
      `INSERT INTO second_factor (user_id, pending_sealed) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET pending_sealed = EXCLUDED.pending_sealed`,
      [userId, pending],
    );
  }

  async confirm(tx: Tx, userId: string, step: number, codeHashes: readonly Buffer[]): Promise<void> {
    await tx.execute(
      `UPDATE second_factor SET secret_sealed = pending_sealed, pending_sealed = NULL, last_step = $2, confirmed_at = app_now()
       WHERE user_id = $1`,
      [userId, step],
    );
    await tx.execute(`DELETE FROM recovery_code WHERE user_id = $1`, [userId]);
    await tx.insertMany(
      'recovery_code',
      codeHashes.map((code_hash) => ({ user_id: userId, code_hash })),
    );
  }

  async recordStep(tx: Tx, userId: string, step: number): Promise<void> {
    await tx.execute(`UPDATE second_factor SET last_step = $2 WHERE user_id = $1`, [userId, step]);
  }

  /** @returns false when there is no such code or it was used */
  async useRecoveryCode(tx: Tx, userId: string, codeHashes: readonly Buffer[]): Promise<boolean> {
    const used = await tx.execute(
      `UPDATE recovery_code SET used_at = app_now() WHERE user_id = $1 AND code_hash = ANY($2::bytea[]) AND used_at IS NULL`,
      [userId, codeHashes],
    );
    return used === 1;
  }

  /** Secrets, in use or about to be, that another key sealed; locked. */
  sealedOtherwise(tx: Tx, keyId: number, limit: number): Promise<SealedFactor[]> {
    return tx.query<SealedFactor>(
      `SELECT user_id AS "userId", secret_sealed AS secret, pending_sealed AS pending FROM second_factor
       WHERE get_byte(secret_sealed, 1) <> $1 OR get_byte(pending_sealed, 1) <> $1 ORDER BY user_id LIMIT $2 FOR UPDATE`,
      [keyId, limit],
    );
  }

  async reseal(tx: Tx, { userId, secret, pending }: SealedFactor): Promise<void> {
    await tx.execute(`UPDATE second_factor SET secret_sealed = $2, pending_sealed = $3 WHERE user_id = $1`, [
      userId,
      secret,
      pending,
    ]);
  }

  async remove(tx: Tx, userId: string): Promise<void> {
    await tx.execute(`DELETE FROM recovery_code WHERE user_id = $1`, [userId]);
    await tx.execute(`DELETE FROM second_factor WHERE user_id = $1`, [userId]);
  }
}
