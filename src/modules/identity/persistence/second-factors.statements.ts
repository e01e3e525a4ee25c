import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockSecondFactor = statement('identity.lock-second-factor', {
  sql: `
    SELECT secret_sealed AS secret, pending_sealed AS pending, last_step::int AS "lastStep",
           floor(extract(epoch FROM clock_timestamp()))::int AS seconds
    FROM second_factor WHERE user_id = :userId FOR UPDATE`,
  params: { userId: sql.uuid },
  row: { secret: nullable(sql.bytes), pending: nullable(sql.bytes), lastStep: sql.int, seconds: sql.int },
});

export const upsertPendingSecondFactor = statement('identity.upsert-pending-second-factor', {
  sql: `
    INSERT INTO second_factor (user_id, pending_sealed) VALUES (:userId, :pending)
    ON CONFLICT (user_id) DO UPDATE SET pending_sealed = EXCLUDED.pending_sealed`,
  params: { userId: sql.uuid, pending: sql.bytes },
  row: {},
});

export const confirmPendingSecondFactor = statement('identity.confirm-pending-second-factor', {
  sql: `
    UPDATE second_factor SET secret_sealed = pending_sealed, pending_sealed = NULL, last_step = :step, confirmed_at = app_now()
    WHERE user_id = :userId`,
  params: { userId: sql.uuid, step: sql.bigint },
  row: {},
});

export const deleteRecoveryCodesOnConfirmation = statement('identity.delete-recovery-codes-on-confirmation', {
  sql: `DELETE FROM recovery_code WHERE user_id = :userId`,
  params: { userId: sql.uuid },
  row: {},
});

export const updateSecondFactorStep = statement('identity.update-second-factor-step', {
  sql: `UPDATE second_factor SET last_step = :step WHERE user_id = :userId`,
  params: { userId: sql.uuid, step: sql.bigint },
  row: {},
});

export const updateRecoveryCodeUsed = statement('identity.update-recovery-code-used', {
  sql: `
    UPDATE recovery_code SET used_at = app_now() WHERE user_id = :userId AND code_hash = ANY(:codeHashes::bytea[]) AND used_at IS NULL`,
  params: { userId: sql.uuid, codeHashes: sql.byteArrays },
  row: {},
});

export const lockSecondFactorsUnderOtherKey = statement('identity.lock-second-factors-under-other-key', {
  sql: `
    SELECT user_id AS "userId", secret_sealed AS secret, pending_sealed AS pending FROM second_factor
    WHERE get_byte(secret_sealed, 1) <> :keyId OR get_byte(pending_sealed, 1) <> :keyId ORDER BY user_id LIMIT :limit FOR UPDATE`,
  params: { keyId: sql.int, limit: sql.bigint },
  row: { userId: sql.uuid, secret: nullable(sql.bytes), pending: nullable(sql.bytes) },
});

export const updateSecondFactorCiphers = statement('identity.update-second-factor-ciphers', {
  sql: `
    UPDATE second_factor SET secret_sealed = :secret, pending_sealed = :pending WHERE user_id = :userId`,
  params: { userId: sql.uuid, secret: nullable(sql.bytes), pending: nullable(sql.bytes) },
  row: {},
});

export const deleteRecoveryCodes = statement('identity.delete-recovery-codes', {
  sql: `DELETE FROM recovery_code WHERE user_id = :userId`,
  params: { userId: sql.uuid },
  row: {},
});

export const deleteSecondFactor = statement('identity.delete-second-factor', {
  sql: `DELETE FROM second_factor WHERE user_id = :userId`,
  params: { userId: sql.uuid },
  row: {},
});
