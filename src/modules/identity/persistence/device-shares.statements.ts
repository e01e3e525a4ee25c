import type { LockReason } from '../domain/device-share.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockDeviceShare = statement('identity.lock-device-share', {
  sql: `
    SELECT id, user_id AS "userId", share_sealed AS sealed FROM device_share WHERE id = :id AND user_id = :userId FOR UPDATE`,
  params: { id: sql.uuid, userId: sql.uuid },
  row: { id: sql.uuid, userId: sql.uuid, sealed: nullable(sql.bytes) },
});

export const insertDeviceShare = statement('identity.insert-device-share', {
  sql: `
    INSERT INTO device_share (id, user_id, share_sealed, agent_class) VALUES (:id, :userId, :sealed, :agentClass) ON CONFLICT DO NOTHING`,
  params: { id: sql.uuid, userId: sql.uuid, sealed: nullable(sql.bytes), agentClass: sql.text() },
  row: {},
});

export const updateDeviceShareUsed = statement('identity.update-device-share-used', {
  sql: `
    UPDATE device_share SET last_used_at = app_now(), agent_class = :agentClass
    WHERE id = :id AND last_used_at < app_now() - interval '10 minutes'`,
  params: { id: sql.uuid, agentClass: sql.text() },
  row: {},
});

export const deleteOldestDeviceShares = statement('identity.delete-oldest-device-shares', {
  sql: `
    DELETE FROM device_share WHERE id IN (
    SELECT id FROM device_share WHERE user_id = :userId ORDER BY last_used_at DESC, id OFFSET :most)`,
  params: { userId: sql.uuid, most: sql.bigint },
  row: {},
});

export const listDeviceSharesOfUser = statement('identity.list-device-shares-of-user', {
  sql: `
    SELECT id, agent_class AS "agentClass", made_at AS "madeAt", last_used_at AS "lastUsedAt", locked_at AS "lockedAt",
           lock_reason AS "lockReason"
    FROM device_share WHERE user_id = :userId ORDER BY locked_at IS NOT NULL, last_used_at DESC, id`,
  params: { userId: sql.uuid },
  row: {
    id: sql.uuid,
    agentClass: sql.text(),
    madeAt: sql.instant,
    lastUsedAt: sql.instant,
    lockedAt: nullable(sql.instant),
    lockReason: nullable(sql.text<LockReason>()),
  },
});

export const findLockedDeviceShare = statement('identity.find-locked-device-share', {
  sql: `SELECT FROM device_share WHERE id = :id AND locked_at IS NOT NULL`,
  params: { id: sql.uuid },
  row: {},
});

export const lockDeviceSharesOfUser = statement('identity.lock-device-shares-of-user', {
  sql: `
    UPDATE device_share SET share_sealed = NULL, locked_at = app_now(), locked_by = :lockedBy, lock_reason = :reason
    WHERE user_id = :userId AND locked_at IS NULL AND (:device::uuid IS NULL OR id = :device)`,
  params: { userId: sql.uuid, lockedBy: sql.uuid, reason: sql.text(), device: nullable(sql.uuid) },
  row: {},
});

export const computeOfflineGrant = statement('identity.compute-offline-grant', {
  sql: `
    SELECT clock_timestamp() AS now, clock_timestamp() + make_interval(hours => :hours) AS until`,
  params: { hours: sql.int },
  row: { now: sql.instant, until: sql.instant },
});

export const lockDeviceSharesUnderOtherKey = statement('identity.lock-device-shares-under-other-key', {
  sql: `
    SELECT id, user_id AS "userId", share_sealed AS sealed FROM device_share
    WHERE get_byte(share_sealed, 1) <> :keyId ORDER BY id LIMIT :limit FOR UPDATE`,
  params: { keyId: sql.int, limit: sql.bigint },
  row: { id: sql.uuid, userId: sql.uuid, sealed: nullable(sql.bytes) },
});

export const updateDeviceShareCipher = statement('identity.update-device-share-cipher', {
  sql: `UPDATE device_share SET share_sealed = :sealed WHERE id = :id`,
  params: { id: sql.uuid, sealed: nullable(sql.bytes) },
  row: {},
});
