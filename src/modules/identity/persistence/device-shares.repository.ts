import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Device, LockReason } from '../domain/device-share.js';
import {
  computeOfflineGrant,
  deleteOldestDeviceShares,
  findLockedDeviceShare,
  insertDeviceShare,
  listDeviceSharesOfUser,
  lockDeviceShare,
  lockDeviceSharesOfUser,
  lockDeviceSharesUnderOtherKey,
  updateDeviceShareCipher,
  updateDeviceShareUsed,
} from './device-shares.statements.js';

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
    const row = await tx.first(lockDeviceShare, { id, userId });
    return row;
  }

  /** @returns false when the id is taken, by whomever */
  async insert(
    tx: Tx,
    { id, userId, sealed, agentClass }: StoredShare & { readonly agentClass: string },
  ): Promise<boolean> {
    const made = await tx.run(insertDeviceShare, { id, userId, sealed, agentClass });
    return made === 1;
  }

  async used(tx: Tx, id: string, agentClass: string): Promise<void> {
    await tx.run(updateDeviceShareUsed, { id, agentClass });
  }

  /** Of a user's devices only as many stay as may, those used last. */
  async keepLatest(tx: Tx, userId: string, most: number): Promise<void> {
    await tx.run(deleteOldestDeviceShares, { userId, most });
  }

  listOf(tx: Tx, userId: string): Promise<Device[]> {
    return tx.all(listDeviceSharesOfUser, { userId });
  }

  async isLocked(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.all(findLockedDeviceShare, { id });
    return rows.length > 0;
  }

  /** Destroys the shares of one device or of all; those locked before stay as they are. @returns how many */
  lock(tx: Tx, userId: string, { reason, device }: { reason: LockReason; device?: string }): Promise<number> {
    return tx.run(lockDeviceSharesOfUser, {
      userId,
      lockedBy: tx.actor.userId,
      reason,
      device: device ?? null,
    });
  }

  /** When a day that is granted now ends: real time, since phones do not know the service's clock. */
  async grantedDay(tx: Tx, hours: number): Promise<{ now: Date; until: Date }> {
    const row = await tx.first(computeOfflineGrant, { hours });
    return row!;
  }

  /** Shares that another key sealed; locked. */
  sealedOtherwise(tx: Tx, keyId: number, limit: number): Promise<StoredShare[]> {
    return tx.all(lockDeviceSharesUnderOtherKey, { keyId, limit });
  }

  async reseal(tx: Tx, { id, sealed }: StoredShare): Promise<void> {
    await tx.run(updateDeviceShareCipher, { id, sealed });
  }
}
