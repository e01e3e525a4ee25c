import { sql, statement } from '../../../platform/database/index.js';

export const grantEscortAccess = statement('batches.grant-escort-access', {
  sql: `
    UPDATE batch_escort SET granted_from = :grantedFrom, granted_until = NULL WHERE batch_id = :batchId`,
  params: { batchId: sql.uuid, grantedFrom: sql.date },
  row: {},
});

export const revokeEscortAccess = statement('batches.revoke-escort-access', {
  sql: `
    UPDATE batch_escort SET granted_from = NULL, granted_until = NULL WHERE batch_id = :batchId`,
  params: { batchId: sql.uuid },
  row: {},
});

export const endEscortAccess = statement('batches.end-escort-access', {
  sql: `UPDATE batch_escort SET granted_until = :grantedUntil WHERE batch_id = :batchId`,
  params: { batchId: sql.uuid, grantedUntil: sql.date },
  row: {},
});
