import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const lockHoldersUnderOtherKey = statement('identity.lock-holders-under-other-key', {
  sql: `
    SELECT id, name, holder FROM user_account WHERE holder IS NOT NULL AND index_key IS DISTINCT FROM :keyName ORDER BY name FOR UPDATE`,
  params: { keyName: sql.int },
  row: { id: sql.uuid, name: sql.text(), holder: neverNull(sql.bytes) },
});

export const updateHolderIndex = statement('identity.update-holder-index', {
  sql: `
    UPDATE user_account SET holder = :now, holder_previous = :previous, index_key = :keyName WHERE id = :id`,
  params: { id: sql.uuid, now: sql.bytes, previous: nullable(sql.bytes), keyName: sql.int },
  row: {},
});

export const clearPreviousHolders = statement('identity.clear-previous-holders', {
  sql: `UPDATE user_account SET holder_previous = NULL WHERE holder_previous IS NOT NULL`,
  params: {},
  row: {},
});

export const countKeyedRecoveryCodes = statement('identity.count-keyed-recovery-codes', {
  sql: `
    SELECT count(*)::int AS count FROM recovery_code WHERE under_index_key AND used_at IS NULL`,
  params: {},
  row: { count: sql.int },
});

export const deleteKeyedRecoveryCodes = statement('identity.delete-keyed-recovery-codes', {
  sql: `DELETE FROM recovery_code WHERE under_index_key AND used_at IS NULL`,
  params: {},
  row: {},
});
