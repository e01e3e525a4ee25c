import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Device, LockReason } from '../domain/device-share.js';

export interface StoredShare {
  readonly id: string;
  readonly userId: string;
  /** Null once the device is locked. */
  readonly sealed: Buffer | null;
}

@Injectable()
export class DeviceSharesRepository {
  /** Locked. */
  async of(tx: Tx, userId: string, id: string): Promise<StoredShare | undefined> {
    const [row] = await tx.query<StoredShare>(
      `SELECT id, user_id AS "userId", share_sealed AS sealed FROM device_share WHERE id = $1 AND user_id = $2 FOR UPDATE`,
      [id, userId],
    );
    return row;
  }

  /** @returns false when the id is taken, by whomever */
  async insert(
    tx: Tx,
    { id, userId, sealed, agentClass }: StoredShare & { readonly agentClass: string },
  ): Promise<boolean> {
    const made = await tx.execute(
      `INSERT INTO device_share (id, user_id, share_sealed, agent_class) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [id, userId, sealed, agentClass],
    );
    return made === 1;
  }

  async used(tx: Tx, id: string, agentClass: string): Promise<void> {
    await tx.execute(
      `UPDATE device_share SET last_used_at = app_now(), agent_class = $2
       WHERE id = $1 AND last_used_at < app_now() - interval '10 minutes'`,
      [id, agentClass],
    );
  }

  /** Of a user's devices only as many stay as may, those used last. */
  async keepLatest(tx: Tx, userId: string, most: number): Promise<void> {
    await tx.execute(
      `DELETE FROM device_share WHERE id IN (
         SELECT id FROM device_share WHERE user_id = $1 ORDER BY last_used_at DESC, id OFFSET $2)`,
      [userId, most],
    );
  }

  listOf(tx: Tx, userId: string): Promise<Device[]> {
    return tx.query<Device>(
      `SELECT id, agent_class AS "agentClass", made_at AS "madeAt", last_used_at AS "lastUsedAt", locked_at AS "lockedAt",
              lock_reason AS "lockReason"
       FROM device_share WHERE user_id = $1 ORDER BY locked_at IS NOT NULL, last_used_at DESC, id`,
      [userId],
    );
  }

  async isLocked(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM device_share WHERE id = $1 AND locked_at IS NOT NULL`, [id]);
    return rows.length > 0;
  }

  /** Destroys the shares of one device or of all; those locked before stay as they are. @returns how many */
  lock(tx: Tx, userId: string, { reason, device }: { reason: LockReason; device?: string }): Promise<number> {
    return tx.execute(
      `UPDATE device_share SET share_sealed = NULL, locked_at = app_now(), locked_by = $2, lock_reason = $3
       WHERE user_id = $1 AND locked_at IS NULL AND ($4::uuid IS NULL OR id = $4)`,
      [userId, tx.actor.userId, reason, device ?? null],
    );
  }

  /** When a day that is granted now ends: real time, since phones do not know the service's clock. */
  async grantedDay(tx: Tx, hours: number): Promise<{ now: Date; until: Date }> {
    const [row] = await tx.query<{ now: Date; until: Date }>(
      `SELECT clock_timestamp() AS now, clock_timestamp() + make_interval(hours => $1) AS until`,
      [hours],
    );
    return row!;
  }

  /** Shares that another key sealed; locked. */
  sealedOtherwise(tx: Tx, keyId: number, limit: number): Promise<StoredShare[]> {
    return tx.query<StoredShare>(
      `SELECT id, user_id AS "userId", share_sealed AS sealed FROM device_share
       WHERE get_byte(share_sealed, 1) <> $1 ORDER BY id LIMIT $2 FOR UPDATE`,
      [keyId, limit],
    );
  }

  async reseal(tx: Tx, { id, sealed }: StoredShare): Promise<void> {
    await tx.execute(`UPDATE device_share SET share_sealed = $2 WHERE id = $1`, [id, sealed]);
  }
}
