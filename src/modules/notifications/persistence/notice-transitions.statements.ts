import { sql, statement } from '../../../platform/database/index.js';

export const updateNoticeSendingBegun = statement('notifications.update-notice-sending-begun', {
  sql: `UPDATE notice SET begun_at = clock_timestamp() WHERE id = :id`,
  params: { id: sql.uuid },
  row: {},
});
